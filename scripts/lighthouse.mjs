// `npm run lighthouse [-- PAGE…]`: Lighthouse on the built site, see `tests/lighthouse/lighthouse.ts`.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ensureChromium,
  ensureFfmpeg,
  ensurePackages,
  ensureSite,
  main,
  projectNode,
  ROOT,
  run,
} from './setup.mjs';

const FOLDER = path.join(ROOT, 'tests', 'lighthouse');

await main(async () => {
  await ensurePackages();
  await ensureFfmpeg();
  await ensureSite();
  const env = { CHROMIUM_PATH: await ensureChromium() };
  if (!isInstalled()) {
    await run('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund'], {
      shell: process.platform === 'win32',
      failure: 'npm could not install Lighthouse: check the network connection and run it again.',
    });
  }
  const program = path.join(FOLDER, 'lighthouse.ts');
  await run(projectNode(), [program, ...process.argv.slice(2)], {
    env,
    failure: 'a page is below what is wanted of it, see the table.',
  });
});

function isInstalled() {
  const installed = path.join(FOLDER, 'node_modules', 'lighthouse', 'package.json');
  const wanted = path.join(FOLDER, 'package.json');
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  return existsSync(installed) && read(installed).version === read(wanted).dependencies.lighthouse;
}
