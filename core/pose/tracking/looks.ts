/**
 * Telling two people apart by their colours. Nobody says beforehand what either wears: it is learned
 * from the frames of the clip, once it has been decided whose bodies they show.
 */
import { COLOUR_REGIONS, trunkDistance, type Candidate, type CandidateFrame } from './candidate.ts';

const SIZE = 3 * COLOUR_REGIONS.length;
/** Light, folds and neighbours move a mean colour by this much on its own. */
export const LEAST_SPREAD = 0.05;
/** Bodies that share more of their pixels lend each other their colours. */
const SHARED = 0.35;
/** Distances of trunks at which one may be half of the other, and at which each is somebody's own. */
const HALVES = 0.35;
const APART = 0.5;
const LEAST_PAIRS = 3;
/** One frame's colours alone prove little: frames are not independent of each other. */
const MOST_EVIDENCE = 2;

export interface Looks {
  /** Natural logarithm of how much likelier the colours are the first person's than the second's. */
  evidence(candidate: Candidate): number;
}

/** How far the colours of two bodies in a frame can be taken for two people's, 0 to 1. */
export function colourTrust({ candidates, overlap }: CandidateFrame, a: number, b: number): number {
  if (a < 0 || b < 0 || overlap[a * candidates.length + b] >= SHARED) return 0;
  const distance = trunkDistance(candidates[a].image, candidates[b].image);
  return Math.max(0, Math.min(1, (distance - HALVES) / (APART - HALVES)));
}

/** The colours of the first person and of the second in one frame: see `Candidate.colours`. */
export type ColourPair = readonly [Float32Array, Float32Array];

export function learnLooks(pairs: readonly ColourPair[]): Looks {
  // A clip that never shows both gives no evidence.
  if (pairs.length < LEAST_PAIRS) return { evidence: () => 0 };
  const first = meanAndSpread(pairs.map(([a]) => a));
  const second = meanAndSpread(pairs.map(([, b]) => b));
  return {
    evidence: ({ colours }) =>
      Math.max(-MOST_EVIDENCE, Math.min(MOST_EVIDENCE, logRatio(colours, first, second))),
  };
}

interface Spread {
  readonly mean: Float32Array;
  /** NaN mean where it was never seen. */
  readonly variance: Float32Array;
}

function meanAndSpread(samples: readonly Float32Array[]): Spread {
  const mean = new Float32Array(SIZE);
  const variance = new Float32Array(SIZE);
  for (let i = 0; i < SIZE; i++) {
    const values = samples.map((sample) => sample[i]).filter((value) => !Number.isNaN(value));
    mean[i] = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean[i]) ** 2, 0);
    variance[i] = squares / values.length + LEAST_SPREAD ** 2;
  }
  return { mean, variance };
}

/** Naive Bayes over the regions, each channel a normal distribution; regions count as one sample each. */
function logRatio(colours: Float32Array, first: Spread, second: Spread): number {
  const cost = ({ mean, variance }: Spread, i: number): number =>
    (colours[i] - mean[i]) ** 2 / (2 * variance[i]) + Math.log(variance[i]) / 2;
  let sum = 0;
  for (let i = 0; i < SIZE; i++) {
    const ratio = cost(second, i) - cost(first, i);
    if (!Number.isNaN(ratio)) sum += ratio;
  }
  return sum / 3;
}
