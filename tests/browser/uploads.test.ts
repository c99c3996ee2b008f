/** Uploads over a line that breaks, and pages that are loaded anew in the middle. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { CDPSession, Page } from '@playwright/test';
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
