/** What is repeated, and how one marks it: pure rules, without a clock and without a sound. */
import type { BeatSpan, DancePart } from './spans.ts';

export interface PracticeLoop extends BeatSpan {
  /** `hard`: the hard spots in turn, of which this is the one that is danced now. */
  readonly kind: DancePart | 'free' | 'hard';
  /** After so many passes the song plays on; without it the loop goes on until it is left. */
  readonly passes?: number;
}

/** Passes that one can choose; `undefined` is for as long as one likes. */
export const PASS_CHOICES = [undefined, 2, 4, 8, 16] as const;

/** Hard spots in turn are danced so often each where nothing else is chosen. */
export const PASSES_IN_TURN = 2;

/** A free loop has a count or more. */
const SHORTEST_BEATS = 1;

/** Marking the two ends of a free loop. */
export type Marking =
  | { readonly stage: 'start' }
  | { readonly stage: 'end'; readonly startBeat: number }
  | { readonly stage: 'marked'; readonly span: BeatSpan };

export const FIRST_MARK: Marking = { stage: 'start' };

/**
 * A tap on count `beat`: the first is where the loop begins, the second the first count after it.
 * Taken the wrong way round, they change places. Further taps move the end that is nearer.
 */
export function mark(marking: Marking, beat: number): Marking {
  switch (marking.stage) {
    case 'start':
      return { stage: 'end', startBeat: beat };
    case 'end':
      return { stage: 'marked', span: spanBetween(marking.startBeat, beat) };
    case 'marked': {
      const { startBeat, endBeat } = marking.span;
      const movesStart = Math.abs(beat - startBeat) < Math.abs(beat - endBeat);
      const span = movesStart ? spanBetween(beat, endBeat) : spanBetween(startBeat, beat);
      return { stage: 'marked', span };
    }
  }
}

function spanBetween(one: number, other: number): BeatSpan {
  const startBeat = Math.min(one, other);
  return { startBeat, endBeat: Math.max(one, other, startBeat + SHORTEST_BEATS) };
}

/** Moves one end by whole counts, within the dance and not past the other end. */
export function nudge(
  span: BeatSpan,
  end: keyof BeatSpan,
  counts: number,
  within: BeatSpan,
): BeatSpan {
  const startBeat =
    end === 'startBeat'
      ? clamp(span.startBeat + counts, within.startBeat, span.endBeat - SHORTEST_BEATS)
      : span.startBeat;
  const endBeat =
    end === 'endBeat'
      ? clamp(span.endBeat + counts, span.startBeat + SHORTEST_BEATS, within.endBeat)
      : span.endBeat;
  return { startBeat, endBeat };
}

/** Moves a loop by its own length, within the dance; the same span where there is no room. */
export function shift(span: BeatSpan, direction: 1 | -1, within: BeatSpan): BeatSpan {
  const beats = span.endBeat - span.startBeat;
  const startBeat = clamp(
    span.startBeat + direction * beats,
    within.startBeat,
    within.endBeat - beats,
  );
  return { startBeat, endBeat: startBeat + beats };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
