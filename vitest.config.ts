import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Those take minutes: `npm run test:faults`.
    exclude: [...configDefaults.exclude, 'tests/faults/**'],
    include: ['{core,platform,functions,data,tests,scripts}/**/*.test.ts', 'web/src/**/*.test.ts'],
    // Two cores are what the product promises to be comfortable on; more would only jostle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine draws the live stage slowly.
    expect: { poll: { timeout: 15_000 } },
  },
});
