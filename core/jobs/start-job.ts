/** From a job to its first stage, and from each stage to the next. */
import { AlreadyExistsError, InvalidInputError, UnavailableError } from '../errors.ts';
import type { Services, Transaction } from '../ports.ts';
import { jobs, type Job } from './job.ts';
import { countHearing, countOrder } from './order-limit.ts';
import { queueOf } from './queues.ts';
import { roomForJob } from './spending-stop.ts';
import type { JobKind, StageName } from './stages.ts';

/** The id of a job, which may be known already. */
export interface Ordered {
  readonly jobId: string;
}

/** How a job is asked for. */
export interface OrderTerms {
  /** Chosen by the client, once per intention. */
  readonly requestKey: string;
  /** A maintainer's import orders as much as there is to import, whatever others may. Default false. */
  readonly isImport?: boolean;
}

/** What every job begins with. */
export function newJob({ clock }: Pick<Services, 'clock'>, ownerId: string, title: string) {
  const now = clock.now();
  const status = 'queued' as const;
  return { ownerId, title, status, fraction: 0, stages: {}, createdAt: now, updatedAt: now };
}

/**
 * Stores the job and starts its first stage. Asked twice with one `requestKey` (a double click,
 * a request repeated after a lost connection) it answers with the same job and starts nothing new;
 * that is not counted, and answered at the limit too.
 * Where the queue is unavailable the stored job waits for `resumeStoppedJobs`, within a minute or so.
 * @param beside writes what the job is for, in the transaction that stores the job
 * @throws InvalidInputError `bad-request-key`; RateLimitError as `roomForJob` and `countOrder`
 */
export async function startJob(
  services: Pick<Services, 'documents' | 'tasks' | 'clock' | 'jobLimits'>,
  { requestKey, isImport = false }: OrderTerms,
  job: Job,
  beside?: (tx: Transaction, jobId: string) => void,
): Promise<Ordered> {
  if (requestKey.length < 8 || requestKey.length > 100) {
    throw new InvalidInputError('bad-request-key', 'A request key has 8 to 100 characters.');
  }
  const jobId = await jobIdOf(job.ownerId, requestKey);
  const { documents } = services;
  const isKnown = async (from: Pick<Transaction, 'get'>): Promise<boolean> =>
    (await from.get(jobs, jobId)) !== undefined;
  try {
    await documents.transaction(async (tx) => {
      if (await isKnown(tx)) return;
      const count = job.kind === 'hearing' ? countHearing : countOrder;
      if (!isImport) {
        const countForAll = await roomForJob(services, tx);
        await count(tx, job.ownerId, services.clock.now());
        countForAll(tx);
      }
      tx.create(jobs, jobId, job);
      beside?.(tx, jobId);
    });
  } catch (error) {
    // The other click of a double click was first.
    if (!(error instanceof AlreadyExistsError) || !(await isKnown(documents))) throw error;
  }
  try {
    await enqueueStage(services, { jobId, kind: job.kind, stage: job.stage });
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
  }
  return { jobId };
}

export interface StageTask {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly stage: StageName;
  /** Tells the task from those of the same stage before it. */
  readonly again?: string;
  readonly delaySec?: number;
}

/** Starts a stage of a job; a task of the same stage and job that is known already is enough. */
export async function enqueueStage(
  { tasks }: Pick<Services, 'tasks'>,
  { jobId, kind, stage, again, delaySec }: StageTask,
): Promise<void> {
  await tasks.enqueue({
    queue: queueOf(kind),
    name: `${jobId}-${stage}${again === undefined ? '' : `-${again}`}`,
    path: `/${stage}`,
    payload: { stage, jobId },
    ...(delaySec !== undefined && { delaySec }),
  });
}

/** 128 bits of a hash: the owner cannot choose it, and nobody else can guess it. */
export async function jobIdOf(ownerId: string, requestKey: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${ownerId}\n${requestKey}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
