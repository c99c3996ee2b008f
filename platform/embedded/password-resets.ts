/** One-time tokens for a new password, kept only as hashes. */
import type { Clock } from '@bachata/core/ports.ts';
import { hashToken, newToken } from '@bachata/core/token.ts';
import type { Database } from './database.ts';

const VALID_MS = 60 * 60 * 1000;
/** Of an account at a time: as many as somebody asks for who waits for a mail. */
const MAX_VALID = 5;

export class PasswordResets {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Good for an hour, as earlier ones are; undefined while enough are good. */
  async begin(uid: string): Promise<string | undefined> {
    const token = newToken();
    const now = this.#clock.now();
    return await this.#database.write(() => {
      this.#database.prepare('DELETE FROM password_resets WHERE expires_at <= ?').run(now);
      const valid = this.#database
        .prepare('SELECT count(*) AS count FROM password_resets WHERE uid = ?')
        .get(uid);
      if (Number(valid?.['count']) >= MAX_VALID) return undefined;
      this.#database
        .prepare('INSERT INTO password_resets (token_hash, uid, expires_at) VALUES (?, ?, ?)')
        .run(hashed(token), uid, now + VALID_MS);
      return token;
    });
  }

  /** Whose token it is, while it is good. */
  find(token: string): string | undefined {
    const row = this.#database
      .prepare('SELECT uid FROM password_resets WHERE token_hash = ? AND expires_at > ?')
      .get(hashed(token), this.#clock.now());
    return row && String(row['uid']);
  }

  /**
   * Spends the token and does what it is good for, in one transaction; others of the account are void.
   * @returns whether it was still there to be spent
   */
  async spend(token: string, effect: () => void): Promise<boolean> {
    return await this.#database.write(() => {
      const uid = this.find(token);
      if (uid === undefined) return false;
      this.#database.prepare('DELETE FROM password_resets WHERE uid = ?').run(uid);
      effect();
      return true;
    });
  }
}

function hashed(token: string): Buffer {
  return Buffer.from(hashToken(token), 'hex');
}
