import type { DownbeatPath } from '../rhythm/downbeat-tracking.ts';
import type { Beat } from '../rhythm/beats-and-bars.ts';
import { EIGHTHS_PER_BAR } from '../rhythm/downbeat-features.ts';
import type { CountStretch, Section } from '../analysis.ts';
import type { Stop } from '../rhythm/stops.ts';
import type { Phrases } from '../structure/phrase.ts';
import { clamp, deviation, logistic, mean, ramp, softmax } from '../../numeric/statistics.ts';
import type { TempoPath } from '../rhythm/tempo.ts';

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
  /** Log odds that the eights begin where they do rather than half an eight away, over the bars. */
  readonly halfEight: number;
  /** The same stretch by stretch, as sums of evidence: a song may be lost in one and found again. */
  readonly stretches: readonly Stretch[];
}

interface Stretch {
  readonly fromSec: number;
  readonly toSec: number;
  /** Lead of the chosen count over the best rival that puts the beats between the beats ... */
  readonly beats: number;
  /** ... and over the best rival that puts the 1 on another beat. */
  readonly downbeats: number;
}

/**
 * From support to log odds. Weights by logistic regression over stretches of development seeds, usual and
 * hard ones, as whole songs and excerpts, and of every other one filtered, buried in noise, cut, changed
 * in tempo or overlaid with loud off-beats, so that there was something to fail at. What has no support is
 * right by chance: one time in two for beats, in four for the 1.
 */
const ODDS = {
  beats: { chance: 0, local: 4.2, whole: 3.2, rivalTempo: -2.3 },
  /** Where the beats are right. */
  downbeats: { chance: -1.5, local: 2.8, whole: 4.3, rivalTempo: 0 },
  /** Of the log odds of the phrases, which take cues for independent; `tools/fit/music-eights.ts`. */
  eightCounts: { slope: 0.47, base: 0.02 },
  /** Per standard error over a rival, to share the doubt among the alternatives. */
  rival: 0.8,
} as const;
/** What speaks for the half of an eight is read at the 1s: it tells nothing where these are hardly known. */
const KNOWN_ONE: readonly [number, number] = [0.3, 0.8];
/** Evidence and standard errors at which more of them makes little difference. */
const MUCH_EVIDENCE = 25;
const MANY_ERRORS = 2;
/**
 * Where another tempo explains a stretch better than the one that was followed, beats are lost whatever
 * speaks for their count: of 1,700 stretches of songs that change in tempo by a fifth or a third, and
 * of songs that do not, the beats were right in 98 % where the other fell short by this much of a
 * perfect score, and in 32 %, which is chance, where it led by as much.
 */
const RIVAL_LEAD = 0.1;
const RIGHT_BY_CHANCE = 0.32;
/** Slots that are judged together, four bars; each stretch begins in the middle of the one before. */
const STRETCH_SLOTS = 4 * EIGHTHS_PER_BAR;
/** Beyond this the phrases' probability says nothing more. */
const MOST_SURE = 0.9999;
/** As many as a person can try out. */
const MOST_ALTERNATIVES = 5;
/** More support than this was not seen to be any surer. */
const MOST_SUPPORT = 6;
/** Slots whose evidence counts as one independent observation: two bars. */
const BLOCK_SLOTS = 2 * EIGHTHS_PER_BAR;
/** Eighths by which a rival count comes later. */
const OFF_BEATS = [1, 3, 5, 7];
const OTHER_BEATS = [2, 4, 6];

