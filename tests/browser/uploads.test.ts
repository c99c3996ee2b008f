/** Uploads that set out when the file is chosen, over lines that break and pages that are loaded anew. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { CDPSession, Page } from '@playwright/test';
import { jobs } from '@bachata/core/jobs/job.ts';
import { uploadKeys } from '@bachata/core/object-keys.ts';
import type { Site } from './harness.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'parallel' });

const BYTES = 6_000_000;
/** An MP4 as far as its first box says, and nothing else: it is sent, not played. */
const clipBytes = (): Buffer => {
  const head = Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isommp41', 'latin1');
  return Buffer.concat([head, randomBytes(BYTES - head.length)]);
};
/** Frames of MPEG audio with nothing in them: 128 kbit/s at 44.1 kHz. */
const songBytes = (): Buffer =>
  Buffer.concat(
    Array.from({ length: 2_400 }, () => [
      Buffer.from([0xff, 0xfb, 0x90, 0x64]),
      Buffer.alloc(413),
    ]).flat(),
  );
const SLOW = 1_000_000;

/** Bytes a second that leave the page; 0 for no line at all. */
async function setLine(session: CDPSession, uploadThroughput: number): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: uploadThroughput === 0,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: uploadThroughput || -1,
  });
}

/** Chooses the file and begins. */
async function begin(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at it' }).click();
}

async function untilSent(page: Page, percent: number): Promise<void> {
  const bar = page.getByRole('progressbar');
  await expect
    .poll(async () => Number(await bar.getAttribute('aria-valuenow')))
    .toBeGreaterThan(percent);
}

/** The parts that a page sends, as it says them. */
function partsOf(page: Page): string[] {
  const parts: string[] = [];
  page.on('request', (request) => {
    const part = request.headers()['content-range'];
    if (part !== undefined) parts.push(part);
  });
  return parts;
}

/** The one object that somebody has uploaded. */
async function stored({ platform }: Site, uid: string): Promise<Buffer> {
  const [object, ...more] = await platform.objects.list(uploadKeys.folder(uid));
  expect(more).toEqual([]);
  return await buffer((await platform.objects.get(object?.key ?? '')).body);
}

test('an upload waits while there is no connection, and goes on by itself', async ({
  page,
  context,
  site,
  person,
}, testInfo) => {
  const bytes = clipBytes();
  const file = testInfo.outputPath('clip.mp4');
  await writeFile(file, bytes);
  const parts = partsOf(page);
  const line = await context.newCDPSession(page);
  await page.goto('/clips/new');
  await setLine(line, SLOW);
  await begin(page, file);
  await untilSent(page, 20);
  await setLine(line, 0);
  await page.getByText('No connection.').waitFor();
  await setLine(line, -1);
  await page.waitForURL(/\/jobs\//);
  expect((await stored(site, person.uid)).equals(bytes)).toBe(true);
  expect(parts[0]).toBe(`bytes 0-${BYTES - 1}/${BYTES}`);
  expect(parts).toContain(`bytes */${BYTES}`);
  expect(Number(/^bytes (\d+)-/.exec(parts.at(-1) ?? '')?.[1])).toBeGreaterThan(0);
});

test('an upload goes on after the page was loaded anew', async ({
  page,
  context,
  site,
  person,
}, testInfo) => {
  const bytes = clipBytes();
  const file = testInfo.outputPath('clip.mp4');
  await writeFile(file, bytes);
  const line = await context.newCDPSession(page);
  await page.goto('/clips/new');
  await setLine(line, SLOW);
  await begin(page, file);
  await untilSent(page, 20);
  await page.goto('/clips/new');
  await page.getByText('The upload of “clip.mp4” was interrupted.').waitFor();
  const parts = partsOf(page);
  await setLine(line, -1);
  await begin(page, file);
  await page.waitForURL(/\/jobs\//);
  expect((await stored(site, person.uid)).equals(bytes)).toBe(true);
  expect(parts[0]).toBe(`bytes */${BYTES}`);
  expect(Number(/^bytes (\d+)-/.exec(parts[1] ?? '')?.[1])).toBeGreaterThan(0);
});

test.describe('a song', () => {
  const song = (name: string) => ({ name, mimeType: 'audio/mpeg', buffer: songBytes() });
  const heard = async ({ platform }: Site, ownerId: string) =>
    (await platform.documents.query(jobs, { where: { ownerId } })).items.map(({ data }) => data);

  test('is uploaded and listened to while the form is being filled in', async ({
    page,
    site,
    person,
  }) => {
    await page.goto('/create');
    const parts = partsOf(page);
    await page.locator('input[type=file]').setInputFiles(song('uno.mp3'));
    await page.getByText('Uploaded.').waitFor();
    await expect.poll(() => heard(site, person.uid)).toMatchObject([{ kind: 'hearing' }]);
    await page.getByRole('button', { name: 'Choreograph it' }).click();
    await page.waitForURL(/\/jobs\//);
    const [hearing, order] = (await heard(site, person.uid)).sort(
      (one, other) => one.createdAt - other.createdAt,
    );
    expect(hearing).toMatchObject({ source: { kind: 'upload', fileName: 'uno.mp3' } });
    expect(order).toMatchObject({ kind: 'song', source: Reflect.get(hearing ?? {}, 'source') });
    expect(parts).toHaveLength(1);
    // Nobody asked for it: it is not in the list of what is at work.
    await page.goto('/collection');
    await expect(page.getByRole('link', { name: /uno/ })).toHaveCount(1);
  });

  test('goes when another one is chosen', async ({ page, site, person }) => {
    await page.goto('/create');
    await page.locator('input[type=file]').setInputFiles(song('uno.mp3'));
    await expect.poll(() => heard(site, person.uid)).toHaveLength(1);
    await page.locator('input[type=file]').setInputFiles(song('dos.mp3'));
    await expect.poll(() => heard(site, person.uid)).toHaveLength(2);
    const statuses = async () =>
      (await heard(site, person.uid)).map(({ title, status }) => [title, status]).sort();
    await expect.poll(statuses).toEqual([
      ['dos.mp3', 'queued'],
      ['uno.mp3', 'cancelled'],
    ]);
    const left = await site.platform.objects.list(uploadKeys.folder(person.uid));
    expect(left).toHaveLength(1);
  });

  test('is not sent further when the upload is cancelled, until it is ordered', async ({
    page,
    context,
    person,
  }) => {
    expect(person.uid).not.toBe('');
    const line = await context.newCDPSession(page);
    await page.goto('/create');
    await setLine(line, SLOW / 4);
    await page.locator('input[type=file]').setInputFiles(song('uno.mp3'));
    await page.getByRole('button', { name: 'Cancel the upload' }).click();
    const opener = page.getByRole('button', { name: 'Choose another' });
    await expect(opener).toBeFocused();
    await expect(opener).toHaveAccessibleDescription(/The upload was cancelled/);
    await setLine(line, -1);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL(/\/jobs\//);
  });
});

test('a clip without a file leads to its field', async ({ page, person }) => {
  expect(person.uid).not.toBe('');
  await page.goto('/clips/new');
  await page.getByRole('button', { name: 'Look at it' }).click();
  const opener = page.getByRole('button', { name: 'Choose a file' }).first();
  await expect(opener).toBeFocused();
  await expect(opener).toHaveAccessibleDescription(/Choose a/);
});
