/** Pages and data are sent compressed: on a phone's line their size is most of the wait. */

/** What is text and whole; an event stream must leave at once, media are compressed already. */
const COMPRESSIBLE = /^(text\/(html|vtt|plain)|application\/json|image\/svg\+xml)\b/;
/** Below it the headers cost more than is saved. */
const LEAST_BYTES = 1_000;

/** @returns the response as it is where its kind or the one who asked does not allow it */
export function compressed(request: Request, response: Response): Response {
  const { body, headers } = response;
  if (body === null || !COMPRESSIBLE.test(headers.get('content-type') ?? '')) return response;
  const length = Number(headers.get('content-length') ?? Infinity);
  if (length < LEAST_BYTES || headers.has('content-encoding')) return response;
  const answer = new Headers(headers);
  answer.append('vary', 'accept-encoding');
  if (!acceptsGzip(request)) return copy(response, body, answer);
  answer.set('content-encoding', 'gzip');
  answer.delete('content-length');
  // It names the bytes before compression.
  answer.delete('etag');
  return copy(response, body.pipeThrough(new CompressionStream('gzip')), answer);
}

function copy({ status, statusText }: Response, body: ReadableStream, headers: Headers): Response {
  return new Response(body, { status, statusText, headers });
}

function acceptsGzip({ headers }: Request): boolean {
  return /(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers.get('accept-encoding') ?? '');
}
