/** Binds what a stage does to its name in the chains of `core/jobs/stages.ts`. */
import type { JobAt } from '@bachata/core/jobs/job.ts';
import type { StageHandler } from '@bachata/core/jobs/run-stage.ts';
import type { StageName } from '@bachata/core/jobs/stages.ts';

export interface Bound<S extends StageName> {
  readonly name: S;
  readonly run: StageHandler<JobAt<S>>;
}

export function defineStage<S extends StageName>(name: S, run: StageHandler<JobAt<S>>): Bound<S> {
  return { name, run };
}
