/**
 * How long somebody who has never been here waits for the first figure: from the click on "Choreograph it",
 * with an mp3 of three minutes, to the picture of the final plan on its count, with sound. The whole product
 * and a browser are in it; Play is pressed as soon as it is there.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { jobs } from '@bachata/core/jobs/job.ts';
import { stagesOf } from '@bachata/core/jobs/stages.ts';
import { CLIP_TEMPO_BPM, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import { median } from '@bachata/core/numeric/statistics.ts';
import { songFile } from '@bachata/library/files.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { runFfmpeg } from '../../functions/media/ffmpeg/run.ts';
import type { PlannedDance } from '../../web/src/lib/result-view.ts';
import { PRODUCT, ROOT, startSite, type Site } from '../browser/harness.ts';
import { SMALL } from '../browser/test.ts';
import type { Table } from './table.ts';

const SONG_SEC = 180;
/** Later jobs of the process, each of a song of its own. */
const LATER = 3;
/** How long people look at the form, at least, once they have chosen their song. */
const LOOKING_MS = 5_000;
const ON_COUNT_SEC = 0.15;
const PATIENCE_MS = 120_000;

interface Sample {
  /** Milliseconds after the click. */
  readonly at: number;
  readonly songSec: number;
  /** Of the clip that is seen; undefined where the whole video is. */
  readonly clip?: { readonly file: string; readonly sec: number };
}

declare global {
  interface Window {
    firstFigure: { clickedAt?: number; samples: Sample[] };
  }
}

