import { createHash } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '@bachata/core/errors.ts';
import type { SignedRequest } from '@bachata/core/ports.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../../tests/contracts/embedded.ts';
import { openEmbeddedPlatform } from './platform.ts';
import { UploadRequests, type LeastRate } from './upload-requests.ts';

const KEY = 'uploads/ana/1.mp3';
const BYTES = 100_000;
const contentType = 'audio/mpeg';
const LENIENT: LeastRate = { bytesPerSec: 1, windowMs: 60_000 };

let temporary: TemporaryPlatform;
let link: SignedRequest;

beforeEach(async () => {
  temporary = await temporaryPlatform();
  const asked = { contentType, bytes: BYTES, expiresInSec: 60 };
  link = await temporary.platform.objects.signUpload(KEY, asked);
});
afterEach(async () => await temporary.close());

function put(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  contentRange?: string,
): Request {
  const body = Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array>;
  const init: RequestInit & { duplex: 'half' } = {
    method: 'PUT',
    headers: { ...link.headers, ...(contentRange && { 'content-range': contentRange }) },
    body,
    duplex: 'half',
  };
  return new Request(link.url, init);
}

const whole = [new Uint8Array(BYTES)];

async function files(): Promise<string[]> {
  return await readdir(path.join(temporary.dataDir, 'objects'));
}

describe('uploads', () => {
  async function upload(leastRate: LeastRate, chunks: AsyncIterable<Uint8Array>): Promise<string> {
    const uploads = new UploadRequests(temporary.platform.objects, leastRate);
    const grant = {
      method: 'PUT',
      key: KEY,
      contentType,
      bytes: BYTES,
      expiresAt: new Date(),
    } as const;
    return await uploads.handle(grant, put(chunks)).then(
      () => 'done',
      (error: AppError) => error.code,
    );
  }

  it('leave nothing behind where the connection breaks off, and may be sent again', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10_000);
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    const response = await temporary.platform.handleObjectRequest(put(broken()));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'upload-aborted' });
    expect(await files()).toEqual([]);
    expect((await temporary.platform.handleObjectRequest(put(whole))).status).toBe(200);
  });

  it('end when nothing comes, and not because they take long', async () => {
    async function* dripping(pauseMs: number): AsyncGenerator<Uint8Array> {
      for (let sent = 0; sent < BYTES; sent += 10_000) {
        await sleep(pauseMs);
        yield new Uint8Array(10_000);
      }
    }
    // 10 kB each 40 ms are 250 kB a second, each 4 s 2.5.
    const rate = { bytesPerSec: 20_000, windowMs: 200 };
    expect(await upload(rate, dripping(4_000))).toBe('upload-too-slow');
    expect(await files()).toEqual([]);
    expect(await upload(rate, dripping(40))).toBe('done');
  });

  it('make way for the same upload when it is sent anew', async () => {
    const { promise: forever } = Promise.withResolvers<undefined>();
    async function* stuck(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
      await forever;
    }
    const { platform } = temporary;
    const first = platform.handleObjectRequest(put(stuck()));
    // Until the first one has begun to write.
    await vi.waitUntil(async () => (await files()).length > 0, { timeout: 10_000 });
    expect((await platform.handleObjectRequest(put(whole))).status).toBe(200);
    expect((await first).status).toBe(400);
    expect(await files()).toHaveLength(1);
  });

  it('are refused with 507 where the disk would be full', async () => {
    const { platform, dataDir } = temporary;
    const full = await openEmbeddedPlatform({
      dataDir,
      publicBaseUrl: 'http://localhost:3000',
      minFreeBytes: Number.MAX_SAFE_INTEGER / 2,
    });
    const refused = await full.handleObjectRequest(put(whole));
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({ code: 'disk-full' });
    const asked = { contentType, bytes: BYTES, expiresInSec: 60 };
    await expect(full.objects.signUpload(KEY, asked)).rejects.toMatchObject({ code: 'disk-full' });
    // What jobs make may still be kept.
    await full.objects.put('videos/1.mp4', Buffer.from('x'), { contentType: 'video/mp4' });
    full.close();
    expect(await platform.objects.head(KEY)).toBeUndefined();
  });

  it('count what is still coming in as room that is taken', async () => {
    const { objects } = temporary.platform;
    const { promise: forever } = Promise.withResolvers<undefined>();
    async function* stuck(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
      await forever;
    }
    void upload(LENIENT, stuck());
    await sleep(20);
    await expect(objects.room.assertFor(1)).resolves.toBeUndefined();
    const exabyte = 1e18;
    void objects.room.during(0, async () => await forever);
    await expect(objects.room.during(exabyte, async () => undefined)).rejects.toMatchObject({
      code: 'disk-full',
    });
  });
});

