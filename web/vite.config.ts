import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { licenseGuard } from './license-guard.ts';
import { CLOUD_STORAGE } from './src/lib/cloud-storage.ts';
import { sizeBudget } from './size-budget.ts';

/**
 * A phone waits for each file anew: what most pages share, and what the pages with a player share, is one
 * file each instead of a dozen. A group takes what its modules import along, unless one before it has it.
 */
const SHARED_FILES = [
  { name: 'framework', test: /\/node_modules\/(svelte|clsx|esm-env|devalue)\// },
  {
    name: 'site',
    test: /\/web\/src\/lib\/(components\/(ui|player\/(BigCount|BigPlay|ClipStage|CountStrip|LoopingClip|SpeedSelect|ViewSwitch))|client\/(api|job-watch|picture-relay|playback)|result-view|i18n(?!\/messages))/,
  },
  { name: 'site', test: /\/core\/(languages|moves\/clip-format)\.ts/ },
  {
    name: 'player',
    // Without the parts that are loaded once somebody opens them.
    test: /\/web\/src\/lib\/(components\/(player|practice\/(?!Counting|Delay|HardSpots|Ladder|Notes))|practice\/|client\/(practice|dances|handover))/,
  },
];

export default defineConfig({
  plugins: [
    tailwindcss(),
    licenseGuard(),
    sizeBudget(),
    sveltekit({
      adapter: adapter(),
      // A file of its own would be waited for before anything is shown.
      inlineStyleThreshold: 60_000,
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          // WebAssembly, which slows sound down, may be compiled; text may not become code.
          'script-src': ['self', 'wasm-unsafe-eval'],
          'style-src': ['self'],
          // Svelte writes `style:` directives as attributes when it renders on the server.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:', 'blob:', CLOUD_STORAGE],
          'media-src': ['self', 'blob:', CLOUD_STORAGE],
          'connect-src': ['self', 'blob:', CLOUD_STORAGE],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // The other workspaces run from their sources: bundling them would duplicate their modules
  // (and with them the error classes) and drag every vendor library into the build.
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: SHARED_FILES } } } } },
    ssr: { build: { rolldownOptions: { external: [/^@bachata\//] } } },
  },
});
