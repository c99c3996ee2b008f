/**
 * Signed uploads over HTTP: a link makes one object of the size that was declared. One request may bring
 * all of it; where that breaks off nothing is left. Or it comes in parts, as Cloud Storage takes them
 * (https://cloud.google.com/storage/docs/performing-resumable-uploads): `content-range: bytes 0-99/200`
 * says where a part belongs, `bytes *\/200` asks how far it is, and 308 with a `range` says so.
 */
import { Readable } from 'node:stream';
import {
  AlreadyExistsError,
  InvalidInputError,
  LimitError,
  type AppError,
} from '@bachata/core/errors.ts';
import type { ObjectInfo } from '@bachata/core/ports.ts';
import type { EmbeddedObjects } from './objects.ts';
import type { UploadGrant } from './signed-links.ts';

/**
 * How slow a line may be. An upload has no longest time, for 200 MB over a slow line take hours;
 * but who sends nothing holds no file open.
 */
export interface LeastRate {
  readonly bytesPerSec: number;
  /** Measured over this long, so that a short gap does not count. */
  readonly windowMs: number;
}

/** A modem of 32 kbit/s is as slow as anything that is still in use. */
export const LEAST_RATE: LeastRate = { bytesPerSec: 4_000, windowMs: 30_000 };

interface UnderWay {
  readonly aborter: AbortController;
  readonly ended: Promise<unknown>;
}

export class UploadRequests {
  readonly #objects: EmbeddedObjects;
  readonly #leastRate: LeastRate;
  /** One a key: who comes back after a broken connection takes the place of who was there. */
  readonly #underWay = new Map<string, UnderWay>();

  constructor(objects: EmbeddedObjects, leastRate: LeastRate = LEAST_RATE) {
    this.#objects = objects;
    this.#leastRate = leastRate;
  }

  /**
   * @throws InvalidInputError `unsupported-content-type`, `upload-incomplete`, `upload-aborted`,
   *   `upload-wrong-part`; LimitError `upload-too-large`, `upload-too-slow`; AlreadyExistsError
   *   `upload-complete`; UnavailableError `disk-full`
   */
  async handle(grant: UploadGrant, request: Request): Promise<Response> {
    const header = request.headers.get('content-range');
    if (header === null) return await this.#takeWhole(grant, request);
    const part = partOf(header);
    assertSize(part.total, grant.bytes);
    return part.first === undefined
      ? await this.#inTurn(grant.key, async () => await this.#answer(grant))
      : await this.#takePart(grant, part, request);
  }

  async #takeWhole(grant: UploadGrant, request: Request): Promise<Response> {
    const { key, contentType, bytes } = grant;
    const body = bodyOf(request, contentType, bytes);
    if (await this.#objects.head(key)) throw complete(key);
    return await this.#inTurn(key, async (signal) => {
      const coming = received(body, bytes, this.#leastRate, signal);
      const info = await this.#objects.room
        .during(bytes, () =>
          this.#objects.put(key, Readable.from(coming), { contentType, ifAbsent: true }),
        )
        .catch((error: unknown) => {
          throw error instanceof AlreadyExistsError ? complete(key) : error;
        });
      return whole(info);
    });
  }

  async #takePart(grant: UploadGrant, { first, bytes }: Part, request: Request): Promise<Response> {
    const { key, contentType } = grant;
    const body = bodyOf(request, contentType, bytes);
    return await this.#inTurn(key, async (signal) => {
      if (await this.#objects.head(key)) throw complete(key);
      const before = await this.#objects.partials.sizeOf(key);
      if (first > before) {
        throw new InvalidInputError('upload-wrong-part', `From ${first}, behind ${before} bytes`);
      }
      const coming = received(body, bytes, this.#leastRate, signal);
      await this.#objects.room.during(bytes, () =>
        this.#objects.partials.write(key, first, coming),
      );
      return await this.#answer(grant);
    });
  }

  /** How far the object is. It is made where all of it has come. */
  async #answer({ key, contentType, bytes }: UploadGrant): Promise<Response> {
    const there = await this.#objects.head(key);
    if (there) return whole(there);
    const come = await this.#objects.partials.sizeOf(key);
    if (come === bytes) return whole(await this.#objects.adoptPartial(key, contentType));
    const headers = {
      'cache-control': 'no-store',
      ...(come > 0 && { range: `bytes=0-${come - 1}` }),
    };
    return new Response(null, { status: GO_ON, headers });
  }

  /** Ends what is under way for the key, and begins once that has ended. */
  async #inTurn(key: string, act: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
    const before = this.#underWay.get(key);
    const aborter = new AbortController();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const turn = { aborter, ended: promise };
    this.#underWay.set(key, turn);
    try {
      before?.aborter.abort();
      await before?.ended;
      if (aborter.signal.aborted) throw aborted();
      return await act(aborter.signal);
    } finally {
      if (this.#underWay.get(key) === turn) this.#underWay.delete(key);
      resolve(undefined);
    }
  }
}

