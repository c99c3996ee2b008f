/**
 * Telling two people apart by their colors. Nobody says beforehand what either wears: it is learned
 * from the frames of the clip, once it has been decided whose bodies they show. Somebody can look
 * different from the front and from behind, so that single colors are remembered, not their mean.
 */
import { clamp, ramp } from '../../numeric/statistics.ts';
import { COLOR_REGIONS, trunkDistance, type Detection, type DetectionFrame } from './detection.ts';

/** Light, folds and neighbors move a mean color by this much on its own. */
export const LEAST_SPREAD = 0.05;
/** Bodies that share more of their pixels lend each other their colors. */
const SHARED = 0.35;
/** Distances of trunks at which one may be half of the other, and at which each is somebody's own. */
const HALVES = 0.35;
const APART = 0.5;
const LEAST_PAIRS = 3;
const MOST_SAMPLES = 100;
/** How far from a color one still looks the same, and what likeness anything has by chance. */
const KERNEL = 0.1;
const CHANCE = 0.05;
/** Regions are lit alike: together they tell less than each by itself. */
const REGION_WEIGHT = 0.4;
/** One frame's colors alone prove little: frames are not independent of each other. */
const MOST_EVIDENCE = 2;

export interface AppearanceModel {
  /** Natural logarithm of how much likelier the colors are the first person's than the second's. */
  evidence(candidate: Detection): number;
}

/** Before anybody's are known. */
export const NO_APPEARANCE: AppearanceModel = { evidence: () => 0 };

/** How far the colors of two bodies in a frame can be taken for two people's, 0 to 1. */
export function colorTrust({ candidates, overlap }: DetectionFrame, a: number, b: number): number {
  if (a < 0 || b < 0 || overlap[a * candidates.length + b] >= SHARED) return 0;
  const distance = trunkDistance(candidates[a].image, candidates[b].image);
  return ramp(distance, HALVES, APART);
}

/** The colors of the first person and of the second in one frame: see `Candidate.colors`. */
export type ColorPair = readonly [Float32Array, Float32Array];

export function learnAppearance(pairs: readonly ColorPair[]): AppearanceModel {
  // A clip that never shows both gives no evidence.
  if (pairs.length < LEAST_PAIRS) return NO_APPEARANCE;
  const step = Math.ceil(pairs.length / MOST_SAMPLES);
  const samples = pairs.filter((_, i) => i % step === 0);
  const [first, second] = [samples.map(([a]) => a), samples.map(([, b]) => b)];
  return {
    evidence: ({ colors }) => {
      let sum = 0;
      for (let region = 0; region < COLOR_REGIONS.length; region++) {
        const [a, b] = [likeness(colors, first, region), likeness(colors, second, region)];
        if (!Number.isNaN(a) && !Number.isNaN(b)) sum += Math.log((a + CHANCE) / (b + CHANCE));
      }
      return clamp(REGION_WEIGHT * sum, -MOST_EVIDENCE, MOST_EVIDENCE);
    },
  };
}

/** Kernel density (Parzen, 1962) of a region's color, 1 where all samples have it; NaN where unknown. */
function likeness(colors: Float32Array, samples: readonly Float32Array[], region: number): number {
  let [sum, count] = [0, 0];
  for (const sample of samples) {
    let square = 0;
    for (let i = 3 * region; i < 3 * region + 3; i++) square += (colors[i] - sample[i]) ** 2;
    if (Number.isNaN(square)) continue;
    sum += Math.exp(-square / (2 * KERNEL ** 2));
    count++;
  }
  return sum / count;
}
