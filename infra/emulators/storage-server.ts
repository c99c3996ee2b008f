/**
 * Stands in for Cloud Storage on one's own machine: as much of it as the adapter and browsers use. The JSON
 * API (https://cloud.google.com/storage/docs/json_api/v1/objects) believes whoever asks; V4 signed URLs are
 * verified, and browsers are held to the bucket's CORS rules. The objects are kept by the embedded store,
 * so they outlive this process.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { CRC32C } from '@google-cloud/storage';
import { AppError, NotFoundError } from '@bachata/core/errors.ts';
import type { ObjectInfo } from '@bachata/core/ports.ts';
import type { EmbeddedObjects } from '@bachata/platform/embedded/objects.ts';
import { httpStatusOf } from '@bachata/platform/http-status.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { contentRange, requestedRange } from '@bachata/platform/objects/http-range.ts';
import type { CorsRule } from '../bucket.ts';
import { corsHeaders } from './storage-cors.ts';
import { jsonAnswer, problem, sendAnswer, type StorageAnswer } from './storage-answer.ts';
import { expiryOf, isSignedBy } from './storage-signatures.ts';
import {
  parseResource,
  readMultipart,
  StorageUploads,
  type UploadOrder,
  type UploadResource,
} from './storage-uploads.ts';

export interface StorageServerOptions {
  /** Keeps the objects of the one bucket that there is. */
  readonly objects: EmbeddedObjects;
  /** Holds uploads that are not whole. */
  readonly uploadsFolder: string;
  /** PEM of the service account whose signed URLs are good. */
  readonly privateKey: string;
  /** Default: none, no page may ask anything. */
  readonly cors?: readonly CorsRule[];
  /** Objects on one page of a list; default 1000, as Google has it. */
  readonly listPage?: number;
  /** Milliseconds since the epoch, by which signed URLs expire. */
  readonly now?: () => number;
}

export interface StorageServer {
  /** `host:port` */
  readonly host: string;
  stop(): Promise<void>;
}

/** There is one; nobody asks for its name. */
const BUCKET = 'bucket';
const LIST_PAGE = 1000;
const DEFAULT_TYPE = 'application/octet-stream';
/** What Google says of objects that say nothing themselves, and no one else may read. */
const DEFAULT_CACHING = 'private, max-age=0';

