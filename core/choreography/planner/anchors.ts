/** Makes a phrase that comes back begin with what can come back. */
import type { PlaceCosts } from './place-costs.ts';
import type { MoveFacts, SlotFacts } from './whole-dance.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Where a move cannot be danced in a return (the tempo has gone up, say), the first time is charged for it.
 * Changes `costs`.
 */
export function chargeAnchors({ values, moves }: PlaceCosts, slots: SlotFacts, facts: MoveFacts) {
  for (let t = 0; t < slots.returns.length; t++) {
    const anchor = slots.returns[t];
    if (anchor < 0) continue;
    for (let m = 0; m < moves; m++) {
      if (values[t * moves + m] === Infinity) {
        values[anchor * moves + m] += WEIGHTS.notRepeating * facts.lengths[m];
      }
    }
  }
}