/** Notes with every picture what is seen and heard; the page of the job is no new document. */
function watch(): void {
  window.firstFigure = { samples: [] };
  addEventListener(
    'submit',
    () => {
      window.firstFigure = { clickedAt: performance.now(), samples: [] };
    },
    true,
  );
  const look = (): void => {
    const { clickedAt, samples } = window.firstFigure;
    const media = [
      ...document.querySelectorAll<HTMLMediaElement>('main audio, main .player video'),
    ];
    const heard = media.find(
      (one) => !one.muted && !one.paused && one.currentTime > 0 && one.readyState > 2,
    );
    const clip = [...document.querySelectorAll<HTMLVideoElement>('main .clips video')].find(
      (one) => getComputedStyle(one).opacity === '1' && one.readyState > 1,
    );
    if (clickedAt !== undefined && heard && samples.length < 2_000) {
      const at = performance.now() - clickedAt;
      if (heard instanceof HTMLVideoElement) samples.push({ at, songSec: heard.currentTime });
      else if (clip) {
        const seen = { file: new URL(clip.src).pathname, sec: clip.currentTime };
        samples.push({ at, songSec: heard.currentTime, clip: seen });
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Whether the clip is the one of the dance at that time of the song, and shows that beat. */
function isOnCount(dance: PlannedDance, { songSec, clip }: Sample): boolean {
  if (clip === undefined) return true;
  const beat = dance.beatsSec.findLastIndex((sec) => sec <= songSec);
  const [from = 0, to = 1] = [dance.beatsSec[beat], dance.beatsSec[beat + 1]];
  const position = beat + (songSec - from) / (to - from);
  const segment = dance.segments.findLast((one) => one.startBeat - FIRST_COUNT_AT <= position);
  if (beat < 0 || segment === undefined) return false;
  const wanted = ((position - segment.startBeat + FIRST_COUNT_AT) * 60) / CLIP_TEMPO_BPM;
  const { moveId, standIn = moveId, entry } = segment;
  return (
    clip.file.endsWith(`/${standIn}.${entry.side}.mp4`) &&
    Math.abs(wanted - clip.sec) < ON_COUNT_SEC
  );
}

interface Wait {
  readonly sec: number;
  /** Seconds of each stage of the job, and of what came before the first. */
  readonly stages: readonly number[];
}

async function waitFor(site: Site, browser: Browser, song: string, lookMs: number): Promise<Wait> {
  const context = await browser.newContext({ viewport: SMALL, locale: 'en-GB' });
  try {
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(`${site.url}/create`);
    await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
    await page.locator('input[type=file]').setInputFiles(song);
    await page.waitForTimeout(lookMs);
    const orderedAt = Date.now();
    await page.getByRole('button', { name: 'Choreograph it' }).click();
    await page.getByRole('button', { name: /^Play/ }).first().click({ timeout: PATIENCE_MS });
    return await firstFigure(site, page, orderedAt);
  } finally {
    await context.close();
  }
}

async function firstFigure(site: Site, page: Page, orderedAt: number): Promise<Wait> {
  await page.waitForFunction(() => window.firstFigure.samples.length > 90, undefined, {
    timeout: PATIENCE_MS,
  });
  const { samples } = await page.evaluate(() => window.firstFigure);
  const jobId = new URL(page.url()).pathname.split('/')[2] ?? '';
  const dance = await page.evaluate(
    async (id) => (await (await fetch(`/api/jobs/${id}/dance`)).json()) as PlannedDance,
    jobId,
  );
  const first = samples.find((sample) => isOnCount(dance, sample));
  if (first === undefined) throw new Error('No figure was on its count.');
  const job = (await site.platform.documents.get(jobs, jobId))?.data;
  const ends = stagesOf('song').map((stage) => job?.stages[stage]);
  const begins = ends.map((stage) => stage?.startedAt ?? NaN);
  return {
    sec: first.at / 1_000,
    stages: [
      ((begins[0] ?? NaN) - orderedAt) / 1_000,
      ...ends.map((stage, i) => ((stage?.finishedAt ?? NaN) - (begins[i] ?? NaN)) / 1_000),
    ],
  };
}

/** An mp3 of its own: each begins a little later. */
async function makeSong(folder: string, index: number): Promise<string> {
  const [song] = catalog;
  if (song === undefined) throw new Error('There is no demo song.');
  const file = path.join(folder, `song-${index}.mp3`);
  const cut = ['-ss', String(index * 0.2), '-t', String(SONG_SEC), '-i', songFile(song)];
  await runFfmpeg({
    args: [...cut, '-c:a', 'libmp3lame', '-b:a', '192k', file],
    timeoutMs: PATIENCE_MS,
  });
  return file;
}

export async function firstFigureBench(): Promise<Table> {
  const setup = path.join(ROOT, 'scripts', 'require-browser.mjs');
  const { default: prepare }: { default: () => Promise<void> } = await import(setup);
  await prepare();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-first-figure-'));
  const songs = await Promise.all(
    Array.from({ length: 1 + 2 * LATER }, (_, index) => makeSong(folder, index)),
  );
  const site = await startSite({ script: PRODUCT });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    chromiumSandbox: false,
    args: ['--disable-gpu'],
  });
  const all = async (chosen: readonly string[], lookMs: number): Promise<Wait[]> => {
    const waits: Wait[] = [];
    for (const song of chosen) waits.push(await waitFor(site, browser, song, lookMs));
    return waits;
  };
  try {
    const first = await all(songs.slice(0, 1), 0);
    const later = await all(songs.slice(1, 1 + LATER), 0);
    const known = await all(songs.slice(1, 1 + LATER), 0);
    const looked = await all(songs.slice(1 + LATER), LOOKING_MS);
    return {
      title: 'from the click to the first figure with its sound, seconds (medians)',
      columns: ['song', 'first figure', 'until the job begins', ...stagesOf('song')],
      rows: [
        row('new, first job of the process', first),
        row('new', later),
        row('known', known),
        row(`new, chosen ${LOOKING_MS / 1_000} s before the click`, looked),
      ],
    };
  } finally {
    await browser.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function row(name: string, waits: readonly Wait[]): (string | number)[] {
  const stages = waits[0]?.stages.map((_, i) => median(waits.map((wait) => wait.stages[i] ?? NaN)));
  return [name, median(waits.map(({ sec }) => sec)), ...(stages ?? [])];
}
