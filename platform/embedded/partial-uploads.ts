/**
 * Uploads that are not whole yet. Each has a file beside the objects, named by its key, that grows at
 * its end; whatever breaks off leaves what had come.
 */
import { createHash } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { diskFull, isDiskFull } from '../disk-full.ts';

const ENDING = '.upload';
/** As long as the place in its owner's quota (`core/uploads`). */
const KEPT_MS = 24 * 3_600_000;

export class PartialUploads {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where what has come of an object lies. */
  fileOf(key: string): string {
    const name = createHash('sha256').update(key).digest('hex');
    return path.join(this.#folder, name + ENDING);
  }

  /** How many bytes have come. */
  async sizeOf(key: string): Promise<number> {
    try {
      return (await stat(this.fileOf(key))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
  }

  /**
   * Writes behind the first `from` bytes and forgets what was there before. What has come is kept, also
   * where `body` throws.
   * @throws what `body` throws; UnavailableError `disk-full`
   */
  async write(key: string, from: number, body: AsyncIterable<Uint8Array>): Promise<void> {
    const file = await open(this.fileOf(key), from === 0 ? 'w' : 'r+', 0o600);
    try {
      await file.truncate(from);
      let at = from;
      for await (const bytes of body) {
        let written = 0;
        while (written < bytes.byteLength) {
          const rest = bytes.byteLength - written;
          written += (await file.write(bytes, written, rest, at + written)).bytesWritten;
        }
        at += bytes.byteLength;
      }
    } catch (error) {
      throw isDiskFull(error) ? diskFull(error) : error;
    } finally {
      await file.sync().catch(() => undefined);
      await file.close();
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.fileOf(key), { force: true });
  }

  /** Whether a file of the folder is one that still may grow. */
  static isKept(name: string, changedAt: number): boolean {
    return name.endsWith(ENDING) && Date.now() - changedAt < KEPT_MS;
  }
}