/** Not a redirect here: the store has a part, and the sender is to go on. */
const GO_ON = 308;

function whole({ etag }: ObjectInfo): Response {
  return new Response(null, { status: 200, headers: { etag: `"${etag}"` } });
}

/** @throws InvalidInputError `unsupported-content-type`, `upload-incomplete`; LimitError `upload-too-large` */
function bodyOf(
  { headers, body }: Request,
  contentType: string,
  bytes: number,
): ReadableStream<Uint8Array> {
  if (headers.get('content-type') !== contentType) {
    throw new InvalidInputError('unsupported-content-type', `The link is for ${contentType}`);
  }
  const declared = headers.get('content-length');
  if (declared !== null) assertSize(Number(declared), bytes);
  if (body === null) throw incomplete(0, bytes);
  return body;
}

interface Part {
  /** Position of its first byte in the object. */
  readonly first: number;
  readonly bytes: number;
  /** Bytes of the object. */
  readonly total: number;
}

/**
 * @returns without `first` where the sender asks how far the object is
 * @throws InvalidInputError `upload-wrong-part`
 */
function partOf(
  contentRange: string,
): Part | { readonly first?: undefined; readonly total: number } {
  const found = /^bytes (?:(\d{1,15})-(\d{1,15})|\*)\/(\d{1,15})$/.exec(contentRange);
  const [first, last, total] = (found ?? []).slice(1).map((digits) => Number(digits ?? NaN));
  if (found?.[1] === undefined && total !== undefined) return { total };
  if (!(first <= last && last < total)) {
    throw new InvalidInputError('upload-wrong-part', `Not a part: ${contentRange}`);
  }
  return { first, bytes: last - first + 1, total };
}

/** The body as it comes, in as many bytes as were declared and not slower than the least rate. */
async function* received(
  body: ReadableStream<Uint8Array>,
  bytes: number,
  { bytesPerSec, windowMs }: LeastRate,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let ended: AppError | undefined;
  let wake = (): void => undefined;
  const end = (reason: AppError): void => {
    ended = reason;
    wake();
  };
  /** Undefined where something else ended first. (`Promise.race` would keep every chunk.) */
  const next = async (): Promise<ReadableStreamReadResult<Uint8Array> | undefined> =>
    await new Promise((resolve, reject) => {
      wake = () => resolve(undefined);
      if (ended) wake();
      reader.read().then(resolve, (cause: unknown) => reject(aborted(cause)));
    });
  const abort = (): void => end(aborted());
  signal.addEventListener('abort', abort);
  let total = 0;
  let before = 0;
  let waiting = false;
  const watch = setInterval(() => {
    const least = (bytesPerSec * windowMs) / 1000;
    // A disk that is slow is not the sender's fault.
    if (waiting && total - before < least) {
      end(new LimitError('upload-too-slow', `Less than ${bytesPerSec} bytes a second`));
    }
    before = total;
  }, windowMs);
  try {
    for (;;) {
      waiting = true;
      const result = await next();
      waiting = false;
      if (ended) throw ended;
      if (result === undefined || result.done) break;
      total += result.value.byteLength;
      if (total > bytes) throw tooLarge(bytes);
      yield result.value;
    }
    if (total < bytes) throw incomplete(total, bytes);
  } finally {
    clearInterval(watch);
    signal.removeEventListener('abort', abort);
  }
}

function assertSize(size: number, bytes: number): void {
  if (size > bytes) throw tooLarge(bytes);
  if (size < bytes) throw incomplete(size, bytes);
}

function tooLarge(bytes: number): LimitError {
  return new LimitError('upload-too-large', `More than the ${bytes} bytes that were declared`, {
    details: { megabytes: Math.max(1, Math.floor(bytes / 1_000_000)) },
  });
}

function incomplete(size: number, bytes: number): InvalidInputError {
  return new InvalidInputError('upload-incomplete', `${size} of ${bytes} bytes`);
}

function aborted(cause?: unknown): InvalidInputError {
  return new InvalidInputError('upload-aborted', 'The connection broke off', { cause });
}

function complete(key: string): AlreadyExistsError {
  return new AlreadyExistsError('upload-complete', `${key} is whole`);
}
