import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Where a test belongs is told by its folder: `contracts` runs the ports' suites against each
 * adapter, `vision` the pose models, `media` FFmpeg, `site` sends requests to the built site, `routes`
 * calls the site's routes in this process.
 * Everything else is `unit` and needs nothing but Node: a test elsewhere that does need FFmpeg is
 * named `*.media.test.ts`. `links` runs the real yt-dlp where it can be had. The built site in Chromium is Playwright's (`playwright.config.ts`).
 */
const FOLDERS = {
  contracts: ['tests/contracts/**/*.test.ts'],
  vision: ['functions/vision/**/*.test.ts'],
  media: [
    'functions/{library-render,media,music}/**/*.test.ts',
    'tests/jobs/**/*.test.ts',
    '**/*.media.test.ts',
  ],
  site: ['tests/security/**/*.test.ts'],
  routes: ['tests/access/**/*.test.ts'],
  links: ['tests/song-links/**/*.test.ts'],
};
const BROWSER = 'tests/browser/**';
/** Minutes each: `npm run test:faults`. */
const FAULTS = 'tests/faults/**';

const needsFfmpeg = { globalSetup: 'scripts/require-ffmpeg.mjs' };
const needsSite = { globalSetup: 'scripts/require-site.mjs' };

export default defineConfig({
  test: {
    // Two cores are what the product promises to be comfortable on; more would only jostle.
    maxWorkers: 2,
    // As the product runs: Node strips the types itself, and calls between modules cost nothing.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // As in the browser: where nobody sits beside it, a second try, which the end of the run names.
    retry: process.env['CI'] === undefined ? 0 : 1,
    // Processes take their time on a busy machine.
    expect: { poll: { timeout: 15_000 } },
    exclude: [...configDefaults.exclude, BROWSER, FAULTS],
    projects: [
      { test: { name: 'contracts', include: FOLDERS.contracts } },
      { test: { name: 'vision', include: FOLDERS.vision, ...needsFfmpeg } },
      { test: { name: 'media', include: FOLDERS.media, ...needsFfmpeg } },
      {
        test: {
          name: 'links',
          include: FOLDERS.links,
          globalSetup: ['scripts/require-ffmpeg.mjs', 'scripts/wish-for-yt-dlp.mjs'],
        },
      },
      { test: { name: 'site', include: FOLDERS.site, exclude: FOLDERS.media, ...needsSite } },
      {
        test: {
          name: 'routes',
          include: FOLDERS.routes,
          // The routes are compiled by Vite, as in the site's build.
          experimental: { viteModuleRunner: true },
        },
      },
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: Object.values(FOLDERS).flat(),
          // Nothing here leaves anything behind, and a worker that goes on has its modules loaded.
          isolate: false,
        },
      },
    ],
  },
});
