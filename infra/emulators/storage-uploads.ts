/**
 * Uploads to Cloud Storage: in one request, or in a session that goes on after a broken connection
 * (https://cloud.google.com/storage/docs/performing-resumable-uploads).
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat, truncate } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { AlreadyExistsError } from '@bachata/core/errors.ts';
import type { ObjectStore } from '@bachata/core/ports.ts';
import { problem, type StorageAnswer } from './storage-answer.ts';

/** An object that is to be. */
export interface UploadOrder {
  readonly key: string;
  readonly contentType: string;
  readonly cacheControl?: string | undefined;
  /** Only where there is no such object yet. */
  readonly ifAbsent: boolean;
  /** Its least and greatest size. */
  readonly bytes?: readonly [number, number] | undefined;
}

interface Session {
  readonly order: UploadOrder;
  readonly beganAt: number;
  /** What has come so far. */
  readonly file: string;
  /** Bytes of it. */
  received: number;
  isWhole: boolean;
  /** Who is sending; whoever comes next ends it. */
  sender: IncomingMessage | undefined;
  /** Until nobody is sending any more. */
  ended: Promise<unknown>;
}

/** Of what broke off, whole units are kept. */
const UNIT_BYTES = 256 * 1024;
/** How long whoever comes next waits for a sender who may be gone. */
const PATIENCE_MS = 1_000;
const SESSION_MS = 7 * 24 * 3_600_000;

export class StorageUploads {
  readonly #objects: Pick<ObjectStore, 'put'>;
  readonly #folder: string;
  readonly #now: () => number;
  readonly #sessions = new Map<string, Session>();

  /** @param folder of what has come of objects that are not whole; emptied, as the sessions are over */
  static async open(
    objects: Pick<ObjectStore, 'put'>,
    folder: string,
    now: () => number,
  ): Promise<StorageUploads> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new StorageUploads(objects, folder, now);
  }

  private constructor(objects: Pick<ObjectStore, 'put'>, folder: string, now: () => number) {
    this.#objects = objects;
    this.#folder = folder;
    this.#now = now;
  }

  /**
   * @param size of the body, where it is known before
   * @returns the key, or what is wrong
   */
  async store(
    order: UploadOrder,
    body: Readable | Uint8Array,
    size: number | undefined,
  ): Promise<string | StorageAnswer> {
    const { key, contentType, cacheControl, ifAbsent, bytes } = order;
    if (bytes !== undefined) {
      if (size === undefined) return problem(411, 'MissingContentLength');
      if (!isWithin(size, bytes)) return problem(400, 'EntityTooSmall or EntityTooLarge');
    }
    try {
      const cached = cacheControl !== undefined && { cacheControl };
      await this.#objects.put(key, body, { contentType, ifAbsent, ...cached });
      return key;
    } catch (error) {
      if (error instanceof AlreadyExistsError) return problem(412, 'conditionNotMet');
      throw error;
    }
  }

  /** @returns the session's id */
  begin(order: UploadOrder): string {
    const id = randomUUID();
    this.#sessions.set(id, {
      order,
      beganAt: this.#now(),
      file: path.join(this.#folder, id),
      received: 0,
      isWhole: false,
      sender: undefined,
      ended: Promise.resolve(),
    });
    return id;
  }

  /**
   * Takes a part of a session's object, or the question how far it is.
   * @returns the key where the object is whole, or what is to be answered
   */
  async resume(id: string, request: IncomingMessage): Promise<string | StorageAnswer> {
    const session = this.#sessions.get(id);
    if (!session || this.#now() - session.beganAt >= SESSION_MS) {
      return problem(404, 'no such upload');
    }
    if (request.method === 'DELETE') {
      this.#sessions.delete(id);
      await rm(session.file, { force: true });
      return { status: 499 };
    }
    const { sender, ended } = session;
    session.sender = request;
    const taken = ended.catch(() => undefined).then(() => this.#take(session, request));
    session.ended = taken;
    const late = setTimeout(() => sender?.destroy(), PATIENCE_MS);
    return await taken.finally(() => clearTimeout(late));
  }

  async #take(session: Session, request: IncomingMessage): Promise<string | StorageAnswer> {
    const { order, file } = session;
    if (session.isWhole) return order.key;
    const range = contentRangeOf(request);
    if (range === undefined) return problem(400, 'not a content-range');
    const size = range.total ?? (range.isLast ? lengthOf(request) : undefined);
    const saysSize = size !== undefined || range.first !== undefined;
    if (order.bytes !== undefined && saysSize && !isWithin(size ?? Infinity, order.bytes)) {
      return problem(400, `not the ${order.bytes.join(' to ')} bytes that were declared`);
    }
    if (range.first !== undefined && range.first !== session.received) {
      return problem(400, `bytes from ${range.first}, expected ${session.received}`);
    }
    if (range.first !== undefined) await append(session, request);
    const { received } = session;
    if (received < (range.total ?? (range.isLast ? received : Infinity))) {
      return { status: 308, headers: received === 0 ? {} : { range: `bytes=0-${received - 1}` } };
    }
    const stored = await this.store(order, createReadStream(file), received);
    session.isWhole = stored === order.key;
    await rm(file, { force: true });
    return stored;
  }
}

