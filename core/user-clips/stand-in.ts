/** What the live stage dances where a choreography has a move without motion: a filmed one, or a lost one. */
import type { MoveInfo } from '../moves/move.ts';
import { sameState } from '../moves/state.ts';

type Joins = Pick<MoveInfo, 'id' | 'entry' | 'exit' | 'swapsSides'> & { readonly counts: number };

/** Of the drawn moves the one that joins most like it; undefined for no moves. */
export function standInFor<M extends Joins>(filmed: Joins, drawn: readonly M[]): M | undefined {
  const likeness = (move: M): number =>
    (sameState(move.entry, filmed.entry) ? 8 : 0) +
    (move.counts === filmed.counts ? 4 : 0) +
    (sameState(move.exit, filmed.exit) ? 2 : 0) +
    (move.swapsSides === filmed.swapsSides ? 1 : 0);
  return drawn.reduce<M | undefined>(
    (best, move) => (best !== undefined && likeness(best) >= likeness(move) ? best : move),
    undefined,
  );
}