export async function startStorageServer(options: StorageServerOptions): Promise<StorageServer> {
  const uploads = await StorageUploads.open(
    options.objects,
    options.uploadsFolder,
    options.now ?? Date.now,
  );
  const bucket = new BucketServer(uploads, options);
  // An upload over a slow line takes as long as it must.
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    void bucket
      .answer(request)
      .catch((error: unknown) => failure(request, error))
      .then(async (answer) => await sendAnswer(response, answer));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  bucket.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host: bucket.host,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function failure(request: IncomingMessage, error: unknown): StorageAnswer {
  if (error instanceof NotFoundError) return problem(404, `No such object: ${error.message}`);
  if (error instanceof AppError) return problem(httpStatusOf(error), error.message);
  // Who broke off hears no answer.
  if (!request.destroyed)
    log('ERROR', 'the stand-in for Cloud Storage failed', describeError(error));
  return problem(500, String(error));
}

class BucketServer {
  host = '';
  readonly #uploads: StorageUploads;
  readonly #objects: EmbeddedObjects;
  readonly #publicKey: KeyObject;
  readonly #cors: readonly CorsRule[];
  readonly #listPage: number;
  readonly #now: () => number;
  /** By ETag, of what was asked for. */
  readonly #checksums = new Map<string, string>();

  constructor(
    uploads: StorageUploads,
    { objects, privateKey, cors = [], listPage = LIST_PAGE, now = Date.now }: StorageServerOptions,
  ) {
    this.#uploads = uploads;
    this.#objects = objects;
    this.#publicKey = createPublicKey(privateKey);
    this.#cors = cors;
    this.#listPage = listPage;
    this.#now = now;
  }

  async answer(request: IncomingMessage): Promise<StorageAnswer> {
    const url = new URL(request.url ?? '/', `http://${this.host}`);
    const cors = corsHeaders(this.#cors, request);
    if (request.method === 'OPTIONS') return { status: 200, headers: cors };
    const answer = await this.#route(request, url);
    return { ...answer, headers: { ...answer.headers, ...cors } };
  }

  async #route(request: IncomingMessage, url: URL): Promise<StorageAnswer> {
    const object = /^(?:\/download)?\/storage\/v1\/b\/[^/]+\/o\/(.+)$/.exec(url.pathname)?.[1];
    if (url.pathname.startsWith('/upload/')) return await this.#upload(request, url);
    if (object !== undefined) return await this.#object(request, url, decodeURIComponent(object));
    if (/^\/storage\/v1\/b\/[^/]+\/o\/?$/.test(url.pathname)) return await this.#list(url);
    if (url.searchParams.has('X-Goog-Signature')) return await this.#signed(request, url);
    return problem(404, `no route ${url.pathname}`);
  }

  async #upload(request: IncomingMessage, url: URL): Promise<StorageAnswer> {
    const parameters = url.searchParams;
    const uploadId = parameters.get('upload_id');
    if (uploadId !== null) return await this.#stored(await this.#uploads.resume(uploadId, request));
    const ifAbsent = parameters.get('ifGenerationMatch') === '0';
    const order = (resource: UploadResource): UploadOrder => {
      const { name, contentType = DEFAULT_TYPE, cacheControl } = resource;
      return { key: parameters.get('name') ?? name ?? '', contentType, cacheControl, ifAbsent };
    };
    if (parameters.get('uploadType') === 'resumable') {
      const contentType = request.headers['x-upload-content-type'];
      const bytes = request.headers['x-upload-content-length'];
      const resource = parseResource(await buffer(request));
      return this.#session({
        ...order({ ...(typeof contentType === 'string' && { contentType }), ...resource }),
        ...(bytes !== undefined && { bytes: [Number(bytes), Number(bytes)] as const }),
      });
    }
    const { resource, media } = await readMultipart(request);
    return await this.#stored(await this.#uploads.store(order(resource), media, media.length));
  }

  #session(order: UploadOrder): StorageAnswer {
    const id = this.#uploads.begin(order);
    const path = `/upload/storage/v1/b/${BUCKET}/o?uploadType=resumable&upload_id=${id}`;
    return { status: 201, headers: { location: `http://${this.host}${path}` } };
  }

  async #stored(outcome: string | StorageAnswer): Promise<StorageAnswer> {
    if (typeof outcome !== 'string') return outcome;
    const info = await this.#objects.head(outcome);
    return info === undefined
      ? problem(404, `${outcome} was deleted at once`)
      : jsonAnswer({ ...resourceOf(info), crc32c: await this.#checksum(info) });
  }

  async #object(request: IncomingMessage, url: URL, name: string): Promise<StorageAnswer> {
    const info = await this.#objects.head(name);
    const generation = url.searchParams.get('generation');
    if (!info || (generation !== null && generation !== generationOf(info))) {
      return problem(404, `No such object: ${name}`);
    }
    if (request.method === 'DELETE') {
      await this.#objects.delete(name);
      return { status: 204 };
    }
    return url.searchParams.get('alt') === 'media'
      ? await this.#media(request, name)
      : jsonAnswer(resourceOf(info));
  }

  async #list(url: URL): Promise<StorageAnswer> {
    const after = url.searchParams.get('pageToken') ?? '';
    const found = await this.#objects.list(url.searchParams.get('prefix') ?? '');
    const left = found.filter(({ key }) => key > after);
    const page = left.slice(0, this.#listPage);
    return jsonAnswer({
      kind: 'storage#objects',
      items: page.map(resourceOf),
      ...(left.length > page.length && { nextPageToken: page.at(-1)?.key }),
    });
  }

  async #signed(request: IncomingMessage, url: URL): Promise<StorageAnswer> {
    const parameters = url.searchParams;
    if (!isSignedBy(this.#publicKey, request, url)) return problem(403, 'SignatureDoesNotMatch');
    if (this.#now() >= expiryOf(parameters)) return problem(400, 'ExpiredToken');
    const [, , ...parts] = url.pathname.split('/');
    const key = parts.join('/');
    if (request.method === 'GET') {
      const disposition = parameters.get('response-content-disposition');
      const answer = await this.#media(request, key);
      const named = disposition !== null && { 'content-disposition': disposition };
      return { ...answer, headers: { ...answer.headers, ...named } };
    }
    const order = signedOrder(request, key);
    // A signature is for one method: only PUT and the start of a session are left.
    if (request.method === 'POST') return this.#session(order);
    const size = request.headers['content-length'];
    return await this.#stored(
      await this.#uploads.store(order, request, size === undefined ? size : Number(size)),
    );
  }

  async #media(request: IncomingMessage, key: string): Promise<StorageAnswer> {
    const { info, cacheControl, file } = await this.#objects.open(key);
    const etag = `"${info.etag}"`;
    const range = requestedRange(fetchHeaders(request), etag, info.size);
    if (range === 'unsatisfiable') {
      await file.close();
      const headers = { 'content-range': contentRange(undefined, info.size) };
      return { status: 416, headers };
    }
    const headers = {
      'accept-ranges': 'bytes',
      'cache-control': cacheControl ?? DEFAULT_CACHING,
      'content-type': info.contentType,
      etag,
      'last-modified': info.updatedAt.toUTCString(),
    };
    if (range !== undefined) {
      return {
        status: 206,
        headers: {
          ...headers,
          'content-length': String(range.end - range.start + 1),
          'content-range': contentRange(range, info.size),
        },
        body: file.createReadStream(range),
      };
    }
    return {
      status: 200,
      headers: {
        ...headers,
        'content-length': String(info.size),
        'x-goog-hash': `crc32c=${await this.#checksum(info)}`,
      },
      body: file.createReadStream({ start: 0 }),
    };
  }

  /** Read anew where this process has not seen the bytes yet. */
  async #checksum({ key, etag }: ObjectInfo): Promise<string> {
    const known = this.#checksums.get(etag);
    if (known !== undefined) return known;
    const { info, body } = await this.#objects.get(key);
    const sum = new CRC32C();
    for await (const chunk of body) sum.update(chunk as Buffer);
    this.#checksums.set(info.etag, sum.toString());
    // Replaced meanwhile, it is no longer to be had; a client that checks it asks again.
    return sum.toString();
  }
}