function lengthOf({ headers }: IncomingMessage): number | undefined {
  const declared = headers['content-length'];
  return declared === undefined ? undefined : Number(declared);
}

function isWithin(size: number, [least, most]: readonly [number, number]): boolean {
  return size >= least && size <= most;
}

/** @throws Error where the request breaks off */
async function append(session: Session, request: IncomingMessage): Promise<void> {
  const { file } = session;
  try {
    await pipeline(request, createWriteStream(file, { flags: 'a' }));
    session.received = (await stat(file)).size;
  } catch (error) {
    const { size } = await stat(file);
    session.received = size - (size % UNIT_BYTES);
    await truncate(file, session.received);
    throw error;
  }
}

interface ContentRange {
  /** Position of the body's first byte; undefined where there is no body. */
  readonly first?: number;
  /** Size of the object, where it is known. */
  readonly total?: number;
  /** Whether the object ends with this body, however long it is. */
  readonly isLast: boolean;
}

/** Without the header the body is all of the object. */
function contentRangeOf(request: IncomingMessage): ContentRange | undefined {
  const header = request.headers['content-range'];
  if (header === undefined) return { first: 0, isLast: true };
  const [, first, last, total] = /^bytes (?:(\d+)-(\d+|\*)|\*)\/(\d+|\*)$/.exec(header) ?? [];
  if (total === undefined) return undefined;
  return {
    ...(first !== undefined && { first: Number(first) }),
    ...(total !== '*' && { total: Number(total) }),
    // `0-*/*` is a stream of unknown length in one request: it is whole when the request is.
    isLast: last === '*',
  };
}

const resourceSchema = z.object({
  name: z.string().optional(),
  contentType: z.string().optional(),
  cacheControl: z.string().optional(),
});
/** What a client says of an object. */
export type UploadResource = z.infer<typeof resourceSchema>;

/** A description and the object behind it, in one request. */
export async function readMultipart(
  request: IncomingMessage,
): Promise<{ resource: UploadResource; media: Buffer }> {
  const contentType = request.headers['content-type'] ?? '';
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) throw new Error(`no boundary in ${contentType}`);
  const [, first = '', second = ''] = (await buffer(request))
    .toString('latin1')
    .split(`--${boundary}`);
  const content = (part: string) =>
    Buffer.from(part.slice(part.indexOf('\r\n\r\n') + 4, -'\r\n'.length), 'latin1');
  return { resource: parseResource(content(first)), media: content(second) };
}

/** @param json nothing where the client says nothing */
export function parseResource(json: Buffer): UploadResource {
  return json.length === 0 ? {} : resourceSchema.parse(JSON.parse(json.toString()));
}
