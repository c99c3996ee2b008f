/**
 * The main job as a new user does it: sign up, upload an mp3, watch the stages pass, play the
 * video, find it in the collection again after the machine lost power.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer, json } from 'node:stream/consumers';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import { songAnalysisSchema, type SongAnalysis } from '@bachata/core/music/analysis.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { runFfmpeg } from '../../functions/media/ffmpeg/run.ts';
import { PRODUCT, ROOT, type Site } from './harness.ts';
import { expect, idIn, openVisitor, SMALL, test as base } from './test.ts';

const SONGS = path.join(ROOT, 'data', 'songs');
/** Of one song, on a machine that has other things to do. */
const PATIENCE_MS = 180_000;
/** A video and its song, and a cut and its count. */
const DURATION_TOLERANCE_SEC = 0.05;
const CUT_TOLERANCE_SEC = 0.001;

interface Made {
  readonly choreographyId: string;
  /** Progress bars that were seen on the way to it. */
  readonly bars: number;
  /** Of its owner, who is signed in. */
  readonly storageState: BrowserContextOptions['storageState'];
}

/** The video is made once, by whichever test needs it first: each of them can be run alone. */
const test = base.extend<object, { made: Made }>({
  made: [
    async ({ browser, site }, use) => {
      const { page, leave } = await openVisitor(browser, site, { viewport: SMALL });
      await signUp(page);
      const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-journey-'));
      const mp3 = path.join(folder, 'Mi bachata.mp3');
      await runFfmpeg({
        args: ['-i', songFile(0), '-c:a', 'libmp3lame', '-b:a', '192k', mp3],
        timeoutMs: 120_000,
      });
      await requestChoreography(page, mp3);
      await page.getByRole('progressbar').first().waitFor();
      const bars = await page.getByRole('progressbar').count();
      await page.waitForURL(/\/choreographies\//, { timeout: PATIENCE_MS });
      const choreographyId = idIn(page);
      const storageState = await page.context().storageState();
      await leave();
      await rm(folder, { recursive: true });
      await use({ choreographyId, bars, storageState });
    },
    { scope: 'worker', timeout: PATIENCE_MS },
  ],
  storageState: async ({ made }, use) => await use(made.storageState),
});
base.use({ script: PRODUCT });
base.describe.configure({ timeout: PATIENCE_MS });

const songFile = (index: number): string => path.join(SONGS, catalog[index]?.file ?? '');

async function signUp(page: Page): Promise<void> {
  await page.goto('/signup');
  await page.locator('input[name=displayName]').fill('Ana');
  await page.locator('input[name=email]').fill(`ana-${crypto.randomUUID()}@example.org`);
  await page.locator('input[name=password]').fill('we dance on sunday nights');
  await page.locator('main form button.btn-primary').click();
  await page.waitForURL('**/create');
}

async function requestChoreography(page: Page, file: string): Promise<void> {
  await page.goto('/create');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('Beginner', { exact: true }).click();
  await page.getByRole('button', { name: 'Choreograph it' }).click();
  await page.waitForURL(/\/jobs\//);
}

/** What the product stored, read as the product reads it. */
async function storedResult(
  { platform: { documents, objects } }: Site,
  { choreographyId }: Made,
): Promise<{ plan: Plan; analysis: SongAnalysis; video: Uint8Array<ArrayBuffer> }> {
  const bodyOf = async (key: string) => (await objects.get(key)).body;
  const choreography = (await documents.get(choreographies, choreographyId))?.data;
  const song = (await documents.get(songs, choreography?.songHash ?? ''))?.data;
  return {
    plan: planSchema.parse(await json(await bodyOf(choreography?.planKey ?? ''))),
    analysis: songAnalysisSchema.parse(await json(await bodyOf(song?.analysisKey ?? ''))),
    video: new Uint8Array(await buffer(await bodyOf(choreography?.videoKey ?? ''))),
  };
}

async function keyFrameTimes(video: Uint8Array<ArrayBuffer>): Promise<number[]> {
  using input = new Input({ source: new BufferSource(video), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('the video has no picture');
  const times: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    if (packet.type === 'key') times.push(packet.timestamp);
  }
  return times;
}

const distance = (time: number, times: readonly number[]): number =>
  Math.min(...times.map((other) => Math.abs(other - time)));

test.describe('the main job', () => {
  base('signs up', async ({ page }) => {
    await signUp(page);
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  });

  test('turns an mp3 into a video, stage by stage', async ({ page, made }) => {
    expect(made.bars).toBeGreaterThan(0);
    await page.goto(`/choreographies/${made.choreographyId}`);
    await page.getByRole('heading', { level: 1, name: 'Mi bachata' }).waitFor();
  });

  test('plays the whole song', async ({ page, site, made }) => {
    const { analysis } = await storedResult(site, made);
    await page.goto(`/choreographies/${made.choreographyId}`);
    const played = await page.evaluate(async () => {
      const video = document.querySelector('video');
      if (video === null) throw new Error('there is no video');
      video.muted = true;
      if (video.readyState < 1) await new Promise((done) => (video.onloadedmetadata = done));
      await video.play();
      await new Promise((done) => setTimeout(done, 1500));
      const reached = video.currentTime;
      const ended = new Promise((done) => (video.onended = done));
      video.currentTime = video.duration - 1;
      await ended;
      return { duration: video.duration, reached, error: video.error?.message };
    });
    expect(played.error).toBeUndefined();
    expect(played.reached).toBeGreaterThan(0.3);
    expect(Math.abs(played.duration - analysis.durationSec)).toBeLessThan(DURATION_TOLERANCE_SEC);
  });

  test('starts every move on an analyzed count, with its cut half a beat before', async ({
    site,
    made,
  }) => {
    const { plan, analysis, video } = await storedResult(site, made);
    const keys = await keyFrameTimes(video);
    const first = analysis.eightCountsSec[0] ?? 0;
    const last = analysis.eightCountsSec.at(-1) ?? 0;
    const danced = plan.segments.filter(
      ({ startBeat, startSec }) =>
        startBeat > 0 && startSec >= first - CUT_TOLERANCE_SEC && startSec <= last,
    );
    expect(danced.length).toBeGreaterThan(10);
    for (const { startBeat, startSec } of danced) {
      expect(distance(startSec, analysis.downbeatsSec)).toBeLessThan(CUT_TOLERANCE_SEC);
      // The foot that lands on the count leaves the floor half a beat earlier: there clips meet.
      const before = plan.beatGridSec[startBeat - 1] ?? 0;
      const cut = startSec - FIRST_COUNT_AT * (startSec - before);
      if (cut > 0) expect(distance(cut, keys)).toBeLessThan(CUT_TOLERANCE_SEC);
    }
    // Moves of four counts may follow each other on 1 and 5; every eight's 1 starts a move or
    // lies inside one of sixteen.
    const starts = danced.map(({ startSec }) => startSec);
    const eights = analysis.eightCountsSec.filter((time) => time < last);
    const started = eights.filter((time) => distance(time, starts) < CUT_TOLERANCE_SEC);
    expect(started.length / eights.length).toBeGreaterThan(0.8);
  });

  test('is still there after a kill -9 and a restart', async ({ page, site }) => {
    await site.crashAndRestart();
    await page.goto('/collection');
    await page
      .getByRole('link', { name: /Mi bachata/ })
      .first()
      .click();
    await page.waitForURL(/\/choreographies\//);
    const duration = await page.evaluate(async () => {
      const video = document.querySelector('video');
      if (video === null) throw new Error('there is no video');
      if (video.readyState < 1) await new Promise((done) => (video.onloadedmetadata = done));
      return video.duration;
    });
    expect(duration).toBeGreaterThan(60);
  });

  base(
    'finishes a job that was killed in the middle',
    async ({ page, site, person: _signedIn }) => {
      await requestChoreography(page, songFile(1));
      const jobId = idIn(page);
      // The page would dance meanwhile, and take the job's time.
      await page.goto('about:blank');
      const status = async () => (await site.platform.documents.get(jobs, jobId))?.data.status;
      await expect.poll(status, { intervals: [20] }).toBe('running');
      await site.crashAndRestart();
      await expect.poll(status, { timeout: PATIENCE_MS, intervals: [200] }).toBe('done');
    },
  );
});
