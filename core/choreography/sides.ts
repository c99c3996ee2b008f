/**
 * Which side of the picture a move is danced from. Drawn moves exist from both; one that was filmed
 * exists as it was filmed, and a mirrored picture would show another move (its hands and feet would
 * be the others). So where filmed moves take part, the side is a part of the couple's state.
 */
import type { MoveInfo } from '../moves/move.ts';
import { otherSide, SIDES, stateKey, type Side } from '../moves/state.ts';

/** Where the lead stands in the first picture of every choreography. */
export const FIRST_SIDE: Side = 'left';

/** Every move that exists from both sides once for each, if there are others among them. */
export function fromEachSide(moves: readonly MoveInfo[]): readonly MoveInfo[] {
  if (moves.every(({ side }) => side === undefined)) return moves;
  return moves.flatMap((move) =>
    move.side === undefined ? SIDES.map((side) => ({ ...move, side })) : [move],
  );
}

/** The state that a move needs, with the side where it matters. */
export function entryKey({ entry, side }: MoveInfo): string {
  return side === undefined ? stateKey(entry) : `${stateKey(entry)}/${side}`;
}

/** The state that a move leaves. */
export function exitKey({ exit, side, swapsSides }: MoveInfo): string {
  if (side === undefined) return stateKey(exit);
  return `${stateKey(exit)}/${swapsSides ? otherSide(side) : side}`;
}

/** Whether the move can be danced from that side. */
export function fitsSide({ side }: Pick<MoveInfo, 'side'>, from: Side): boolean {
  return side === undefined || side === from;
}
