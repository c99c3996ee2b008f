/** What a class knows already, what would be new to it, and in which order that is learned. */
import { isForOnlyBasics, isRest, levelRank } from '../../choreography/traits.ts';
import type { Category, Level } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { learnBefore } from '../../moves/teaching-order.ts';
import type { TeachingMove, TeachingMoves } from './teaching-move.ts';

export interface ClassKnowledge {
  readonly level: Level;
  /** What the course has taught so far, by id; variants count as their move. */
  readonly taught: readonly string[];
}

/**
 * The moves that a class is taken to know: those it was taught, those of the levels below, and what
 * beginners begin with: plain basics and changes of hold.
 * @param aim beginners whose class is about basics are taken to know none
 * @returns ids as `sameMoveKey`
 */
export function knownMoves(
  { level, taught }: ClassKnowledge,
  moves: TeachingMoves,
  aim?: Category,
): Set<string> {
  const known = new Set(taught.map((id) => keyOf(id, moves)));
  const isGiven = (move: TeachingMove): boolean =>
    isForOnlyBasics(move) &&
    !isStepToLearn(move, aim) &&
    learnBefore(move.id, moves).every((id) => {
      const before = moves.get(id);
      return before !== undefined && isForOnlyBasics(before) && !isStepToLearn(before, aim);
    });
  for (const move of moves.values()) {
    const isBelow = levelRank(move.level) < levelRank(level);
    if (isBelow || isGiven(move) || isInPassing(move)) known.add(sameMoveKey(move));
  }
  return known;
}

/** A basic that builds on another one, or any of them where the class is about them. */
function isStepToLearn(
  { category, functions, prerequisites, counts }: TeachingMove,
  aim?: Category,
) {
  if (!functions.includes('basic')) return false;
  return (
    prerequisites.length > 0 || (category === 'basic-steps' && aim === category && counts === 8)
  );
}

/** The basic step danced in another hold, and what only changes the foot: nobody learns it as a figure. */
export function isInPassing(move: TeachingMove): boolean {
  const isHalf =
    move.category === 'basic-steps' && move.counts === 4 && move.functions.includes('rest');
  return isHalf || (isRest(move) && levelRank(move.level) > 0);
}

export function keyOf(id: string, moves: TeachingMoves): string {
  const move = moves.get(id);
  return move === undefined ? id : sameMoveKey(move);
}

export interface PrerequisiteDrill {
  readonly moveId: string;
  /** The figures that need it, directly or by way of others. */
  readonly neededBy: readonly string[];
}

/**
 * What has to be drilled before the figures: everything that they build on and the class does not know,
 * each after what it builds on itself. The figures themselves are left out.
 */
export function prerequisiteDrills(
  figures: readonly string[],
  known: ReadonlySet<string>,
  moves: TeachingMoves,
): PrerequisiteDrill[] {
  const keys = [...new Set(figures.map((id) => keyOf(id, moves)))];
  const neededBy = new Map<string, Set<string>>();
  for (const figure of keys) {
    for (const before of learnBefore(figure, moves)) {
      const key = keyOf(before, moves);
      if (known.has(key) || keys.includes(key)) continue;
      neededBy.set(key, (neededBy.get(key) ?? new Set()).add(figure));
    }
  }
  return inTeachingOrder([...neededBy.keys()], moves).map((moveId) => ({
    moveId,
    neededBy: [...(neededBy.get(moveId) ?? [])],
  }));
}

/** All that is new in a class with these figures, in the order to teach it. */
export function newToClass(
  figures: readonly string[],
  known: ReadonlySet<string>,
  moves: TeachingMoves,
): string[] {
  const found = new Set<string>();
  for (const id of figures) {
    const figure = keyOf(id, moves);
    if (known.has(figure)) continue;
    const parts = combinationParts(figure, moves).filter((part) => !known.has(part));
    const before = [figure, ...parts].flatMap((part) => learnBefore(part, moves));
    const news = before.map((part) => keyOf(part, moves)).filter((part) => !known.has(part));
    for (const one of [...news, ...(parts.length > 0 ? parts : [figure])]) found.add(one);
  }
  return inTeachingOrder([...found], moves);
}

/** A combination is its parts put together: what is new in it is what is new of them, else itself. */
export function combinationParts(figure: string, moves: TeachingMoves): string[] {
  const parts = moves.get(figure)?.parts ?? [];
  return [...new Set(parts.map(({ id }) => keyOf(id, moves)))];
}

/** Each after what it builds on, else as they come. */
export function inTeachingOrder(figures: readonly string[], moves: TeachingMoves): string[] {
  const order = new Set<string>();
  const add = (id: string): void => {
    for (const before of learnBefore(id, moves)) {
      const key = keyOf(before, moves);
      if (figures.includes(key)) order.add(key);
    }
    order.add(id);
  };
  figures.forEach(add);
  return [...order];
}
