/** Binds what a stage does to its name in the chains of `core/jobs/stages.ts`. */
import type { JobAt } from '@bachata/core/jobs/job.ts';
import type { StageHandler, StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import { STAGES, type StageName } from '@bachata/core/jobs/stages.ts';

interface Bound<S extends StageName> {
  readonly name: S;
  readonly run: StageHandler<JobAt<S>>;
}

export function defineStage<S extends StageName>(name: S, run: StageHandler<JobAt<S>>): Bound<S> {
  return { name, run };
}

export type BoundStage = { [S in StageName]: Bound<S> }[StageName];

/** Does not compile for a list that leaves out a stage, and names it. */
type Complete<L extends readonly BoundStage[]> = [Exclude<StageName, L[number]['name']>] extends [
  never,
]
  ? unknown
  : { readonly missing: Exclude<StageName, L[number]['name']> };

/** @throws Error where a stage is bound twice or not at all: nothing should start then */
export function bindStages<const L extends readonly BoundStage[]>(
  list: L & Complete<L>,
): StageHandlers {
  const names: readonly StageName[] = list.map(({ name }) => name);
  for (const stage of STAGES) {
    const count = names.filter((name) => name === stage).length;
    if (count !== 1) throw new Error(`Stage ${stage} has ${count} handlers instead of one.`);
  }
  // Each handler is of its own stage: that is what `defineStage` checks.
  return Object.fromEntries(list.map(({ name, run }) => [name, run])) as unknown as StageHandlers;
}
