/** Makes a dance harder towards its end. */
import type { PlaceCosts } from './place-costs.ts';
import type { MoveFacts, SlotFacts } from './whole-dance.ts';
import { WEIGHTS } from './weights.ts';

/**
 * What is danced more often in the last third of the dance than in the first is charged for what it lacks
 * of the dancers' level, and what is danced more often in the first for what it has of it. Changes `costs`.
 * @param weight times the usual price
 */
export function chargeFallingLevel(
  { values, moves }: PlaceCosts,
  { rise, times }: SlotFacts,
  { ladder, lengths }: MoveFacts,
  weight = 1,
) {
  for (let t = 0; t < rise.length; t++) {
    if (rise[t] === 0 || times[t] === 0) continue;
    for (let m = 0; m < moves; m++) {
      const wrong = rise[t] > 0 ? rise[t] * (1 - ladder[m]) : -rise[t] * ladder[m];
      values[t * moves + m] += weight * WEIGHTS.fallingLevel * wrong * lengths[m];
    }
  }
}
