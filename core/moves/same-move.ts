/** Variants of one move; apart from the other traits, so that pages need not load their schemas. */
import type { MoveInfo } from './move.ts';

/**
 * What a dancer would call the same move: a variant that starts on the other foot has the id of
 * the move with `-5` behind it.
 */
export function sameMoveKey(move: Pick<MoveInfo, 'id'>): string {
  return move.id.replace(/-5$/, '');
}
