import { defineConfig } from 'vitest/config';

/** Attacks and faults that take minutes: `npm run test:faults`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: 'scripts/require-site.mjs',
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
