/** One request of an upload, with its progress, which `fetch` cannot report. */
import type { UploadTicket } from '#lib/upload-ticket.ts';
import type { Line } from './line.ts';

/** What the store says. */
export interface StoreAnswer {
  /** 0 where the connection broke. */
  readonly status: number;
  /** Bytes that the store has; of 308 only. */
  readonly received: number;
  /** Of an answer of our own store that is a refusal. */
  readonly code?: string | undefined;
}

export interface PartWatch {
  /** Of this request. */
  onSent(bytes: number): void;
  readonly signal: AbortSignal;
  readonly line: Line;
}

/**
 * Sends the file from a byte on, or asks how far it is where `from` is undefined.
 * @throws the signal's reason
 */
export type PutPart = (
  ticket: UploadTicket,
  file: File,
  from: number | undefined,
  watch: PartWatch,
) => Promise<StoreAnswer>;

export const putByBrowser: PutPart = async (ticket, file, from, { onSent, signal, line }) =>
  await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    signal.addEventListener('abort', abort);
    // A connection that is gone may take minutes to be known as such.
    const stopWatching = line.whenDown(abort);
    const settle = (answer: StoreAnswer): void => {
      signal.removeEventListener('abort', abort);
      stopWatching();
      if (signal.aborted) reject(signal.reason);
      else resolve(answer);
    };
    const broken = (): void => settle({ status: 0, received: 0 });
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded));
    request.addEventListener('load', () =>
      settle({
        status: request.status,
        received: receivedOf(request.getResponseHeader('range')),
        code: codeOf(request.responseText),
      }),
    );
    request.addEventListener('error', broken);
    request.addEventListener('abort', broken);
    request.open('PUT', ticket.url);
    for (const [name, value] of Object.entries(headersOf(ticket, file.size, from))) {
      request.setRequestHeader(name, value);
    }
    request.send(from === undefined ? null : file.slice(from));
  });

export function headersOf(
  { headers }: UploadTicket,
  size: number,
  from: number | undefined,
): Record<string, string> {
  if (from === undefined) return { 'content-range': `bytes */${size}` };
  return { ...headers, 'content-range': `bytes ${from}-${size - 1}/${size}` };
}

/** @param range `bytes=0-41`, or nothing where the store has nothing */
export function receivedOf(range: string | null): number {
  const last = /^bytes=0-(\d+)$/.exec(range ?? '')?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}

/** The site's own store says why in JSON, with a code that the messages know; the cloud's does not. */
function codeOf(text: string): string | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  const code =
    typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
