/** How far a job is as a whole. */
import { chainOf, type JobKind, type StageName } from './stages.ts';

/**
 * @param done how much of the stage is done, 0 to 1
 * @returns how much of the whole job is done, 0 to 1
 */
export function fractionOf(kind: JobKind, stage: StageName, done: number): number {
  let before = 0;
  let own = 0;
  let whole = 0;
  for (const { name, weight } of chainOf(kind)) {
    if (name === stage) [before, own] = [whole, weight];
    whole += weight;
  }
  return (before + own * Math.min(1, Math.max(0, done))) / whole;
}
