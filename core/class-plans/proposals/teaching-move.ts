/** A move as proposals for a class need it: filmed ones bring no notation. */
import type { Move } from '../../moves/library.ts';
import type { MoveInfo } from '../../moves/move.ts';

export type TeachingMove = MoveInfo & Partial<Pick<Move, 'motion' | 'parts'>>;
export type TeachingMoves = ReadonlyMap<string, TeachingMove>;
