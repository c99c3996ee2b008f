/**
 * Fits `core/music/structure/phrase-weights.ts` and how sure the eights are (`ODDS.eightCounts` of
 * `core/music/analyzer/confidence.ts`): `nice node tools/fit/music-eights.ts [--every N]`.
 *
 * The bars of a song are a chain whose state is the bar of the phrase; the weights are those under which
 * the eights of the development songs, whole and in excerpts, are the most probable ones (a conditional
 * random field; Lafferty, McCallum and Pereira, ICML 2001). Both generators count alike, whatever number of songs
 * they have. An L2 penalty holds the weights near what was once set by hand. Each half of the
 * seeds is judged, and the confidence fitted, with the weights that the other half gives.
 */
import { parseArgs } from 'node:util';
import { hearBars, type HeardBars } from '@bachata/core/music/analyzer/hear-bars.ts';
import { prepareAudio } from '@bachata/core/music/signal/input.ts';
import type { PhraseCue } from '@bachata/core/music/structure/phrase-cues.ts';
import {
  BARS_PER_PHRASE,
  beginsEight,
  phrasePath,
  phrasesOn,
  PHRASE_STATES,
  ROLES,
  shared,
  type PhraseInput,
} from '@bachata/core/music/structure/phrase.ts';
import { PHRASE_WEIGHTS } from '@bachata/core/music/structure/phrase-weights.ts';
import { fMeasure, type SongTruth } from '@bachata/core/music/testing/evaluation.ts';
import { stateProbabilities } from '@bachata/core/numeric/forward-backward.ts';
import { clamp, logistic, mean } from '@bachata/core/numeric/statistics.ts';
import { GENERATORS } from '../../tests/bench/music-generators.ts';
import { BENCH_SAMPLE_RATE } from '../../tests/bench/music-material.ts';
import { formatTable, show } from '../../tests/bench/table.ts';

const CUES = Object.keys(PHRASE_WEIGHTS) as PhraseCue[];
/** What is held to: half of what was set by hand, the whole of it at stops; other cues start at nothing. */
const BY_HAND: Partial<Record<PhraseCue, readonly number[]>> = {
  chord: [0.06, -0.09, 0.13, -0.11],
  border: [0.27, -0.18, -0.02, -0.07],
  clearBorder: [0.52, -0.34, 0.1, -0.27],
  progression: [0.06, 0, -0.06, 0],
  timbre: [0.15, -0.1, 0.04, -0.09],
  rhythm: [0.14, -0.11, 0.06, -0.09],
  fill: [0.06, 0.03, -0.05, -0.04],
  afterStop: [2.5, -1.5, 0.8, -1.8],
  intoStop: [0.8, -0.5, 0.3, -0.6],
  start: [0.88, -0.53, 0.28, -0.63],
};
/** Of leaving the starting point: half of this for each squared unit of a weight. */
const PENALTY = 0.08;
const ROUNDS = 70;
const RATE = 0.03;
const EXCERPT_SEC = 30;
const EXCERPTS = 3;
const NEAR_SEC = 0.07;

interface Sequence {
  readonly generator: string;
  readonly seed: number;
  readonly isExcerpt: boolean;
  readonly input: PhraseInput;
  /** Bars x cues, each bar's repeats included. */
  readonly cues: Float64Array;
  readonly eightsSec: readonly number[];
  /** Whether each bar begins an eight; unknown where its 1 is wrong. */
  readonly begins: readonly (boolean | undefined)[];
}
/** Cues x bars of a phrase. */
type Weights = Float64Array;

/** What is learned of a song, or of what was cut out of it from `fromSec` to `toSec`. */
function sequenceOf(
  input: PhraseInput,
  truth: Pick<SongTruth, 'eightCountsSec' | 'downbeatsSec'>,
  [fromSec, toSec]: readonly [number, number],
  about: Pick<Sequence, 'generator' | 'seed' | 'isExcerpt'>,
): Sequence {
  const inside = (times: readonly number[]): number[] =>
    times.filter((sec) => sec >= fromSec && sec < toSec).map((sec) => sec - fromSec);
  const eightsSec = inside(truth.eightCountsSec);
  const onesSec = inside(truth.downbeatsSec);
  const near = (times: readonly number[], sec: number): boolean =>
    times.some((time) => Math.abs(time - sec) <= NEAR_SEC);
  const own = new Float64Array(input.bars.length * CUES.length);
  CUES.forEach((cue, k) => {
    for (let b = 0; b < input.bars.length; b++) own[b * CUES.length + k] = input.cues[cue][b];
  });
  return {
    ...about,
    input,
    cues: shared(own, input.ofHarmony),
    eightsSec,
    begins: input.bars.map(({ startSec }) =>
      near(eightsSec, startSec) ? true : near(onesSec, startSec) ? false : undefined,
    ),
  };
}

