/** What an object's bytes are known by: its etag, and what a backup is checked with. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The first 32 hexadecimal digits of a SHA-256. */
export function checksumIn(hash: Hash): string {
  return hash.digest('hex').slice(0, 32);
}

export async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return checksumIn(hash);
}
