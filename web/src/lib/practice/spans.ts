/**
 * The parts of a dance that one repeats: moves, eights, phrases and sections, as runs of beats.
 *
 * A part is played from half a beat before its first count to half a beat before the first count
 * after it: there both bodies rest, and the foot that steps on the count has not left yet.
 */
import { FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import type { Span } from '@bachata/core/music/count-confidence.ts';
import { countOnBeat, lastAtOrBefore, type SegmentView } from '../result-view.ts';

/** Beats of a dance, as indices into its beats: `startBeat` is danced, `endBeat` is not any more. */
export interface BeatSpan {
  readonly startBeat: number;
  readonly endBeat: number;
}

/** A stretch of the song in seconds. */
export interface SecSpan {
  readonly startSec: number;
  readonly endSec: number;
}

export const DANCE_PARTS = ['move', 'eight', 'phrase', 'section'] as const;
export type DancePart = (typeof DANCE_PARTS)[number];

export interface DancedBeats {
  /** Seconds of every beat, rising. */
  readonly beatsSec: readonly number[];
  /** The moves in order, without a gap. */
  readonly segments: readonly SegmentView[];
  /** Where nobody counts, and nothing clicks. */
  readonly uncounted?: readonly Span[] | undefined;
}

/** The parts of each kind, in order, without a gap from the first danced beat to the last. */
export type DanceParts = Readonly<Record<DancePart, readonly BeatSpan[]>>;

export function partsOf({ segments }: Pick<DancedBeats, 'segments'>): DanceParts {
  const moves = segments.map(({ startBeat, beats }) => ({ startBeat, endBeat: startBeat + beats }));
  return {
    move: moves,
    eight: eightsOf(segments),
    phrase: runs(segments, ({ phrase }) => phrase),
    section: runs(segments, ({ section }) => section),
  };
}

/** An eight begins with each count 1; the first one may begin later in its eight. */
function eightsOf(segments: readonly SegmentView[]): BeatSpan[] {
  const spans: BeatSpan[] = [];
  const last = segments.at(-1);
  if (last === undefined) return spans;
  const end = last.startBeat + last.beats;
  let start: number | undefined;
  for (let beat = segments[0]?.startBeat ?? 0; beat < end; beat += 1) {
    if (start !== undefined && countOnBeat(segments, beat) !== 1) continue;
    if (start !== undefined) spans.push({ startBeat: start, endBeat: beat });
    start = beat;
  }
  if (start !== undefined) spans.push({ startBeat: start, endBeat: end });
  return spans;
}

/** Neighbors that agree in `key`, as one part. */
function runs(
  segments: readonly SegmentView[],
  key: (segment: SegmentView) => string | number,
): BeatSpan[] {
  const spans: { startBeat: number; endBeat: number; key: string | number }[] = [];
  for (const segment of segments) {
    const last = spans.at(-1);
    const endBeat = segment.startBeat + segment.beats;
    if (last?.key === key(segment)) last.endBeat = endBeat;
    else spans.push({ startBeat: segment.startBeat, endBeat, key: key(segment) });
  }
  return spans.map(({ startBeat, endBeat }) => ({ startBeat, endBeat }));
}

/**
 * The part that `beat` lies in; before the dance the first, after it the last.
 * @returns undefined for a dance without moves
 */
export function dancePartAt(spans: readonly BeatSpan[], beat: number): BeatSpan | undefined {
  return spans.find(({ endBeat }) => beat < endBeat) ?? spans.at(-1);
}

/**
 * Seconds of a beat that may lie between two, or beyond the first and last by the beat next to them.
 * @throws Error where there are fewer than two beats
 */
export function secOfBeat(beatsSec: readonly number[], beat: number): number {
  const last = beatsSec.length - 1;
  const floor = Math.min(Math.max(Math.floor(beat), 0), last - 1);
  const from = beatsSec[floor];
  const to = beatsSec[floor + 1];
  if (from === undefined || to === undefined) throw new Error('A dance has two beats or more.');
  return from + (beat - floor) * (to - from);
}

/**
 * When a part is played: half a beat ahead of its counts. At the edges of the song this may lie
 * outside of it, where there is silence: a part always lasts as many beats as it has counts.
 */
export function secondsOf(span: BeatSpan, beatsSec: readonly number[]): SecSpan {
  return {
    startSec: secOfBeat(beatsSec, span.startBeat - FIRST_COUNT_AT),
    endSec: secOfBeat(beatsSec, span.endBeat - FIRST_COUNT_AT),
  };
}

/**
 * The part before or after the one that is played at `sec`, which begins half a beat ahead of its counts.
 * In the first, what is before is its own start.
 * @returns undefined where there is none
 */
export function partBeside(
  spans: readonly BeatSpan[],
  beatsSec: readonly number[],
  sec: number,
  direction: 1 | -1,
): BeatSpan | undefined {
  const starts = spans.map((span) => secondsOf(span, beatsSec).startSec);
  const current = lastAtOrBefore(starts, sec);
  return spans[current === 0 && direction < 0 ? 0 : current + direction];
}

/** The count nearest to a moment: the beat at whose lead-in a loop may begin or end. */
export function nearestBeat(beatsSec: readonly number[], sec: number): number {
  let best = 0;
  for (let beat = 1; beat < beatsSec.length; beat += 1) {
    const distance = Math.abs((beatsSec[beat] ?? Infinity) - sec);
    if (distance < Math.abs((beatsSec[best] ?? Infinity) - sec)) best = beat;
  }
  return best;
}

/** The eights that a span touches, counted from 1, for saying where a loop is. */
export function eightsIn(parts: DanceParts, span: BeatSpan): { first: number; last: number } {
  const touched = parts.eight
    .map((eight, index) => ({ ...eight, number: index + 1 }))
    .filter(({ startBeat, endBeat }) => startBeat < span.endBeat && span.startBeat < endBeat);
  return { first: touched[0]?.number ?? 1, last: touched.at(-1)?.number ?? 1 };
}

/** The moves that a span touches: what a loop is about. */
export function movesIn(segments: readonly SegmentView[], span: BeatSpan): readonly SegmentView[] {
  return segments.filter(
    ({ startBeat, beats }) => startBeat < span.endBeat && span.startBeat < startBeat + beats,
  );
}
