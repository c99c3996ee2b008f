/** Variants of one move; apart from the other traits, so that pages need not load their schemas. */
import type { MoveInfo } from './move.ts';

/** What tells that two moves are variants of one. */
export type Variant = Pick<MoveInfo, 'id' | 'variantOf'>;

/** What a dancer would call the same move: the id that it shares with its variants. */
export function sameMoveKey({ id, variantOf }: Variant): string {
  return variantOf ?? id;
}

/** `sameMoveKey` by id, as plans name moves; one that is not there any more stands for itself. */
export function sameMoveKeys(moves: Iterable<Variant>): (moveId: string) => string {
  const keys = new Map<string, string>();
  for (const move of moves) keys.set(move.id, sameMoveKey(move));
  return (moveId) => keys.get(moveId) ?? moveId;
}
