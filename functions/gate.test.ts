import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { http as register } from '@google-cloud/functions-framework';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { taskGate } from './gate.ts';

let served: http.Server;
let address: string;
let received: unknown[] = [];

beforeAll(async () => {
  register('behind-the-gate', (request, response) => {
    received.push(request.body);
    response.status(200).send('ran');
  });
  const framework = getTestServer('behind-the-gate');
  const verify = async (headers: object): Promise<boolean> =>
    (headers as { authorization?: string }).authorization === 'Bearer queue';
  served = http.createServer(
    taskGate(verify, (...call) => void framework.emit('request', ...call)),
  );
  await new Promise<void>((resolve) => served.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(served.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  served.closeAllConnections();
  await new Promise((resolve) => served.close(resolve));
});
beforeEach(() => {
  received = [];
});

interface Post {
  readonly method?: string;
  readonly token?: string;
  readonly body?: string | AsyncIterable<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Not `fetch`, which does not show an answer before it has sent its body. */
async function post({
  method = 'POST',
  token = 'queue',
  body = '',
  headers = {},
}: Post): Promise<number> {
  return await new Promise<number>((resolve, reject) => {
    const authorization = `Bearer ${token}`;
    const sent = http.request(
      address,
      { method, headers: { 'content-type': 'application/json', authorization, ...headers } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    let answered = false;
    sent.on('response', () => (answered = true));
    sent.on('error', (error) => !answered && reject(error));
    const send = async (): Promise<void> => {
      if (typeof body === 'string') return void sent.end(body);
      for await (const chunk of body) {
        if (sent.destroyed) return;
        if (!sent.write(chunk)) await new Promise((drained) => sent.once('drain', drained));
      }
      sent.end();
    };
    send().catch(reject);
  });
}

describe('taskGate', () => {
  it('hands a task of the queue to the function, parsed', async () => {
    expect(await post({ body: '{"stage":"ingest-song","jobId":"1"}' })).toBe(200);
    expect(received).toEqual([{ stage: 'ingest-song', jobId: '1' }]);
  });

  it('lets the function see that something is no JSON, and no other type as JSON', async () => {
    expect(await post({ body: '{"stage":' })).toBe(200);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await post({ body: 'a[b][c]=1', headers })).toBe(200);
    expect(received).toEqual([undefined, undefined]);
  });

  it('reads nothing of what comes without the token of the queue', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; taken < 1_000; taken++) yield new Uint8Array(64_000);
    }
    const before = process.memoryUsage().rss;
    expect(await post({ token: 'stranger', body: endless() })).toBe(401);
    expect(received).toEqual([]);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('takes at most 100 kB, declared or not', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(100_000) });
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 200; i++) yield new Uint8Array(1_000);
    }
    expect(await post({ body: long })).toBe(413);
    expect(await post({ body: pieces() })).toBe(413);
    expect(await post({ body: JSON.stringify({ text: 'x'.repeat(90_000) }) })).toBe(200);
    expect(received).toHaveLength(1);
  });

  it('answers probes, and refuses what is no task', async () => {
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(address, { method: 'DELETE' })).status).toBe(405);
    const headers = { 'content-length': '1000' };
    expect(await post({ body: 'x'.repeat(1_000), method: 'GET', headers })).toBe(405);
  });
});
