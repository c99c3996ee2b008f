/** Accepting, cancelling and removing jobs: what the site may ask for. */
import { AlreadyExistsError, ForbiddenError, InvalidInputError } from '../errors.ts';
import { uploadKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import { choreographies } from '../choreographies/choreography.ts';
import type { PlanParameters } from '../choreography/plan.ts';
import { isEnded, jobs, type Job, type SongSource } from './job.ts';
import { CHAINS, type StageName } from './stages.ts';

/** The queue that carries every stage of every job. */
export const JOB_QUEUE = 'choreography';

export interface JobRequest {
  readonly ownerId: string;
  /** Chosen by the client, once per intention: the same key gives the same job. */
  readonly requestKey: string;
  readonly title: string;
  readonly source: SongSource;
  readonly parameters: PlanParameters;
}

/**
 * Orders a choreography. Asked twice with one `requestKey` it answers with the same job.
 * @throws ForbiddenError for an upload or a song of somebody else
 */
export async function createJob(
  platform: Services,
  request: JobRequest,
): Promise<{ readonly jobId: string }> {
  const { source, ownerId, requestKey, title, parameters } = request;
  await checkSource(platform, source, ownerId);
  return await startJob(platform, requestKey, {
    ...newJob(platform, ownerId, title),
    kind: 'song',
    stage: CHAINS.song[0].name,
    source,
    parameters,
  });
}

/** What every job begins with. */
export function newJob(platform: Services, ownerId: string, title: string) {
  const now = platform.clock.now();
  const status = 'queued' as const;
  return { ownerId, title, status, fraction: 0, stages: {}, createdAt: now, updatedAt: now };
}

/**
 * Stores the job and starts its first stage. Asked twice with one `requestKey` (a double click,
 * a request repeated after a lost connection) it answers with the same job and starts nothing new.
 */
export async function startJob(
  platform: Services,
  requestKey: string,
  job: Job,
): Promise<{ readonly jobId: string }> {
  if (requestKey.length < 8 || requestKey.length > 100) {
    throw new InvalidInputError('bad-request-key', 'A request key has 8 to 100 characters.');
  }
  const jobId = await jobIdOf(job.ownerId, requestKey);
  try {
    await platform.documents.create(jobs, jobId, job);
  } catch (error) {
    if (!(error instanceof AlreadyExistsError)) throw error;
  }
  await enqueueStage(platform, jobId, job.stage);
  return { jobId };
}

/** @throws ForbiddenError `not-your-upload` */
export function checkUpload(objectKey: string, ownerId: string): void {
  if (!objectKey.startsWith(uploadKeys.folder(ownerId))) {
    throw new ForbiddenError('not-your-upload', 'The uploaded file belongs to somebody else.');
  }
}

/** A song is known by its hash; whoever has not brought it must not get at it by that. */
async function checkSource(platform: Services, source: SongSource, ownerId: string): Promise<void> {
  if (source.kind === 'upload') checkUpload(source.objectKey, ownerId);
  if (source.kind !== 'song') return;
  const where = { ownerId, songHash: source.songHash };
  const { items } = await platform.documents.query(choreographies, { where, limit: 1 });
  if (items.length === 0) {
    throw new ForbiddenError('not-your-song', 'This account has no choreography of that song.');
  }
}

/** Starts a stage of a job; a task of the same stage and job that is known already is enough. */
export async function enqueueStage(
  platform: Services,
  jobId: string,
  stage: StageName,
  suffix = '',
): Promise<void> {
  await platform.tasks.enqueue({
    queue: JOB_QUEUE,
    name: `${jobId}-${stage}${suffix}`,
    path: `/${stage}`,
    payload: { stage, jobId },
  });
}

/** Ends a job that has not ended. The stage at work notices at its next report of progress. */
export async function cancelJob(platform: Services, jobId: string): Promise<void> {
  await platform.documents.transaction(async (tx) => {
    const stored = await tx.get(jobs, jobId);
    if (stored === undefined || isEnded(stored.data)) return;
    tx.update(jobs, jobId, { status: 'cancelled', updatedAt: platform.clock.now() });
  });
}

/**
 * Starts again whatever stopped without a task to carry it on: a process killed between storing
 * a job and enqueueing its task, or a queue that lost its data. Safe to call at any time.
 * @param idleMs how long a job must have been silent to count as stopped
 * @returns the number of jobs started again
 */
export async function resumeStoppedJobs(platform: Services, idleMs: number): Promise<number> {
  const now = platform.clock.now();
  let resumed = 0;
  for (const status of ['queued', 'running'] as const) {
    const page = await platform.documents.query(jobs, { where: { status }, limit: 500 });
    for (const { id, data } of page.items) {
      if (now - data.updatedAt < idleMs) continue;
      await enqueueStage(platform, id, data.stage, `-resumed-${data.updatedAt}`);
      resumed += 1;
    }
  }
  return resumed;
}

/**
 * Removes uploads that no job has used up: of jobs that failed or were cancelled, and of requests
 * that were never sent. Until then a job can be tried again without uploading the song again.
 */
export async function sweepUploads(platform: Services, olderThanMs: number): Promise<void> {
  const before = platform.clock.now() - olderThanMs;
  for (const { key, updatedAt } of await platform.objects.list(uploadKeys.root)) {
    if (updatedAt.getTime() < before) await platform.objects.delete(key);
  }
}

/** 128 bits of a hash: the owner cannot choose it, and nobody else can guess it. */
export async function jobIdOf(ownerId: string, requestKey: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${ownerId}\n${requestKey}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
