import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedPlatform, type EmbeddedPlatform } from './platform.ts';

const KEY = 'videos/one.mp4';
const BYTES = '0123456789';

describe('object requests', () => {
  let dataDir: string;
  let platform: EmbeddedPlatform;
  let url: string;
  let etag: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-objects-'));
    platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost:3000' });
    const options = { contentType: 'video/mp4', cacheControl: 'private, max-age=60' };
    ({ etag } = await platform.objects.put(KEY, Buffer.from(BYTES), options));
    ({ url } = await platform.objects.signDownload(KEY, { expiresInSec: 60 }));
  });
  afterAll(async () => {
    platform.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  function get(headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
    return platform.handleObjectRequest(new Request(url, { method, headers }));
  }

  it('answer with the object, as something that never runs as a page', async () => {
    const response = await get();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'private, max-age=60',
      'content-disposition': 'inline',
      'content-length': '10',
      'content-type': 'video/mp4',
      etag: `"${etag}"`,
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(await response.text()).toBe(BYTES);
  });

  it('answer HEAD with the same headers and no body', async () => {
    const response = await get({ range: 'bytes=2-3' }, 'HEAD');
    expect(response.status).toBe(206);
    expect(response.headers.get('content-length')).toBe('2');
    expect(await response.text()).toBe('');
  });

  it.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-30', BYTES, 'bytes 0-9/10'],
    ['bytes=8-100', '89', 'bytes 8-9/10'],
  ])('answer %s with that part', async (range, expected, contentRange) => {
    const response = await get({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(response.headers.get('content-length')).toBe(String(expected.length));
    expect(await response.text()).toBe(expected);
  });

  it.each(['bytes=0-1,4-5', 'lines=1-2', 'bytes=-', 'bytes=5-2', 'nonsense'])(
    'answer %s with the whole',
    async (range) => {
      const response = await get({ range });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(BYTES);
    },
  );

  it.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])('answer %s with 416', async (range) => {
    const response = await get({ range });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */10');
  });

  it('give a part only of the version that the reader began with', async () => {
    const range = 'bytes=0-1';
    expect((await get({ range, 'if-range': `"${etag}"` })).status).toBe(206);
    expect((await get({ range, 'if-range': '"other"' })).status).toBe(200);
  });

  it('send nothing that the reader has already', async () => {
    for (const known of [`"${etag}"`, `W/"${etag}"`, `"x", "${etag}"`, '*']) {
      const response = await get({ 'if-none-match': known });
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe(`"${etag}"`);
      expect(await response.text()).toBe('');
    }
    expect((await get({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('say what is wrong, with a status and a code', async () => {
    const forged = await platform.handleObjectRequest(new Request(`${url}x`));
    expect(forged.status).toBe(403);
    expect(await forged.json()).toMatchObject({ code: 'link-invalid' });
    const unsigned = await platform.handleObjectRequest(new Request('http://x/objects/a'));
    expect(unsigned.status).toBe(403);
    const link = await platform.objects.signDownload('nothing/here', { expiresInSec: 60 });
    const missing = await platform.handleObjectRequest(new Request(link.url));
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: 'object-not-found' });
  });

  it('stop reading an upload at its limit, whatever length it announced', async () => {
    const key = 'uploads/endless';
    const options = { contentType: 'audio/mpeg', bytes: 100_000, expiresInSec: 60 };
    const link = await platform.objects.signUpload(key, options);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 10_000;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    const init = { method: 'PUT', headers: link.headers, body, duplex: 'half' };
    const response = await platform.handleObjectRequest(new Request(link.url, init));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'upload-too-large' });
    expect(sent).toBeLessThan(200_000);
    expect(await platform.objects.head(key)).toBeUndefined();
  });
});
