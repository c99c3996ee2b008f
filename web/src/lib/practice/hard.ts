/**
 * Where a dance is hard: the bars in which feet, turns and hands have most to do at the song's tempo.
 * Hard is meant within the dance, and nothing easy is called hard because all the rest is easier.
 */
import type { BeatEffort } from '@bachata/core/motion/effort.ts';
import { countOnBeat, segmentOfBeat } from '../result-view.ts';
import type { BeatSpan, DancedBeats } from './spans.ts';

export const HARD_BECAUSE = ['feet', 'turns', 'hands'] as const;
export type HardBecause = (typeof HARD_BECAUSE)[number];

export interface HardSpot extends BeatSpan {
  readonly grade: 'hard' | 'hardest';
  /** What there is more of than in a basic step. */
  readonly because: HardBecause;
}

/** A beat at 125 BPM; faster music asks for more of the same step. */
const USUAL_BEAT_SEC = 0.48;
/** So much is one: the way of the feet in a beat, degrees, and a hand that changes. */
const FEET_M = 0.9;
const TURN = 240;
const HANDS = 0.35;
/** Of a basic step. */
const BASIC_FEET = 0.33 / FEET_M;

const LEAST = { hard: 0.6, hardest: 1.2 } as const;
/** Of the bars of a dance, at most about so many. */
const SHARE = { hard: 0.2, hardest: 0.05 } as const;
/** A hard bar asks for this much more than the dance usually does. */
const BEYOND_USUAL = 1.25;

type Parts = Record<HardBecause, number>;

interface Bar extends BeatSpan {
  readonly parts: Parts;
  readonly score: number;
}

/** In order; neighboring bars are one spot. None where the effort of the moves is not known. */
export function hardSpots(dance: DancedBeats): readonly HardSpot[] {
  const bars = barsOf(dance);
  const scores = bars.map(({ score }) => score).toSorted((a, b) => a - b);
  const at = (share: number): number => scores[Math.floor(share * scores.length)] ?? Infinity;
  const usual = at(0.5) * BEYOND_USUAL;
  const hard = Math.max(LEAST.hard, at(1 - SHARE.hard), usual);
  const hardest = Math.max(LEAST.hardest, at(1 - SHARE.hardest), usual);
  const spots: (HardSpot & { endBeat: number; grade: HardSpot['grade']; parts: Parts })[] = [];
  for (const { startBeat, endBeat, parts, score } of bars) {
    if (score < hard) continue;
    const grade = score >= hardest ? 'hardest' : 'hard';
    const last = spots.at(-1);
    if (last?.endBeat === startBeat) {
      const together = addParts(last.parts, parts);
      const worse = grade === 'hardest' ? grade : last.grade;
      Object.assign(last, { endBeat, grade: worse, parts: together, because: most(together) });
    } else {
      spots.push({ startBeat, endBeat, grade, because: most(parts), parts });
    }
  }
  return spots.map(({ startBeat, endBeat, grade, because }) => {
    return { startBeat, endBeat, grade, because };
  });
}

/** Bars begin on the counts 1 and 5, and where the dance or a break of odd length does. */
function barsOf(dance: DancedBeats): Bar[] {
  const { segments } = dance;
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined) return [];
  const bars: Bar[] = [];
  let start = first.startBeat;
  const end = last.startBeat + last.beats;
  for (let beat = start + 1; beat <= end; beat += 1) {
    const count = countOnBeat(segments, beat) ?? 1;
    if (beat < end && count % 4 !== 1) continue;
    bars.push(barOf(dance, { startBeat: start, endBeat: beat }));
    start = beat;
  }
  return bars;
}

function barOf(dance: DancedBeats, span: BeatSpan): Bar {
  const beats = span.endBeat - span.startBeat;
  let parts: Parts = { feet: 0, turns: 0, hands: 0 };
  for (let beat = span.startBeat; beat < span.endBeat; beat += 1) {
    parts = addParts(parts, partsOfBeat(dance, beat));
  }
  const score = (parts.feet + parts.turns + parts.hands) / beats;
  return { ...span, parts, score };
}

function partsOfBeat({ segments, beatsSec }: DancedBeats, beat: number): Parts {
  const segment = segmentOfBeat(segments, beat);
  const effort: BeatEffort | undefined = segment?.effort?.[beat - segment.startBeat];
  if (effort === undefined) return { feet: 0, turns: 0, hands: 0 };
  const [feetM, turn, hands] = effort;
  const beatSec = (beatsSec[beat + 1] ?? NaN) - (beatsSec[beat] ?? NaN);
  const tempo = beatSec > 0 ? USUAL_BEAT_SEC / beatSec : 1;
  return { feet: (tempo * feetM) / FEET_M, turns: (tempo * turn) / TURN, hands: hands * HANDS };
}

function addParts(a: Parts, b: Parts): Parts {
  return { feet: a.feet + b.feet, turns: a.turns + b.turns, hands: a.hands + b.hands };
}

function most({ feet, turns, hands }: Parts): HardBecause {
  const extra = { feet: feet - 4 * BASIC_FEET, turns, hands };
  return HARD_BECAUSE.reduce((best, each) => (extra[each] > extra[best] ? each : best));
}
