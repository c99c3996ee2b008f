/** What browsers ask of the stand-in for Cloud Storage; the adapter's side is in `tests/contracts`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Storage, type File } from '@google-cloud/storage';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  openEmbeddedServices,
  type EmbeddedServices,
} from '@bachata/platform/embedded/platform.ts';
import { corsRules } from '../bucket.ts';
import { newPrivateKey } from './service-account.ts';
import { startStorageServer, type StorageServer } from './storage-server.ts';

const SITE = 'http://localhost:3000';
const UNIT = 256 * 1024;
const TYPE = { 'content-type': 'video/mp4' };

let folder: string;
let services: EmbeddedServices;
let server: StorageServer;
let storage: Storage;
let names = 0;
let file: File;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'storage-server-'));
  services = await openEmbeddedServices({ dataDir: folder, publicBaseUrl: SITE });
  const privateKey = newPrivateKey();
  server = await startStorageServer({
    objects: services.objects,
    uploadsFolder: path.join(folder, 'uploads'),
    privateKey,
    cors: corsRules(SITE),
  });
  storage = new Storage({
    projectId: 'demo',
    apiEndpoint: `http://${server.host}`,
    credentials: { client_email: 'site@example.org', private_key: privateKey },
  });
});
afterAll(async () => {
  await server.stop();
  await services.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  file = storage.bucket('bucket').file(`uploads/${names++}.mp4`);
});

async function signed(
  action: 'read' | 'write' | 'resumable',
  extensionHeaders: Readonly<Record<string, string>> = {},
): Promise<string> {
  const expires = Date.now() + 60_000;
  const [url] = await file.getSignedUrl({
    version: 'v4',
    action,
    expires,
    ...(action !== 'read' && { contentType: TYPE['content-type'], extensionHeaders }),
  });
  return url;
}

const stored = async (): Promise<Buffer> =>
  await buffer((await services.objects.get(file.name)).body);

describe('a session', () => {
  async function begin(headers: Readonly<Record<string, string>> = {}): Promise<string> {
    const url = await signed('resumable', headers);
    const begun = await fetch(url, {
      method: 'POST',
      headers: { ...TYPE, 'x-goog-resumable': 'start', ...headers },
    });
    expect(begun.status).toBe(201);
    return begun.headers.get('location') ?? '';
  }
  const put = async (session: string, range: string, bytes: Buffer) =>
    await fetch(session, {
      method: 'PUT',
      headers: { 'content-range': range },
      body: new Uint8Array(bytes),
    });

  it('takes an object in parts, and says how far it is', async () => {
    const bytes = Buffer.alloc(UNIT + 7, 'ab');
    const session = await begin();
    const first = await put(
      session,
      `bytes 0-${UNIT - 1}/${bytes.length}`,
      bytes.subarray(0, UNIT),
    );
    expect([first.status, first.headers.get('range')]).toEqual([308, `bytes=0-${UNIT - 1}`]);
    const asked = await put(session, `bytes */${bytes.length}`, Buffer.alloc(0));
    expect([asked.status, asked.headers.get('range')]).toEqual([308, `bytes=0-${UNIT - 1}`]);
    expect(await services.objects.head(file.name)).toBeUndefined();
    const last = `bytes ${UNIT}-${bytes.length - 1}/${bytes.length}`;
    expect((await put(session, last, bytes.subarray(UNIT))).status).toBe(200);
    expect((await stored()).equals(bytes)).toBe(true);
    expect((await services.objects.head(file.name))?.contentType).toBe('video/mp4');
    const { etag } = (await services.objects.head(file.name)) ?? {};
    expect((await put(session, last, Buffer.alloc(7, 'z'))).status).toBe(200);
    expect((await services.objects.head(file.name))?.etag).toBe(etag);
  });

  it('refuses a part that does not follow', async () => {
    const session = await begin();
    expect((await put(session, 'bytes 5-9/10', Buffer.alloc(5))).status).toBe(400);
    expect((await put(session, 'nonsense', Buffer.alloc(5))).status).toBe(400);
  });

  it('goes on where the connection broke', async () => {
    const bytes = Buffer.alloc(3 * UNIT, 'xyz');
    const session = await begin();
    await new Promise<void>((resolve) => {
      const broken = request(session, {
        method: 'PUT',
        headers: { 'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}` },
      });
      broken.on('error', () => resolve());
      broken.write(bytes.subarray(0, 2 * UNIT + 100), () => {
        setTimeout(() => broken.destroy(new Error('the line is dead')), 100);
      });
    });
    const kept = async () =>
      (await put(session, 'bytes */*', Buffer.alloc(0))).headers.get('range');
    await expect.poll(kept).toBe(`bytes=0-${2 * UNIT - 1}`);
    const rest = `bytes ${2 * UNIT}-${bytes.length - 1}/${bytes.length}`;
    expect((await put(session, rest, bytes.subarray(2 * UNIT))).status).toBe(200);
    expect((await stored()).equals(bytes)).toBe(true);
  });

  it('holds the size that was signed, and makes no second object', async () => {
    const limits = { 'x-goog-content-length-range': '4,4', 'x-goog-if-generation-match': '0' };
    const whole = async (bytes: Buffer) =>
      (await put(await begin(limits), `bytes 0-${bytes.length - 1}/${bytes.length}`, bytes)).status;
    expect(await whole(Buffer.from('12345'))).toBe(400);
    expect(await services.objects.head(file.name)).toBeUndefined();
    expect(await whole(Buffer.from('1234'))).toBe(200);
    expect(await whole(Buffer.from('abcd'))).toBe(412);
    expect((await stored()).toString()).toBe('1234');
  });

  it('is begun by nobody without a signature, and ends when it is cancelled', async () => {
    const forged = (await signed('resumable')).replace(/\d\.mp4/, 'x.mp4');
    const headers = { ...TYPE, 'x-goog-resumable': 'start' };
    expect((await fetch(forged, { method: 'POST', headers })).status).toBe(403);
    const session = await begin();
    expect((await fetch(session, { method: 'DELETE' })).status).toBe(499);
    expect((await put(session, 'bytes */*', Buffer.alloc(0))).status).toBe(404);
  });
});

