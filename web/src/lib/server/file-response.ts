/** Serves a file of the project with byte ranges, as players need them to seek. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { NotFoundError } from '@bachata/core/errors.ts';
import { contentRange, isUnchanged, requestedRange } from '@bachata/platform/objects/http-range.ts';

/** @throws NotFoundError where there is no such file */
export async function fileResponse(
  request: Request,
  file: string,
  contentType: string,
): Promise<Response> {
  const info = await stat(file).catch(() => undefined);
  if (info === undefined || !info.isFile()) throw new NotFoundError('not-found', 'No such file.');
  const etag = `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
  const headers = new Headers({
    'content-type': contentType,
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=3600',
    etag,
  });
  if (isUnchanged(request.headers, etag)) return new Response(null, { status: 304, headers });
  const range = requestedRange(request.headers, etag, info.size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', contentRange(undefined, info.size));
    return new Response(null, { status: 416, headers });
  }
  const span = range ?? { start: 0, end: info.size - 1 };
  headers.set('content-length', String(span.end - span.start + 1));
  if (range) headers.set('content-range', contentRange(span, info.size));
  const body = Readable.toWeb(createReadStream(file, span)) as ReadableStream<Uint8Array>;
  return new Response(body, { status: range ? 206 : 200, headers });
}
