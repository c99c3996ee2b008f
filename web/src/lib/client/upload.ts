/** Puts a file to a signed link with progress, which `fetch` cannot report. */
import { ApiError } from './api.ts';
import type { UploadTicket } from '#lib/upload-ticket.ts';

export class UploadError extends Error {}

/** Conflict, precondition failed: what a store answers for an object that is there already. */
const WHOLE_ALREADY = [409, 412];

/**
 * @param onProgress called with the share that has been sent, 0 to 1
 * @param signal aborting it ends the upload with the signal's reason
 * @throws ApiError where the store says why it refuses; UploadError where the connection breaks, or
 *   the store gives no reason
 */
export async function uploadFile(
  ticket: UploadTicket,
  file: File,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    signal.addEventListener('abort', abort);
    const settle = (act: () => void): void => {
      signal.removeEventListener('abort', abort);
      act();
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    });
    request.addEventListener('load', () =>
      settle(() => {
        const { status, responseText } = request;
        // An earlier try may have been whole though its answer was lost.
        if ((status >= 200 && status < 300) || WHOLE_ALREADY.includes(status)) resolve();
        else reject(refusal(status, responseText));
      }),
    );
    request.addEventListener('error', () =>
      settle(() => reject(new UploadError('The connection broke off.'))),
    );
    request.addEventListener('abort', () => settle(() => reject(signal.reason)));
    request.open(ticket.method, ticket.url);
    for (const [name, value] of Object.entries(ticket.headers))
      request.setRequestHeader(name, value);
    request.send(file);
  });
}

/** The site's own store says why in JSON, with a code that the messages know; the cloud's does not. */
function refusal(status: number, text: string): Error {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    answer = undefined;
  }
  const code =
    typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
  return typeof code === 'string'
    ? new ApiError(code, '')
    : new UploadError(`The store answered ${status}.`);
}
