import { defineConfig } from '@playwright/test';
import browser from '../../playwright.config.ts';

// The processes of the tests are started with it.
process.env['BACHATA_EVERY_LOOK'] = '1';

/** `npm run test:a11y`: every page at every width, in both themes and both languages. */
export default defineConfig({
  ...browser,
  testDir: '.',
  projects: [{ name: 'looks', testMatch: 'pages.test.ts' }],
  outputDir: '../../.local/a11y',
  globalSetup: '../../scripts/require-browser.mjs',
  timeout: 600_000,
  reporter: [['list']],
});
