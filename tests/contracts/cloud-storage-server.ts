/**
 * As much of Cloud Storage as the adapter uses, over HTTP on this machine: the JSON API
 * (https://cloud.google.com/storage/docs/json_api/v1/objects), multipart and resumable uploads, and
 * V4 signed URLs whose signature is verified.
 */
import { createHash, createPublicKey, randomUUID, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { expiryOf, isSignedBy } from './cloud-storage-signatures.ts';
import { crc32c } from './crc32c.ts';

interface StoredObject {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly cacheControl: string | undefined;
  readonly generation: number;
  readonly updated: string;
}

interface ObjectResource {
  readonly name?: string;
  readonly contentType?: string;
  readonly cacheControl?: string;
}

interface ResumableSession {
  readonly resource: ObjectResource;
  readonly ifGenerationMatch: string | null;
  received: Buffer;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface CloudStorageServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A page of a list is small, so that the adapter has to ask for the next one. */
const LIST_PAGE = 2;
const CHUNK_MULTIPLE = 256 * 1024;

/**
 * @param privateKey PEM of the service account whose signed URLs are good
 * @param now milliseconds since the epoch, by which signed URLs expire
 */
export async function startCloudStorageServer(
  privateKey: string,
  now: () => number,
): Promise<CloudStorageServer> {
  const bucket = new BucketServer(createPublicKey(privateKey), now);
  const server = createServer((request, response) => {
    bucket
      .answer(request)
      .catch((error: unknown): Answer => problem(500, String(error)))
      .then((answer) => send(request, response, answer));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  bucket.url = `http://127.0.0.1:${address.port}`;
  return {
    url: bucket.url,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

class BucketServer {
  url = '';
  readonly #objects = new Map<string, StoredObject>();
  readonly #sessions = new Map<string, ResumableSession>();
  readonly #publicKey: KeyObject;
  readonly #now: () => number;
  #generation = 1;

  constructor(publicKey: KeyObject, now: () => number) {
    this.#publicKey = publicKey;
    this.#now = now;
  }

  async answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', this.url);
    // A body that breaks off rejects here, before anything is stored.
    const body = await buffer(request);
    const object = /^(?:\/download)?\/storage\/v1\/b\/[^/]+\/o\/(.+)$/.exec(url.pathname)?.[1];
    if (url.pathname.startsWith('/upload/')) return this.#upload(request, url, body);
    if (object !== undefined) return this.#object(request, url, decodeURIComponent(object));
    if (/^\/storage\/v1\/b\/[^/]+\/o\/?$/.test(url.pathname)) return this.#list(url);
    if (url.searchParams.has('X-Goog-Signature')) return this.#signed(request, url, body);
    return problem(404, `no route ${url.pathname}`);
  }

  #upload(request: IncomingMessage, url: URL, body: Buffer): Answer {
    const condition = url.searchParams.get('ifGenerationMatch');
    const uploadId = url.searchParams.get('upload_id');
    if (uploadId !== null) return this.#resume(request, uploadId, body);
    const name = url.searchParams.get('name') ?? undefined;
    if (url.searchParams.get('uploadType') === 'resumable') {
      const contentType = String(request.headers['x-upload-content-type'] ?? '');
      const given = body.length > 0 ? parseResource(body.toString()) : {};
      const resource = { ...(name !== undefined && { name }), contentType, ...given };
      const id = randomUUID();
      this.#sessions.set(id, {
        resource,
        ifGenerationMatch: condition,
        received: Buffer.alloc(0),
      });
      const location = `${this.url}${url.pathname}?uploadType=resumable&upload_id=${id}`;
      return { status: 200, headers: { location } };
    }
    const { resource, media } = parseMultipart(request.headers['content-type'] ?? '', body);
    return this.#store({ ...(name !== undefined && { name }), ...resource }, media, condition);
  }

  /** https://cloud.google.com/storage/docs/performing-resumable-uploads */
  #resume(request: IncomingMessage, id: string, body: Buffer): Answer {
    const session = this.#sessions.get(id);
    if (!session) return problem(404, 'no such upload');
    const range = request.headers['content-range'] ?? `bytes 0-${body.length - 1}/${body.length}`;
    const [, first, last, total] = /^bytes (?:(\d+)-(\d+|\*)|\*)\/(\d+|\*)$/.exec(range) ?? [];
    if (total === undefined) return problem(400, `content-range ${range}`);
    if (first !== undefined && Number(first) !== session.received.length) {
      return problem(400, `bytes from ${first}, expected ${session.received.length}`);
    }
    session.received = Buffer.concat([session.received, body]);
    // `0-*/*` is a stream of unknown length in one request: it is whole when the request is.
    const size = total === '*' && last !== '*' ? Infinity : Number(total);
    if (size > session.received.length) {
      if (body.length % CHUNK_MULTIPLE !== 0) return problem(400, 'a chunk of no whole 256 KiB');
      const { length } = session.received;
      return { status: 308, headers: length === 0 ? {} : { range: `bytes=0-${length - 1}` } };
    }
    this.#sessions.delete(id);
    return this.#store(session.resource, session.received, session.ifGenerationMatch);
  }

  #store(resource: ObjectResource, bytes: Buffer, condition: string | null): Answer {
    const { name } = resource;
    if (name === undefined) return problem(400, 'no name');
    if (condition === '0' && this.#objects.has(name)) return problem(412, 'conditionNotMet');
    this.#objects.set(name, {
      bytes,
      contentType: resource.contentType ?? 'application/octet-stream',
      cacheControl: resource.cacheControl,
      generation: this.#generation++,
      updated: new Date().toISOString(),
    });
    return this.#describe(name);
  }

  #object(request: IncomingMessage, url: URL, name: string): Answer {
    const object = this.#objects.get(name);
    const generation = url.searchParams.get('generation');
    if (!object || (generation !== null && generation !== String(object.generation))) {
      return problem(404, `No such object: ${name}`);
    }
    if (request.method === 'DELETE') {
      this.#objects.delete(name);
      return { status: 204 };
    }
    return url.searchParams.get('alt') === 'media'
      ? media(object, request.headers.range)
      : this.#describe(name);
  }

  #list(url: URL): Answer {
    const prefix = url.searchParams.get('prefix') ?? '';
    const after = url.searchParams.get('pageToken') ?? '';
    const names = [...this.#objects.keys()]
      .filter((name) => name.startsWith(prefix) && name > after)
      .sort();
    const page = names.slice(0, LIST_PAGE);
    return json({
      kind: 'storage#objects',
      items: page.map((name) => this.#resource(name)),
      ...(names.length > page.length && { nextPageToken: page.at(-1) }),
    });
  }

  #signed(request: IncomingMessage, url: URL, body: Buffer): Answer {
    const parameters = url.searchParams;
    if (!isSignedBy(this.#publicKey, request, url)) return problem(403, 'SignatureDoesNotMatch');
    if (this.#now() >= expiryOf(parameters)) return problem(400, 'ExpiredToken');
    const [, , ...key] = url.pathname.split('/');
    return this.#signedObject(request, key.join('/'), parameters, body);
  }

  #signedObject(
    request: IncomingMessage,
    name: string,
    parameters: URLSearchParams,
    body: Buffer,
  ): Answer {
    if (request.method === 'PUT') {
      const [least, most] = String(request.headers['x-goog-content-length-range'] ?? '0,')
        .split(',')
        .map(Number);
      if (body.length < (least ?? 0) || (most && body.length > most)) {
        return problem(400, 'EntityTooLarge');
      }
      const contentType = request.headers['content-type'] ?? '';
      const condition = request.headers['x-goog-if-generation-match'];
      return this.#store({ name, contentType }, body, condition === '0' ? '0' : null);
    }
    const object = this.#objects.get(name);
    if (!object) return problem(404, 'NoSuchKey');
    const answer = media(object, request.headers.range);
    const disposition = parameters.get('response-content-disposition');
    return {
      ...answer,
      headers: {
        ...answer.headers,
        ...(disposition !== null && { 'content-disposition': disposition }),
      },
    };
  }

  #describe(name: string): Answer {
    return json(this.#resource(name));
  }

  #resource(name: string): object {
    const object = this.#objects.get(name);
    if (!object) throw new Error(`${name} is not stored`);
    return {
      kind: 'storage#object',
      bucket: 'bachata',
      name,
      size: String(object.bytes.length),
      contentType: object.contentType,
      cacheControl: object.cacheControl,
      generation: String(object.generation),
      metageneration: '1',
      updated: object.updated,
      crc32c: crc32c(object.bytes),
      md5Hash: createHash('md5').update(object.bytes).digest('base64'),
    };
  }
}

