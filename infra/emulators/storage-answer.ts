/** What the stand-in for Cloud Storage answers. */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface StorageAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
}

export function jsonAnswer(value: object): StorageAnswer {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify(value) };
}

export function problem(code: number, message: string): StorageAnswer {
  return { ...jsonAnswer({ error: { code, message, errors: [{ message }] } }), status: code };
}

/** Never throws: where the client has gone, nobody hears of it. */
export async function sendAnswer(
  response: ServerResponse,
  { status, headers, body }: StorageAnswer,
): Promise<void> {
  response.writeHead(status, headers);
  if (body instanceof Readable) await pipeline(body, response).catch(() => undefined);
  else response.end(body);
}
