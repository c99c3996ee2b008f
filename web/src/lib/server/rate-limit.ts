/** Limits on what one person may ask for in a while. */
import { LimitError } from '@bachata/core/errors.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import type { Clock, Platform } from '@bachata/core/ports.ts';

const HOUR_MS = 3_600_000;
/** Each job is seconds of computing; nobody dances through more than this. */
export const JOBS_PER_HOUR = 30;

/**
 * Counts the stored jobs, so that the limit holds across restarts and instances.
 * @throws LimitError `too-many-jobs`
 */
export async function limitJobs(platform: Platform, ownerId: string): Promise<void> {
  const since = platform.clock.now() - HOUR_MS;
  const { items } = await platform.documents.query(jobs, {
    where: { ownerId },
    range: { field: 'createdAt', gte: since },
    orderBy: { field: 'createdAt', direction: 'asc' },
    limit: JOBS_PER_HOUR,
  });
  const oldest = items[0];
  if (items.length < JOBS_PER_HOUR || oldest === undefined) return;
  const minutes = Math.max(1, Math.ceil((oldest.data.createdAt - since) / 60_000));
  throw new LimitError('too-many-jobs', `More than ${JOBS_PER_HOUR} jobs in an hour.`, {
    details: { limit: JOBS_PER_HOUR, minutes },
  });
}

/**
 * A sliding window in memory, for attempts that leave no document behind. Each instance of the
 * site counts by itself: enough to make guessing passwords hopeless.
 */
export class AttemptLimit {
  readonly #attempts = new Map<string, number[]>();
  readonly #clock: Clock;
  readonly #max: number;
  readonly #windowMs: number;

  constructor(clock: Clock, options: { readonly max: number; readonly windowMs: number }) {
    this.#clock = clock;
    this.#max = options.max;
    this.#windowMs = options.windowMs;
  }

  /** @throws LimitError `too-many-attempts` */
  take(key: string): void {
    const now = this.#clock.now();
    const recent = (this.#attempts.get(key) ?? []).filter((at) => now - at < this.#windowMs);
    const oldest = recent[0];
    if (recent.length >= this.#max && oldest !== undefined) {
      const minutes = Math.max(1, Math.ceil((oldest + this.#windowMs - now) / 60_000));
      throw new LimitError('too-many-attempts', 'Too many attempts.', { details: { minutes } });
    }
    recent.push(now);
    this.#attempts.set(key, recent);
    if (this.#attempts.size > 10_000) this.#forgetOld(now);
  }

  #forgetOld(now: number): void {
    for (const [key, times] of this.#attempts) {
      if (times.every((at) => now - at >= this.#windowMs)) this.#attempts.delete(key);
    }
  }
}
