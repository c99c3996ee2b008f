/**
 * Listening to a song while the form about it is still being filled in: a job of its own that fetches,
 * decodes and analyzes the upload. Whatever is ordered of that upload waits for a hearing that is at work,
 * ends one that is not, and so does nothing twice.
 */
import { cancelJob } from '../jobs/cancel-job.ts';
import { isEnded, jobs, type HearingJob, type Job, type UploadedSong } from '../jobs/job.ts';
import { holdsLease } from '../jobs/lease.ts';
import { fractionOf } from '../jobs/progress.ts';
import { CHAINS, type StageOf } from '../jobs/stages.ts';
import { jobIdOf, newJob, startJob, type Ordered } from '../jobs/start-job.ts';
import { uploadOwner } from '../object-keys.ts';
import type { DocumentStore, Platform, Services } from '../ports.ts';
import { assertOwnUpload } from './own-upload.ts';
import { closeUpload } from './quota.ts';

type HeardUpload = Pick<UploadedSong, 'objectKey' | 'track'>;

/**
 * Begins to listen to an upload. Asked again for the same upload and track it is the same job.
 * @throws ForbiddenError `not-your-upload`; RateLimitError as `countHearing`
 */
export async function hearAhead(
  services: Pick<Services, 'documents' | 'tasks' | 'clock' | 'jobLimits'>,
  ownerId: string,
  source: UploadedSong,
): Promise<Ordered> {
  assertOwnUpload(source.objectKey, ownerId);
  const job: HearingJob = {
    ...newJob(services, ownerId, source.fileName),
    kind: 'hearing',
    stage: CHAINS.hearing[0].name,
    source,
  };
  return await startJob(services, { requestKey: requestKeyOf(source) }, job);
}

/**
 * Another file was chosen: nobody will order anything of this one. Its place in the quota is free again.
 * @throws ForbiddenError `not-your-upload`
 */
export async function abandonUpload(
  services: Pick<Platform, 'documents' | 'objects' | 'clock'>,
  ownerId: string,
  upload: HeardUpload,
): Promise<void> {
  assertOwnUpload(upload.objectKey, ownerId);
  const hearing = await hearingOf(services.documents, upload);
  if (hearing !== undefined) await cancelJob(services, hearing.id);
  await closeUpload(services, upload.objectKey);
}

interface Waiting {
  readonly signal: AbortSignal;
  /** How much of the stage is done, 0 to 1. */
  readonly report: (fraction: number) => void;
}

/** A change may be missed where a listener falls silent, and the end of a lease is none. */
const LOOK_EVERY_MS = 1_000;

/**
 * For a stage of a job about the upload that a hearing has as well: waits for it while somebody is at work
 * on it, and ends the hearing where nobody is. When this returns, the hearing has done the stage or never
 * will.
 * @returns the hash of the song where the hearing came so far
 * @throws the signal's reason
 */
export async function awaitHearing(
  services: Pick<Services, 'documents' | 'clock'>,
  upload: HeardUpload,
  stage: StageOf<'hearing'>,
  { signal, report }: Waiting,
): Promise<string | undefined> {
  const { documents } = services;
  const known = await hearingOf(documents, upload);
  if (known === undefined) return undefined;
  const from = fractionOf('hearing', stage, 0);
  const to = fractionOf('hearing', stage, 1);
  for (;;) {
    signal.throwIfAborted();
    const job = await endUnlessAtWork(services, known.id, stage);
    if (job === undefined || isEnded(job) || hasDone(job, stage)) return songOfHearing(job);
    report((job.fraction - from) / (to - from));
    await nextChange(documents, known.id, job.updatedAt, signal);
  }
}

function hasDone(job: Job, stage: StageOf<'hearing'>): boolean {
  return job.stages[stage]?.state === 'done';
}

async function endUnlessAtWork(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  id: string,
  stage: StageOf<'hearing'>,
): Promise<Job | undefined> {
  return await documents.transaction<Job | undefined>(async (tx) => {
    const job = (await tx.get(jobs, id))?.data;
    const now = clock.now();
    if (job === undefined || isEnded(job) || hasDone(job, stage)) return job;
    if (holdsLease(job, now)) return job;
    const patch = { status: 'cancelled', updatedAt: now } as const;
    tx.update(jobs, id, patch);
    return { ...job, ...patch };
  });
}

async function nextChange(
  documents: Pick<DocumentStore, 'watch'>,
  id: string,
  since: number,
  signal: AbortSignal,
): Promise<void> {
  let end = (): void => undefined;
  await new Promise<void>((resolve) => {
    const go = (): void => resolve();
    const timer = setTimeout(go, LOOK_EVERY_MS);
    signal.addEventListener('abort', go, { once: true });
    const unwatch = documents.watch(jobs, id, (stored) => {
      if (stored?.data.updatedAt !== since) go();
    });
    end = () => {
      unwatch();
      clearTimeout(timer);
      signal.removeEventListener('abort', go);
    };
  });
  end();
}

function songOfHearing(job: Job | undefined): string | undefined {
  return job?.kind === 'hearing' ? job.songHash : undefined;
}

async function hearingOf(documents: Pick<DocumentStore, 'get'>, upload: HeardUpload) {
  // Whoever owns the job by now, its id is of whom the upload was: a guest's jobs become an account's.
  const ownerId = uploadOwner(upload.objectKey);
  if (ownerId === undefined) return undefined;
  return await documents.get(jobs, await jobIdOf(ownerId, requestKeyOf(upload)));
}

/** Names of uploads are of a random UUID. */
function requestKeyOf({ objectKey, track }: HeardUpload): string {
  return `hearing ${track ?? 'first'} ${objectKey.slice(objectKey.lastIndexOf('/') + 1)}`;
}