/** @param gaps passages without a beat, which say nothing of the rest */
export function support(
  decoded: DownbeatPath,
  phrases: Phrases,
  beats: readonly Beat[],
  gaps: readonly Stop[] = [],
): Support {
  const isInGap = (from: number, to: number): boolean =>
    gaps.some((gap) => from < gap.to && to > gap.from);
  const shift = (eighths: number): number => {
    if (eighths === 0) return Infinity;
    const blocks: number[] = [];
    for (let start = 0; start + BLOCK_SLOTS <= decoded.position.length; start += BLOCK_SLOTS) {
      if (isInGap(start, start + BLOCK_SLOTS)) continue;
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
  const sure = clamp(mean(phrases.probability), 1 - MOST_SURE, MOST_SURE);
  return {
    eighths: Array.from({ length: EIGHTHS_PER_BAR }, (_, eighths) => shift(eighths)),
    halfEight: Math.log(sure / (1 - sure)),
    stretches: stretchesOf(decoded, beats, isInGap),
  };
}

function stretchesOf(
  { position, evidence }: DownbeatPath,
  beats: readonly Beat[],
  isInGap: (from: number, to: number) => boolean,
): Stretch[] {
  const from = beats[0].slot;
  const to = beats[beats.length - 1].slot + 1;
  const timeOf = (slot: number): number =>
    (beats.find((beat) => beat.slot >= slot) ?? beats[beats.length - 1]).timeSec;
  const lead = (start: number, eighths: number): number => {
    let total = 0;
    for (let i = start; i < Math.min(to, start + STRETCH_SLOTS); i++) {
      const row = i * EIGHTHS_PER_BAR;
      const other = (position[i] - eighths + EIGHTHS_PER_BAR) % EIGHTHS_PER_BAR;
      total += evidence[row + position[i]] - evidence[row + other];
    }
    return total;
  };
  const stretches: Stretch[] = [];
  for (
    let start = from;
    start === from || start + STRETCH_SLOTS <= to;
    start += STRETCH_SLOTS / 2
  ) {
    const isFirst = start === from;
    if (!isFirst && isInGap(start, start + STRETCH_SLOTS)) continue;
    stretches.push({
      fromSec: timeOf(start),
      toSec: timeOf(start + STRETCH_SLOTS),
      beats: Math.min(...OFF_BEATS.map((eighths) => lead(start, eighths))),
      downbeats: Math.min(...OTHER_BEATS.map((eighths) => lead(start, eighths))),
    });
  }
  return stretches;
}

function standardErrors(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const spread = Math.max(deviation(values), 0.5);
  // The square root is damped: evidence of one song is never independent from bar to bar.
  return (mean(values) / spread) * values.length ** 0.35;
}

/**
 * @param ternary how much the song seems to be in three, 0..1
 * @param other the tempo an octave away, where the song may be danced at it
 */
export function confidences(
  tempo: TempoPath,
  backing: Support,
  sections: readonly Section[],
  ternary: number,
  other?: { readonly probability: number },
): Confidence & { readonly stretches: readonly CountStretch[] } {
  const pulse = ramp(tempo.clarity, 0.1, 0.3);
  const octave = 1 - (other?.probability ?? 0);
  const tempoConfidence = pulse * octave * (1 - ramp(tempo.rival.ratio, 0.75, 1) * 0.6);
  const rivalTempo = ramp(tempo.rival.ratio, 0.5, 1);
  const odds = (claim: 'beats' | 'downbeats', rivals: readonly number[]): number[] => {
    const weights = ODDS[claim];
    const against = Math.min(MOST_SUPPORT, ...rivals.map((eighths) => backing.eighths[eighths]));
    const whole = weights.whole * Math.tanh(against / MANY_ERRORS);
    const base = weights.chance + whole + weights.rivalTempo * rivalTempo;
    return backing.stretches.map((stretch) => {
      const counted = logistic(base + weights.local * Math.tanh(stretch[claim] / MUCH_EVIDENCE));
      return claim === 'beats' ? counted * tempoHolds(tempo, stretch) : counted;
    });
  };
  const inFour = 1 - 0.9 * ternary;
  const rightHalf = logistic(ODDS.eightCounts.slope * backing.halfEight + ODDS.eightCounts.base);
  const beatsAlong = odds('beats', OFF_BEATS);
  const onesAlong = odds('downbeats', OTHER_BEATS);
  const beats = mean(beatsAlong);
  const downbeats = inFour * beats * mean(onesAlong);
  const eightOf = (one: number): number =>
    one * (0.5 + (rightHalf - 0.5) * ramp(one, ...KNOWN_ONE));
  const eightCounts = eightOf(downbeats);
  const borders = sections.slice(1).map((section) => section.confidence);
  return {
    tempo: tempoConfidence,
    beats,
    downbeats,
    eightCounts,
    sections:
      sections.length > 1 ? mean(borders) * (0.25 + 0.5 * downbeats + 0.25 * eightCounts) : 0,
    stretches: backing.stretches.map(({ fromSec, toSec }, i) => {
      const one = inFour * beatsAlong[i] * onesAlong[i];
      return { fromSec, toSec, beats: beatsAlong[i], one, eight: eightOf(one) };
    }),
  };
}

/**
 * Confidence along the song without overlaps: each stretch holds around its middle, and nothing does
 * in a passage without a beat.
 *
 * @param gapsSec in order
 */
export function alongSong(
  stretches: readonly CountStretch[],
  gapsSec: readonly (readonly [fromSec: number, toSec: number])[],
  durationSec: number,
): CountStretch[] {
  const edges = [0, ...gapsSec.flat(), durationSec];
  return edges.slice(1).flatMap((toSec, i) => {
    const fromSec = edges[i];
    if (toSec <= fromSec) return [];
    const nothing = { fromSec, toSec, beats: 0, one: 0, eight: 0 };
    if (i % 2 === 1) return [nothing];
    const own = stretches.filter((stretch) => stretch.toSec > fromSec && stretch.fromSec < toSec);
    const middles = own.map((stretch) => (stretch.fromSec + stretch.toSec) / 2);
    if (own.length === 0) return [{ ...nearest(stretches, (fromSec + toSec) / 2), fromSec, toSec }];
    return own.map((stretch, k) => ({
      ...stretch,
      fromSec: k === 0 ? fromSec : clamp((middles[k - 1] + middles[k]) / 2, fromSec, toSec),
      toSec:
        k + 1 === own.length ? toSec : clamp((middles[k] + middles[k + 1]) / 2, fromSec, toSec),
    }));
  });
}

function nearest(stretches: readonly CountStretch[], sec: number): CountStretch {
  const distance = ({ fromSec, toSec }: CountStretch): number =>
    Math.abs((fromSec + toSec) / 2 - sec);
  return stretches.reduce((best, each) => (distance(each) < distance(best) ? each : best));
}

/** Probability that the tempo of a stretch is the one that was followed. */
function tempoHolds({ rivalLead }: TempoPath, { fromSec, toSec }: Stretch): number {
  const from = Math.min(rivalLead.length - 1, Math.floor(fromSec));
  const lead = mean(rivalLead.subarray(from, Math.max(from + 1, Math.ceil(toSec))));
  return 1 - (1 - RIGHT_BY_CHANCE) * ramp(lead, -RIVAL_LEAD, RIVAL_LEAD);
}

/**
 * Where the 1 of the eight may be instead, best first, with probabilities beside the chosen one. Half
 * beats are among them: then the beats themselves are the off-beats.
 */
export function alternatives(backing: Support, confidence: Confidence): Alternative[] {
  const shifts = Array.from({ length: 2 * EIGHTHS_PER_BAR - 1 }, (_, i) => (i + 1) / 2);
  const scores = shifts.map((shift) => {
    const eighths = (2 * shift) % EIGHTHS_PER_BAR;
    const inBar = eighths === 0 ? 0 : ODDS.rival * backing.eighths[eighths];
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
