/** The move library: moves with their motion, and an identity that changes with its content. */
import { z } from 'zod';
import { motionSchema } from './notation.ts';
import { moveInfoSchema } from './move.ts';

/** What the motion engine needs to know of a move. */
export const dancedMoveSchema = moveInfoSchema
  .pick({ counts: true, entry: true, exit: true, swapsSides: true })
  .extend({ motion: motionSchema });
export type DancedMove = z.infer<typeof dancedMoveSchema>;

export const moveSchema = moveInfoSchema.extend({
  motion: motionSchema,
  /** A combination is these moves one after the other, and has no motion of its own. */
  parts: z.array(dancedMoveSchema.extend({ id: z.string() })).optional(),
});
/** Everything about a move: what people read, what the planner needs, and how it is danced. */
export type Move = z.infer<typeof moveSchema>;

export interface MoveLibrary {
  /** Hash of the moves' whole content: equal versions mean equal moves and motion. */
  readonly version: string;
  readonly moves: readonly Move[];
  readonly byId: ReadonlyMap<string, Move>;
}

/** Two independent 32-bit FNV-1a hashes of a text's UTF-16 units, as 16 hexadecimal digits. */
export function contentHash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + i), 0x85ebca6b);
  }
  const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
  return hex(low) + hex(high);
}

export function createLibrary(moves: readonly Move[]): MoveLibrary {
  return {
    version: contentHash(JSON.stringify(moves)),
    moves,
    byId: new Map(moves.map((move) => [move.id, move])),
  };
}
