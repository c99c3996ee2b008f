import { defineConfig } from 'vitest/config';

/** Attacks and faults that take minutes: `npm run test:faults`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    maxWorkers: 1,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: 'scripts/require-site.mjs',
          testTimeout: 900_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: ['tests/access/fuzz/*.test.ts'],
          // As in `npm test`, and a hundred times more of it.
          env: { FUZZ_RUNS: '500' },
          testTimeout: 3_600_000,
          experimental: { viteModuleRunner: true },
        },
      },
    ],
  },
});
