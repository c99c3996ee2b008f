/** Stands before the stand-in for Cloud Tasks: fails when it is told to, and notes who asks. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface TasksFront {
  readonly url: string;
  /** Statuses of the next answers, in place of what would be answered. */
  readonly fails: number[];
  /** Bearer tokens that the callers showed. */
  readonly callers: readonly string[];
  stop(): void;
}

/** @param host `host:port` of the stand-in */
export async function startTasksFront(host: string): Promise<TasksFront> {
  const fails: number[] = [];
  const callers: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      callers.push(request.headers.authorization ?? '');
      const status =
        fails.shift() ??
        (await fetch(`http://${host}${request.url}`, { method: 'POST', body })).status;
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fails,
    callers,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
