/**
 * Telling two people apart by their colours. Nobody says beforehand what either wears: the
 * direction in which the two differ most over all frames that show both is found first (the main
 * axis of the differences, whose sign says who is who), then the mean and spread of each.
 */
import { COLOUR_REGIONS, type Candidate, type CandidateFrame } from './candidate.ts';

const SIZE = 3 * COLOUR_REGIONS.length;
/** Light, folds and neighbours move a mean colour by this much on its own. */
const LEAST_SPREAD = 0.05;
const ROUNDS = 5;
const POWER_STEPS = 30;
/** Bodies that share more of their pixels lend each other their colours. */
const APART = 0.35;

export interface Looks {
  /** Natural logarithm of how much likelier the colours are the first person's than the second's. */
  evidence(candidate: Candidate): number;
}

type Pair = readonly [Float32Array, Float32Array];

/** No evidence, for clips that never show two people. */
const ALIKE: Looks = { evidence: () => 0 };
/** One frame's colours alone prove little: frames are not independent of each other. */
const MOST_EVIDENCE = 2;

export function learnLooks(frames: readonly CandidateFrame[]): Looks {
  const pairs = frames.flatMap(({ candidates, overlap }): Pair[] =>
    candidates.length >= 2 && overlap[1] < APART
      ? [[candidates[0].colours, candidates[1].colours]]
      : [],
  );
  if (pairs.length < 3) return ALIKE;
  const axis = mainAxis(pairs.map(([a, b]) => a.map((value, i) => orZero(value - b[i]))));
  let sorted = pairs.map(([a, b]): Pair => {
    const side = a.reduce((sum, value, i) => sum + orZero(value - b[i]) * axis[i], 0);
    return side >= 0 ? [a, b] : [b, a];
  });
  let looks = ALIKE;
  for (let round = 0; round < ROUNDS; round++) {
    const first = meanAndSpread(sorted.map(([a]) => a));
    const second = meanAndSpread(sorted.map(([, b]) => b));
    const evidence = (colours: Float32Array): number => logRatio(colours, first, second);
    looks = {
      evidence: ({ colours }) =>
        Math.max(-MOST_EVIDENCE, Math.min(MOST_EVIDENCE, evidence(colours))),
    };
    sorted = sorted.map(([a, b]): Pair => (evidence(a) >= evidence(b) ? [a, b] : [b, a]));
  }
  return looks;
}

const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** Power iteration on the second moments. */
function mainAxis(differences: readonly Float32Array[]): Float32Array {
  let axis = Float32Array.from({ length: SIZE }, (_, i) => 1 + 0.1 * i);
  for (let step = 0; step < POWER_STEPS; step++) {
    const next = new Float32Array(SIZE);
    for (const difference of differences) {
      const along = difference.reduce((sum, value, i) => sum + value * axis[i], 0);
      difference.forEach((value, i) => (next[i] += along * value));
    }
    const length = Math.hypot(...next);
    if (length === 0) return axis;
    axis = next.map((value) => value / length);
  }
  return axis;
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
  for (let i = 0; i < SIZE; i++) sum += orZero(cost(second, i) - cost(first, i));
  return sum / 3;
}
