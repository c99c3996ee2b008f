/** What is learned before a move, and what it opens the way to: from what moves say they build on. */
import type { MoveInfo } from './move.ts';
import { LEVELS } from './move.ts';
import { sameMoveKey } from './same-move.ts';

type Taught = Pick<MoveInfo, 'id' | 'variantOf' | 'level' | 'prerequisites'>;

/**
 * Everything that a move builds on, also by way of others, each after what it builds on itself: an order
 * to teach them in. Ids that the library does not have are left out.
 */
export function learnBefore(id: string, byId: ReadonlyMap<string, Taught>): string[] {
  const order: string[] = [];
  const seen = new Set([id]);
  const learn = (prerequisites: readonly string[]): void => {
    for (const before of prerequisites) {
      const move = byId.get(before);
      if (move === undefined || seen.has(before)) continue;
      seen.add(before);
      learn(move.prerequisites);
      order.push(before);
    }
  };
  learn(byId.get(id)?.prerequisites ?? []);
  return order;
}

/** The moves that name this one as what they build on, the easiest first; variants are their move. */
export function leadsTo(id: string, moves: readonly Taught[]): string[] {
  const next = moves.filter(({ prerequisites }) => prerequisites.includes(id));
  const rank = ({ level }: Taught): number => LEVELS.indexOf(level);
  return [...new Set(next.sort((a, b) => rank(a) - rank(b)).map(sameMoveKey))];
}
