/**
 * How exactly the practice player repeats: the site in Chromium, its sound recorded by a worklet at
 * the end of the graph, each shown frame of the film noted with the sound that was heard with it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import { fileUrl, runFfmpeg } from '../../../functions/media/ffmpeg/run.ts';
import { startSite, type Site } from '../../browser/harness.ts';
import { knocks, longestGap, recordingOf, recordSound } from '../../browser/recorder.ts';
import { seedChoreography, smallPlan } from '../../browser/seed.ts';
import { enter } from '../../browser/test.ts';
import { chromiumPath } from '../render-playback.ts';
import type { Table } from '../table.ts';
import { passesOf, pictureOf, type ShownFrame } from './passes.ts';

/** No whole number of samples or frames a beat, so that what is rounded shows. */
const BPM = 127;
const BEAT_SEC = 60 / BPM;
const LEAD_BEATS = 4;
const EIGHTS = { verse: 8, chorus: 16 } as const;
const COUNTS = 8 * (EIGHTS.verse + EIGHTS.chorus);
const BEATS = LEAD_BEATS + COUNTS + 4;
const FPS = 30;

interface Wanted {
  readonly title: string;
  readonly part: 'Eight' | 'Section';
  /** The danced count that one stands on when the loop is chosen. */
  readonly fromCount: number;
  readonly counts: number;
  readonly percent: number;
  readonly passes: number;
  readonly withinMs: number;
}

const LOOPS: readonly Wanted[] = [
  ...[{ part: 'Eight', fromCount: 8, counts: 8, percent: 150, passes: 100, withinMs: 5 } as const],
  ...[
    { part: 'Section', fromCount: 0, counts: 64, percent: 100, passes: 10, withinMs: 5 } as const,
  ],
  ...[
    { part: 'Section', fromCount: 64, counts: 128, percent: 75, passes: 3, withinMs: 20 } as const,
  ],
].map((loop) => ({
  ...loop,
  title: `${loop.counts} counts at ${loop.percent} %, ${loop.passes} passes`,
}));

/** Twenty-four moves of eight counts; a verse of 64 counts and a chorus of 128. */
function longPlan(): Plan {
  const small = smallPlan();
  const [first] = small.segments;
  if (first === undefined) throw new Error('The small plan has no move.');
  const segments = Array.from({ length: EIGHTS.verse + EIGHTS.chorus }, (_, index) => {
    const startBeat = LEAD_BEATS + index * 8;
    return {
      ...first,
      startBeat,
      beats: 8,
      startSec: startBeat * BEAT_SEC,
      endSec: (startBeat + 8) * BEAT_SEC,
      exit: first.entry,
      section: index < EIGHTS.verse ? 'verse' : 'chorus',
      phrase: Math.floor(index / 4),
    };
  });
  return planSchema.parse({
    ...small,
    song: { durationSec: BEATS * BEAT_SEC, tempoBpm: BPM },
    beatGridSec: Array.from({ length: BEATS + 1 }, (_, beat) => beat * BEAT_SEC),
    firstCountBeat: LEAD_BEATS,
    segments,
  });
}

/** A film as the product encodes it, of a picture that moves all the time. */
async function makeFilm(file: string): Promise<void> {
  const length = String(BEATS * BEAT_SEC);
  await runFfmpeg({
    args: [
      ...['-f', 'lavfi', '-i', `testsrc2=size=1280x720:rate=${FPS}:duration=${length}`],
      ...['-f', 'lavfi', '-i', `sine=frequency=110:duration=${length}`],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '27', '-pix_fmt', 'yuv420p'],
      ...['-g', '120', '-c:a', 'aac', '-movflags', '+faststart', '-f', 'mp4', '-y', fileUrl(file)],
    ],
  });
}

/**
 * Runs in the page: each frame of the film that comes into sight, and the audio clock at that moment.
 * The film has two players that relieve each other: a frame of the one behind is seen when it comes
 * to the front.
 */
function noteFrames(): void {
  const DISPLAY_MS = 1_000 / 60;
  const shown: [number, number][] = [];
  Object.assign(globalThis, { shownFrames: shown });
  const last = new Map<Element, number>();
  const clockAt = (pageMs: number): number | undefined => {
    const { heardContext } = globalThis as unknown as { heardContext?: AudioContext };
    const { contextTime, performanceTime } = heardContext?.getOutputTimestamp() ?? {};
    if (contextTime === undefined || performanceTime === undefined) return undefined;
    return contextTime + (pageMs - performanceTime) / 1_000;
  };
  const see = (mediaSec: number, pageMs: number): void => {
    const clockSec = clockAt(pageMs);
    if (clockSec !== undefined) shown.push([mediaSec, clockSec]);
  };
  const inSight = (): Element | null =>
    document.querySelector('.picture video.in-sight') ?? document.querySelector('.picture video');
  const watch = (video: HTMLVideoElement): void => {
    const next = (): void => {
      video.requestVideoFrameCallback((_, { mediaTime, expectedDisplayTime }) => {
        last.set(video, mediaTime);
        if (inSight() === video) see(mediaTime, expectedDisplayTime);
        next();
      });
    };
    next();
  };
  const known = new Set<Element>();
  let front: Element | null = null;
  const look = (): void => {
    for (const video of document.querySelectorAll<HTMLVideoElement>('.picture video')) {
      if (!known.has(video)) watch(video);
      known.add(video);
    }
    const now = inSight();
    const frame = now === null ? undefined : last.get(now);
    if (now !== front && frame !== undefined) see(frame, performance.now() + DISPLAY_MS);
    front = now;
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['class'],
  });
  look();
}

