/**
 * A song by link, from the field to the dance. The program is one that goes nowhere: what the real one does
 * is tested in `tests/song-links`.
 */
import type { Page } from '@playwright/test';
import { jobs } from '@bachata/core/jobs/job.ts';
import { FAKE_YT_DLP } from '../song-links/fake.ts';
import { accessibilityProblems } from './axe.ts';
import { PRODUCT } from './harness.ts';
import { expect, idIn, SMALL, test } from './test.ts';

const PATIENCE_MS = 180_000;
test.use({
  script: PRODUCT,
  env: { BACHATA_SONG_LINK_HOSTS: 'music.example', YT_DLP_PATH: FAKE_YT_DLP },
});
test.describe.configure({ timeout: PATIENCE_MS });

const field = (page: Page) => page.getByLabel('Link to the song');

async function openLinks(page: Page): Promise<void> {
  await page.goto('/create');
  await page.getByRole('radio', { name: 'A song by link' }).check();
}

async function lookUp(page: Page, link: string): Promise<void> {
  await field(page).fill(link);
  // In the field, Enter looks up and orders nothing.
  await field(page).press('Enter');
}

test('somebody without an account orders a song by link once, and a kill loses nothing', async ({
  page,
  site,
}) => {
  await page.setViewportSize(SMALL);
  await openLinks(page);
  await page.getByText('From these sites: music.example.').waitFor();
  await page.getByRole('button', { name: 'Choreograph it' }).click();
  await page.getByText('Look the link up first').waitFor();
  await expect(field(page)).toBeFocused();
  await lookUp(page, 'music.example/slow');
  await page.getByText('Slow by link', { exact: true }).waitFor();
  await page.getByText('Length: 1:11').waitFor();
  await page.getByText('From music.example', { exact: true }).waitFor();
  await page.getByText('Bring only songs that you may use for this').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Title').fill('Luna');

  await page.getByRole('button', { name: 'Choreograph it' }).dblclick();
  await page.waitForURL(/\/jobs\//);
  await page.getByText('Fetching the sound from music.example').waitFor();
  const jobId = idIn(page);
  const job = async () => (await site.platform.documents.get(jobs, jobId))?.data;
  const { ownerId } = (await job()) ?? { ownerId: '' };
  const ordered = await site.platform.documents.query(jobs, {
    where: { ownerId },
    orderBy: { field: 'createdAt', direction: 'desc' },
  });
  expect(ordered.items).toHaveLength(1);
  await page.goto('about:blank');
  await expect.poll(async () => (await job())?.fraction ?? 0).toBeGreaterThan(0);
  expect((await job())?.stage).toBe('ingest-song');
  await site.crashAndRestart();
  const status = async () => (await job())?.status;
  await expect.poll(status, { timeout: PATIENCE_MS, intervals: [500] }).toBe('done');
  await page.goto(`/choreographies/${jobId}`);
  await page.getByRole('heading', { name: /Luna/ }).waitFor();
});

test('what is not to be had is said beside the field, and what was found counts no more', async ({
  page,
  person: _signedIn,
}) => {
  await openLinks(page);
  await lookUp(page, 'https://music.example/song');
  await page.getByText('Luna by link', { exact: true }).waitFor();
  await field(page).fill('https://elsewhere.example/song');
  await expect(page.getByText('Luna by link', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Look it up' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toHaveText(/only to: music\.example/);
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await lookUp(page, 'https://music.example/live');
  await expect(alert).toHaveText(/live stream/);
  // It can be given up while it is looked up.
  await lookUp(page, 'https://music.example/hangs');
  await page.getByText('Looking the link up').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Looking the link up')).toHaveCount(0);
  await lookUp(page, 'https://music.example/song');
  await page.getByText('Luna by link', { exact: true }).waitFor();
});

test('a song by link can be cancelled while it is fetched', async ({ page, person: _signedIn }) => {
  await openLinks(page);
  await lookUp(page, 'https://music.example/slow');
  await page.getByText('Slow by link', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Choreograph it' }).click();
  await page.waitForURL(/\/jobs\//);
  await page.getByRole('button', { name: /^Cancel/ }).click();
  await page.getByRole('status').filter({ hasText: 'Cancelled' }).waitFor();
});
