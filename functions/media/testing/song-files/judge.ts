/** Whether a song file is taken as it should be: its length, its start, and the sound of its videos. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '@bachata/core/errors.ts';
import { decodeAudio, ingestAudio } from '../../audio.ts';
import { ANALYSIS_SAMPLE_RATE } from '../../mono-sound.ts';

export interface Accepted {
  readonly sec: number;
  /** Default 0.1 s. */
  readonly tolerance?: number | undefined;
  /** Where second 8 of the source is heard. Default: at 8 s; null where it is not in it. */
  readonly eighthSec?: number | null | undefined;
}
export type Expected = Accepted | { readonly refused: string };

/** Encoders put up to 1.7 kilosamples in front that only a header could take away again. */
const START_TOLERANCE_SEC = 0.08;
const SAME_SOUND_SEC = 0.002;
const PROBE_SEC = 8;
const PROBE_LENGTH_SEC = 2;
const SEARCH_SEC = 0.2;
const CLEAR = 0.5;

const at = (sec: number): number => Math.round(sec * ANALYSIS_SAMPLE_RATE);

interface Match {
  readonly lagSec: number;
  /** Absolute correlation, 0 to 1. */
  readonly clarity: number;
}

/** Where `probe` is best found in `sound` around `aroundSec`. */
export function bestMatch(probe: Float32Array, sound: Float32Array, aroundSec: number): Match {
  const coarse = search(
    probe,
    sound,
    at(aroundSec) - at(SEARCH_SEC),
    at(aroundSec) + at(SEARCH_SEC),
    4,
  );
  const fine = search(probe, sound, coarse.from - 8, coarse.from + 8, 1);
  return { lagSec: fine.from / ANALYSIS_SAMPLE_RATE - aroundSec, clarity: fine.clarity };
}

function search(
  probe: Float32Array,
  sound: Float32Array,
  first: number,
  last: number,
  step: number,
): { readonly from: number; readonly clarity: number } {
  let best = { from: first, clarity: 0 };
  for (let from = Math.max(0, first); from <= last; from += step) {
    let [product, a, b, sumA, sumB, count] = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < probe.length; i += 3) {
      const x = probe[i];
      const y = sound[from + i] ?? 0;
      product += x * y;
      a += x * x;
      b += y * y;
      sumA += x;
      sumB += y;
      count += 1;
    }
    // A constant is not heard.
    const power = (a - sumA ** 2 / count) * (b - sumB ** 2 / count);
    const clarity = power > 0 ? Math.abs(product - (sumA * sumB) / count) / Math.sqrt(power) : 0;
    if (clarity > best.clarity) best = { from, clarity };
  }
  return best;
}

/** @returns what is wrong, in words; undefined where all is right */
export async function judgeSong(
  file: string,
  source: Float32Array,
  expected: Expected,
  track?: number,
): Promise<string | undefined> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'bachata-judge-'));
  try {
    const song = await ingestAudio({ file, outDir, track });
    if ('refused' in expected) return `taken with ${song.durationSec.toFixed(2)} s`;
    const { sec, tolerance = 0.1, eighthSec = PROBE_SEC } = expected;
    if (Math.abs(song.durationSec - sec) > tolerance) {
      return `lasts ${song.durationSec.toFixed(3)} s, not ${sec} s`;
    }
    const inVideo = await decodeAudio({ file: song.aacFile });
    const probe = song.pcm.subarray(at(PROBE_SEC), at(PROBE_SEC + PROBE_LENGTH_SEC));
    const same = bestMatch(probe, inVideo.pcm, PROBE_SEC);
    if (Math.abs(same.lagSec) > SAME_SOUND_SEC || same.clarity < CLEAR) {
      return `the video's sound is ${(1000 * same.lagSec).toFixed(1)} ms off (${same.clarity.toFixed(2)})`;
    }
    if (eighthSec === null) return undefined;
    const original = source.subarray(at(PROBE_SEC), at(PROBE_SEC + PROBE_LENGTH_SEC));
    const start = bestMatch(original, song.pcm, eighthSec);
    if (Math.abs(start.lagSec) > START_TOLERANCE_SEC || start.clarity < CLEAR) {
      return `its sound is ${(1000 * start.lagSec).toFixed(1)} ms off (${start.clarity.toFixed(2)})`;
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if ('refused' in expected && expected.refused === error.code) return undefined;
    return `refused: ${error.code} (${error.message})`;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
