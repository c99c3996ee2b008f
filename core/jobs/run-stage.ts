/**
 * One delivery of one task, made safe. Delivery is at least once and a worker may die at any
 * instant, so a stage is claimed with a lease in a transaction, works, and is completed in
 * another transaction that holds only if the lease still does.
 */
import { AppError, UnavailableError } from '../errors.ts';
import type { Collection, Services, Transaction } from '../ports.ts';
import { isStrangersTurn } from './fairness.ts';
import { isEnded, jobs, type Job, type JobAt, type TaskPayload } from './job.ts';
import { heldJob, isLive, Lease, LEASE_MS } from './lease.ts';
import { fractionOf } from './progress.ts';
import { stageAfter, type JobKind, type StageName } from './stages.ts';
import { enqueueStage } from './start-job.ts';
import { countWork, workOf } from './work-counts.ts';

/** A stage that died or failed so often will not succeed. */
export const MAX_ATTEMPTS = 5;

/** What a stage leaves behind: fields of the job, and what the job was for. */
export interface StageResult<J extends Job = Job> {
  readonly patch?: Partial<J>;
  /** Stored under the job's id, unless it is there already, for whoever owns the job by then. */
  readonly created?: { readonly collection: Collection<object>; readonly data: object };
  /** Changed where it is still there; `patch` says with what, seeing what it is by then. */
  readonly changed?: {
    readonly collection: Collection<object>;
    readonly id: string;
    readonly patch: (present: object) => object;
  };
  /**
   * What else changes in the same transaction: reads, and gives back what writes.
   * @param ownerId whose job it is by then: what a guest ordered may have gone over to an account
   */
  readonly beside?: (tx: Transaction, ownerId: string) => Promise<() => void>;
}

/** For `created`: data of the very type that the collection holds. */
export function created<T extends { readonly ownerId: string }>(
  collection: Collection<T>,
  data: T,
): NonNullable<StageResult['created']> {
  return { collection, data };
}

/** For `changed`: a patch of the very type that the collection holds. */
export function changed<T extends object>(
  collection: Collection<T>,
  id: string,
  patch: (present: T) => Partial<T>,
): NonNullable<StageResult['changed']> {
  return { collection, id, patch: (present) => patch(present as T) };
}

export interface StageContext<J extends Job = Job> {
  readonly jobId: string;
  readonly job: J;
  readonly platform: Services;
  /** Aborted when the user cancels or the lease is lost. */
  readonly signal: AbortSignal;
  /** @param fraction of this stage, 0 to 1 */
  report(fraction: number): void;
}

export type StageHandler<J extends Job = Job> = (
  context: StageContext<J>,
) => Promise<StageResult<J>>;
export type StageHandlers = { readonly [S in StageName]: StageHandler<JobAt<S>> };

/**
 * done: this delivery did the work; skipped: nothing was left to do; waits: a stranger goes first, and a
 * task for later is in the queue; busy: another delivery is at it (deliver again later, lest it dies);
 * failed: the job has ended as failed; retry: something outside failed, deliver again.
 */
export type Delivery =
  | { readonly outcome: 'done' | 'skipped' | 'waits' | 'busy' }
  | { readonly outcome: 'failed' | 'retry'; readonly error: unknown };

interface Leasing {
  /** Another one for each delivery. */
  readonly holder: string;
  /** Whether the worker has ended that holds a lease by this name; by default nobody can tell. */
  readonly isGone?: (holder: string) => boolean;
}

