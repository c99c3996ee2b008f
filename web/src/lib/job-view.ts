/** A job as the browser sees it, and where it stands in words. */
import { hasPlan } from '@bachata/core/jobs/has-plan.ts';
import type { Job, JobStatus } from '@bachata/core/jobs/job.ts';
import { stagesOf, type JobKind, type StageName } from '@bachata/core/jobs/stages.ts';

export interface JobView {
  readonly id: string;
  readonly kind: JobKind;
  readonly title: string;
  readonly status: JobStatus;
  readonly stage: StageName;
  /** Of the whole job, 0 to 1. */
  readonly fraction: number;
  readonly createdAt: number;
  readonly failure?: {
    readonly code: string;
    readonly details: Readonly<Record<string, string | number>>;
  };
  /** The site that the song is fetched from, of a song by link. */
  readonly songHost?: string;
  /** Whether there is a choreography to dance while its video is being made. */
  readonly planned: boolean;
  /** The page of what was made; set with status `done`. */
  readonly resultUrl?: string;
}

export type StageMark = 'done' | 'running' | 'waiting' | 'stopped';

/** What of a job leaves the server: no keys of objects, no leases, no messages meant for a log. */
export function viewJob(id: string, job: Job): JobView {
  const { kind, title, status, stage, fraction, createdAt, failure } = job;
  const resultUrl = resultUrlOf(id, job);
  const songHost = songHostOf(job);
  return {
    id,
    kind,
    title,
    status,
    stage,
    fraction,
    createdAt,
    planned: hasPlan(job),
    ...(songHost !== undefined && { songHost }),
    ...(failure && { failure: { code: failure.code, details: failure.details } }),
    ...(resultUrl !== undefined && { resultUrl }),
  };
}

function songHostOf(job: Job): string | undefined {
  if (job.kind !== 'song' || job.source.kind !== 'link') return undefined;
  return URL.parse(job.source.link)?.hostname;
}

/** What a job of a song or of an upload makes has the job's id. */
function resultUrlOf(id: string, job: Job): string | undefined {
  if (job.status !== 'done') return undefined;
  switch (job.kind) {
    case 'song':
      return `/choreographies/${id}`;
    case 'hearing':
      return undefined;
    case 'version':
    case 'camera':
      return `/choreographies/${job.choreographyId}`;
    case 'clip':
      return `/clips/${id}`;
    case 'couple':
    case 'move':
      return `/clips/${job.clipId}`;
  }
}

export function markStage(job: JobView, stage: StageName): StageMark {
  if (job.status === 'done') return 'done';
  const chain: readonly StageName[] = stagesOf(job.kind);
  const order = chain.indexOf(stage) - chain.indexOf(job.stage);
  if (order < 0) return 'done';
  if (order > 0) return 'waiting';
  return job.status === 'running' ? 'running' : job.status === 'queued' ? 'waiting' : 'stopped';
}

export function hasEnded(job: JobView): boolean {
  return job.status === 'done' || job.status === 'failed' || job.status === 'cancelled';
}
