/** What a file holds, in a few characters. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** SHA-256, hexadecimal, of the file's bytes after those of `prefix`. */
export async function fileHash(file: string, prefix = ''): Promise<string> {
  const hash = createHash('sha256').update(prefix);
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