function heardIn(samples: Float32Array): HeardBars | undefined {
  try {
    return hearBars(prepareAudio(samples, BENCH_SAMPLE_RATE));
  } catch {
    // What has no beat teaches nothing.
    return undefined;
  }
}

function sequencesOf(generator: string, seed: number): Sequence[] {
  const { samples, truth } = GENERATORS[generator].make(seed);
  const first = truth.beatsSec[0];
  const room = Math.max(0, (truth.beatsSec.at(-1) ?? first) - first - EXCERPT_SEC);
  const cuts = Array.from({ length: EXCERPTS }, (_, i) => {
    const fromSec = first + room * ((seed * 0.618 + i * 0.37) % 1);
    return [fromSec, fromSec + EXCERPT_SEC] as const;
  });
  return [[0, samples.length / BENCH_SAMPLE_RATE] as const, ...cuts].flatMap((span, i) => {
    const [from, to] = span.map((sec) => Math.round(sec * BENCH_SAMPLE_RATE));
    const heard = heardIn(samples.slice(from, to));
    if (!heard) return [];
    return [sequenceOf(heard.ofPhrases, truth, span, { generator, seed, isExcerpt: i > 0 })];
  });
}

function pathOf({ input, cues }: Sequence, weights: Weights) {
  const four = new Float64Array(input.bars.length * BARS_PER_PHRASE);
  for (let at = 0; at < cues.length; at++) {
    const k = at % CUES.length;
    const row = ((at - k) / CUES.length) * BARS_PER_PHRASE;
    for (let p = 0; p < BARS_PER_PHRASE; p++) {
      four[row + p] += cues[at] * weights[k * BARS_PER_PHRASE + p];
    }
  }
  return phrasePath(input, four);
}

/** Slope of the songs' log likelihood, of every generator alike. */
function slopeOf(sequences: readonly Sequence[], weights: Weights): Float64Array {
  const byGenerator = [...Map.groupBy(sequences, ({ generator }) => sourceOf(generator)).values()];
  const slope = new Float64Array(weights.length);
  for (const members of byGenerator) {
    // A long song says more than an excerpt, but not in proportion: its bars repeat each other.
    const worth = members.map(({ begins }) => 1 / Math.sqrt(begins.length));
    const whole = worth.reduce((sum, each) => sum + each, 0) * byGenerator.length;
    members.forEach((sequence, i) => {
      addSlope(sequence, weights, worth[i] / whole, slope);
    });
  }
  return slope;
}

/** Two of the generators are one synthesizer. */
const sourceOf = (generator: string): string => (generator === 'band' ? 'band' : 'synthesizer');

function addSlope(sequence: Sequence, weights: Weights, worth: number, slope: Float64Array): void {
  const { evidence, price } = pathOf(sequence, weights);
  const right = evidence.map((value, at) => {
    const begins = sequence.begins[Math.floor(at / PHRASE_STATES)];
    const isRight = begins === undefined || beginsEight(at % PHRASE_STATES) === begins;
    return isRight ? value : -Infinity;
  });
  const free = stateProbabilities(evidence, PHRASE_STATES, price);
  const told = stateProbabilities(right, PHRASE_STATES, price);
  const toward = new Float64Array(sequence.begins.length * BARS_PER_PHRASE);
  free.forEach((value, at) => {
    const b = Math.floor(at / PHRASE_STATES);
    toward[b * BARS_PER_PHRASE + ROLES[at % PHRASE_STATES]] += worth * (told[at] - value);
  });
  sequence.cues.forEach((value, at) => {
    const k = at % CUES.length;
    const row = ((at - k) / CUES.length) * BARS_PER_PHRASE;
    for (let p = 0; p < BARS_PER_PHRASE; p++) {
      slope[k * BARS_PER_PHRASE + p] += value * toward[row + p];
    }
  });
}

