/** Guessing a password is slow: after a few failures an address has to wait, longer each time. */
import { RateLimitError } from '@bachata/core/errors.ts';
import type { Clock } from '@bachata/core/ports.ts';
import type { Database } from './database.ts';

const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60 * 1000;
/** Failures are forgotten this long after the last one. */
const MEMORY_MS = 60 * 60 * 1000;

/** Kept in the database, so that neither a restart nor a second process starts counting anew. */
export class SignInThrottle {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Counts an attempt as failed before its password is checked, so that many at once gain nothing;
   * `succeeded` takes that back. Addresses without an account are counted just the same.
   * @throws RateLimitError `too-many-attempts`, with `minutes` to wait
   */
  async begin(email: string): Promise<void> {
    const now = this.#clock.now();
    await this.#database.write(() => {
      this.#database.prepare('DELETE FROM sign_in_attempts WHERE forgotten_at <= ?').run(now);
      const row = this.#database
        .prepare('SELECT failures, blocked_until FROM sign_in_attempts WHERE email = ?')
        .get(email);
      const blockedUntil = Number(row?.['blocked_until'] ?? 0);
      if (blockedUntil > now) {
        const minutes = Math.ceil((blockedUntil - now) / 60_000);
        throw new RateLimitError('too-many-attempts', 'Too many failed sign-ins of this address', {
          details: { minutes },
        });
      }
      const failures = Number(row?.['failures'] ?? 0) + 1;
      this.#database
        .prepare(
          `INSERT OR REPLACE INTO sign_in_attempts (email, failures, blocked_until, forgotten_at)
           VALUES (?, ?, ?, ?)`,
        )
        .run(email, failures, now + waitMs(failures), now + MEMORY_MS);
    });
  }

  async succeeded(email: string): Promise<void> {
    await this.#database.write(() => this.forget(email));
  }

  /** As `succeeded`, as a part of a transaction. */
  forget(email: string): void {
    this.#database.prepare('DELETE FROM sign_in_attempts WHERE email = ?').run(email);
  }
}

function waitMs(failures: number): number {
  const beyond = failures - FREE_FAILURES;
  return beyond < 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** beyond);
}
