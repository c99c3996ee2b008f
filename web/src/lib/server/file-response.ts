/** Serves a file of the project with byte ranges, as players need them to seek. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { NotFoundError } from '@bachata/core/errors.ts';

export interface ByteSpan {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/**
 * One range of a `Range` header (RFC 9110, section 14.2).
 * @returns undefined where the whole file is to be sent, `unsatisfiable` where none of it can be
 */
export function parseRange(
  header: string | null,
  size: number,
): ByteSpan | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size) return 'unsatisfiable';
  return end < start ? undefined : { start, end };
}

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
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers });
  const range = parseRange(request.headers.get('range'), info.size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${info.size}`);
    return new Response(null, { status: 416, headers });
  }
  const span = range ?? { start: 0, end: info.size - 1 };
  headers.set('content-length', String(span.end - span.start + 1));
  if (range) headers.set('content-range', `bytes ${span.start}-${span.end}/${info.size}`);
  const body = Readable.toWeb(createReadStream(file, span)) as ReadableStream<Uint8Array>;
  return new Response(body, { status: range ? 206 : 200, headers });
}