/** By gradient ascent with momentum and a step of its own for each weight (Kingma and Ba 2015). */
function fitWeights(sequences: readonly Sequence[]): Weights {
  const start = Float64Array.from(CUES.flatMap((cue) => BY_HAND[cue] ?? [0, 0, 0, 0]));
  const weights = start.slice();
  const along = new Float64Array(weights.length);
  const spread = new Float64Array(weights.length);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeOf(sequences, weights);
    const rate = round > 0.7 * ROUNDS ? RATE / 3 : RATE;
    for (let i = 0; i < weights.length; i++) {
      const up = slope[i] - PENALTY * (weights[i] - start[i]);
      along[i] = 0.9 * along[i] + 0.1 * up;
      spread[i] = 0.99 * spread[i] + 0.01 * up * up;
      const step = along[i] / (1 - 0.9 ** round);
      weights[i] += (rate * step) / (Math.sqrt(spread[i] / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return weights;
}

interface Outcome {
  readonly sequence: Sequence;
  /** Log odds of the chosen eights, on average over the bars. */
  readonly odds: number;
  readonly f: number;
}

function outcomeOf(sequence: Sequence, weights: Weights): Outcome {
  const { beginsEight: begins, probability } = phrasesOn(pathOf(sequence, weights));
  const sure = mean(probability);
  const found = sequence.input.bars.filter((_, b) => begins[b]);
  const foundSec = found.map(({ startSec }) => startSec);
  const { f } = fMeasure(sequence.eightsSec, foundSec, NEAR_SEC);
  const least = clamp(sure, 1e-4, 1 - 1e-4);
  return { sequence, odds: Math.log(least / (1 - least)), f };
}

/** Log odds of an outcome as a line over those that were claimed (Platt 1999). */
function sureness(outcomes: readonly Outcome[]): { slope: number; base: number } {
  let [slope, base] = [1, 0];
  for (let round = 0; round < 4000; round++) {
    const errors = outcomes.map(({ odds, f }) => f - logistic(slope * odds + base));
    slope += 0.1 * mean(errors.map((error, i) => error * outcomes[i].odds));
    base += 0.1 * mean(errors);
  }
  return { slope, base };
}

function report(sequences: readonly Sequence[]): void {
  const half = ({ seed, generator }: Sequence): number =>
    Math.floor(seed / (generator === 'band' ? 10 : 9)) % 2;
  const outcomes = [0, 1].flatMap((judged) => {
    const weights = fitWeights(sequences.filter((sequence) => half(sequence) !== judged));
    const others = sequences.filter((sequence) => half(sequence) === judged);
    return others.map((sequence) => outcomeOf(sequence, weights));
  });
  const fitted = fitWeights(sequences);
  const used = Float64Array.from(CUES.flatMap((cue) => PHRASE_WEIGHTS[cue]));
  const kinds = Map.groupBy(
    outcomes,
    ({ sequence }) => `${sequence.generator}, ${sequence.isExcerpt ? 'excerpts' : 'whole songs'}`,
  );
  const f = (members: readonly Outcome[]): string => show(mean(members.map((each) => each.f)));
  const rows = [...kinds].map(([kind, members]) => [
    kind,
    members.length,
    f(members),
    f(members.map(({ sequence }) => outcomeOf(sequence, fitted))),
    f(members.map(({ sequence }) => outcomeOf(sequence, used))),
  ]);
  const columns = ['songs', 'n', 'by the other half', 'by all', 'by those in use'];
  console.log(formatTable({ title: 'Eights, F', columns, rows }));
  const { slope, base } = sureness(outcomes);
  console.log(`ODDS.eightCounts: slope ${slope.toFixed(2)}, base ${base.toFixed(2)}`);
  const tenths = Map.groupBy(outcomes, ({ odds }) =>
    Math.floor(10 * logistic(slope * odds + base)),
  );
  for (const [tenth, members] of [...tenths].sort(([a], [b]) => a - b)) {
    const claimed = mean(members.map(({ odds }) => logistic(slope * odds + base)));
    console.log(`${tenth / 10}: ${members.length}, claimed ${show(claimed)}, right ${f(members)}`);
  }
  CUES.forEach((cue, k) => {
    const row = Array.from(fitted.subarray(k * BARS_PER_PHRASE, (k + 1) * BARS_PER_PHRASE));
    const name = cue.includes(' ') ? `'${cue}'` : cue;
    console.log(`  ${name}: [${row.map((weight) => Number(weight.toFixed(2))).join(', ')}],`);
  });
}

const { values } = parseArgs({ options: { every: { type: 'string', default: '1' } } });
const every = Number(values.every);
report(
  ['usual', 'hard', 'band'].flatMap((generator) =>
    GENERATORS[generator].dev
      .filter((_, i) => i % every === 0)
      .flatMap((seed) => sequencesOf(generator, seed)),
  ),
);
