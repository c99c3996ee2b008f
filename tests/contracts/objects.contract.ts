/** What every ObjectStore promises. */
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AlreadyExistsError, InvalidInputError, NotFoundError } from '@bachata/core/errors.ts';
import type { ByteRange, ObjectStore, SignedRequest } from '@bachata/core/ports.ts';

export interface OpenObjectStore {
  readonly store: ObjectStore;
  /** As a browser would send it. */
  send(request: Request): Promise<Response>;
  /** Moves the time that links expire by. */
  advance(milliseconds: number): void;
  close(): Promise<void>;
}

const TEXT = { contentType: 'text/plain' };
const MEGABYTE = 1024 * 1024;

export function describeObjectStore(name: string, open: () => Promise<OpenObjectStore>): void {
  describe(`objects: ${name}`, () => {
    let opened: OpenObjectStore;
    let store: ObjectStore;
    let folder: string;

    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(async () => await opened.close());
    beforeEach(() => {
      folder = `t-${randomBytes(6).toString('hex')}`;
    });

    async function read(key: string, range?: ByteRange): Promise<Buffer> {
      return await buffer((await store.get(key, range)).body);
    }

    describe('put and get', () => {
      it.each<[string, Buffer]>([
        ['nothing', Buffer.alloc(0)],
        ['a few bytes', Buffer.from('¡baila!')],
        ['several megabytes', randomBytes(9 * MEGABYTE + 17)],
      ])('keeps %s', async (_what, bytes) => {
        for (const body of [bytes, Readable.from(inChunks(bytes))]) {
          const key = `${folder}/${body instanceof Readable}.bin`;
          const info = await store.put(key, body, TEXT);
          expect(info).toMatchObject({ key, size: bytes.length, contentType: 'text/plain' });
          expect(await store.head(key)).toEqual(info);
          const got = await store.get(key);
          expect(got.info).toEqual(info);
          expect(sha256(await buffer(got.body))).toBe(sha256(bytes));
        }
      });

      it('replaces, and changes the etag with the bytes', async () => {
        const key = `${folder}/a.txt`;
        const first = await store.put(key, Buffer.from('one'), TEXT);
        const second = await store.put(key, Buffer.from('two!'), { contentType: 'text/x-other' });
        expect(second.etag).not.toBe(first.etag);
        expect((await read(key)).toString()).toBe('two!');
        expect(await store.head(key)).toEqual(second);
      });

      it('finishes reading the object that it began with', async () => {
        const key = `${folder}/a.bin`;
        const before = randomBytes(2 * MEGABYTE);
        await store.put(key, before, TEXT);
        const { body } = await store.get(key);
        const first = await new Promise<Buffer>((resolve) => body.once('data', resolve));
        body.pause();
        await store.put(key, Buffer.from('new'), TEXT);
        const rest = await buffer(body);
        expect(sha256(Buffer.concat([first, rest]))).toBe(sha256(before));
      });

      it('refuses a taken key where it must be absent', async () => {
        const key = `${folder}/a.txt`;
        const once = { ...TEXT, ifAbsent: true };
        await store.put(key, Buffer.from('one'), once);
        await expect(store.put(key, Buffer.from('two'), once)).rejects.toThrow(AlreadyExistsError);
        await expect(store.put(key, Readable.from(['three']), once)).rejects.toThrow(
          AlreadyExistsError,
        );
        expect((await read(key)).toString()).toBe('one');
      });

      it('lets one of many put where it must be absent', async () => {
        const key = `${folder}/a.txt`;
        const puts = Array.from({ length: 5 }, (_, index) =>
          store.put(key, Buffer.from(String(index)), { ...TEXT, ifAbsent: true }),
        );
        const outcomes = await Promise.allSettled(puts);
        const winners = outcomes.flatMap(({ status }, index) =>
          status === 'fulfilled' ? [String(index)] : [],
        );
        expect(winners).toEqual([(await read(key)).toString()]);
      });

      it('leaves what was there where the source breaks', async () => {
        const key = `${folder}/a.bin`;
        const broken = () =>
          Readable.from(
            (async function* () {
              yield randomBytes(MEGABYTE);
              throw new Error('the source broke');
            })(),
          );
        await expect(store.put(key, broken(), TEXT)).rejects.toThrow('the source broke');
        expect(await store.head(key)).toBeUndefined();
        await store.put(key, Buffer.from('whole'), TEXT);
        await expect(store.put(key, broken(), TEXT)).rejects.toThrow('the source broke');
        expect((await read(key)).toString()).toBe('whole');
      });

      it('does not find what is not there', async () => {
        expect(await store.head(`${folder}/none`)).toBeUndefined();
        await expect(store.get(`${folder}/none`)).rejects.toThrow(NotFoundError);
      });

      it.each(['', '/a', 'a/', 'a//b', '../a', 'a/../b', 'a/./b', 'ñ', 'a b', 'a\\b', 'a\0'])(
        'refuses the key %j',
        async (key) => {
          await expect(store.put(key, Buffer.from('x'), TEXT)).rejects.toThrow(InvalidInputError);
          await expect(store.head(key)).rejects.toThrow(InvalidInputError);
        },
      );

      it('keeps an object beside others below it', async () => {
        await store.put(`${folder}/a`, Buffer.from('file'), TEXT);
        await store.put(`${folder}/a/b`, Buffer.from('below'), TEXT);
        expect((await read(`${folder}/a`)).toString()).toBe('file');
        expect((await read(`${folder}/a/b`)).toString()).toBe('below');
      });
    });

    describe('ranges', () => {
      it.each<[ByteRange, string]>([
        [{ start: 0, end: 0 }, '0'],
        [{ start: 2, end: 4 }, '234'],
        [{ start: 7 }, '789'],
        [{ start: 8, end: 500 }, '89'],
      ])('%j', async (range, expected) => {
        await store.put(`${folder}/digits`, Buffer.from('0123456789'), TEXT);
        expect((await read(`${folder}/digits`, range)).toString()).toBe(expected);
      });

      it.each<ByteRange>([{ start: 10 }, { start: -1 }, { start: 3, end: 2 }, { start: 0.5 }])(
        'refuses %j',
        async (range) => {
          await store.put(`${folder}/digits`, Buffer.from('0123456789'), TEXT);
          await expect(store.get(`${folder}/digits`, range)).rejects.toThrow(RangeError);
        },
      );
    });

    it('deletes, also what is not there', async () => {
      const key = `${folder}/a.txt`;
      await store.put(key, Buffer.from('one'), TEXT);
      await store.delete(key);
      await store.delete(key);
      expect(await store.head(key)).toBeUndefined();
    });

    it('lists what begins with a prefix, in order', async () => {
      for (const name of ['b/2', 'b/10', 'a', 'bb', 'b/1']) {
        await store.put(`${folder}/${name}`, Buffer.from(name), TEXT);
      }
      const keys = async (prefix: string) =>
        (await store.list(`${folder}/${prefix}`)).map(({ key }) => key.slice(folder.length + 1));
      expect(await keys('b/')).toEqual(['b/1', 'b/10', 'b/2']);
      expect(await keys('b')).toEqual(['b/1', 'b/10', 'b/2', 'bb']);
      expect(await keys('c')).toEqual([]);
      expect((await store.list(`${folder}/a`))[0]).toEqual(await store.head(`${folder}/a`));
    });

    describe('signed links', () => {
      const origin = 'https://dance.example.org';
      const asked = { contentType: 'audio/mpeg', bytes: 1000, expiresInSec: 60, origin };

      function upload(link: SignedRequest, bytes: Buffer, changes: RequestInit = {}) {
        const { method, headers } = link;
        const body = new Uint8Array(bytes);
        return opened.send(new Request(link.url, { method, headers, body, ...changes }));
      }

      it('upload an object of the given type and size', async () => {
        const key = `${folder}/song.mp3`;
        const link = await store.signUpload(key, asked);
        expect(link.method).toBe('PUT');
        expect((await upload(link, Buffer.alloc(1000, 'x'))).status).toBe(200);
        expect(await store.head(key)).toMatchObject({ size: 1000, contentType: 'audio/mpeg' });
      });

      it.each([1001, 999])('do not upload %d bytes', async (bytes) => {
        const key = `${folder}/song.mp3`;
        const response = await upload(await store.signUpload(key, asked), Buffer.alloc(bytes));
        expect(response.ok).toBe(false);
        expect(response.status).toBeLessThan(500);
        expect(await store.head(key)).toBeUndefined();
      });

      it('make no object of another type, whatever the sender says', async () => {
        const key = `${folder}/song.mp3`;
        const headers = { 'content-type': 'text/html' };
        await upload(await store.signUpload(key, asked), Buffer.alloc(1000), { headers });
        expect((await store.head(key))?.contentType ?? 'audio/mpeg').toBe('audio/mpeg');
      });

      it('make one object: what is whole is not replaced', async () => {
        const key = `${folder}/song.mp3`;
        const link = await store.signUpload(key, asked);
        // As often as it breaks off; here it has not even the right length.
        for (const bytes of [Buffer.alloc(10), Buffer.alloc(2000)]) {
          expect((await upload(link, bytes)).ok).toBe(false);
        }
        expect((await upload(link, Buffer.alloc(1000, 'x'))).status).toBe(200);
        expect((await upload(link, Buffer.alloc(1000, 'y'))).status).toBeLessThan(500);
        expect((await read(key)).toString()).toBe('x'.repeat(1000));
      });

      describe('in parts', () => {
        /** Cloud Storage takes parts in multiples of it, but for the last. */
        const UNIT = 256 * 1024;
        const bytes = randomBytes(3 * UNIT + 17);
        const total = bytes.length;
        let key: string;
        let link: SignedRequest;

        beforeEach(async () => {
          key = `${folder}/clip.mp4`;
          link = await store.signUpload(key, { ...asked, bytes: total });
        });

        const part = async (first: number, end = total, of = total, body?: BodyInit) =>
          await opened.send(
            new Request(link.url, {
              method: 'PUT',
              headers: { ...link.headers, 'content-range': `bytes ${first}-${end - 1}/${of}` },
              body: body ?? new Uint8Array(bytes.subarray(first, end)),
              ...(body instanceof ReadableStream && { duplex: 'half' }),
            }),
          );
        const ask = async (of = total) =>
          await opened.send(
            new Request(link.url, {
              method: 'PUT',
              headers: { 'content-range': `bytes */${of}` },
            }),
          );
        const isWhole = async (): Promise<boolean> => sha256(await read(key)) === sha256(bytes);

        it('come one behind the other, and are asked for between', async () => {
          const nothing = await ask();
          expect([nothing.status, nothing.headers.get('range')]).toEqual([308, null]);
          for (const response of [await part(0, UNIT), await ask()]) {
            expect(response.status).toBe(308);
            expect(response.headers.get('range')).toBe(`bytes=0-${UNIT - 1}`);
          }
          expect(await store.head(key)).toBeUndefined();
          expect((await part(UNIT)).status).toBe(200);
          expect(await store.head(key)).toMatchObject({ size: total, contentType: 'audio/mpeg' });
          expect(await isWhole()).toBe(true);
        });

        it('go on where the connection broke', async () => {
          const sent = 2 * UNIT + 1000;
          async function* broken(): AsyncGenerator<Uint8Array> {
            yield bytes.subarray(0, sent);
            // A stream that fails forgets what has not been sent.
            await sleep(1_000);
            throw new Error('the connection broke');
          }
          const body = Readable.toWeb(Readable.from(broken())) as ReadableStream<Uint8Array>;
          const response = await part(0, total, total, body).catch(() => undefined);
          expect(response?.ok ?? false).toBe(false);
          // The server may hear of it later than the browser.
          const kept = async (): Promise<number> =>
            Number(/-(\d+)$/.exec((await ask()).headers.get('range') ?? '')?.[1] ?? -1) + 1;
          await vi.waitUntil(async () => (await kept()) >= 2 * UNIT, { timeout: 10_000 });
          const from = await kept();
          expect(from).toBeLessThanOrEqual(sent);
          expect((await part(from)).status).toBe(200);
          expect(await isWhole()).toBe(true);
        });

        it('leave no gap', async () => {
          expect((await part(0, UNIT)).status).toBe(308);
          const response = await part(2 * UNIT);
          expect(response.status).toBeGreaterThanOrEqual(400);
          expect(response.status).toBeLessThan(500);
          expect((await ask()).headers.get('range')).toBe(`bytes=0-${UNIT - 1}`);
          expect((await part(UNIT)).status).toBe(200);
          expect(await isWhole()).toBe(true);
        });

        it('finish once, however often and by how many they are sent', async () => {
          await part(0, UNIT);
          const both = await Promise.allSettled([part(UNIT), part(UNIT)]);
          const statuses = both.map((one) => (one.status === 'fulfilled' ? one.value.status : 0));
          expect(statuses).toContain(200);
          expect(await isWhole()).toBe(true);
          const { etag } = (await store.head(key)) ?? {};
          expect((await ask()).status).toBe(200);
          expect([200, 409, 412]).toContain((await part(UNIT)).status);
          expect((await store.head(key))?.etag).toBe(etag);
        });

        it.each([total - 1, total + 1])('are refused as parts of %d bytes', async (of) => {
          const response = await part(0, of, of, new Uint8Array(of));
          expect(response.status).toBeGreaterThanOrEqual(400);
          expect(response.status).toBeLessThan(500);
          expect(await store.head(key)).toBeUndefined();
        });

        it('are forgotten in time', async () => {
          await part(0, UNIT);
          opened.advance(8 * 24 * 3_600_000);
          for (const response of [await ask(), await part(UNIT)]) {
            expect([403, 404, 410]).toContain(response.status);
          }
          expect(await store.head(key)).toBeUndefined();
        });
      });

      it('download, whole or in part, under the given name', async () => {
        const key = `${folder}/video.mp4`;
        await store.put(key, Buffer.from('0123456789'), { contentType: 'video/mp4' });
        const named = { expiresInSec: 60, downloadName: 'Mi "baile" ñ.mp4' };
        const { url, method } = await store.signDownload(key, named);
        const whole = await opened.send(new Request(url, { method }));
        expect(whole.status).toBe(200);
        expect(whole.headers.get('content-type')).toBe('video/mp4');
        expect(whole.headers.get('content-disposition')).toBe(
          `attachment; filename="Mi _baile_ _.mp4"; filename*=UTF-8''Mi%20%22baile%22%20%C3%B1.mp4`,
        );
        expect(await whole.text()).toBe('0123456789');
        const part = await opened.send(new Request(url, { headers: { range: 'bytes=3-5' } }));
        expect(part.status).toBe(206);
        expect(part.headers.get('content-range')).toBe('bytes 3-5/10');
        expect(await part.text()).toBe('345');
      });

      it('are good for one key only', async () => {
        await store.put(`${folder}/mine`, Buffer.from('mine'), TEXT);
        await store.put(`${folder}/other`, Buffer.from('other'), TEXT);
        const { url } = await store.signDownload(`${folder}/mine`, { expiresInSec: 60 });
        const response = await opened.send(new Request(url.replace('/mine', '/other')));
        expect(response.status).toBe(403);
      });

      it('expire', async () => {
        const key = `${folder}/mine`;
        await store.put(key, Buffer.from('mine'), TEXT);
        const { url, expiresAt } = await store.signDownload(key, { expiresInSec: 60 });
        expect((await opened.send(new Request(url))).status).toBe(200);
        opened.advance(61_000);
        const late = await opened.send(new Request(url));
        expect(late.ok).toBe(false);
        expect(late.status).toBeLessThan(500);
        const { expiresAt: later } = await store.signDownload(key, { expiresInSec: 60 });
        expect(later.getTime() - expiresAt.getTime()).toBeGreaterThanOrEqual(61_000);
      });
    });
  });
}

function* inChunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 100_003) yield bytes.subarray(at, at + 100_003);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
