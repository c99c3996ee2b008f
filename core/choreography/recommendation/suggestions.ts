/** What else suits the music at a place of a plan, whether or not it fits between its neighbors. */
import { planningGridFor } from '../planner/compose.ts';
import type { EditContext } from '../edit/edit.ts';
import type { Plan } from '../plan.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { SLOT_BEATS } from '../traits.ts';
import type { Modalities } from './fusion.ts';
import type { Recommendation, Recommender } from './recommend.ts';

export interface SuggestionInput {
  readonly context: Pick<EditContext, 'analysis' | 'library'>;
  readonly recommender: Recommender;
  /** Soundtracks and movements, by move. */
  readonly known: ReadonlyMap<string, Modalities>;
  /** How often the dancer has danced each move, by id; what is new is then worth more. */
  readonly danced?: ReadonlyMap<string, number>;
}

/**
 * The best moves for the part of the song around `startBeat`, among them those that move like what is
 * danced there. That move itself is left out, and so is the variant on the other foot of one that is in.
 * @returns at most `count`, best first
 */
export function suggestionsAt(
  plan: Plan,
  startBeat: number,
  { context, recommender, known, danced }: SuggestionInput,
  count = 5,
): Recommendation[] {
  const { analysis, library } = context;
  const { slots } = planningGridFor({ analysis, library, parameters: plan.parameters });
  const slot = slots[Math.min(slots.length - 1, Math.floor(startBeat / SLOT_BEATS))];
  const present = plan.segments.findLast((segment) => segment.startBeat <= startBeat);
  const movement = present && known.get(present.moveId)?.movement;
  const seen = new Set(present && [sameMoveKey({ id: present.moveId })]);
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
      const key = sameMoveKey({ id: moveId });
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, count);
}
