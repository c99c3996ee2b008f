/** Stands where the functions are: keeps what is delivered and answers as it is told. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface ReceivedTask {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly receivedAt: number;
}

export interface FunctionsServer {
  readonly url: string;
  readonly received: readonly ReceivedTask[];
  /** Status of an answer; default 200. May take its time. */
  respond: (task: ReceivedTask) => number | Promise<number>;
  /** Resolves when the condition holds; it is asked with every delivery. */
  until(condition: (received: readonly ReceivedTask[]) => boolean): Promise<void>;
  stop(): Promise<void>;
}

export async function startFunctionsServer(): Promise<FunctionsServer> {
  const received: ReceivedTask[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const task = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body,
        receivedAt: Date.now(),
      };
      received.push(task);
      for (const check of waiting) check();
      response.statusCode = await functions.respond(task);
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const functions: FunctionsServer = {
    url: `http://127.0.0.1:${address.port}`,
    received,
    respond: () => 200,
    async until(condition) {
      await new Promise<void>((resolve) => {
        const check = () => {
          if (!condition(received)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return functions;
}
