/**
 * Node strips the types of every module and compiles it anew in each thread, which is a quarter of a
 * second of CPU for a worker that analyses a song; from a cache on disk it is a tenth of that.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where it is kept, unless the user has a place for it. Nothing is lost where it cannot be written. */
export const COMPILE_CACHE =
  process.env['NODE_COMPILE_CACHE'] ?? path.join(ROOT, 'node_modules/.cache/node-compile');

/** The environment of a worker thread that loads its modules through the cache. */
export function cachedEnv(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE };
}
