// `npm start`: from a fresh clone to the running site.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureFfmpeg, ensurePackages, ensureSite, main, projectNode, ROOT } from './setup.mjs';

await main(async () => {
  await ensurePackages();
  await ensureFfmpeg();
  await ensureSite();
  const child = spawn(projectNode(), [path.join(ROOT, 'functions', 'local', 'start.ts')], {
    cwd: ROOT,
    // Linux keeps memory apart for every thread otherwise: 40 MB more while a clip is looked at.
    env: { MALLOC_ARENA_MAX: '2', ...process.env },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
});
