/** Accounts of this machine: no network, no third party. */
import { randomUUID } from 'node:crypto';
import { assertGoodPassword, emailOf, normalEmail } from '@bachata/core/accounts/credentials.ts';
import {
  AlreadyExistsError,
  InvalidInputError,
  UnauthenticatedError,
} from '@bachata/core/errors.ts';
import type {
  Clock,
  Credential,
  Identity,
  ProvidedUser,
  VerifiedUser,
} from '@bachata/core/ports.ts';
import type { Database } from './database.ts';
import { LinkTokens } from './link-tokens.ts';
import { PasswordHasher, type ScryptCost } from '../passwords.ts';
import { SignInThrottle } from './sign-in-throttle.ts';

export class EmbeddedIdentity implements Identity {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #resets: LinkTokens;
  readonly #confirmations: LinkTokens;
  readonly #throttle: SignInThrottle;
  readonly #passwords: PasswordHasher;

  constructor(database: Database, clock: Clock, passwordCost: ScryptCost) {
    this.#database = database;
    this.#clock = clock;
    this.#resets = new LinkTokens(database, clock, 'reset');
    this.#confirmations = new LinkTokens(database, clock, 'confirmation');
    this.#throttle = new SignInThrottle(database, clock);
    this.#passwords = new PasswordHasher(passwordCost);
  }

  async signUp(input: { email: string; password: string }): Promise<ProvidedUser> {
    const email = emailOf(input.email);
    assertGoodPassword(input.password, email);
    // Also for an address that is taken, so that the time says nothing about it.
    const passwordHash = await this.#passwords.hash(input.password);
    const user = { uid: randomUUID(), email, isConfirmed: false };
    const { changes } = await this.#database.write(() =>
      this.#database
        .prepare(
          `INSERT INTO accounts (uid, email, password_hash, created_at)
           VALUES (?, ?, ?, ?) ON CONFLICT (email) DO NOTHING`,
        )
        .run(user.uid, user.email, passwordHash, this.#clock.now()),
    );
    if (changes === 0) {
      throw new AlreadyExistsError('email-taken', 'There is an account of this address');
    }
    return user;
  }

  async verify(credential: Credential, knownAs?: string): Promise<VerifiedUser> {
    if (credential.kind !== 'password') {
      throw new InvalidInputError('credential-unsupported', 'Local accounts take a password');
    }
    const provedAt = this.#clock.now();
    const email = normalEmail(credential.email) ?? credential.email.slice(0, 254);
    const counted = knownAs ?? email;
    await this.#throttle.begin(counted);
    const row = this.#rowByEmail(email);
    const stored = row && String(row['password_hash']);
    if (!(await this.#passwords.verify(credential.password, stored)) || !row) {
      throw new UnauthenticatedError('bad-credentials', 'The address or the password is wrong');
    }
    await this.#throttle.succeeded(counted);
    // Nobody has to confirm an address here: it says nothing about who has it.
    return { ...toUser(row), provedAt, isMaintainer: false };
  }

  async findByEmail(email: string): Promise<ProvidedUser | undefined> {
    const normal = normalEmail(email);
    const row = normal === undefined ? undefined : this.#rowByEmail(normal);
    return row && toUser(row);
  }

  async startPasswordReset(email: string): Promise<string | undefined> {
    const user = await this.findByEmail(email);
    return user && (await this.#resets.begin(user.uid));
  }

  async finishPasswordReset(
    token: string,
    newPassword: string,
    beforeChange: (uid: string) => Promise<void>,
  ): Promise<ProvidedUser> {
    const invalid = () =>
      new UnauthenticatedError('bad-reset-token', 'The link was used or has expired');
    const uid = this.#resets.find(token);
    const row = uid === undefined ? undefined : this.#row(uid);
    if (!row) throw invalid();
    const user = toUser(row);
    assertGoodPassword(newPassword, user.email);
    const passwordHash = await this.#passwords.hash(newPassword);
    await beforeChange(user.uid);
    const spent = await this.#resets.spend(token, () => {
      this.#database
        .prepare('UPDATE accounts SET password_hash = ? WHERE uid = ?')
        .run(passwordHash, user.uid);
      this.#throttle.forget(user.email);
    });
    if (spent === undefined) throw invalid();
    return user;
  }

  async startConfirmation(email: string): Promise<string | undefined> {
    const user = await this.findByEmail(email);
    return user && (await this.#confirmations.begin(user.uid));
  }

  async confirmEmail(token: string): Promise<ProvidedUser> {
    const uid = await this.#confirmations.spend(token, (one) => {
      this.#database
        .prepare('UPDATE accounts SET confirmed_at = ? WHERE uid = ?')
        .run(this.#clock.now(), one);
    });
    const row = uid === undefined ? undefined : this.#row(uid);
    if (!row) {
      throw new UnauthenticatedError('bad-confirmation', 'The link was used or has expired');
    }
    return toUser(row);
  }

  async revoke(): Promise<number> {
    return this.#clock.now();
  }

  async remove(uid: string): Promise<void> {
    await this.#database.write(() => {
      const row = this.#database.prepare('SELECT email FROM accounts WHERE uid = ?').get(uid);
      if (!row) return;
      this.#throttle.forget(String(row['email']));
      this.#database.prepare('DELETE FROM link_tokens WHERE uid = ?').run(uid);
      this.#database.prepare('DELETE FROM accounts WHERE uid = ?').run(uid);
    });
  }

  /** Everybody, by address. A machine of one's own has few; the port offers no such list. */
  list(): readonly ProvidedUser[] {
    return this.#database
      .prepare('SELECT uid, email, confirmed_at FROM accounts ORDER BY email')
      .all()
      .map(toUser);
  }

  /** Everybody with the hash of their password; for moving elsewhere. */
  withPasswords(): readonly (ProvidedUser & {
    readonly passwordHash: string;
    readonly createdAt: number;
  })[] {
    return this.#database
      .prepare(
        'SELECT uid, email, confirmed_at, password_hash, created_at FROM accounts ORDER BY uid',
      )
      .all()
      .map((row) => ({
        ...toUser(row),
        passwordHash: String(row['password_hash']),
        createdAt: Number(row['created_at']),
      }));
  }

  #rowByEmail(email: string): Record<string, unknown> | undefined {
    return this.#database
      .prepare('SELECT uid, email, confirmed_at, password_hash FROM accounts WHERE email = ?')
      .get(email);
  }

  #row(uid: string): Record<string, unknown> | undefined {
    return this.#database
      .prepare('SELECT uid, email, confirmed_at FROM accounts WHERE uid = ?')
      .get(uid);
  }
}

function toUser(row: Record<string, unknown>): ProvidedUser {
  return {
    uid: String(row['uid']),
    email: String(row['email']),
    isConfirmed: row['confirmed_at'] !== null,
  };
}
