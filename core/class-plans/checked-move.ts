/** What of a move a class plan is checked by: little enough to be sent to a page. */
import { isDip } from '../choreography/traits.ts';
import type { MoveInfo } from '../moves/move.ts';
import { sameMoveKey } from '../moves/same-move.ts';
import type { Position } from '../moves/state.ts';

export interface CheckedMove {
  readonly id: string;
  /** See `sameMoveKey`. */
  readonly key: string;
  readonly entry: Position;
  readonly exit: Position;
  /** A dip proper. */
  readonly isDip: boolean;
  /** Listed beside the dips, and none itself. */
  readonly isPreparation: boolean;
  readonly prerequisites: readonly string[];
}

export function checkedMove(move: MoveInfo): CheckedMove {
  return {
    ...{ id: move.id, key: sameMoveKey(move) },
    ...{ entry: move.entry.position, exit: move.exit.position },
    isDip: isDip(move),
    isPreparation: move.category === 'dips-drops' && !isDip(move),
    prerequisites: move.prerequisites,
  };
}
