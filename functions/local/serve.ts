/** All functions in one process of the functions framework, reachable from this machine only. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { taskGate } from '../gate.ts';
import '../index.ts';
import { sweepScratch } from '../scratch.ts';
import { services } from '../services.ts';

const SWEEP_EVERY_MS = 15 * 60_000;

await sweepScratch();
setInterval(() => void sweepScratch().catch(() => undefined), SWEEP_EVERY_MS).unref();
// The framework's own command line listens on every interface; its server listens where we say.
const framework = getTestServer('pipeline');
const server = createServer(
  taskGate(
    async (headers) => await (await services()).verifyTaskRequest(headers),
    (request, response) => {
      framework.emit('request', request, response);
    },
  ),
);
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