describe('uploads in parts', () => {
  const from = (first: number): string => `bytes ${first}-${BYTES - 1}/${BYTES}`;
  const sent = async (request: Request): Promise<Response> =>
    await temporary.platform.handleObjectRequest(request);
  const ask = async (): Promise<Response> =>
    await sent(
      new Request(link.url, { method: 'PUT', headers: { 'content-range': `bytes */${BYTES}` } }),
    );
  async function* broken(bytes: number): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(bytes).fill(7);
    // A stream that fails forgets what nobody has read yet, which takes a while on a busy machine.
    await sleep(250);
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  }

  it('keep what had come where the connection breaks off, until the object is whole', async () => {
    expect((await sent(put(broken(10_000), from(0)))).status).toBe(400);
    expect((await ask()).headers.get('range')).toBe('bytes=0-9999');
    expect(await files()).toHaveLength(1);
    expect((await sent(put([new Uint8Array(BYTES - 10_000)], from(10_000)))).status).toBe(200);
    expect(await temporary.platform.objects.head(KEY)).toMatchObject({ size: BYTES, contentType });
    // Its one file is the object's, and it is known by its bytes as any other is.
    const [name] = await files();
    expect(name).not.toContain('.');
    const expected = new Uint8Array(BYTES).fill(7, 0, 10_000);
    const { etag } = (await temporary.platform.objects.head(KEY)) ?? {};
    expect(etag).toBe(createHash('sha256').update(expected).digest('hex').slice(0, 32));
  });

  it('may begin anew, whatever had come', async () => {
    await sent(put(broken(60_000), from(0)));
    await sent(put(broken(20_000), from(0)));
    expect((await ask()).headers.get('range')).toBe('bytes=0-19999');
  });

  it('stop what is under way before they say how far it is', async () => {
    const { promise: forever } = Promise.withResolvers<undefined>();
    async function* stuck(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(30_000);
      await forever;
    }
    const first = sent(put(stuck(), from(0)));
    await vi.waitUntil(async () => (await files()).length > 0, { timeout: 10_000 });
    await sleep(50);
    const response = await ask();
    expect([response.status, response.headers.get('range')]).toEqual([308, 'bytes=0-29999']);
    expect((await first).status).toBe(400);
  });

  it('are finished where the process had died right before', async () => {
    await temporary.platform.objects.partials.write(KEY, 0, Readable.from(whole));
    expect((await ask()).status).toBe(200);
    expect(await temporary.platform.objects.head(KEY)).toMatchObject({ size: BYTES });
  });

  it.each(['bytes 5-4/100000', 'bytes 0-100000/100000', 'bytes 0-9', 'bytes a-b/c', 'bytes 0-*/*'])(
    'are refused as %j',
    async (contentRange) => {
      const response = await sent(put(whole, contentRange));
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'upload-wrong-part' });
    },
  );

  it('go with the object that they never became', async () => {
    await sent(put(broken(10_000), from(0)));
    await temporary.platform.objects.delete(KEY);
    expect(await files()).toEqual([]);
    expect((await ask()).headers.get('range')).toBeNull();
  });

  it('are swept a day after the last of them came', async () => {
    await sent(put(broken(10_000), from(0)));
    const [name = ''] = await files();
    const age = async (hours: number): Promise<void> => {
      const time = new Date(Date.now() - hours * 3_600_000);
      await utimes(path.join(temporary.dataDir, 'objects', name), time, time);
      await temporary.platform.objects.sweep();
    };
    await age(23);
    expect(await files()).toHaveLength(1);
    await age(25);
    expect(await files()).toEqual([]);
  });
});
