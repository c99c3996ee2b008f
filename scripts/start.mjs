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
const OPTIONS = ['--google-emulators', '--traces'];
const args = process.argv.slice(2);
const isEmulated = args.includes('--google-emulators');
// Spans of every request and stage, a line of OTLP JSON each: see docs/environment.md.
const traced = args.includes('--traces') ? { OTEL_TRACES_EXPORTER: 'file' } : {};

await main(async () => {
  const unknown = args.find((arg) => !OPTIONS.includes(arg));
  if (unknown !== undefined) {
    throw new SetupError(`not an option: ${unknown} (there are ${OPTIONS.join(', ')})`);
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
    env: { MALLOC_ARENA_MAX: '2', ...traced, ...process.env },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
});
