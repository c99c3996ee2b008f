/**
 * Which moves development may look at when it fits something of the analysis of clips: about two in
 * three. Figures are reported on the others, filmed from views that were not looked at either.
 */
import { hashUnit, textKey } from '@bachata/core/choreography/planner/random.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { library } from '@bachata/library/moves/index.ts';

const HELD_OUT_SHARE = 1 / 3;
const ORDER_SEED = 7;

/**
 * A figure and the same begun with the other foot, or longer, are on the same side. By their ids and not
 * by what the moves say, so that no move ever changes sides.
 */
const figureOf = (moveId: string): string => moveId.replace(/-(5|4|8)$/, '');

export const isHeldOut = (moveId: string): boolean =>
  hashUnit(textKey(figureOf(moveId))) < HELD_OUT_SHARE;

/** In an order that is the same each time, but not the library's, so that a few are a sample. */
const inOrder = library.moves
  .map((move) => ({ move, at: hashUnit(textKey(move.id), ORDER_SEED) }))
  .sort((a, b) => a.at - b.at)
  .map(({ move }): Move => move);

export const HELD_OUT_MOVES: readonly Move[] = inOrder.filter(({ id }) => isHeldOut(id));
export const DEVELOPMENT_MOVES: readonly Move[] = inOrder.filter(({ id }) => !isHeldOut(id));
