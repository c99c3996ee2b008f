/** What a clip probably shows: a vote of the library's moves that look most like it. */
import { sameMoveKey } from '../moves/same-move.ts';
import type { MoveInfo } from '../moves/move.ts';
import type { Neighbor } from '../pose/matching/movements.ts';
import type { Suggestion } from './clip.ts';

type Labeled = Pick<MoveInfo, 'id' | 'variantOf' | 'category' | 'level' | 'energy'>;

const VOTERS = 7;
const SHOWN = 4;
/** How fast a vote loses weight with the distance behind the nearest: 0.05 less counts a seventh. */
const SHARPNESS = 40;

/** The label with most weight behind it; `confidence` is its share of all weight. */
function vote<L extends string>(
  voters: readonly Neighbor[],
  labelOf: (moveId: string) => L,
): { value: L; confidence: number } {
  const [nearest] = voters;
  const weights = new Map<L, number>();
  let total = 0;
  for (const { moveId, similarity } of voters) {
    const weight = Math.exp(SHARPNESS * (similarity - nearest.similarity));
    const label = labelOf(moveId);
    weights.set(label, (weights.get(label) ?? 0) + weight);
    total += weight;
  }
  const [[value, weight]] = [...weights].sort((a, b) => b[1] - a[1]);
  return { value, confidence: weight / total };
}

/**
 * k-nearest-neighbor classification, weighted by similarity; the same move begun on the other foot
 * votes once. Undefined where there is nothing to compare with.
 *
 * @param nearest the most alike first: see `recognize`
 */
export function suggest(
  nearest: readonly Neighbor[],
  moves: ReadonlyMap<string, Labeled>,
): Suggestion | undefined {
  const voters: Neighbor[] = [];
  const asked = new Set<string>();
  for (const neighbor of nearest) {
    const move = moves.get(neighbor.moveId);
    if (move === undefined || voters.length === VOTERS) continue;
    const key = sameMoveKey(move);
    if (asked.has(key)) continue;
    asked.add(key);
    voters.push(neighbor);
  }
  if (voters.length === 0) return undefined;
  const move = (id: string): Labeled => moves.get(id) as Labeled;
  return {
    category: vote(voters, (id) => move(id).category),
    level: vote(voters, (id) => move(id).level),
    energy: vote(voters, (id) => move(id).energy),
    neighbors: voters.slice(0, SHOWN).map(({ moveId, similarity }) => ({
      moveId,
      similarity: Math.min(1, Math.max(-1, similarity)),
    })),
  };
}
