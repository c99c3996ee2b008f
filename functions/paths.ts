/** Where the functions keep what they make for themselves. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCacheDir } from '@bachata/platform/env.ts';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where models are kept as the runtime of this machine wants them. */
export function modelCacheFolder(): string {
  return path.resolve(ROOT, readCacheDir(process.env), 'models');
}
