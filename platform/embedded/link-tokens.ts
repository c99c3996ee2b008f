/** One-time tokens of links that somebody is given: for a new password, to confirm an address. Kept only as hashes. */
import type { Clock } from '@bachata/core/ports.ts';
import { hashToken, newToken } from '@bachata/core/token.ts';
import type { Database } from './database.ts';

const HOUR_MS = 60 * 60 * 1000;
/** What a link is for, and how long it is good. */
const VALID_MS = { reset: HOUR_MS, confirmation: 24 * HOUR_MS } as const;
export type LinkPurpose = keyof typeof VALID_MS;
/** Of an account at a time: as many as somebody asks for who waits for a mail. */
const MAX_VALID = 5;

export class LinkTokens {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #purpose: LinkPurpose;

  constructor(database: Database, clock: Clock, purpose: LinkPurpose) {
    this.#database = database;
    this.#clock = clock;
    this.#purpose = purpose;
  }

  /** Good for a while, as earlier ones are; undefined while enough are good. */
  async begin(uid: string): Promise<string | undefined> {
    const token = newToken();
    const now = this.#clock.now();
    return await this.#database.write(() => {
      this.#database.prepare('DELETE FROM link_tokens WHERE expires_at <= ?').run(now);
      const valid = this.#database
        .prepare('SELECT count(*) AS count FROM link_tokens WHERE uid = ? AND purpose = ?')
        .get(uid, this.#purpose);
      if (Number(valid?.['count']) >= MAX_VALID) return undefined;
      this.#database
        .prepare(
          'INSERT INTO link_tokens (token_hash, uid, expires_at, purpose) VALUES (?, ?, ?, ?)',
        )
        .run(hashed(token), uid, now + VALID_MS[this.#purpose], this.#purpose);
      return token;
    });
  }

  /** Whose token it is, while it is good. */
  find(token: string): string | undefined {
    const row = this.#database
      .prepare(
        'SELECT uid FROM link_tokens WHERE token_hash = ? AND purpose = ? AND expires_at > ?',
      )
      .get(hashed(token), this.#purpose, this.#clock.now());
    return row && String(row['uid']);
  }

  /**
   * Spends the token and does what it is good for, in one transaction; others of the account for the same
   * are void.
   * @returns whose it was; undefined where it was not there any more to be spent
   */
  async spend(token: string, effect: (uid: string) => void): Promise<string | undefined> {
    return await this.#database.write(() => {
      const uid = this.find(token);
      if (uid === undefined) return undefined;
      this.#database
        .prepare('DELETE FROM link_tokens WHERE uid = ? AND purpose = ?')
        .run(uid, this.#purpose);
      effect(uid);
      return uid;
    });
  }
}

function hashed(token: string): Buffer {
  return Buffer.from(hashToken(token), 'hex');
}
