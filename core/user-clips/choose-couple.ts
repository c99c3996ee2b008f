/** More than one couple is in a clip, and its owner has said which one it is about: it is looked at anew. */
import { NotFoundError } from '../errors.ts';
import type { CoupleJob } from '../jobs/job.ts';
import { CHAINS } from '../jobs/stages.ts';
import { newJob, startJob, type Ordered, type OrderTerms } from '../jobs/start-job.ts';
import type { CouplePoint } from '../pose/clip-analysis.ts';
import type { Services } from '../ports.ts';
import { readyClips, type ReadyClip } from './clip.ts';

export interface CoupleRequest extends OrderTerms {
  readonly clipId: string;
  readonly couple: CouplePoint;
}

/**
 * Until the other couple has been found, the clip stays as it was; so does the move that it was made.
 *
 * @throws NotFoundError; as `startJob`
 */
export async function chooseCouple(services: Services, request: CoupleRequest): Promise<Ordered> {
  const { clipId, couple } = request;
  const clip = (await services.documents.get(readyClips, clipId))?.data;
  if (clip === undefined) throw new NotFoundError('not-found', 'There is no such clip.');
  const job = {
    ...newJob(services, clip.ownerId, clip.title),
    kind: 'couple',
    stage: CHAINS.couple[0].name,
    clipId,
    couple,
  } as const;
  return await startJob(services, request, job, (tx, jobId) => {
    tx.update(readyClips, clipId, { couple: { ...couple, jobId }, updatedAt: job.updatedAt });
  });
}

/** Whether the owner still wants what the job looks for: of two choices the later one counts. */
export function isChosen(clip: Pick<ReadyClip, 'couple'>, jobId: string): boolean {
  return clip.couple?.jobId === jobId;
}

/** What the clip becomes when the job has found the couple; nothing where another one is wanted by then. */
export function withCouple(
  clip: ReadyClip,
  jobId: string,
  suggestion: ReadyClip['suggestion'],
  now: number,
): Partial<ReadyClip> {
  return isChosen(clip, jobId) ? { look: jobId, suggestion, updatedAt: now } : {};
}

/** The clip that a job looks at, and under what its findings are kept. */
export function lookOf(
  jobId: string,
  job: Pick<CoupleJob, 'kind' | 'clipId'> | { readonly kind: 'clip' },
): { readonly clipId: string; readonly look?: string } {
  return job.kind === 'clip' ? { clipId: jobId } : { clipId: job.clipId, look: jobId };
}
