/**
 * A function in the cloud: `FUNCTION_TARGET` says which, `PORT` where it listens.
 *
 * What loads when: this file and the compile cache; the server with the gate; then, while the container
 * is started and has its processor, the stage itself and the stores. The first request loads nothing.
 */
import { enableCompileCache } from 'node:module';
import { COMPILE_CACHE } from './compile-cache.ts';

enableCompileCache(COMPILE_CACHE);

const target = process.env['FUNCTION_TARGET'] ?? 'pipeline';
const { assertMayStart, startOrEnd } = await import('@bachata/platform/start.ts');
await startOrEnd('functions', async () => {
  const { serveFunctions } = await import('./server.ts');
  const [{ preload }] = await Promise.all([import('./index.ts'), import('./services.ts')]);
  // Google says whose the bucket is while the rest is loaded.
  await Promise.all([assertMayStart(process.env, 'functions'), preload(target)]);
  const { PORT = '8080', HOST = '0.0.0.0' } = process.env;
  await serveFunctions(target, Number(PORT), HOST);
});
