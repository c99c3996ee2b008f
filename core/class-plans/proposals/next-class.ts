/** What the next class begins with: what the last one did not get to, and what it knows now. */
import type { Category, Level } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { isRest } from '../../choreography/traits.ts';
import type { Block } from '../blocks.ts';
import { movesForAll, movesOfContent } from '../block-moves.ts';
import { notReached, type Taught } from '../taught.ts';
import type { TeachingMove, TeachingMoves } from './teaching-move.ts';

/** Blocks whose figures are taught as something new. */
const NEW_MATERIAL: ReadonlySet<string> = new Set([
  'technique',
  'figure',
] as const satisfies Block['kind'][]);

export interface NextClass {
  readonly level: Level;
  /** Of the first figure that was not reached, else of the last that was taught. */
  readonly aim: Category | undefined;
  /** New figures of blocks that were not done, as `sameMoveKey`, in the order of the plan. */
  readonly figures: readonly string[];
  /** What blocks that were done were about, as `sameMoveKey`. */
  readonly taught: readonly string[];
}

export function nextClass(held: Pick<Taught, 'plan' | 'ticked'>, moves: TeachingMoves): NextClass {
  const missed = notReached(held).filter(({ kind }) => NEW_MATERIAL.has(kind));
  const taught = taughtMoves([held], moves);
  const keys = new Set(taught);
  const figures = figuresOf(missed, moves).filter((move) => !keys.has(sameMoveKey(move)));
  const last = taught.flatMap((id) => moves.get(id) ?? []).filter((move) => !isRest(move));
  return {
    level: held.plan.level,
    aim: (figures.at(0) ?? last.at(-1))?.category,
    figures: [...new Set(figures.map(sameMoveKey))],
    taught,
  };
}

function figuresOf(blocks: readonly Block[], moves: TeachingMoves): TeachingMove[] {
  return blocks.flatMap(({ content }) =>
    movesOfContent(content).flatMap(({ id }) => moves.get(id) ?? []),
  );
}

/** All moves that were taught in classes: of the blocks that were done. */
export function taughtMoves(
  classes: readonly Pick<Taught, 'plan' | 'ticked'>[],
  moves: TeachingMoves,
): string[] {
  const taught = classes.flatMap(({ plan, ticked }) => {
    const done = new Set(ticked);
    return plan.blocks.filter(({ id }) => done.has(id)).flatMap(movesForAll);
  });
  return [...new Set(taught.flatMap(({ id }) => moves.get(id) ?? []).map(sameMoveKey))];
}
