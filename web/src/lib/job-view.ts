/** A job as the browser sees it, and where it stands in words. */
import type { Job, JobStatus, Stage } from '@bachata/core/jobs/job.ts';
import type { PlanParameters } from '@bachata/core/choreography/plan.ts';

export interface JobView {
  readonly id: string;
  readonly title: string;
  readonly status: JobStatus;
  readonly stage: Stage;
  /** Of the whole job, 0 to 1. */
  readonly fraction: number;
  readonly parameters: PlanParameters;
  readonly createdAt: number;
  readonly failure?: {
    readonly code: string;
    readonly details: Readonly<Record<string, string | number>>;
  };
  readonly choreographyId?: string;
}

export type StageMark = 'done' | 'running' | 'waiting' | 'stopped';

/** The chain in order; checked against the domain's by a test, so that no schema is shipped here. */
export const STAGE_ORDER: readonly Stage[] = [
  'ingest-song',
  'analyze-music',
  'plan-choreography',
  'render-video',
];

/** What of a job leaves the server: no keys of objects, no leases, no messages meant for a log. */
export function viewJob(id: string, job: Job): JobView {
  const { title, status, stage, fraction, parameters, createdAt, failure, choreographyId } = job;
  return {
    id,
    title,
    status,
    stage,
    fraction,
    parameters,
    createdAt,
    ...(failure && { failure: { code: failure.code, details: failure.details } }),
    ...(choreographyId !== undefined && { choreographyId }),
  };
}

export function markStage(job: JobView, stage: Stage): StageMark {
  if (job.status === 'done') return 'done';
  const order = STAGE_ORDER.indexOf(stage) - STAGE_ORDER.indexOf(job.stage);
  if (order < 0) return 'done';
  if (order > 0) return 'waiting';
  return job.status === 'running' ? 'running' : job.status === 'queued' ? 'waiting' : 'stopped';
}

export function hasEnded(job: JobView): boolean {
  return job.status === 'done' || job.status === 'failed' || job.status === 'cancelled';
}
