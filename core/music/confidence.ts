import { EIGHTHS_PER_BAR, type BarPositions } from './bar-position.ts';
import type { Section } from './analysis.ts';
import { BARS_PER_PHRASE, type Phrases } from './phrase.ts';
import { deviation, logistic, mean, ramp, softmax } from './statistics.ts';
import type { TempoPath } from './tempo.ts';

export interface Confidence {
  readonly tempo: number;
  readonly beats: number;
  readonly downbeats: number;
  readonly eightCounts: number;
  readonly sections: number;
}

export interface Alternative {
  readonly shiftBeats: number;
  readonly probability: number;
}

/** How well a rival count explains the song: support of the chosen one over it, in standard errors. */
interface Support {
  readonly halfBeat: number;
  /** For shifts of 1, 2 and 3 beats. */
  readonly beats: readonly [number, number, number];
  readonly halfEight: number;
}

/** Slots whose evidence counts as one independent observation: two bars. */
const BLOCK_SLOTS = 2 * EIGHTHS_PER_BAR;

export function support(decoded: BarPositions, phrases: Phrases): Support {
  const shift = (eighths: number): number => {
    const blocks: number[] = [];
    for (let start = 0; start + BLOCK_SLOTS <= decoded.position.length; start += BLOCK_SLOTS) {
      let gain = 0;
      for (let i = start; i < start + BLOCK_SLOTS; i++) {
        const row = i * EIGHTHS_PER_BAR;
        const own = decoded.position[i];
        const other = (own - eighths + EIGHTHS_PER_BAR) % EIGHTHS_PER_BAR;
        gain += decoded.evidence[row + own] - decoded.evidence[row + other];
      }
      blocks.push(gain);
    }
    return standardErrors(blocks);
  };
  const bars = Array.from(phrases.position, (own, b) => {
    const row = b * BARS_PER_PHRASE;
    const other = (own + 1) % BARS_PER_PHRASE;
    const third = (own + 3) % BARS_PER_PHRASE;
    const rival = Math.max(phrases.evidence[row + other], phrases.evidence[row + third]);
    return phrases.evidence[row + own] - rival;
  });
  const pairs = bars.filter((_, b) => b % 2 === 1).map((gain, i) => gain + bars[2 * i]);
  return {
    halfBeat: Math.min(shift(1), shift(3), shift(5), shift(7)),
    beats: [shift(2), shift(4), shift(6)],
    halfEight: standardErrors(pairs),
  };
}

function standardErrors(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const spread = Math.max(deviation(values), 0.5);
  // The square root is damped: evidence of one song is never independent from bar to bar.
  return (mean(values) / spread) * values.length ** 0.35;
}

/** @param ternary how much the song seems to be in three, 0..1 */
export function confidences(
  tempo: TempoPath,
  backing: Support,
  sections: readonly Section[],
  ternary: number,
): Confidence {
  const pulse = ramp(tempo.clarity, 0.1, 0.3);
  const tempoConfidence = pulse * (1 - ramp(tempo.rival.ratio, 0.75, 1) * 0.6);
  const beats = tempoConfidence * logistic(1.3 * (backing.halfBeat - 1.2));
  const inFour = 1 - 0.9 * ternary;
  const downbeats = inFour * beats * logistic(1.3 * (Math.min(...backing.beats) - 1.4));
  const eightCounts = downbeats * logistic(1.6 * (backing.halfEight - 0.25));
  const borders = sections.slice(1).map((section) => section.confidence);
  return {
    tempo: tempoConfidence,
    beats,
    downbeats,
    eightCounts,
    sections: sections.length > 1 ? mean(borders) * (0.4 + 0.6 * downbeats) : 0,
  };
}

/** Where the 1 of the eight may be instead, best first, with probabilities beside the chosen one. */
export function alternatives(backing: Support, confidence: Confidence): Alternative[] {
  const [one, two, three] = backing.beats;
  const shifts = [1, 2, 3, 4, 5, 6, 7];
  const cost = [one, two, three].map((value) => 1.3 * value);
  const scores = shifts.map((shift) => {
    const inBar = shift % 4 === 0 ? 0 : cost[(shift % 4) - 1];
    return -inBar - (shift >= 4 ? 0.8 * Math.max(0, backing.halfEight) : 0);
  });
  const shares = softmax(scores);
  const doubt = 1 - confidence.eightCounts;
  return shifts
    .map((shiftBeats, i) => ({ shiftBeats, probability: shares[i] * doubt }))
    .filter(({ probability }) => probability >= 0.03)
    .sort((a, b) => b.probability - a.probability);
}
