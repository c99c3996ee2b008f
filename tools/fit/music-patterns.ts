/**
 * Fits `core/music/structure/pattern-weights.ts`: `nice node tools/fit/music-patterns.ts [--every N]`.
 * Multinomial logistic regression over the sections of development songs, each by its length, of both
 * generators alike; an L2 penalty on standardized cues. Each third of the seeds is judged with the weights that
 * the others give.
 */
import { parseArgs } from 'node:util';
import { RHYTHM_PATTERNS } from '@bachata/core/music/analysis.ts';
import { hearBars } from '@bachata/core/music/analyzer/hear-bars.ts';
import type { Bar } from '@bachata/core/music/rhythm/beats-and-bars.ts';
import { prepareAudio } from '@bachata/core/music/signal/input.ts';
import { barAttacks, patternCues, type BarAttacks } from '@bachata/core/music/structure/pattern.ts';
import type { TrueSection } from '@bachata/core/music/testing/evaluation.ts';
import { argmax, deviation, mean, softmax } from '@bachata/core/numeric/statistics.ts';
import { GENERATORS } from '../../tests/bench/music-generators.ts';
import { BENCH_SAMPLE_RATE } from '../../tests/bench/music-material.ts';
import { show } from '../../tests/bench/table.ts';

const PENALTY = 0.01;
const ROUNDS = 300;
const RATE = 0.05;
const NEAR_SEC = 0.1;
const PATTERNS = RHYTHM_PATTERNS.length;

interface Example {
  readonly generator: string;
  readonly seed: number;
  /** With a leading one. */
  readonly cues: readonly number[];
  readonly pattern: number;
  readonly sec: number;
}

function examplesOf(
  attacks: BarAttacks,
  bars: readonly Bar[],
  sections: readonly TrueSection[],
  about: Pick<Example, 'generator' | 'seed'>,
): Example[] {
  return sections.flatMap(({ startSec, endSec, pattern }) => {
    const from = bars.findIndex((bar) => bar.startSec >= startSec - NEAR_SEC);
    const end = bars.findIndex((bar) => bar.startSec >= endSec - NEAR_SEC);
    const to = end < 0 ? bars.length : end;
    if (from < 0 || to <= from) return [];
    const cues = [1, ...patternCues(attacks, { from, to })];
    const sec = endSec - startSec;
    return [{ ...about, cues, pattern: RHYTHM_PATTERNS.indexOf(pattern), sec }];
  });
}

/** Patterns x cues. */
type Weights = readonly Float64Array[];

const scoresOf = (weights: Weights, cues: readonly number[]): number[] =>
  weights.map((row) => cues.reduce((sum, cue, k) => sum + cue * row[k], 0));

function fitPatterns(examples: readonly Example[]): Weights {
  const count = examples[0].cues.length;
  const columns = Array.from({ length: count }, (_, k) => examples.map(({ cues }) => cues[k]));
  const centers = columns.map((column, k) => (k === 0 ? 0 : mean(column)));
  const spreads = columns.map((column, k) => (k === 0 ? 1 : deviation(column) || 1));
  const rows = examples.map(({ cues }) => cues.map((cue, k) => (cue - centers[k]) / spreads[k]));
  const isBand = ({ generator }: Example): boolean => generator === 'band';
  const lengthOf = (band: boolean): number =>
    examples.reduce((sum, example) => sum + (isBand(example) === band ? example.sec : 0), 0);
  const total = { band: lengthOf(true), other: lengthOf(false) };
  const fitted = Array.from({ length: PATTERNS }, () => new Float64Array(count));
  const along = fitted.map((row) => row.slice());
  const spread = fitted.map((row) => row.slice());
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = fitted.map((row) => row.map((weight, k) => (k === 0 ? 0 : -PENALTY * weight)));
    examples.forEach((example, i) => {
      const shares = softmax(scoresOf(fitted, rows[i]));
      const worth = example.sec / 2 / (isBand(example) ? total.band : total.other);
      for (let p = 0; p < PATTERNS; p++) {
        const error = worth * (Number(p === example.pattern) - shares[p]);
        for (let k = 0; k < count; k++) slope[p][k] += error * rows[i][k];
      }
    });
    for (let p = 0; p < PATTERNS; p++) {
      for (let k = 0; k < count; k++) {
        along[p][k] = 0.9 * along[p][k] + 0.1 * slope[p][k];
        spread[p][k] = 0.99 * spread[p][k] + 0.01 * slope[p][k] ** 2;
        const step = along[p][k] / (1 - 0.9 ** round);
        fitted[p][k] += (RATE * step) / (Math.sqrt(spread[p][k] / (1 - 0.99 ** round)) + 1e-8);
      }
    }
  }
  return fitted.map((row) => {
    const raw = row.map((weight, k) => weight / spreads[k]);
    for (let k = 1; k < count; k++) raw[0] -= raw[k] * centers[k];
    return raw;
  });
}

function report(examples: readonly Example[]): void {
  const third = ({ seed, generator }: Example): number =>
    Math.floor(seed / (generator === 'band' ? 10 : 9)) % 3;
  const right = [0, 1, 2].flatMap((judged) => {
    const weights = fitPatterns(examples.filter((example) => third(example) !== judged));
    return examples
      .filter((example) => third(example) === judged)
      .map((example) => ({
        ...example,
        isRight: argmax(scoresOf(weights, example.cues)) === example.pattern,
      }));
  });
  for (const [generator, members] of Map.groupBy(right, (example) => example.generator)) {
    const sec = (list: readonly Example[]): number => list.reduce((sum, each) => sum + each.sec, 0);
    const share = sec(members.filter(({ isRight }) => isRight)) / sec(members);
    console.log(`${generator}: ${members.length} sections, right ${show(share)} of the time`);
  }
  fitPatterns(examples).forEach((row, p) => {
    const numbers = Array.from(row, (weight) => Number(weight.toFixed(2))).join(', ');
    console.log(`  ${RHYTHM_PATTERNS[p]}: [${numbers}],`);
  });
}

const { values } = parseArgs({ options: { every: { type: 'string', default: '1' } } });
report(
  ['usual', 'hard', 'band'].flatMap((generator) =>
    GENERATORS[generator].dev
      .filter((_, i) => i % Number(values.every) === 0)
      .flatMap((seed) => {
        const { samples, truth } = GENERATORS[generator].make(seed);
        const { lattice, beats, bars } = hearBars(prepareAudio(samples, BENCH_SAMPLE_RATE));
        const attacks = barAttacks(lattice.slots, beats, bars);
        return examplesOf(attacks, bars, truth.sections, { generator, seed });
      }),
  ),
);
