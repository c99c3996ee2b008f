/** Puts a file to a signed link with progress, which `fetch` cannot report. */
import type { UploadTicket } from '#lib/upload-ticket.ts';

export class UploadError extends Error {}

/**
 * @param onProgress called with the share that has been sent, 0 to 1
 * @param signal aborting it ends the upload with the signal's reason
 * @throws UploadError where the connection breaks or the store refuses
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
        if (request.status >= 200 && request.status < 300) resolve();
        else reject(new UploadError(`The store answered ${request.status}.`));
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
