/** What a Firestore that refuses does to whoever asks: against a server that refuses everything. */
import { createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { UnavailableError } from '@bachata/core/errors.ts';
import { FirestoreDocuments } from '@bachata/platform/google/documents.ts';
import { openFirestore } from '@bachata/platform/google/firestore.ts';

const things = { name: 'things', schema: z.object({ a: z.number() }) };
const PERMISSION_DENIED = 7;
const FAILED_PRECONDITION = 9;
const UNAVAILABLE = 14;

let status: number;
let calls: number;
let server: Http2Server;
let documents: FirestoreDocuments;

beforeEach(async () => {
  calls = 0;
  server = createServer().on('stream', (stream: ServerHttp2Stream) => {
    calls += 1;
    const headers = { ':status': 200, 'content-type': 'application/grpc' };
    stream.respond(
      { ...headers, 'grpc-status': String(status), 'grpc-message': 'as told' },
      { endStream: true },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('FIRESTORE_EMULATOR_HOST', `127.0.0.1:${port}`);
  vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
  documents = new FirestoreDocuments(openFirestore('demo-refused'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await documents.close();
  server.close();
});

describe.each([
  ['a missing permission', PERMISSION_DENIED],
  ['a missing index', FAILED_PRECONDITION],
])('%s', (_what, code) => {
  beforeEach(() => {
    status = code;
  });

  it.each<[string, () => Promise<unknown>]>([
    ['get', () => documents.get(things, 'x')],
    ['query', () => documents.query(things, { where: { a: 1 } })],
    ['transaction', () => documents.transaction((tx) => tx.get(things, 'x'))],
  ])('fails a %s at once, with its cause', async (_name, ask) => {
    const startedAt = performance.now();
    await expect(ask()).rejects.toThrow('as told');
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(calls).toBe(1);
  });
});

it('gives up an outage within seconds, as one that passes', async () => {
  status = UNAVAILABLE;
  await expect(documents.get(things, 'x')).rejects.toThrow(UnavailableError);
  expect(calls).toBe(5);
});

it('ends nothing where a document may not be watched', async () => {
  status = PERMISSION_DENIED;
  const seen = vi.fn();
  const stop = documents.watch(things, 'x', seen);
  await vi.waitFor(() => expect(calls).toBeGreaterThan(0));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(seen).not.toHaveBeenCalled();
  stop();
});
