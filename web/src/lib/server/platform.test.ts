import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { assertFunctionsReady } from './platform.ts';

let server: http.Server | undefined;
afterEach(() => {
  vi.unstubAllEnvs();
  server?.closeAllConnections();
  server?.close();
});

async function functionsThat(answer: http.RequestListener): Promise<void> {
  const started = (server = http.createServer(answer));
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  vi.stubEnv('BACHATA_FUNCTIONS_URL', `http://127.0.0.1:${port}`);
}

it('believes that the functions are ready where it is not told of any', async () => {
  vi.stubEnv('BACHATA_FUNCTIONS_URL', '');
  await expect(assertFunctionsReady()).resolves.toBeUndefined();
});

it('believes functions that say so', async () => {
  const asked: (string | undefined)[] = [];
  await functionsThat(({ url }, response) => {
    asked.push(url);
    response.end('{}');
  });
  await expect(assertFunctionsReady()).resolves.toBeUndefined();
  expect(asked).toEqual(['/readyz']);
});

it.each<[string, http.RequestListener]>([
  ['say that they are not', (_, response) => response.writeHead(503).end()],
  ['break off', (request) => request.socket.destroy()],
  ['say nothing', () => undefined],
])('does not believe functions that %s', async (_, answer) => {
  await functionsThat(answer);
  await expect(assertFunctionsReady()).rejects.toMatchObject({ code: 'functions-not-ready' });
});
