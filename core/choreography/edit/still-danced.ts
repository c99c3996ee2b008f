/** A filmed move may have changed since a plan was made, or gone: what of the plan still holds. */
import type { MoveInfo } from '../../moves/move.ts';
import { sameState } from '../../moves/state.ts';
import type { Plan, PlanSegment } from '../plan.ts';
import { fitsSide } from '../sides.ts';

/** @returns whether a segment of the plan can be danced as it is by the moves of today */
export function stillDanced(
  { segments }: Pick<Plan, 'segments'>,
  moves: readonly MoveInfo[],
): (segment: PlanSegment) => boolean {
  const byId = new Map(moves.map((move) => [move.id, move]));
  const last = segments.at(-1);
  return (segment) => {
    const move = byId.get(segment.moveId);
    if (move === undefined) return false;
    const { beats, entry, exit } = segment;
    // The song's end may have cut the last one short.
    const fits = beats === move.counts || (segment === last && beats < move.counts);
    return (
      fits &&
      fitsSide(move, entry.side) &&
      sameState(entry, move.entry) &&
      sameState(exit, move.exit) &&
      (entry.side !== exit.side) === move.swapsSides
    );
  };
}
