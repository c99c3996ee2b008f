/** Asks a person what a clip and its label do not tell: how the couple stands before and after. */
import type { UserMove } from '@bachata/core/moves/user-library.ts';
import {
  HANDS_OF,
  POSITIONS,
  SIDES,
  type CoupleState,
  type Position,
} from '@bachata/core/moves/state.ts';

/** Puts a question and gives back what was typed; rejects when nobody answers any more. */
export type Ask = (question: string) => Promise<string>;

const LEGEND =
  'C closed, V promenade, O2 open with two hands, OL lead’s left to follow’s right, OR handshake,\n' +
  'X crossed hands, W cuddle, H hammerlock, S shadow, SS side by side, N no contact\n';

/** @returns the move as the answers say, confirmed; an empty answer takes what is proposed */
export async function confirmStates(move: UserMove, ask: Ask): Promise<UserMove> {
  const entry = await choose(ask, `${move.id} starts in`, POSITIONS, move.entry.position);
  const exit = await choose(ask, `${move.id} ends in`, POSITIONS, move.exit.position);
  const side = await choose(ask, `${move.id}: the lead starts on the`, SIDES, move.side);
  return {
    ...move,
    entry: inPosition(move.entry, entry),
    exit: inPosition(move.exit, exit),
    side,
    confirmed: true,
  };
}

/** A state whose position is kept keeps its hands too. */
const inPosition = (state: CoupleState, position: Position): CoupleState =>
  position === state.position ? state : { ...state, position, hands: HANDS_OF[position] };

async function choose<T extends string>(
  ask: Ask,
  what: string,
  choices: readonly T[],
  proposed: T,
): Promise<T> {
  let explained = '';
  for (;;) {
    const answer = (await ask(`${explained}${what} [${proposed}] `)).trim();
    if (answer === '') return proposed;
    const chosen = choices.find((choice) => choice.toLowerCase() === answer.toLowerCase());
    if (chosen !== undefined) return chosen;
    const legend = choices.includes('C' as T) ? LEGEND : '';
    explained = `It is one of ${choices.join(', ')}.\n${legend}`;
  }
}
