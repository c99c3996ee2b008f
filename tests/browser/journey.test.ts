/**
 * The main job as a new user does it: sign up, upload an mp3, watch the stages pass, play the
 * video, find it in the collection again after the machine lost power.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import { planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import { songAnalysisSchema, type SongAnalysis } from '@bachata/core/music/analysis.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { runFfmpeg } from '../../functions/media/ffmpeg/run.ts';
import { ROOT, startSite, type Site, type Visitor } from './harness.ts';

const SONGS = path.join(ROOT, 'data', 'songs');
/** What `npm start` runs: the site, the functions and the queue. */
const PRODUCT = path.join(ROOT, 'functions', 'local', 'start.ts');
/** A video and its song, and a cut and its count. */
const DURATION_TOLERANCE_SEC = 0.05;
const CUT_TOLERANCE_SEC = 0.001;

let folder: string;
let product: Site;
let visitor: Visitor;
let page: Page;
let mp3: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-journey-'));
  const [song] = catalog;
  if (song === undefined) throw new Error('the catalog is empty');
  mp3 = path.join(folder, 'Mi bachata.mp3');
  await runFfmpeg({
    args: ['-i', path.join(SONGS, song.file), '-c:a', 'libmp3lame', '-b:a', '192k', mp3],
    timeoutMs: 120_000,
  });
  product = await startSite({ script: PRODUCT });
  visitor = await product.visit();
  page = visitor.page;
});

afterAll(async () => {
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What the product stored, read as the product reads it. */
async function storedResult(): Promise<{
  choreography: Choreography;
  plan: Plan;
  analysis: SongAnalysis;
  video: Uint8Array<ArrayBuffer>;
}> {
  const { documents, objects } = product.platform;
  const bytes = async (key: string): Promise<Uint8Array<ArrayBuffer>> => {
    const chunks: Buffer[] = [];
    for await (const chunk of (await objects.get(key)).body) chunks.push(chunk as Buffer);
    return new Uint8Array(Buffer.concat(chunks));
  };
  const json = async (key: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await bytes(key)));
  const [stored] = (await documents.query(choreographies, {})).items;
  if (stored === undefined) throw new Error('no choreography is stored');
  const song = await documents.get(songs, stored.data.songHash);
  return {
    choreography: stored.data,
    plan: planSchema.parse(await json(stored.data.planKey)),
    analysis: songAnalysisSchema.parse(await json(song?.data.analysisKey ?? '')),
    video: await bytes(stored.data.videoKey),
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

async function requestChoreography(file: string): Promise<void> {
  await page.goto('/create');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('Beginner', { exact: true }).click();
  await page.getByRole('button', { name: 'Choreograph it' }).click();
  await page.waitForURL(/\/jobs\//);
}

describe('the main job', () => {
  it('signs up', async () => {
    await visitor.signUp();
  });

  it('turns an mp3 into a video, stage by stage', async () => {
    await requestChoreography(mp3);
    await expect.poll(() => page.getByRole('progressbar').count()).toBeGreaterThan(0);
    await page.waitForURL(/\/choreographies\//, { timeout: 120_000 });
    await page.getByRole('heading', { level: 1, name: 'Mi bachata' }).waitFor();
  }, 180_000);

  it('plays the whole song', async () => {
    const { analysis } = await storedResult();
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

  it('starts every move on an analyzed count, with its cut half a beat before', async () => {
    const { plan, analysis, video } = await storedResult();
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

  it('is still there after a kill -9 and a restart', async () => {
    await product.crashAndRestart();
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
  }, 60_000);

  it('finishes a job that was killed in the middle', async () => {
    const [, song] = catalog;
    await requestChoreography(path.join(SONGS, song?.file ?? ''));
    const jobId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const status = async () => (await product.platform.documents.get(jobs, jobId))?.data.status;
    await expect.poll(status, { interval: 20 }).toBe('running');
    await product.crashAndRestart();
    await expect.poll(status, { timeout: 120_000, interval: 200 }).toBe('done');
  }, 180_000);
});
