/** How far a job is as a whole. */
import { chainOf, type Stage } from './stages.ts';

/**
 * How much of its job a stage is, for the progress bar: measured shares of a 3.5-minute song, and of a
 * clip of ten seconds.
 */
const SHARE: Readonly<Record<Stage, number>> = {
  'ingest-song': 0.45,
  'analyze-music': 0.25,
  'plan-choreography': 0.05,
  'render-video': 0.25,
  'render-version': 1,
  'ingest-clip': 0.1,
  'analyze-pose': 0.88,
  'index-moves': 0.02,
  'normalise-clip': 1,
};

/** @param done how much of the stage is done, 0 to 1 */
export function fractionOf(stage: Stage, done: number): number {
  const chain = chainOf(stage);
  const before = chain.slice(0, chain.indexOf(stage));
  const base = before.reduce((sum, earlier) => sum + SHARE[earlier], 0);
  return base + SHARE[stage] * Math.min(1, Math.max(0, done));
}
