/**
 * Objects as files. The bytes go to a file of a random name that nobody reads; when they are on
 * the disk one row of the database makes them the object, so a crash at any moment leaves the old
 * object or the new one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { AlreadyExistsError, NotFoundError } from '@bachata/core/errors.ts';
import type {
  ByteRange,
  Clock,
  ObjectInfo,
  ObjectStore,
  PutOptions,
  SignedRequest,
} from '@bachata/core/ports.ts';
import { diskFull, isDiskFull } from '../disk-full.ts';
import { resolveRange } from '../objects/byte-range.ts';
import { assertKeyPrefix, assertObjectKey } from '../objects/keys.ts';
import type { Database } from './database.ts';
import { DiskRoom } from './disk-room.ts';
import { checksumIn, checksumOf } from './checksum.ts';
import { PartialUploads } from './partial-uploads.ts';
import { makePrivateFolder } from './private-files.ts';
import type { SignedLinks } from './signed-links.ts';

/** Files of writers that died are removed when nobody has written to them for so long. */
const ABANDONED_AFTER_MS = 30 * 60 * 1000;

export interface OpenObject {
  readonly info: ObjectInfo;
  readonly cacheControl: string | undefined;
  /** The caller closes it. */
  readonly file: FileHandle;
}

interface Blob {
  readonly name: string;
  readonly size: number;
  readonly etag: string;
}

export class EmbeddedObjects implements ObjectStore {
  readonly room: DiskRoom;
  readonly partials: PartialUploads;
  readonly #database: Database;
  readonly #folder: string;
  readonly #links: SignedLinks;
  readonly #clock: Clock;

  /** @param minFreeBytes what uploads leave free on the disk */
  constructor(
    database: Database,
    folder: string,
    links: SignedLinks,
    clock: Clock,
    minFreeBytes: number,
  ) {
    this.#database = database;
    this.#folder = folder;
    this.#links = links;
    this.#clock = clock;
    makePrivateFolder(folder);
    this.room = new DiskRoom(folder, minFreeBytes);
    this.partials = new PartialUploads(folder);
  }

