import { readdir } from 'node:fs/promises';
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

function put(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Request {
  const body = Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array>;
  const init: RequestInit & { duplex: 'half' } = {
    method: 'PUT',
    headers: link.headers,
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
