import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NotFoundError } from '@bachata/core/errors.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileResponse, parseRange } from './file-response.ts';

describe('parseRange', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=50-500', { start: 50, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
  ])('%s of 100 bytes', (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });

  it.each(['bytes=100-', 'bytes=-0'])('cannot satisfy %s of 100 bytes', (header) => {
    expect(parseRange(header, 100)).toBe('unsatisfiable');
  });

  it.each([null, '', 'bytes=-', 'items=0-1', 'bytes=9-3', 'bytes=0-1,4-5'])(
    'sends the whole for %j',
    (header) => {
      expect(parseRange(header, 100)).toBeUndefined();
    },
  );
});

describe('fileResponse', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'file-response-'));
    file = path.join(folder, 'clip.mp4');
    await writeFile(file, '0123456789');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const ask = (headers: Record<string, string>) =>
    fileResponse(new Request('http://site.test/', { headers }), file, 'video/mp4');

  it('answers a range with exactly those bytes', async () => {
    const response = await ask({ range: 'bytes=2-4' });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 2-4/10');
    expect(await response.text()).toBe('234');
  });

  it('sends nothing again that the browser has', async () => {
    const first = await ask({});
    expect(await first.text()).toBe('0123456789');
    const again = await ask({ 'if-none-match': String(first.headers.get('etag')) });
    expect(again.status).toBe(304);
  });

  it('does not serve what is not a file', async () => {
    await expect(
      fileResponse(new Request('http://site.test/'), folder, 'video/mp4'),
    ).rejects.toThrow(NotFoundError);
  });
});
