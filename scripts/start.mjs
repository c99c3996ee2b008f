// `npm start`: from a fresh clone to the running site. With `-- --google-emulators` it runs as it does on
// Google Cloud, on emulators.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  ensureFfmpeg,
  ensurePackages,
  ensureSite,
  main,
  projectNode,
  ROOT,
  SetupError,
} from './setup.mjs';

const EMULATORS = path.join(ROOT, 'infra', 'emulators');
const args = process.argv.slice(2);
const isEmulated = args[0] === '--google-emulators';

await main(async () => {
  if (args.length > (isEmulated ? 1 : 0)) {
    throw new SetupError(
      `not an option: ${args.at(-1)} (there is npm start -- --google-emulators)`,
    );
  }
  await ensurePackages();
  if (isEmulated) {
    // It says what is missing.
    const check = spawnSync(projectNode(), [path.join(EMULATORS, 'missing.ts')], {
      stdio: 'inherit',
    });
    if (check.status !== 0) return 1;
  }
  await ensureFfmpeg();
  await ensureSite();
  const product = isEmulated ? EMULATORS : path.join(ROOT, 'functions', 'local');
  const child = spawn(projectNode(), [path.join(product, 'start.ts')], {
    cwd: ROOT,
    // Linux keeps memory apart for every thread otherwise: 40 MB more while a clip is looked at.
    env: { MALLOC_ARENA_MAX: '2', ...process.env },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
});