/** Without the checksum, which takes reading all of it. */
function resourceOf(info: ObjectInfo): object {
  return {
    kind: 'storage#object',
    bucket: BUCKET,
    name: info.key,
    size: String(info.size),
    contentType: info.contentType,
    generation: generationOf(info),
    metageneration: '1',
    updated: info.updatedAt.toISOString(),
  };
}

/** What the signature covers, and nothing that is not in it. */
function signedOrder(request: IncomingMessage, key: string): UploadOrder {
  const { headers } = request;
  const [least, most] = String(headers['x-goog-content-length-range'] ?? '').split(',');
  return {
    key,
    contentType: headers['content-type'] ?? DEFAULT_TYPE,
    ifAbsent: headers['x-goog-if-generation-match'] === '0',
    ...(most !== undefined && { bytes: [Number(least), Number(most)] as const }),
  };
}

/** A number that changes with the bytes; clients keep it in a double, so it has 52 bits. */
function generationOf({ etag }: ObjectInfo): string {
  return String(parseInt(etag.slice(0, 13), 16));
}

function fetchHeaders({ headers }: IncomingMessage): Headers {
  const range = headers.range;
  const version = headers['if-range'];
  return new Headers({
    ...(range !== undefined && { range }),
    ...(typeof version === 'string' && { 'if-range': version }),
  });
}
