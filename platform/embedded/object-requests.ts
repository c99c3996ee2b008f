/** Signed links answered over HTTP (RFC 9110), for the site's route under `/objects/`. */
import { Readable } from 'node:stream';
import { AppError } from '@bachata/core/errors.ts';
import type { Clock } from '@bachata/core/ports.ts';
import { httpStatusOf } from '../http-status.ts';
import { contentDisposition } from '../objects/content-disposition.ts';
import { contentRange, isUnchanged, requestedRange } from '../objects/http-range.ts';
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
    if (isUnchanged(request.headers, etag)) {
      headers.delete('content-type');
      return new Response(null, { status: 304, headers });
    }
    const range = requestedRange(request.headers, etag, info.size);
    if (range === 'unsatisfiable') {
      return new Response(null, {
        status: 416,
        headers: { 'content-range': contentRange(undefined, info.size), 'accept-ranges': 'bytes' },
      });
    }
    headers.set('content-length', String(range ? range.end - range.start + 1 : info.size));
    if (range) headers.set('content-range', contentRange(range, info.size));
    const status = range ? 206 : 200;
    if (request.method === 'HEAD') return new Response(null, { status, headers });
    const body = Readable.toWeb(file.createReadStream(range ?? {}));
    handedOver = true;
    return new Response(body as ReadableStream<Uint8Array>, { status, headers });
  } finally {
    if (!handedOver) await file.close();
  }
}