export async function runStage(
  platform: Services,
  payload: TaskPayload,
  handlers: StageHandlers,
  options: Leasing & {
    /** Aborted when the process ends: the stage is handed back, and that try does not count. */
    readonly signal?: AbortSignal;
    /** Told of a job that has ended by this delivery, once that is stored. */
    readonly onEnd?: (job: Job, error?: unknown) => void;
  },
): Promise<Delivery> {
  const { jobId, stage } = payload;
  if (await putBack(platform, payload)) return { outcome: 'waits' };
  const claim = await claimStage(platform, payload, options);
  if (claim.kind === 'exhausted') {
    options.onEnd?.(claim.job, claim.error);
    return { outcome: 'failed', error: claim.error };
  }
  if (claim.kind === 'busy') return { outcome: 'busy' };
  if (claim.kind === 'over') {
    // The worker before may have died between completing its stage and starting the next.
    if (claim.next !== undefined) await enqueueStage(platform, { jobId, ...claim.next });
    return { outcome: 'skipped' };
  }
  const lease = new Lease(platform, payload, options.holder, claim.job);
  const signal = AbortSignal.any([lease.signal, ...(options.signal ? [options.signal] : [])]);
  try {
    // A job is claimed at a stage of its own kind only.
    const handler = handlers[stage] as StageHandler;
    const result = await handler({
      jobId,
      job: claim.job,
      platform,
      signal,
      report: (fraction) => lease.report(fraction),
    });
    await lease.settle();
    const completed = await completeStage(platform, payload, options.holder, result);
    if (completed === undefined) return { outcome: 'skipped' };
    if (isEnded(completed)) options.onEnd?.(completed);
    const next = stageAfter(claim.job.kind, stage);
    if (next !== undefined) {
      await enqueueStage(platform, { jobId, kind: claim.job.kind, stage: next });
    }
    return { outcome: 'done' };
  } catch (error) {
    await lease.settle();
    if (lease.signal.aborted) return { outcome: 'skipped' };
    const isHandedBack = options.signal?.aborted === true;
    const { holder } = options;
    const { delivery, ended } = await giveUp(platform, payload, holder, error, isHandedBack);
    if (ended !== undefined) options.onEnd?.(ended, error);
    return delivery;
  } finally {
    lease.stop();
  }
}

/** How long a stage that was put back waits, at least, before it is asked again. */
const PUT_BACK_SEC = 1;

/** Puts the stage back where a stranger is to go first: a later task of its own carries it on. */
async function putBack(platform: Services, { jobId, stage }: TaskPayload): Promise<boolean> {
  const job = (await platform.documents.get(jobs, jobId))?.data;
  if (job === undefined || isEnded(job) || job.stage !== stage) return false;
  if (!(await isStrangersTurn(platform, job))) return false;
  await enqueueStage(platform, {
    jobId,
    kind: job.kind,
    stage,
    // A repeated delivery within the time makes no second task.
    again: `turn-${Math.floor(platform.clock.now() / (1000 * PUT_BACK_SEC))}`,
    delaySec: PUT_BACK_SEC,
  });
  return true;
}

type Claim =
  | { kind: 'claimed'; job: Job }
  | { kind: 'busy' }
  | { kind: 'over'; next?: { readonly kind: JobKind; readonly stage: StageName } }
  | { kind: 'exhausted'; error: AppError; job: Job };

async function claimStage(
  platform: Services,
  { jobId, stage }: TaskPayload,
  { holder, isGone }: Leasing,
): Promise<Claim> {
  return await platform.documents.transaction<Claim>(async (tx) => {
    const stored = await tx.get(jobs, jobId);
    if (stored === undefined || isEnded(stored.data)) return { kind: 'over' };
    const job = stored.data;
    const state = job.stages[stage] ?? { state: 'pending', attempts: 0 };
    const now = platform.clock.now();
    if (state.state === 'done') {
      const next = stageAfter(job.kind, stage);
      const isNext = next !== undefined && job.stage === next;
      return { kind: 'over', ...(isNext && { next: { kind: job.kind, stage: next } }) };
    }
    if (job.stage !== stage) return { kind: 'over' };
    const { lease } = state;
    if (lease !== undefined && isLive(lease, now) && lease.holder !== holder) {
      if (isGone?.(lease.holder) !== true) return { kind: 'busy' };
    }
    if (state.attempts >= MAX_ATTEMPTS) {
      const error = new UnavailableError('stage-exhausted', `${stage} did not succeed.`);
      const ended = await endJob(tx, jobId, job, { ...failure(error), updatedAt: now });
      return { kind: 'exhausted', error, job: ended };
    }
    const patch: Pick<Job, 'status' | 'stages' | 'updatedAt'> = {
      status: 'running',
      stages: {
        ...job.stages,
        [stage]: {
          state: 'running',
          attempts: state.attempts + 1,
          lease: { holder, until: now + LEASE_MS },
          startedAt: now,
        },
      },
      updatedAt: now,
    };
    tx.update(jobs, jobId, patch);
    return { kind: 'claimed', job: { ...job, ...patch } };
  });
}

