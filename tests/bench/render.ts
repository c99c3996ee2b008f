/**
 * Instant against encoded rendering, of the same plan on the same machine in one run: speed,
 * memory, size, and how far each beat's picture is from its beat. The clips carry their frame
 * numbers, so that the last is read from the decoded video and not from the plan; and the files are
 * played in Chromium where there is one.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { fileUrl, runFfmpeg } from '../../functions/media/ffmpeg/run.ts';
import { slicePlan } from './plan-slice.ts';
import {
  frameOfCount,
  makeMarkedLibrary,
  makePlan,
  makeToneTrack,
  readShownFrames,
  swayingGrid,
  type MarkedLibrary,
  type ShownFrame,
} from '../../functions/media/testing/test-media.ts';
import { chromiumPath, playInChromium, type PlaybackReport } from './render-playback.ts';
import type { RenderCost, BenchRenderJob } from './render-job.ts';
import type { Table } from './table.ts';
import { percentile } from '@bachata/core/numeric/statistics.ts';

const JOB = path.join(path.dirname(fileURLToPath(import.meta.url)), 'render-job.ts');
const SONG_SEC = 209;
/** Encoding is steady work: a part of the song tells as much as the whole. */
const ENCODED_SEC = 45;
const MODES = ['instant', 'fast', 'balanced', 'high'] as const;
type Mode = (typeof MODES)[number];

const MOVES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`eight-${i}`, 8])),
  ...Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`four-${i}`, 4])),
  ...Object.fromEntries(Array.from({ length: 2 }, (_, i) => [`sixteen-${i}`, 16])),
};

interface Measured extends RenderCost {
  readonly songSec: number;
  readonly megabytes: number;
  readonly beats: number;
  readonly errorsMs: readonly number[];
  readonly complaints: number;
  readonly playback: PlaybackReport | undefined;
}

