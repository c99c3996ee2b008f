import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NotFoundError } from '@bachata/core/errors.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileResponse } from './file-response.ts';

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

  it('sends the whole where the range is of another version', async () => {
    const etag = String((await ask({})).headers.get('etag'));
    const same = await ask({ range: 'bytes=2-4', 'if-range': etag });
    expect(same.status).toBe(206);
    const other = await ask({ range: 'bytes=2-4', 'if-range': '"older"' });
    expect(other.status).toBe(200);
    expect(await other.text()).toBe('0123456789');
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
