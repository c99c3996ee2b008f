/**
 * Signed uploads over HTTP: a link makes one object of the size that was declared. Whatever breaks
 * off leaves nothing behind, and may be sent again until the object is whole.
 */
import { Readable } from 'node:stream';
import {
  AlreadyExistsError,
  InvalidInputError,
  LimitError,
  type AppError,
} from '@bachata/core/errors.ts';
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

export class UploadRequests {
  readonly #objects: EmbeddedObjects;
  readonly #leastRate: LeastRate;
  /** One a key: who comes back after a broken connection takes the place of who was there. */
  readonly #underWay = new Map<string, AbortController>();

  constructor(objects: EmbeddedObjects, leastRate: LeastRate = LEAST_RATE) {
    this.#objects = objects;
    this.#leastRate = leastRate;
  }

  /**
   * @throws InvalidInputError `unsupported-content-type`, `upload-incomplete`, `upload-aborted`;
   *   LimitError `upload-too-large`, `upload-too-slow`; AlreadyExistsError `upload-complete`;
   *   UnavailableError `disk-full`
   */
  async handle({ key, contentType, bytes }: UploadGrant, request: Request): Promise<Response> {
    if (request.headers.get('content-type') !== contentType) {
      throw new InvalidInputError('unsupported-content-type', `The link is for ${contentType}`);
    }
    const declared = request.headers.get('content-length');
    if (declared !== null) assertSize(Number(declared), bytes);
    if (request.body === null) throw incomplete(0, bytes);
    if (await this.#objects.head(key)) throw complete(key);
    this.#underWay.get(key)?.abort();
    const aborter = new AbortController();
    this.#underWay.set(key, aborter);
    try {
      const body = received(request.body, bytes, this.#leastRate, aborter.signal);
      const info = await this.#objects.room.during(bytes, () =>
        this.#objects.put(key, Readable.from(body), { contentType, ifAbsent: true }),
      );
      return new Response(null, { status: 200, headers: { etag: `"${info.etag}"` } });
    } catch (error) {
      throw error instanceof AlreadyExistsError ? complete(key) : error;
    } finally {
      if (this.#underWay.get(key) === aborter) this.#underWay.delete(key);
    }
  }
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
