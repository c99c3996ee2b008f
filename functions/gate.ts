/**
 * Stands before the functions framework, which reads bodies of up to a gigabyte before it calls
 * anybody: here a request proves first that it comes from the task queue, and is then read as far
 * as a task may be long.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { TaskVerifier } from '@bachata/platform/tasks/task-request.ts';

/** What Cloud Tasks takes as a payload. */
const MAX_TASK_BYTES = 100_000;
const BODY_MS = 10_000;
/** How long the rest of a body may come in that nobody reads, so that its sender sees the answer. */
const LINGER_MS = 1_000;

/** As `body-parser` leaves a request, which the framework then takes as it is. */
interface ParsedRequest extends IncomingMessage {
  body?: unknown;
  rawBody?: Buffer;
}

/**
 * @param verify whether a request comes from the queue
 * @param next the framework's own listener; it is given POST requests of the queue, with the body
 *   parsed where it is JSON, and whatever has no body
 */
export function taskGate(verify: TaskVerifier, next: RequestListener): RequestListener {
  const pass = async (request: ParsedRequest, response: ServerResponse): Promise<void> => {
    // A probe; the framework would read what comes with one.
    if (request.method === 'GET' && !hasBody(request)) return next(request, response);
    if (request.method !== 'POST') return refuse(response, 405, 'Only POST.');
    if (!(await verify(request.headers))) {
      return refuse(response, 401, 'Only the task queue may call this.');
    }
    const body = await readTask(request);
    if (typeof body === 'string') return refuse(response, 413, body);
    request.rawBody = body;
    request.body = parsed(body);
    next(request, response);
  };
  return (request, response) => {
    pass(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 400, 'The request broke off.');
    });
  };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}

/** @returns what is wrong with the body, where it is not returned itself */
async function readTask(request: IncomingMessage): Promise<Buffer | string> {
  const tooLong = `More than ${MAX_TASK_BYTES} bytes.`;
  if (Number(request.headers['content-length'] ?? 0) > MAX_TASK_BYTES) return tooLong;
  const chunks: Buffer[] = [];
  let bytes = 0;
  const deadline = setTimeout(() => request.destroy(), BODY_MS);
  try {
    // The rest of a body that is too long stays unread, and the request open for the answer.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk as Buffer);
      bytes += (chunk as Buffer).byteLength;
      if (bytes > MAX_TASK_BYTES) return tooLong;
    }
  } finally {
    clearTimeout(deadline);
  }
  return Buffer.concat(chunks);
}

/** Undefined where it is not JSON: the function drops such a task, and says so in the log. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  const { req: request } = response;
  response.once('finish', () => {
    if (request.complete) return;
    request.resume();
    setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, LINGER_MS).unref();
  });
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(message);
}
