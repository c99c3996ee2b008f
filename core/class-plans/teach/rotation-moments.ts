/** Where in a choreography partners can change: the planner's data chooses, not the clock. */
import type { PlanSegment } from '../../choreography/plan.ts';
import { isRest } from '../../choreography/traits.ts';
import type { MoveInfo } from '../../moves/move.ts';
import type { Position } from '../../moves/state.ts';
import type { RotationMoment } from './rotation.ts';

/** Holds at arm's length: one lets go and takes the next partner's hands on the following count. */
const OPEN_HOLDS: readonly Position[] = ['O2', 'OL', 'OR'];

type Danced = Pick<
  PlanSegment,
  'moveId' | 'startBeat' | 'beats' | 'section' | 'phrase' | 'entry' | 'exit'
>;

/** The ends of the phrases of a dance, but that of the last one, after which nobody dances. */
export function phraseEnds(segments: readonly Danced[]): RotationMoment[] {
  return endsOf(segments).map(({ beat, phrases }) => ({ beat, phrases }));
}

/**
 * The ends of phrases at which the couple rests in a basic in an open hold: there partners change without
 * breaking off a figure.
 * @param moves those of the dance, by their ids; one that is not known is no rest
 */
export function rotationMoments(
  segments: readonly Danced[],
  moves: ReadonlyMap<string, MoveInfo>,
): RotationMoment[] {
  return endsOf(segments)
    .filter(({ last }) => isOpenRest(last, moves.get(last.moveId)))
    .map(({ beat, phrases }) => ({ beat, phrases }));
}

function isOpenRest({ entry, exit }: Danced, move: MoveInfo | undefined): boolean {
  if (move === undefined || !isRest(move)) return false;
  return [entry, exit].every(({ position }) => OPEN_HOLDS.includes(position));
}

function endsOf(segments: readonly Danced[]): (RotationMoment & { readonly last: Danced })[] {
  const lasts = segments.filter((segment, index) => {
    const next = segments[index + 1];
    // A phrase that comes back has the same number, but not the same section right after itself.
    return next && (next.phrase !== segment.phrase || next.section !== segment.section);
  });
  return lasts.map((last, index) => ({
    ...{ last, beat: last.startBeat + last.beats, phrases: index + 1 },
  }));
}
