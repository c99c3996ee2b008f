/** Tokens that stand for an account: random, kept only as a hash, revocable at any time. */
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@bachata/core/ports.ts';
import type { Database } from './database.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A session that is not used for this long ends; use renews it. */
const IDLE_MS = 14 * DAY_MS;
/** Even one that is used every day ends after this. */
const LONGEST_MS = 90 * DAY_MS;
/** Renewal is a write, so it happens once a day and not with every request. */
const RENEW_AFTER_MS = DAY_MS;
const RESET_MS = 60 * 60 * 1000;

export class Sessions {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** `expiresAt` is the end of the longest life; the cookie may live as long. */
  begin(uid: string): { readonly token: string; readonly expiresAt: Date } {
    const now = this.#clock.now();
    const token = newToken();
    this.#database.prepare('DELETE FROM sessions WHERE min(idle_until, ends_at) <= ?').run(now);
    this.#database
      .prepare('INSERT INTO sessions (token_hash, uid, idle_until, ends_at) VALUES (?, ?, ?, ?)')
      .run(hashed(token), uid, now + IDLE_MS, now + LONGEST_MS);
    return { token, expiresAt: new Date(now + LONGEST_MS) };
  }

  /** @returns the account's uid */
  verify(token: string): string | undefined {
    const now = this.#clock.now();
    const row = this.#database
      .prepare('SELECT uid, idle_until, ends_at FROM sessions WHERE token_hash = ?')
      .get(hashed(token));
    if (!row) return undefined;
    const idleUntil = Number(row['idle_until']);
    if (idleUntil <= now || Number(row['ends_at']) <= now) return undefined;
    if (idleUntil < now + IDLE_MS - RENEW_AFTER_MS) {
      this.#database
        .prepare('UPDATE sessions SET idle_until = ? WHERE token_hash = ?')
        .run(now + IDLE_MS, hashed(token));
    }
    return String(row['uid']);
  }

  end(token: string): void {
    this.#database.prepare('DELETE FROM sessions WHERE token_hash = ?').run(hashed(token));
  }

  endAll(uid: string): void {
    this.#database.prepare('DELETE FROM sessions WHERE uid = ?').run(uid);
  }

  /** A one-time token for a new password, good for an hour; an earlier one is void. */
  beginReset(uid: string): string {
    const token = newToken();
    this.#database.immediate(() => {
      this.#database.prepare('DELETE FROM password_resets WHERE uid = ?').run(uid);
      this.#database
        .prepare('INSERT INTO password_resets (token_hash, uid, expires_at) VALUES (?, ?, ?)')
        .run(hashed(token), uid, this.#clock.now() + RESET_MS);
    });
    return token;
  }

  /** Whose token it is, while it is good. */
  findReset(token: string): string | undefined {
    const row = this.#database
      .prepare('SELECT uid FROM password_resets WHERE token_hash = ? AND expires_at > ?')
      .get(hashed(token), this.#clock.now());
    return row && String(row['uid']);
  }

  /** @returns whether the token was still there to be spent */
  spendReset(token: string): boolean {
    const { changes } = this.#database
      .prepare('DELETE FROM password_resets WHERE token_hash = ? AND expires_at > ?')
      .run(hashed(token), this.#clock.now());
    return changes === 1;
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A token has 256 random bits: one round of SHA-256 is enough to keep it from being read back. */
function hashed(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
