/**
 * How much of a request's body is read, and how long it may take to come. The limit lies on the
 * stream itself: a body that no route reads costs nothing, and one that is too long is never held.
 */
import { MAX_PICTURE_BYTES } from '@bachata/core/accounts/picture-limits.ts';
import { LimitError } from '@bachata/core/errors.ts';

export interface BodyLimit {
  readonly maxBytes: number;
  /** From the first read to the last byte. */
  readonly maxMs: number;
}

/** Forms and JSON as the site's own pages send them. */
const USUAL: BodyLimit = { maxBytes: 64_000, maxMs: 30_000 };

/** By the route's id; a route that is not here has the usual limit. */
const ROUTES: Readonly<Record<string, BodyLimit | 'own'>> = {
  // A way out of an edit may open hundreds of locks at once.
  '/api/choreographies/[id]/edits': { maxBytes: 256_000, maxMs: 60_000 },
  // The longest dance as a file.
  '/collection/import': { maxBytes: 1_500_000, maxMs: 60_000 },
  // A plan with all its blocks, of letters of three bytes.
  '/api/plans': { maxBytes: 800_000, maxMs: 60_000 },
  '/api/plans/proposals': { maxBytes: 800_000, maxMs: 60_000 },
  '/api/plans/[id]': { maxBytes: 800_000, maxMs: 60_000 },
  // A course of many lessons as a file.
  '/plans/import': { maxBytes: 4_000_000, maxMs: 60_000 },
  // With a picture.
  '/account': { maxBytes: MAX_PICTURE_BYTES + 10_000, maxMs: 120_000 },
  // A signed upload link says itself how many bytes it takes.
  '/objects/[...key]': 'own',
};

/** @param routeId of the request; null where there is no such route */
export function bodyLimitOf(routeId: string | null): BodyLimit | 'own' {
  return routeId !== null && Object.hasOwn(ROUTES, routeId) ? (ROUTES[routeId] ?? USUAL) : USUAL;
}

/**
 * The same request, whose body fails while it is read: with LimitError `body-too-large` or
 * `body-too-slow`. The rest of such a body stays unread, so that the answer can still be sent.
 * @param mayRead asked before the first byte is read; what it throws is what reading throws
 */
export function withBodyLimit(
  request: Request,
  limit: BodyLimit | 'own',
  mayRead: () => void = () => undefined,
): Request {
  if (limit === 'own' || request.body === null) return request;
  const declared = Number(request.headers.get('content-length') ?? 0);
  const body = limited(request.body, limit, declared, mayRead);
  // `duplex` is required with a stream (Fetch Standard) and missing in the DOM's types.
  const init: RequestInit & { duplex: 'half' } = { body, duplex: 'half' };
  return new Request(request, init);
}

function limited(
  body: ReadableStream<Uint8Array>,
  { maxBytes, maxMs }: BodyLimit,
  declaredBytes: number,
  mayRead: () => void,
): ReadableStream<Uint8Array> {
  const tooLarge = (): LimitError =>
    new LimitError('body-too-large', `The body has more than ${maxBytes} bytes.`, {
      details: { kilobytes: Math.floor(maxBytes / 1000) },
    });
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          if (reader === undefined) {
            mayRead();
            if (declaredBytes > maxBytes) throw tooLarge();
            reader = body.getReader();
            deadline = setTimeout(
              () => controller.error(new LimitError('body-too-slow', 'The body came too slowly.')),
              maxMs,
            );
          }
          const { done, value } = await reader.read();
          if (done) {
            clearTimeout(deadline);
            return controller.close();
          }
          bytes += value.byteLength;
          if (bytes > maxBytes) throw tooLarge();
          controller.enqueue(value);
        } catch (error) {
          clearTimeout(deadline);
          controller.error(error);
        }
      },
      async cancel(reason) {
        clearTimeout(deadline);
        await (reader ?? body).cancel(reason);
      },
    },
    // Nothing is read before somebody wants it.
    { highWaterMark: 0 },
  );
}
