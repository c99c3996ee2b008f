import type { BarPositions } from './bar-position.ts';
import { EIGHTHS_PER_BAR } from './position-cues.ts';
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
  /** For a count that comes later by 0 to 7 eighths; nothing rivals the first. */
  readonly eighths: readonly number[];
  readonly halfEight: number;
}

/**
 * From support to log odds, by logistic regression on songs of one generator that were counted with
 * cues weighed by the other alone, so that there were failures to learn from.
 */
const ODDS = {
  /** Per standard error over the best rival of all: what tells wrong beats is a doubtful bar, too. */
  beats: { slope: 0.8, at: 0.4 },
  /** Over the best rival by whole beats, where the beats are right. */
  downbeats: { slope: 0.9, at: 0 },
  /** Over the other half of the eight, where the bars are right. */
  eightCounts: { slope: 3, at: 0.1 },
} as const;
/** As many as a person can try out. */
const MOST_ALTERNATIVES = 5;
/** More support than this was not seen to be any surer. */
const MOST_SUPPORT = 6;
/** Slots whose evidence counts as one independent observation: two bars. */
const BLOCK_SLOTS = 2 * EIGHTHS_PER_BAR;

export function support(decoded: BarPositions, phrases: Phrases): Support {
  const shift = (eighths: number): number => {
    if (eighths === 0) return Infinity;
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
    eighths: Array.from({ length: EIGHTHS_PER_BAR }, (_, eighths) => shift(eighths)),
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
  const rivals = backing.eighths.slice(1);
  const byBeats = rivals.filter((_, i) => i % 2 === 1);
  const odds = (claim: keyof typeof ODDS, against: number): number =>
    logistic(ODDS[claim].slope * (Math.min(MOST_SUPPORT, against) - ODDS[claim].at));
  const beats = tempoConfidence * odds('beats', Math.min(...rivals));
  const inFour = 1 - 0.9 * ternary;
  const downbeats = inFour * beats * odds('downbeats', Math.min(...byBeats));
  const eightCounts = downbeats * odds('eightCounts', backing.halfEight);
  const borders = sections.slice(1).map((section) => section.confidence);
  return {
    tempo: tempoConfidence,
    beats,
    downbeats,
    eightCounts,
    sections: sections.length > 1 ? mean(borders) * (0.4 + 0.6 * downbeats) : 0,
  };
}

/**
 * Where the 1 of the eight may be instead, best first, with probabilities beside the chosen one. Half
 * beats are among them: then the beats themselves are the off-beats.
 */
export function alternatives(backing: Support, confidence: Confidence): Alternative[] {
  const shifts = Array.from({ length: 2 * EIGHTHS_PER_BAR - 1 }, (_, i) => (i + 1) / 2);
  const scores = shifts.map((shift) => {
    const eighths = (2 * shift) % EIGHTHS_PER_BAR;
    const inBar = eighths === 0 ? 0 : ODDS.beats.slope * backing.eighths[eighths];
    return -inBar - (shift >= 4 ? ODDS.eightCounts.slope * Math.max(0, backing.halfEight) : 0);
  });
  const shares = softmax(scores);
  const doubt = 1 - confidence.eightCounts;
  return shifts
    .map((shiftBeats, i) => ({ shiftBeats, probability: shares[i] * doubt }))
    .filter(({ probability }) => probability >= 0.03)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MOST_ALTERNATIVES);
}