/** The job as it is then; undefined where the stage was not ours to complete. */
async function completeStage(
  platform: Services,
  { jobId, stage }: TaskPayload,
  holder: string,
  result: StageResult,
): Promise<Job | undefined> {
  return await platform.documents.transaction<Job | undefined>(async (tx) => {
    const job = await heldJob(tx, jobId, stage, holder);
    const known =
      result.created !== undefined &&
      (await tx.get(result.created.collection, jobId)) !== undefined;
    const { changed } = result;
    const present = changed && (await tx.get(changed.collection, changed.id));
    if (job === undefined) return undefined;
    const writeBeside = await result.beside?.(tx, job.ownerId);
    const now = platform.clock.now();
    const next = stageAfter(job.kind, stage);
    const { startedAt, attempts } = job.stages[stage] ?? { attempts: 1 };
    const patch = {
      ...result.patch,
      ...(result.patch?.found && { found: { ...job.found, ...result.patch.found } }),
      stages: {
        ...job.stages,
        [stage]: {
          state: 'done',
          attempts,
          finishedAt: now,
          ...(startedAt !== undefined && { startedAt }),
        },
      },
      fraction: Math.max(job.fraction, fractionOf(job.kind, stage, 1)),
      updatedAt: now,
      ...(next === undefined ? { status: 'done' } : { stage: next }),
      // The next stage is one of the job's own kind.
    } as Partial<Job>;
    const completed = { ...job, ...patch } as Job;
    const count = next === undefined && (await countWork(tx, workOf(completed, now), now));
    writeBeside?.();
    if (result.created !== undefined && !known) {
      const { collection, data } = result.created;
      tx.create(collection, jobId, { ...data, ownerId: job.ownerId });
    }
    if (changed !== undefined && present !== undefined) {
      tx.update(changed.collection, changed.id, changed.patch(present.data));
    }
    tx.update(jobs, jobId, patch);
    if (count !== false) count();
    return completed;
  });
}

interface GivenUp {
  readonly delivery: Delivery;
  /** The job, where it has ended by it. */
  readonly ended?: Job;
}

/** Ends the job where trying again cannot help, else frees the stage for the next delivery. */
async function giveUp(
  platform: Services,
  { jobId, stage }: TaskPayload,
  holder: string,
  error: unknown,
  isHandedBack: boolean,
): Promise<GivenUp> {
  const terminal = error instanceof AppError && !error.retryable && !isHandedBack;
  return await platform.documents.transaction<GivenUp>(async (tx) => {
    const job = await heldJob(tx, jobId, stage, holder);
    if (job === undefined) return { delivery: { outcome: 'skipped' } };
    const now = platform.clock.now();
    const begun = job.stages[stage]?.attempts ?? 1;
    const attempts = isHandedBack ? begun - 1 : begun;
    if (terminal || attempts >= MAX_ATTEMPTS) {
      const shown =
        error instanceof AppError
          ? error
          : new UnavailableError('internal', 'Something went wrong on our side.', { cause: error });
      const ended = await endJob(tx, jobId, job, { ...failure(shown), updatedAt: now });
      return { delivery: { outcome: 'failed', error }, ended };
    }
    tx.update(jobs, jobId, {
      stages: { ...job.stages, [stage]: { state: 'pending', attempts } },
      updatedAt: now,
    });
    return { delivery: { outcome: 'retry', error } };
  });
}

/** After all reads: writes how the job ended, and counts it. */
async function endJob(
  tx: Transaction,
  jobId: string,
  job: Job,
  patch: Pick<Job, 'status' | 'updatedAt'>,
): Promise<Job> {
  const ended = { ...job, ...patch };
  const count = await countWork(tx, workOf(ended, patch.updatedAt), patch.updatedAt);
  tx.update(jobs, jobId, patch);
  count();
  return ended;
}

function failure(error: AppError): Pick<Job, 'status' | 'failure'> {
  return {
    status: 'failed',
    failure: { code: error.code, message: error.message, details: { ...error.details } },
  };
}
