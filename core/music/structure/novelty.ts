import type { BarFeatures } from './bar-features.ts';
import { PITCH_CLASSES } from '../signal/chroma.ts';
import type { Matrix } from './self-similarity.ts';
import { clamp, cosine, deviation, mean } from '../../numeric/statistics.ts';

/** What speaks for a new passage at each bar; every cue is standardized over the song. */
export interface NoveltyCurves {
  /** From here on the bars are like each other and unlike the four bars before. */
  readonly newMusic: readonly number[];
  /** From here on the music repeats what is elsewhere, and the bar before did not yet. */
  readonly repetition: readonly number[];
  /** The level changes at once. */
  readonly level: readonly number[];
  /** The harmony changes. */
  readonly chord: readonly number[];
  /** As `repetition`, of the harmony alone: a progression begins anew. */
  readonly progression: readonly number[];
  /** The bar sounds, or is struck, otherwise than the one before. */
  readonly timbre: readonly number[];
  readonly rhythm: readonly number[];
  /** The guitar was busier in the bar before: it led over to this one. */
  readonly fill: readonly number[];
}

/** Bars that are compared on either side. */
const REACH = 4;

/**
 * @param similarity of the bars, and of their harmony alone
 * @param guitar how much it plays in each bar
 */
export function noveltyCurves(
  similarity: Matrix,
  ofHarmony: Matrix,
  features: BarFeatures,
  guitar: Float64Array,
): NoveltyCurves {
  const bars = similarity.map((_, b) => b);
  const { harmony, level } = features;
  return {
    progression: standard(bars.map((b) => repetitionOnset(ofHarmony, b))),
    timbre: standard(bars.map((b) => change(features.timbre, b))),
    rhythm: standard(bars.map((b) => change(features.rhythm, b))),
    fill: standard(bars.map((b) => (b === 0 ? 0 : guitar[b - 1] - guitar[b]))),
    newMusic: standard(bars.map((b) => newMusic(similarity, b))),
    repetition: standard(bars.map((b) => repetitionOnset(similarity, b))),
    level: standard(bars.map((b) => (b === 0 ? 0 : Math.abs(level[b] - level[b - 1])))),
    chord: standard(
      bars.map((b) =>
        b === 0
          ? 0
          : 1 -
            cosine(harmony[b - 1].subarray(PITCH_CLASSES), harmony[b].subarray(0, PITCH_CLASSES)),
      ),
    ),
  };
}

/**
 * A checkerboard (Foote 2000) without its upper left corner: the last bar of a passage often is a
 * fill unlike its own music, so what came before need not be homogeneous, but what begins must be.
 */
function newMusic(similarity: Matrix, bar: number): number {
  const n = similarity.length;
  if (bar < 2 || bar > n - 3) return 0;
  const end = Math.min(n, bar + REACH);
  const within = meanBlock(similarity, bar, end, bar, end);
  const across = meanBlock(similarity, Math.max(0, bar - REACH), bar, bar, end);
  return within - across;
}

function meanBlock(
  similarity: Matrix,
  rowFrom: number,
  rowTo: number,
  from: number,
  to: number,
): number {
  let total = 0;
  let count = 0;
  for (let i = rowFrom; i < rowTo; i++) {
    for (let j = from; j < to; j++) {
      if (i === j) continue;
      total += similarity[i][j];
      count++;
    }
  }
  return count > 0 ? total / count : 0;
}

/** Distance of a bar from the one before. */
function change(rows: readonly Float64Array[], bar: number): number {
  if (bar === 0) return 0;
  const before = rows[bar - 1];
  return Math.hypot(...rows[bar].map((value, k) => value - before[k]));
}

/** Where the two best stripes of repetition of four bars begin rather than go on. */
function repetitionOnset(similarity: Matrix, bar: number): number {
  const n = similarity.length;
  if (bar + REACH > n) return 0;
  let best = 0;
  let second = 0;
  for (let other = 0; other + REACH <= n; other++) {
    if (Math.abs(other - bar) < REACH) continue;
    let stripe = 0;
    for (let k = 0; k < REACH; k++) stripe += similarity[bar + k][other + k] / REACH;
    const onset = stripe - (bar > 0 && other > 0 ? similarity[bar - 1][other - 1] : 0);
    if (onset > best) [best, second] = [onset, best];
    else if (onset > second) second = onset;
  }
  return best + second;
}

function standard(values: readonly number[]): number[] {
  const center = mean(values);
  const spread = deviation(values) || 1;
  return values.map((value) => clamp((value - center) / spread, -2, 3));
}
