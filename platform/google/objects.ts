/** Objects in a Cloud Storage bucket; browsers reach them by V4 signed URLs, past our servers. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Bucket, File, FileMetadata } from '@google-cloud/storage';
import { AlreadyExistsError, NotFoundError } from '@bachata/core/errors.ts';
import type {
  ByteRange,
  Clock,
  ObjectInfo,
  ObjectStore,
  PutOptions,
  SignedRequest,
} from '@bachata/core/ports.ts';
import { resolveRange } from '../objects/byte-range.ts';
import { contentDisposition } from '../objects/content-disposition.ts';
import { assertKeyPrefix, assertObjectKey } from '../objects/keys.ts';
import { codeOf, translated } from './errors.ts';
import { LinkCache } from './link-cache.ts';

const HTTP_NOT_FOUND = 404;
const HTTP_PRECONDITION_FAILED = 412;
/** Below this one request uploads the object; above it a broken upload should not begin anew. */
const ONE_REQUEST_BYTES = 4 * 1024 * 1024;

export class CloudStorageObjects implements ObjectStore {
  readonly #bucket: Bucket;
  readonly #clock: Clock;
  readonly #downloads: LinkCache;

  constructor(bucket: Bucket, clock: Clock) {
    this.#bucket = bucket;
    this.#clock = clock;
    this.#downloads = new LinkCache(clock);
  }

  async put(
    key: string,
    body: Readable | Uint8Array,
    { contentType, cacheControl, ifAbsent = false }: PutOptions,
  ): Promise<ObjectInfo> {
    const file = this.#file(key);
    const upload = file.createWriteStream({
      contentType,
      resumable: !(body instanceof Uint8Array) || body.byteLength > ONE_REQUEST_BYTES,
      validation: 'crc32c',
      metadata: { contentType, ...(cacheControl !== undefined && { cacheControl }) },
      // A generation of zero is an object that does not exist.
      ...(ifAbsent && { preconditionOpts: { ifGenerationMatch: 0 } }),
    });
    try {
      await pipeline(body instanceof Uint8Array ? Readable.from([body]) : body, upload);
    } catch (error) {
      if (codeOf(error) === HTTP_PRECONDITION_FAILED) {
        throw new AlreadyExistsError('object-exists', `There is an object ${key} already`);
      }
      throw translated(error, 'an upload');
    }
    return toInfo(key, file.metadata);
  }

  async get(
    key: string,
    range?: ByteRange,
  ): Promise<{ readonly info: ObjectInfo; readonly body: Readable }> {
    const metadata = await this.#metadata(key);
    if (!metadata) throw new NotFoundError('object-not-found', `There is no object ${key}`);
    const info = toInfo(key, metadata);
    const positions = range && resolveRange(range, info.size);
    // This generation, so that what is read is what `info` says even if it is replaced meanwhile.
    const file = this.#bucket.file(key, { generation: info.etag });
    const body = file.createReadStream({
      decompress: false,
      ...(positions ? { ...positions, validation: false } : { validation: 'crc32c' }),
    });
    return { info, body };
  }

  async head(key: string): Promise<ObjectInfo | undefined> {
    const metadata = await this.#metadata(key);
    return metadata && toInfo(key, metadata);
  }

  async delete(key: string): Promise<void> {
    const file = this.#file(key);
    try {
      await file.delete({ ignoreNotFound: true });
    } catch (error) {
      throw translated(error, 'a delete');
    }
  }

  async list(prefix: string): Promise<readonly ObjectInfo[]> {
    assertKeyPrefix(prefix);
    try {
      const [files] = await this.#bucket.getFiles({ prefix });
      return files.map((file) => toInfo(file.name, file.metadata));
    } catch (error) {
      throw translated(error, 'a list');
    }
  }

  /** A session, which Cloud Storage ends after a week; only its address lets somebody send to it. */
  async signUpload(
    key: string,
    options: { contentType: string; bytes: number; expiresInSec: number; origin: string },
  ): Promise<SignedRequest> {
    const { contentType, bytes, expiresInSec, origin } = options;
    const expiresAt = this.#expiry(expiresInSec);
    try {
      const [url] = await this.#file(key).createResumableUpload({
        origin,
        metadata: { contentType, contentLength: bytes },
        // A generation of zero is an object that does not exist: no second one takes its place.
        preconditionOpts: { ifGenerationMatch: 0 },
      });
      return { url, method: 'PUT', headers: { 'content-type': contentType }, expiresAt };
    } catch (error) {
      throw translated(error, 'an upload');
    }
  }

  async signDownload(
    key: string,
    options: { expiresInSec: number; downloadName?: string },
  ): Promise<SignedRequest> {
    const file = this.#file(key);
    const responseDisposition = contentDisposition(options.downloadName);
    const name = `${responseDisposition} ${key}`;
    return await this.#downloads.get(name, options.expiresInSec, async () => {
      const expiresAt = this.#expiry(options.expiresInSec);
      const [url] = await file.getSignedUrl({
        version: 'v4',
        action: 'read',
        accessibleAt: new Date(this.#clock.now()),
        expires: expiresAt,
        responseDisposition,
      });
      return { url, method: 'GET', headers: {}, expiresAt };
    });
  }

  async #metadata(key: string): Promise<FileMetadata | undefined> {
    const file = this.#file(key);
    try {
      const [metadata] = await file.getMetadata();
      return metadata;
    } catch (error) {
      if (codeOf(error) === HTTP_NOT_FOUND) return undefined;
      throw translated(error, 'a read');
    }
  }

  #file(key: string): File {
    assertObjectKey(key);
    return this.#bucket.file(key);
  }

  #expiry(expiresInSec: number): Date {
    return new Date(this.#clock.now() + expiresInSec * 1000);
  }
}

/** The generation is a number that every write of the bytes changes, and no change of metadata. */
function toInfo(key: string, metadata: FileMetadata): ObjectInfo {
  const { generation, size, updated } = metadata;
  if (generation === undefined || size === undefined || updated === undefined) {
    throw new Error(`Cloud Storage described ${key} without its generation, size or time`);
  }
  return {
    key,
    size: Number(size),
    contentType: metadata.contentType ?? 'application/octet-stream',
    updatedAt: new Date(updated),
    etag: String(generation),
  };
}