describe('pages', () => {
  const preflight = async (origin: string, headers: string, method = 'PUT') =>
    await fetch(await signed('write'), {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': headers,
      },
    });
  const allowed = (response: Response) => response.headers.get('access-control-allow-origin');
  const SENT = 'content-type, content-range';

  it('may upload from the site', async () => {
    const answer = await preflight(SITE, SENT);
    expect(answer.status).toBe(200);
    expect(allowed(answer)).toBe(SITE);
    expect(answer.headers.get('access-control-allow-methods')).toContain('PUT');
    const put = await fetch(await signed('write'), {
      method: 'PUT',
      headers: { ...TYPE, origin: SITE },
      body: 'dance',
    });
    expect([put.status, allowed(put)]).toEqual([200, SITE]);
  });

  it('may read a part of what is signed, with what they are to know of it', async () => {
    await services.objects.put(file.name, Buffer.from('0123456789'), { contentType: 'video/mp4' });
    const headers = { origin: SITE, range: 'bytes=-3' };
    const part = await fetch(await signed('read'), { headers });
    expect([part.status, allowed(part), await part.text()]).toEqual([206, SITE, '789']);
    expect(part.headers.get('access-control-expose-headers')).toContain('Content-Range');
    const beyond = await fetch(await signed('read'), { headers: { range: 'bytes=10-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });

  it.each([
    ['another site', 'http://evil.example', SENT, 'PUT'],
    ['another method', SITE, SENT, 'DELETE'],
    ['another header', SITE, 'authorization', 'PUT'],
  ])('may not with %s', async (_what, origin, headers, method) => {
    expect(allowed(await preflight(origin, headers, method))).toBeNull();
  });
});
