/**
 * What a stored plan dances that the library has no more, or no more as it was: a library changes, and
 * plans stay.
 */
import type { Plan, PlanSegment } from '../choreography/plan.ts';
import { LEVELS, type MoveInfo } from '../moves/move.ts';
import { sameState } from '../moves/state.ts';
import { clipIdOfMove } from '../user-clips/filmed-move.ts';

type Joins = Pick<MoveInfo, 'id' | 'counts' | 'entry' | 'exit' | 'swapsSides' | 'level'>;

interface Library<M extends Joins> {
  readonly version: string;
  readonly moves: readonly M[];
  readonly byId: ReadonlyMap<string, M>;
}

type Planned = Pick<Plan, 'libraryVersion' | 'segments' | 'filmed'>;

/**
 * The moves by their ids, each with its successor: one that is as long, and begins and ends alike. A move
 * without any is lost only where the library does not have it at all; else it is danced as it is today.
 */
export function lostMoves<M extends Joins>(
  { libraryVersion, segments, filmed = [] }: Planned,
  library: Library<M>,
): ReadonlyMap<string, M | undefined> {
  // Equal versions are equal moves.
  if (libraryVersion === library.version) return new Map();
  const brought = new Set(filmed.map(({ id }) => id));
  const lost = new Map<string, M | undefined>();
  for (const [moveId, danced] of Map.groupBy(segments, (segment) => segment.moveId)) {
    if (brought.has(moveId) || clipIdOfMove(moveId) !== undefined) continue;
    const present = library.byId.get(moveId);
    const fits = (move: M): boolean =>
      danced.every((segment) => joins(move, segment, segment === segments.at(-1)));
    if (present !== undefined && fits(present)) continue;
    const successor = easiestFirst(library.moves).find(fits);
    if (present === undefined || successor !== undefined) lost.set(moveId, successor);
  }
  return lost;
}

/** Whether the move can be danced there. The last one of a song may be cut short. */
function joins(move: Joins, { entry, exit, beats }: PlanSegment, isLast: boolean): boolean {
  if (!sameState(move.entry, entry)) return false;
  if (isLast && beats < move.counts) return true;
  return (
    move.counts === beats &&
    sameState(move.exit, exit) &&
    move.swapsSides === (entry.side !== exit.side)
  );
}

/** Whoever danced the lost move can dance an easy one. */
function easiestFirst<M extends Joins>(moves: readonly M[]): M[] {
  return moves.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}
