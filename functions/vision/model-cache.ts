/**
 * Files that can be made anew, kept between starts: each under a key that says all of what it was
 * made from, with a checksum behind its content. A folder that cannot be read or written, and a file
 * that is damaged, mean that nothing is kept; they are never an error.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';

const CHECKSUM_BYTES = 4;
const READ_AT_A_TIME = 1 << 20;
const DAY_MS = 24 * 3_600_000;
/** Models of earlier versions, and drafts of processes that were killed, go after so long. */
const KEPT_UNUSED_MS = 30 * DAY_MS;

export class ModelCache {
  private readonly folder: string;

  /** @param folder is made when the first file is kept */
  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * The content that is kept under a key, where it is whole. Read without letting the event loop
   * turn: the thread that asks has nothing else to do, and every turn is time in which it may wait.
   */
  read(key: string): Uint8Array | undefined {
    let file: number | undefined;
    try {
      file = openSync(this.file(key), 'r');
      const bytes = Buffer.allocUnsafeSlow(fstatSync(file).size);
      const content = bytes.subarray(0, -CHECKSUM_BYTES);
      let checksum = 0;
      for (let at = 0; at < bytes.length;) {
        const length = readSync(file, bytes, at, Math.min(READ_AT_A_TIME, bytes.length - at), at);
        if (length === 0) return undefined;
        // Summed up while the processor still has it at hand.
        checksum = crc32(content.subarray(at, at + length), checksum);
        at += length;
      }
      return bytes.readUInt32LE(content.length) === checksum ? content : undefined;
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  /**
   * Keeps what `make` writes to the file that it is given: under the key once it is whole, in the
   * place of what was there. Processes that keep the same at a time do not meet.
   *
   * @returns what `make` returns; undefined where it failed, or where the folder cannot be written
   */
  async keep<T>(key: string, make: (draft: string) => Promise<T>): Promise<T | undefined> {
    const draft = path.join(this.folder, `${key}.${randomUUID()}.draft`);
    let made: T | undefined;
    try {
      await mkdir(this.folder, { recursive: true });
      // Whether the folder takes files is known before the work, not after it.
      await appendFile(draft, '');
      made = await make(draft);
      const checksum = Buffer.alloc(CHECKSUM_BYTES);
      checksum.writeUInt32LE(crc32(await readFile(draft)));
      await appendFile(draft, checksum);
      await rename(draft, this.file(key));
      await this.sweep();
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
    }
    return made;
  }

  private file(key: string): string {
    return path.join(this.folder, `${key}.model`);
  }

  private async sweep(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      if (!/\.(model|draft)$/.test(name)) continue;
      const file = path.join(this.folder, name);
      const { atimeMs, mtimeMs } = await stat(file);
      if (Date.now() - Math.max(atimeMs, mtimeMs) > KEPT_UNUSED_MS) await rm(file, { force: true });
    }
  }
}
