/** The functions behind the gate, as a server of our own around the functions framework. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { endOnSignal } from './ending.ts';
import { taskGate } from './gate.ts';
import { handBack } from './index.ts';
import { services } from './services.ts';
import { log } from '@bachata/platform/log.ts';

/**
 * Resolves once it listens.
 * @param target the function: a stage, `housekeeping`, or `pipeline` for all of them
 * @param port 0 for any that is free
 */
export async function serveFunctions(target: string, port: number, host: string): Promise<Server> {
  // The framework's own command line listens on every interface and cuts off what runs when it is told to
  // end; its server listens where we say.
  const framework = getTestServer(target);
  const server = createServer(
    taskGate(
      async (headers) => await (await services()).verifyTaskRequest(headers),
      (request, response) => {
        framework.emit('request', request, response);
      },
    ),
  );
  endOnSignal(server, handBack);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  log('INFO', 'listening', { target, port: (server.address() as AddressInfo).port });
  return server;
}