  async put(key: string, body: Readable | Uint8Array, options: PutOptions): Promise<ObjectInfo> {
    assertObjectKey(key);
    if (options.ifAbsent && this.#find(key)) throw taken(key);
    const blob = await this.#writeBlob(body);
    return await this.#record(key, blob, options);
  }

  /**
   * Makes the object of all that has come of it in parts.
   * @throws AlreadyExistsError
   */
  async adoptPartial(key: string, contentType: string): Promise<ObjectInfo> {
    const file = this.partials.fileOf(key);
    const etag = await checksumOf(file);
    const { size } = await stat(file);
    const name = randomUUID();
    await rename(file, path.join(this.#folder, name));
    await this.#syncFolder();
    return await this.#record(key, { name, size, etag }, { contentType, ifAbsent: true });
  }

  /** Makes an object of a file that is whole and on the disk. */
  async #record(
    key: string,
    blob: Blob,
    { contentType, cacheControl, ifAbsent = false }: PutOptions,
  ): Promise<ObjectInfo> {
    const updatedAt = this.#clock.now();
    const replaced = await this.#database.write(() => {
      const before = this.#find(key);
      if (before && ifAbsent) return { taken: true, blob: blob.name };
      this.#database
        .prepare(
          `INSERT OR REPLACE INTO objects
             (key, blob, size, content_type, cache_control, etag, updated_at)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(key, blob.name, blob.size, contentType, cacheControl ?? null, blob.etag, updatedAt);
      return { taken: false, blob: before && String(before['blob']) };
    });
    if (replaced.blob !== undefined) await this.#removeBlob(replaced.blob);
    if (replaced.taken) throw taken(key);
    return { key, size: blob.size, contentType, updatedAt: new Date(updatedAt), etag: blob.etag };
  }

  async get(
    key: string,
    range?: ByteRange,
  ): Promise<{ readonly info: ObjectInfo; readonly body: Readable }> {
    const { info, file } = await this.open(key);
    try {
      const options = range ? resolveRange(range, info.size) : {};
      return { info, body: file.createReadStream(options) };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /**
   * The object's file, open: it stays readable even where the object is replaced meanwhile. An object
   * whose file is lost is none any more: whoever can make it anew then does.
   */
  async open(key: string): Promise<OpenObject> {
    assertObjectKey(key);
    for (;;) {
      const row = this.#find(key);
      if (!row) throw new NotFoundError('object-not-found', `There is no object ${key}`);
      try {
        const file = await open(path.join(this.#folder, String(row['blob'])));
        const cacheControl = row['cache_control'];
        return {
          info: toInfo(row),
          cacheControl: typeof cacheControl === 'string' ? cacheControl : undefined,
          file,
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        // Replaced between the two steps, or lost: look again.
        await this.#forget(key, String(row['blob']));
      }
    }
  }

  async head(key: string): Promise<ObjectInfo | undefined> {
    assertObjectKey(key);
    const row = this.#find(key);
    return row && toInfo(row);
  }

  /** Also what has come of it so far. */
  async delete(key: string): Promise<void> {
    assertObjectKey(key);
    const row = await this.#database.write(() =>
      this.#database.prepare('DELETE FROM objects WHERE key = ? RETURNING blob').get(key),
    );
    if (row) await this.#removeBlob(String(row['blob']));
    await this.partials.remove(key);
  }

  async list(prefix: string): Promise<readonly ObjectInfo[]> {
    assertKeyPrefix(prefix);
    // Keys are ASCII, so DEL sorts behind everything that begins with the prefix.
    return this.#database
      .prepare('SELECT * FROM objects WHERE key >= ? AND key < ? ORDER BY key')
      .all(prefix, `${prefix}\u007f`)
      .map(toInfo);
  }

  async signUpload(
    key: string,
    options: { contentType: string; bytes: number; expiresInSec: number },
  ): Promise<SignedRequest> {
    assertObjectKey(key);
    await this.room.assertFor(options.bytes);
    return this.#links.signUpload(key, options, this.#clock.now());
  }

  async signDownload(
    key: string,
    options: { expiresInSec: number; downloadName?: string },
  ): Promise<SignedRequest> {
    assertObjectKey(key);
    return this.#links.signDownload(key, options, this.#clock.now());
  }

  /** Removes the files of writers that died long ago. */
  async sweep(): Promise<void> {
    const used = this.#database.prepare('SELECT 1 FROM objects WHERE blob = ?');
    for (const name of await readdir(this.#folder)) {
      if (used.get(name)) continue;
      const { mtimeMs } = await stat(path.join(this.#folder, name)).catch(() => ({
        mtimeMs: Infinity,
      }));
      if (PartialUploads.isKept(name, mtimeMs)) continue;
      if (Date.now() - mtimeMs > ABANDONED_AFTER_MS && !used.get(name)) {
        await this.#removeBlob(name);
      }
    }
  }

  async #writeBlob(body: Readable | Uint8Array): Promise<Blob> {
    const name = randomUUID();
    const finished = path.join(this.#folder, name);
    const partial = `${finished}.part`;
    const hash = createHash('sha256');
    let size = 0;
    try {
      const file = await open(partial, 'wx', 0o600);
      try {
        for await (const chunk of body instanceof Uint8Array ? [body] : body) {
          const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
          hash.update(bytes);
          size += bytes.byteLength;
          await file.writeFile(bytes);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, finished);
      await this.#syncFolder();
    } catch (error) {
      await rm(partial, { force: true });
      throw isDiskFull(error) ? diskFull(error) : error;
    }
    return { name, size, etag: checksumIn(hash) };
  }

  /** A rename is on the disk when its folder is. Windows has no such call and needs none. */
  async #syncFolder(): Promise<void> {
    if (process.platform === 'win32') return;
    const folder = await open(this.#folder);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  async #removeBlob(name: string): Promise<void> {
    await rm(path.join(this.#folder, name), { force: true });
  }

  async #forget(key: string, blob: string): Promise<void> {
    await this.#database.write(() =>
      this.#database.prepare('DELETE FROM objects WHERE key = ? AND blob = ?').run(key, blob),
    );
  }

  #find(key: string): Record<string, unknown> | undefined {
    return this.#database.prepare('SELECT * FROM objects WHERE key = ?').get(key);
  }
}

function toInfo(row: Record<string, unknown>): ObjectInfo {
  return {
    key: String(row['key']),
    size: Number(row['size']),
    contentType: String(row['content_type']),
    updatedAt: new Date(Number(row['updated_at'])),
    etag: String(row['etag']),
  };
}

function taken(key: string): AlreadyExistsError {
  return new AlreadyExistsError('object-exists', `There is an object ${key} already`);
}