async function measure(browser: Browser, site: Site, film: string, loop: Wanted) {
  const context = await browser.newContext({ baseURL: site.url, bypassCSP: true, locale: 'en-GB' });
  const person = await enter(context, site);
  const id = await seedChoreography(site.platform, person.uid, { plan: longPlan(), video: film });
  await recordSound(context);
  const page = await context.newPage();
  const beats = Array.from({ length: BEATS }, (_, beat) => beat * BEAT_SEC);
  await page.route('**/media/audio', async (route) => {
    await route.fulfill({ contentType: 'audio/wav', body: knocks(beats, BEATS * BEAT_SEC) });
  });
  await page.goto(`/choreographies/${id}`);
  await page.locator('html[data-hydrated]').waitFor();
  await page.getByRole('combobox', { name: /^Speed/ }).selectOption(String(loop.percent));
  await page.getByText('Counts, clicks and voice').click();
  await page.getByRole('combobox', { name: /^Count-in/ }).selectOption('0');
  // On its first count: so near to its start a loop is played from there. The slider has tenths of seconds.
  const from = Math.ceil((LEAD_BEATS + loop.fromCount) * BEAT_SEC * 10) / 10;
  await page.getByRole('slider', { name: 'Position in the song' }).fill(from.toFixed(1));
  await page.getByRole('button', { name: loop.part, exact: true }).click();
  await page.evaluate(noteFrames);
  await page.keyboard.press('k');
  await passesToEnd(page, loop);
  await page.keyboard.press('k');
  const recording = await recordingOf(page);
  const frames = await page.evaluate(
    () => (globalThis as unknown as { shownFrames: ShownFrame[] }).shownFrames,
  );
  await context.close();
  const rate = loop.percent / 100;
  const passes = passesOf(recording, { counts: loop.counts, beatSec: BEAT_SEC / rate });
  const picture = pictureOf(frames, passes, {
    firstBeatSec: (LEAD_BEATS + loop.fromCount) * BEAT_SEC,
    leadSec: FIRST_COUNT_AT * BEAT_SEC,
    beatSec: BEAT_SEC,
    counts: loop.counts,
    rate,
    frameSec: 1 / FPS,
  });
  return { passes, picture, gapMs: longestGap(recording) * 1_000 };
}

async function passesToEnd(page: Page, { passes, counts, percent }: Wanted): Promise<void> {
  const wholeMs = (passes * counts * BEAT_SEC * 100_000) / percent;
  await page
    .locator('.player [role=status]', { hasText: `pass ${passes + 1}` })
    .first()
    .waitFor({ timeout: wholeMs + 60_000 });
}

export async function* practiceLoops(): AsyncGenerator<Table> {
  const executablePath = await chromiumPath();
  const folder = await mkdtemp(path.join(tmpdir(), 'bachata-practice-'));
  const film = path.join(folder, 'film.mp4');
  await makeFilm(film);
  const site = await startSite();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
  });
  const only = process.env['PRACTICE_LOOPS'];
  try {
    const rows: (string | number)[][] = [];
    for (const loop of LOOPS.filter(({ counts }) => only === undefined || only === `${counts}`)) {
      const { passes, picture, gapMs } = await measure(browser, site, film, loop);
      rows.push([
        loop.title,
        passes.count,
        round(passes.worstLengthMs),
        round(passes.driftMs),
        loop.withinMs,
        round(gapMs),
        ...[picture.medianMs, picture.p95Ms, picture.worstMs].map(round),
        round(picture.lateShare * 100),
        round(picture.afterRepeatMs),
        round(picture.worstAfterRepeatMs),
      ]);
    }
    yield {
      title: `Loops of the practice player, ${BPM} BPM, film of 1280 x 720`,
      columns: [
        ...['loop', 'passes heard', 'worst pass ms', 'drift ms', 'wanted ms', 'longest silence ms'],
        ...[
          'picture median ms',
          'p95 ms',
          'worst ms',
          'over a frame %',
          'after a repeat ms',
          'worst',
        ],
      ],
      rows,
    };
  } finally {
    await browser.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;
