/** How much one person can put on the disk before anything is made of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepUploads } from '@bachata/core/housekeeping/sweep-uploads.ts';
import {
  assertOpenUpload,
  closeUpload,
  openUpload,
  openUploads,
  UPLOAD_KEPT_MS,
  UPLOAD_HELD_MS,
  UPLOAD_QUOTA,
} from '@bachata/core/uploads/quota.ts';
import { ManualClock, temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

const MEGABYTE = 1_000_000;
const clock = new ManualClock();
let temporary: TemporaryPlatform;

beforeEach(async () => {
  temporary = await temporaryPlatform(clock);
});
afterEach(async () => await temporary.close());

const keyOf = (owner: string, n: number): string => `uploads/${owner}/${n}.mp4`;

async function open(owner: string, n: number, bytes = MEGABYTE): Promise<void> {
  await openUpload(temporary.platform, owner, { key: keyOf(owner, n), bytes });
}

async function store(key: string): Promise<void> {
  await temporary.platform.objects.put(key, Buffer.from('x'), { contentType: 'video/mp4' });
}

describe('the quota of uploads', () => {
  it('bounds the files that are open, also when they are asked for at once', async () => {
    const asked = Array.from({ length: 3 * UPLOAD_QUOTA.files }, (_, n) => open('ana', n));
    const outcomes = await Promise.allSettled(asked);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(outcomes.length - refused.length).toBe(UPLOAD_QUOTA.files);
    for (const outcome of refused) {
      expect(outcome).toMatchObject({ reason: { code: 'too-many-uploads', kind: 'rate-limit' } });
    }
  });

  it('bounds their bytes', async () => {
    for (let n = 0; n < 5; n++) await open('ana', n, 200 * MEGABYTE);
    await expect(open('ana', 5, 1)).rejects.toMatchObject({ code: 'too-many-uploads' });
  });

  it('is everybody’s own', async () => {
    for (let n = 0; n < 5; n++) await open('ana', n, 200 * MEGABYTE);
    await open('ben', 0, 200 * MEGABYTE);
  });

  it('is given back by what was made use of', async () => {
    const { platform } = temporary;
    for (let n = 0; n < 5; n++) await open('ana', n, 200 * MEGABYTE);
    await store(keyOf('ana', 2));
    await closeUpload(platform, keyOf('ana', 2));
    expect(await platform.objects.head(keyOf('ana', 2))).toBeUndefined();
    await open('ana', 5, 200 * MEGABYTE);
    for (let n = 0; n < 6; n++) await closeUpload(platform, keyOf('ana', n));
    expect(await platform.documents.get(openUploads, 'ana')).toBeUndefined();
  });

  it('is given back by links that nobody used, and not by files that are there', async () => {
    for (let n = 0; n < 5; n++) await open('ana', n, 200 * MEGABYTE);
    for (let n = 0; n < 4; n++) await store(keyOf('ana', n));
    clock.advance(UPLOAD_HELD_MS);
    await open('ana', 5, 200 * MEGABYTE);
    await expect(open('ana', 6)).rejects.toMatchObject({ code: 'too-many-uploads' });
  });

  it('is given back when what nothing was made of is swept', async () => {
    const { platform } = temporary;
    for (let n = 0; n < 5; n++) await open('ana', n, 200 * MEGABYTE);
    for (let n = 0; n < 5; n++) await store(keyOf('ana', n));
    clock.advance(UPLOAD_KEPT_MS + 1);
    await sweepUploads(platform);
    expect(await platform.objects.list('uploads/')).toEqual([]);
    await open('ana', 5, 200 * MEGABYTE);
  });

  it('lets a link make one object, however it is used after that', async () => {
    const { platform } = temporary;
    await open('ana', 0);
    await expect(assertOpenUpload(platform, keyOf('ana', 0))).resolves.toBeUndefined();
    await closeUpload(platform, keyOf('ana', 0));
    for (const key of [keyOf('ana', 0), keyOf('ben', 0), 'songs/x/audio.m4a', 'uploads', '']) {
      await expect(assertOpenUpload(platform, key)).rejects.toMatchObject({
        code: 'upload-closed',
      });
    }
  });
});
