/** One-time tokens for a new password, kept only as hashes. */
import type { Clock } from '@bachata/core/ports.ts';
import { hashToken, newToken } from '@bachata/core/token.ts';
import type { Database } from './database.ts';

const VALID_MS = 60 * 60 * 1000;

export class PasswordResets {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Good for an hour; an earlier one is void. */
  async begin(uid: string): Promise<string> {
    const token = newToken();
    await this.#database.write(() => {
      this.#database.prepare('DELETE FROM password_resets WHERE uid = ?').run(uid);
      this.#database
        .prepare('INSERT INTO password_resets (token_hash, uid, expires_at) VALUES (?, ?, ?)')
        .run(hashed(token), uid, this.#clock.now() + VALID_MS);
    });
    return token;
  }

  /** Whose token it is, while it is good. */
  find(token: string): string | undefined {
    const row = this.#database
      .prepare('SELECT uid FROM password_resets WHERE token_hash = ? AND expires_at > ?')
      .get(hashed(token), this.#clock.now());
    return row && String(row['uid']);
  }

  /**
   * Spends the token and does what it is good for, in one transaction.
   * @returns whether it was still there to be spent
   */
  async spend(token: string, effect: () => void): Promise<boolean> {
    return await this.#database.write(() => {
      const { changes } = this.#database
        .prepare('DELETE FROM password_resets WHERE token_hash = ? AND expires_at > ?')
        .run(hashed(token), this.#clock.now());
      if (changes === 1) effect();
      return changes === 1;
    });
  }
}

function hashed(token: string): Buffer {
  return Buffer.from(hashToken(token), 'hex');
}
