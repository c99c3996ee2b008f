/**
 * Sends a file to its link and goes on where a connection broke. Both stores speak the protocol of Cloud
 * Storage (https://cloud.google.com/storage/docs/performing-resumable-uploads): a PUT says which bytes it
 * brings, or asks how far the file is; 308 tells.
 */
import type { UploadTicket } from '#lib/upload-ticket.ts';
import { ApiError } from './api.ts';
import { browserLine, type Line } from './line.ts';
import { putByBrowser, type PutPart } from './upload-request.ts';

/** The connection broke too often, or the store is not to be had; what has come is kept. */
export class UploadError extends Error {}

export interface UploadWatch {
  /** Called with the share that has been sent, 0 to 1. */
  onProgress(fraction: number): void;
  /** Whether it waits for a connection. */
  onWaiting(isWaiting: boolean): void;
  /** Aborting it ends the upload with the signal's reason. */
  readonly signal: AbortSignal;
}

const GO_ON = 308;
/** Conflict, precondition failed: what a store answers for an object that is there already. */
const WHOLE_ALREADY: readonly number[] = [409, 412];
/** Too slow, too many, and what a store says that is away for a moment. */
const PASSING: readonly number[] = [0, 408, 429, 500, 502, 503, 504];
/** The store has less than we thought, or else than we thought. */
const WRONG_PART = 'upload-wrong-part';
/** Times in a row that nothing more has come. */
const MOST_TRIES = 6;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

interface Means {
  readonly put: PutPart;
  readonly line: Line;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}
const BROWSER: Means = {
  put: putByBrowser,
  line: browserLine,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * @param isBegun whether some of it may be there: the store is asked before anything is sent
 * @throws ApiError where the store refuses, and the link is of no more use; UploadError where nothing more
 *   comes through
 */
export async function uploadFile(
  ticket: UploadTicket,
  file: File,
  isBegun: boolean,
  watch: UploadWatch,
  { put, line, pause }: Means = BROWSER,
): Promise<void> {
  const { signal, onProgress, onWaiting } = watch;
  /** Where to go on; undefined where the store is to be asked. */
  let at = isBegun ? undefined : 0;
  let furthest = 0;
  let tries = 0;
  while (tries < MOST_TRIES) {
    if (!line.isUp()) {
      onWaiting(true);
      await line.untilUp(signal);
      onWaiting(false);
    }
    signal.throwIfAborted();
    const from = at;
    const answer = await put(ticket, file, from, {
      signal,
      line,
      onSent: (bytes) => onProgress(((from ?? 0) + bytes) / file.size),
    });
    if (isWhole(answer.status)) return;
    if (answer.status === GO_ON) {
      at = answer.received;
      // What was sent again is nothing new.
      tries = at > furthest ? 0 : tries + 1;
      furthest = Math.max(furthest, at);
      onProgress(at / file.size);
      continue;
    }
    if (!PASSING.includes(answer.status) && answer.code !== WRONG_PART) throw refusal(answer);
    at = undefined;
    // Without a line it is no try.
    if (!line.isUp()) continue;
    tries += 1;
    await pause(Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS));
  }
  throw new UploadError('The connection broke off.');
}

function isWhole(status: number): boolean {
  return (status >= 200 && status < 300) || WHOLE_ALREADY.includes(status);
}

/** Gone, or not to be had: what the cloud says of a link that has expired. Our own store has a code. */
const CLOSED: readonly number[] = [403, 404, 410];

function refusal({ status, code }: { status: number; code?: string | undefined }): ApiError {
  return new ApiError(code ?? (CLOSED.includes(status) ? 'upload-closed' : 'upload-aborted'), '');
}
