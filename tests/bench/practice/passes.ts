/** Reads passes of a loop out of a recording of knocks, and where the picture was meanwhile. */
import { knocksIn, type Recording } from '../../browser/recorder.ts';

/** Media time of a shown frame, and the audio clock when it was shown: seconds. */
export type ShownFrame = readonly [mediaSec: number, clockSec: number];

export interface Passes {
  /** Whole passes. */
  readonly count: number;
  /** The largest distance between the length of a pass, count by count, and what it should be. */
  readonly worstLengthMs: number;
  /** How far the last pass is from where the first one lets one expect it. */
  readonly driftMs: number;
  /** When the first count of each pass was heard, seconds of the audio clock. */
  readonly startsSec: readonly number[];
}

/**
 * @param loop how many knocks a pass has, and the seconds between them
 * @throws Error where fewer than two passes were recorded
 */
export function passesOf(
  recording: Recording,
  loop: { readonly counts: number; readonly beatSec: number },
): Passes {
  const heard = knocksIn(recording).map((sec) => recording.startSec + exactly(recording, sec));
  const count = Math.floor(heard.length / loop.counts);
  if (count < 2) throw new Error(`Only ${heard.length} knocks were heard.`);
  const lengthSec = loop.counts * loop.beatSec;
  const at = (pass: number, knock: number): number => heard[pass * loop.counts + knock] ?? NaN;
  let worst = 0;
  let drift = 0;
  for (let pass = 1; pass < count; pass += 1) {
    for (let knock = 0; knock < loop.counts; knock += 1) {
      worst = Math.max(worst, Math.abs(at(pass, knock) - at(pass - 1, knock) - lengthSec));
      drift = Math.max(drift, Math.abs(at(pass, knock) - at(0, knock) - pass * lengthSec));
    }
  }
  return {
    count,
    worstLengthMs: worst * 1_000,
    driftMs: drift * 1_000,
    startsSec: Array.from({ length: count }, (_, pass) => at(pass, 0)),
  };
}

const LOOK_SEC = 0.006;

/** To the sample: where within a few milliseconds a knock first has half of its strength. */
function exactly({ samples, sampleRate }: Recording, sec: number): number {
  const from = Math.max(Math.round((sec - LOOK_SEC) * sampleRate), 1);
  const to = Math.min(Math.round((sec + LOOK_SEC) * sampleRate), samples.length);
  const change = (i: number): number => Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0));
  let most = 0;
  for (let i = from; i < to; i += 1) most = Math.max(most, change(i));
  for (let i = from; i < to; i += 1) if (change(i) >= most / 2) return i / sampleRate;
  return sec;
}

export interface Picture {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
  /** Share of the time in which the picture was more than a frame away from the sound. */
  readonly lateShare: number;
  /** From the start of a pass until its picture was within a frame: the median of all passes. */
  readonly afterRepeatMs: number;
  /** The same of the slowest pass. */
  readonly worstAfterRepeatMs: number;
}

export interface PictureLoop {
  readonly firstBeatSec: number;
  /** A pass begins so long before its first count, seconds of the song. */
  readonly leadSec: number;
  readonly beatSec: number;
  readonly counts: number;
  readonly rate: number;
  readonly frameSec: number;
}

const STEP_SEC = 0.005;

/**
 * How far the frame in sight was from what was heard, every five milliseconds: 0 while the sound is
 * within the frame's own time.
 */
export function pictureOf(
  frames: readonly ShownFrame[],
  { startsSec }: Passes,
  { firstBeatSec, leadSec, beatSec, counts, rate, frameSec }: PictureLoop,
): Picture {
  const away: number[] = [];
  const settled: number[] = [];
  // The first pass begins with the film standing still; the last one is cut off.
  for (const firstCount of startsSec.slice(1, -1)) {
    const begin = firstCount - leadSec / rate;
    const lengthSec = (counts * beatSec) / rate;
    let settledAt: number | undefined;
    for (let at = 0; at < lengthSec; at += STEP_SEC) {
      const frame = frameAt(frames, begin + at);
      if (frame === undefined) continue;
      const songSec = firstBeatSec - leadSec + at * rate;
      const off = Math.max(frame - songSec, songSec - (frame + frameSec), 0);
      away.push(off * 1_000);
      if (off <= frameSec) settledAt ??= at;
    }
    settled.push((settledAt ?? lengthSec) * 1_000);
  }
  const sorted = away.toSorted((a, b) => a - b);
  const quantile = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    medianMs: quantile(0.5),
    p95Ms: quantile(0.95),
    worstMs: quantile(1),
    lateShare: away.filter((off) => off > frameSec * 1_000).length / Math.max(away.length, 1),
    afterRepeatMs: settled.toSorted((a, b) => a - b)[Math.floor(settled.length / 2)] ?? 0,
    worstAfterRepeatMs: Math.max(...settled, 0),
  };
}

/** The media time of what is in sight at a moment of the audio clock. */
function frameAt(frames: readonly ShownFrame[], clockSec: number): number | undefined {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((frames[middle]?.[1] ?? Infinity) <= clockSec) low = middle + 1;
    else high = middle;
  }
  return frames[low - 1]?.[0];
}