function media({ bytes, contentType }: StoredObject, range: string | undefined): Answer {
  const hashes = `crc32c=${crc32c(bytes)},md5=${createHash('md5').update(bytes).digest('base64')}`;
  const headers = { 'content-type': contentType, 'x-goog-hash': hashes };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === undefined) return { status: 200, headers, body: bytes };
  const end = last ? Math.min(Number(last), bytes.length - 1) : bytes.length - 1;
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${first}-${end}/${bytes.length}` },
    body: bytes.subarray(Number(first), end + 1),
  };
}

function parseMultipart(
  contentType: string,
  body: Buffer,
): { resource: ObjectResource; media: Buffer } {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) throw new Error(`no boundary in ${contentType}`);
  const [, first = '', second = ''] = body.toString('latin1').split(`--${boundary}`);
  const content = (part: string) => part.slice(part.indexOf('\r\n\r\n') + 4, -'\r\n'.length);
  const resource = Buffer.from(content(first), 'latin1').toString();
  return { resource: parseResource(resource), media: Buffer.from(content(second), 'latin1') };
}

function parseResource(text: string): ObjectResource {
  return JSON.parse(text) as ObjectResource;
}

function json(value: object): Answer {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify(value) };
}

function problem(code: number, message: string): Answer {
  return { ...json({ error: { code, message, errors: [{ message }] } }), status: code };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (request.socket.destroyed) return;
  response.writeHead(answer.status, answer.headers ?? {});
  response.end(answer.body);
}
