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
const { serveFunctions } = await import('./server.ts');
const [{ preload }] = await Promise.all([import('./index.ts'), import('./services.ts')]);
await preload(target);
await serveFunctions(target, Number(process.env['PORT'] ?? 8080), process.env['HOST'] ?? '0.0.0.0');
