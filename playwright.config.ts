import { defineConfig } from '@playwright/test';

/** They start the whole product, and wait for what it makes. */
const WITH_JOBS = ['google', 'linked-song', 'editing', 'journey', 'clips', 'newcomer'].map(
  (name) => `**/${name}.test.ts`,
);

/** The built site in a headless Chromium; everything else is Vitest's (`vitest.config.ts`). */
export default defineConfig({
  testDir: 'tests/browser',
  // Those of a file run one after another unless it says otherwise. Long ones come first: one that is last leaves a
  // worker without work.
  projects: [
    { name: 'jobs', testMatch: WITH_JOBS },
    { name: 'pages', testMatch: '*.test.ts', testIgnore: WITH_JOBS },
  ],
  outputDir: '.local/browser',
  globalSetup: './scripts/require-browser.mjs',
  // Two cores are what the product promises to be comfortable on; more would only jostle.
  workers: 2,
  // A second try leaves a trace behind: `npx playwright show-trace .local/browser/…/trace.zip`.
  retries: 1,
  timeout: 120_000,
  // A busy machine draws the live stage slowly.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.local/browser-report.json' }]],
  use: {
    locale: 'en-GB',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    trace: 'on-first-retry',
    launchOptions: {
      // Set by the global setup; Playwright itself has downloaded no browser.
      executablePath: process.env.CHROMIUM_PATH ?? '',
      chromiumSandbox: false,
      args: ['--disable-gpu', '--disable-quic', '--autoplay-policy=no-user-gesture-required'],
    },
  },
});
