/** Signed links answered over HTTP (RFC 9110), for the site's route under `/objects/`. */
import { Readable } from 'node:stream';
import { AppError } from '@bachata/core/errors.ts';
import type { Clock } from '@bachata/core/ports.ts';
import { httpStatusOf } from '../http-status.ts';
import { resolveRange } from '../objects/byte-range.ts';
import { contentDisposition } from '../objects/content-disposition.ts';
import type { EmbeddedObjects } from './objects.ts';
import type { DownloadGrant, SignedLinks } from './signed-links.ts';
import { UploadRequests } from './upload-requests.ts';

/**
 * Answers GET, HEAD and PUT of a signed link. Never throws for what the client did wrong: the
 * answer then has its status and `{ code, message, details }` as JSON.
 */
export type ObjectRequestHandler = (request: Request) => Promise<Response>;

export function objectRequestHandler(
  objects: EmbeddedObjects,
  links: SignedLinks,
  clock: Clock,
): ObjectRequestHandler {
  const uploads = new UploadRequests(objects);
  return async (request) => {
    try {
      const grant = links.verifySignedRequest(request.url, request.method, clock.now());
      return grant.method === 'GET'
        ? await download(objects, grant, request)
        : await uploads.handle(grant, request);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return Response.json(
        { code: error.code, message: error.message, details: error.details },
        { status: httpStatusOf(error), headers: { 'cache-control': 'no-store' } },
      );
    }
  };
}

async function download(
  objects: EmbeddedObjects,
  grant: DownloadGrant,
  request: Request,
): Promise<Response> {
  const { info, cacheControl, file } = await objects.open(grant.key);
  let handedOver = false;
  try {
    const etag = `"${info.etag}"`;
    const headers = new Headers({
      'accept-ranges': 'bytes',
      'cache-control': cacheControl ?? 'private, no-cache',
      'content-disposition': contentDisposition(grant.downloadName),
      // What users upload shares the site's origin: it must never run there as a page.
      'content-security-policy': "default-src 'none'; img-src 'self'; media-src 'self'; sandbox",
      'content-type': info.contentType,
      etag,
      'last-modified': info.updatedAt.toUTCString(),
      'x-content-type-options': 'nosniff',
    });
    if (matches(request.headers.get('if-none-match'), etag)) {
      headers.delete('content-type');
      return new Response(null, { status: 304, headers });
    }
    const range = requestedRange(request.headers, etag, info.size);
    if (range === 'unsatisfiable') {
      return new Response(null, {
        status: 416,
        headers: { 'content-range': `bytes */${info.size}`, 'accept-ranges': 'bytes' },
      });
    }
    headers.set('content-length', String(range ? range.end - range.start + 1 : info.size));
    if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${info.size}`);
    const status = range ? 206 : 200;
    if (request.method === 'HEAD') return new Response(null, { status, headers });
    const body = Readable.toWeb(file.createReadStream(range ?? {}));
    handedOver = true;
    return new Response(body as ReadableStream<Uint8Array>, { status, headers });
  } finally {
    if (!handedOver) await file.close();
  }
}

/**
 * Undefined for the whole object: no range, one in a form that we don't serve (several ranges,
 * other units; RFC 9110 section 14.2 lets a server ignore them), or one of another version.
 */
function requestedRange(
  headers: Headers,
  etag: string,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const ifRange = headers.get('if-range');
  if (ifRange !== null && ifRange !== etag) return undefined;
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const suffix = first === '';
  if (suffix && Number(last) === 0) return 'unsatisfiable';
  try {
    return resolveRange(
      suffix
        ? { start: Math.max(0, size - Number(last)) }
        : { start: Number(first), ...(last !== '' && { end: Number(last) }) },
      size,
    );
  } catch (error) {
    if (error instanceof RangeError) return 'unsatisfiable';
    throw error;
  }
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}
