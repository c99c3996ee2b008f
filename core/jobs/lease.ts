/** The right to work on a stage: for a while, unless renewed. */
import type { Services, Transaction } from '../ports.ts';
import { isEnded, jobs, type Job, type TaskPayload } from './job.ts';
import { fractionOf } from './progress.ts';
import type { JobKind, StageName } from './stages.ts';

/** A worker that has not renewed its lease for so long is taken for dead. */
export const LEASE_MS = 20_000;
const RENEW_EVERY_MS = 5_000;
/** Every report is a write, and Firestore keeps up with one a second on one document. */
const REPORT_EVERY_MS = 1_000;

/**
 * Whether the lease still keeps others out. No honest one ends later than a whole lease from now: where
 * one does, the clock was set back, and whoever holds it renews it in a moment or is dead.
 */
export function isLive(lease: { readonly until: number }, now: number): boolean {
  return lease.until > now && lease.until <= now + LEASE_MS;
}

/** Whether somebody is at work on the job's stage. */
export function holdsLease(job: Job, now: number): boolean {
  const lease = job.stages[job.stage]?.lease;
  return lease !== undefined && isLive(lease, now);
}

/** The job, if it still runs and this holder still has the stage. */
export async function heldJob(
  tx: Transaction,
  jobId: string,
  stage: StageName,
  holder: string,
): Promise<Job | undefined> {
  const job = (await tx.get(jobs, jobId))?.data;
  if (job === undefined || isEnded(job)) return undefined;
  return job.stages[stage]?.lease?.holder === holder ? job : undefined;
}

/** Keeps a claimed stage claimed, writes its progress, and notices when it is no longer ours. */
export class Lease {
  readonly #platform: Services;
  readonly #payload: TaskPayload;
  readonly #kind: JobKind;
  readonly #holder: string;
  readonly #abort = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;
  #fraction: number;
  #lastWrite = 0;
  /** Undefined while nothing is being written. */
  #writing: Promise<void> | undefined;

  constructor(platform: Services, payload: TaskPayload, holder: string, job: Job) {
    this.#platform = platform;
    this.#payload = payload;
    this.#holder = holder;
    this.#kind = job.kind;
    this.#fraction = job.fraction;
    this.#timer = setInterval(() => this.#write(), RENEW_EVERY_MS);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  report(fraction: number): void {
    const whole = fractionOf(this.#kind, this.#payload.stage, fraction);
    if (whole <= this.#fraction) return;
    this.#fraction = whole;
    if (this.#platform.clock.now() - this.#lastWrite >= REPORT_EVERY_MS) this.#write();
  }

  /** Waits for the write under way. */
  async settle(): Promise<void> {
    this.stop();
    await this.#writing;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Not while one is under way: a slow store is not to be given more. */
  #write(): void {
    if (this.#writing !== undefined) return;
    this.#lastWrite = this.#platform.clock.now();
    this.#writing = this.#renew()
      .catch(() => undefined)
      .finally(() => (this.#writing = undefined));
  }

  async #renew(): Promise<void> {
    const { jobId, stage } = this.#payload;
    const held = await this.#platform.documents.transaction(async (tx) => {
      const job = await heldJob(tx, jobId, stage, this.#holder);
      const state = job?.stages[stage];
      if (job === undefined || state === undefined) return false;
      const now = this.#platform.clock.now();
      tx.update(jobs, jobId, {
        fraction: Math.max(job.fraction, this.#fraction),
        stages: {
          ...job.stages,
          [stage]: { ...state, lease: { holder: this.#holder, until: now + LEASE_MS } },
        },
        updatedAt: now,
      });
      return true;
    });
    if (!held) this.#abort.abort(new Error('The job was cancelled or taken over.'));
  }
}