export async function renderBench(): Promise<Table> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-bench-'));
  try {
    const clips = path.join(folder, 'clips');
    const library = await makeMarkedLibrary(clips, MOVES, { textured: true });
    const whole = songPlan();
    const end = whole.segments.findIndex(({ endSec }) => endSec > ENCODED_SEC) + 1;
    const part = slicePlan(whole, 0, end);
    const measured = new Map<Mode, Measured>();
    for (const mode of MODES) {
      const plan = mode === 'instant' ? whole : part;
      measured.set(mode, await measure(mode, plan, library, clips, folder));
    }
    return tableOf(measured);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Begins in the middle of a move, sways in tempo, and ends in the middle of one. */
function songPlan(): Plan {
  const ids = Object.keys(MOVES);
  const moves: [string, number][] = [];
  const beatsNeeded = Math.ceil((SONG_SEC / 60) * 126 * 1.04) + 8;
  for (let beats = 0, i = 0; beats < beatsNeeded; i += 5) {
    const id = ids[i % ids.length] ?? 'eight-0';
    moves.push([id, MOVES[id] ?? 8]);
    beats += MOVES[id] ?? 8;
  }
  const beats = moves.reduce((sum, [, length]) => sum + length, 0);
  return makePlan({ durationSec: SONG_SEC, beatGridSec: swayingGrid(-1.7, 126, beats), moves });
}

async function measure(
  mode: Mode,
  plan: Plan,
  library: MarkedLibrary,
  clips: string,
  folder: string,
): Promise<Measured> {
  const output = path.join(folder, `${mode}.mp4`);
  const audioFile = path.join(folder, `${mode}.m4a`);
  await makeToneTrack(audioFile, plan.song.durationSec);
  const job: BenchRenderJob = { mode, plan, clips, audioFile, output };
  const jobFile = path.join(folder, `${mode}.json`);
  await writeFile(jobFile, JSON.stringify(job));
  const { stdout } = await promisify(execFile)(process.execPath, [JOB, jobFile]);
  const cost = JSON.parse(stdout) as RenderCost;

  const shown = await readShownFrames(output);
  const dissolves = mode === 'balanced' || mode === 'high';
  const errorsMs = beatErrorsMs(plan, library, shown, dissolves);
  const { stderrTail } = await runFfmpeg({
    // Times stay those of the file: rounded to its mean rate, two fast frames would share one.
    args: [
      ...['-xerror', '-i', fileUrl(output)],
      ...['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-f', 'null', '-'],
    ],
  });
  const browser = await chromiumPath();
  const length = plan.song.durationSec;
  const playback = browser
    ? await playInChromium(browser, output, {
        playSec: 8,
        seekTo: [0, 0.31, 0.5, 0.77, 0.9].map((share) => share * length),
        frameTimesSec: shown.map(({ timeSec }) => timeSec),
      })
    : undefined;
  return {
    ...cost,
    songSec: length,
    megabytes: (await stat(output)).size / 2 ** 20,
    beats: errorsMs.length,
    errorsMs,
    complaints: stderrTail.split('\n').filter((line) => line !== '').length,
    playback,
  };
}

/**
 * For each beat of each segment that the song has time for, how far from it its picture appears.
 * A dissolve hides the first picture of a segment, so there it is left out.
 */
function beatErrorsMs(
  plan: Plan,
  library: MarkedLibrary,
  shown: readonly ShownFrame[],
  dissolves: boolean,
): number[] {
  const errors: number[] = [];
  for (const { moveId, startBeat, beats } of plan.segments) {
    for (let beat = dissolves ? 1 : 0; beat < beats; beat++) {
      const beatSec = plan.beatGridSec[startBeat + beat] ?? Infinity;
      if (beatSec <= 0 || beatSec >= plan.song.durationSec - 0.01) continue;
      const clip = library.numberOf(moveId);
      const distances = shown
        .filter(({ mark }) => mark?.clip === clip && mark.frame === frameOfCount(beat))
        .map(({ timeSec }) => Math.abs(timeSec - beatSec) * 1000);
      errors.push(Math.min(...distances));
    }
  }
  return errors;
}

function tableOf(measured: ReadonlyMap<Mode, Measured>): Table {
  const row = (
    what: string,
    target: string,
    value: (run: Measured) => string | number | undefined,
  ): (string | number)[] => [
    what,
    ...MODES.map((mode) => {
      const run = measured.get(mode);
      const cell = run && value(run);
      return typeof cell === 'number' ? Number(cell.toFixed(3)) : (cell ?? '-');
    }),
    target,
  ];
  return {
    title: `Rendering (1280x720, high 1920x1080; ${os.availableParallelism()} cores)`,
    columns: ['what', ...MODES, 'wanted'],
    rows: [
      row('song, s', '', ({ songSec }) => songSec),
      row('wall, s', '', ({ wallSec }) => wallSec),
      row('times real time', '150 / 5 / - / 1.5', (run) => run.songSec / run.wallSec),
      row('start to first byte, s', '<= 1', ({ firstByteSec }) => firstByteSec ?? undefined),
      row('peak memory with FFmpeg, MB', '<= 300 instant', ({ peakMb }) => peakMb),
      row('size, MB a minute', '', (run) => run.megabytes / (run.songSec / 60)),
      row('beats measured', '', ({ beats }) => beats),
      row('picture to beat, p95, ms', '<= 8', (run) => percentile(run.errorsMs, 0.95)),
      row('picture to beat, max, ms', '<= 17', (run) => Math.max(...run.errorsMs)),
      row('complaints of a strict decode', '0', ({ complaints }) => complaints),
      row('Chromium: ready after, s', '', ({ playback }) => playback?.readySec),
      row('Chromium: stalls in 8 s', '0', ({ playback }) => playback?.stalls),
      row('Chromium: dropped frames of', '0', ({ playback }) =>
        playback ? `${playback.droppedFrames}/${playback.frames}` : undefined,
      ),
      row('Chromium: seek error max, ms', '0', ({ playback }) =>
        playback ? Math.max(...playback.seekErrorsSec) * 1000 : undefined,
      ),
      row('Chromium: reaches the end', 'yes', ({ playback }) =>
        playback ? (playback.ended && playback.error === null ? 'yes' : 'no') : undefined,
      ),
    ],
  };
}
