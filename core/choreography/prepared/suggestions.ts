/** What else suits the music at a place of a plan, whether or not it fits between its neighbors. */
import { planningGridFor } from '../planner/compose.ts';
import type { Plan } from '../plan.ts';
import { sameMoveKeys } from '../../moves/same-move.ts';
import { SLOT_BEATS } from '../traits.ts';
import type { PlanningContext } from './planning-context.ts';
import type { Recommendation } from '../recommendation/recommend.ts';

/**
 * The best moves for the part of the song around `startBeat`, among them those that move like what is
 * danced there. That move itself is left out, and so is the variant on the other foot of one that is in.
 * Where the plan says what the dancers know, what is new to them is worth more.
 * @returns at most `count`, best first
 */
export async function suggestionsAt(
  plan: Plan,
  startBeat: number,
  { analysis, library }: Pick<PlanningContext, 'analysis' | 'library'>,
  count = 5,
): Promise<Recommendation[]> {
  const [recommender, sounds] = await Promise.all([library.recommender(), library.sounds()]);
  const { knownMoves } = plan.parameters;
  const danced = knownMoves && new Map(knownMoves.map((id) => [id, 1]));
  const { slots } = planningGridFor({ analysis, library, parameters: plan.parameters });
  const slot = slots[Math.min(slots.length - 1, Math.floor(startBeat / SLOT_BEATS))];
  const present = plan.segments.findLast((segment) => segment.startBeat <= startBeat);
  const movement = present && sounds.get(present.moveId)?.movement;
  const keyOf = sameMoveKeys(library.moves);
  const seen = new Set(present && [keyOf(present.moveId)]);
  return recommender
    .recommend({
      analysis,
      section: slot.section,
      parameters: plan.parameters,
      ...(movement && { movement }),
      ...(danced && { danced }),
      // Of each move there may be two, and one is danced already.
      count: 2 * count + 2,
    })
    .filter(({ moveId }) => {
      const key = keyOf(moveId);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, count);
}
