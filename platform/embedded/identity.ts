/** Accounts of this machine: no mail server, no network, no third party. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  AlreadyExistsError,
  InvalidInputError,
  NotFoundError,
  UnauthenticatedError,
} from '@bachata/core/errors.ts';
import {
  ACCOUNT_ROLES,
  type Account,
  type Clock,
  type Credential,
  type Identity,
  type AccountRole,
  type Session,
} from '@bachata/core/ports.ts';
import type { Database } from './database.ts';
import { assertGoodPassword, PasswordHasher, type ScryptCost } from './passwords.ts';
import { Sessions } from './sessions.ts';
import { SignInThrottle } from './sign-in-throttle.ts';

const emailSchema = z
  .string()
  .transform((email) => email.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email().max(254));
const displayNameSchema = z
  .string()
  .transform((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '))
  .pipe(z.string().min(1).max(60));
const rolesSchema = z.array(z.enum(ACCOUNT_ROLES));

export class EmbeddedIdentity implements Identity {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #sessions: Sessions;
  readonly #throttle: SignInThrottle;
  readonly #passwords: PasswordHasher;

  constructor(database: Database, clock: Clock, passwordCost: ScryptCost) {
    this.#database = database;
    this.#clock = clock;
    this.#sessions = new Sessions(database, clock);
    this.#throttle = new SignInThrottle(database, clock);
    this.#passwords = new PasswordHasher(passwordCost);
  }

  /** @throws InvalidInputError `bad-email`, `bad-display-name`, `weak-password` */
  async signUp(input: { email: string; password: string; displayName: string }): Promise<Account> {
    const email = emailSchema.safeParse(input.email);
    if (!email.success) throw new InvalidInputError('bad-email', 'Not an e-mail address');
    const name = displayNameSchema.safeParse(input.displayName);
    if (!name.success) {
      throw new InvalidInputError('bad-display-name', 'A name has 1 to 60 characters');
    }
    assertGoodPassword(input.password, email.data);
    const taken = () =>
      new AlreadyExistsError('email-taken', 'There is an account of this address');
    if (this.#rowByEmail(email.data)) throw taken();
    const passwordHash = await this.#passwords.hash(input.password);
    const account: Account = {
      uid: randomUUID(),
      email: email.data,
      displayName: name.data,
      roles: ['dancer'],
    };
    const { changes } = this.#database
      .prepare(
        `INSERT INTO accounts (uid, email, display_name, roles, password_hash, created_at)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (email) DO NOTHING`,
      )
      .run(
        account.uid,
        account.email,
        account.displayName,
        JSON.stringify(account.roles),
        passwordHash,
        this.#clock.now(),
      );
    if (changes === 0) throw taken();
    return account;
  }

  /**
   * @throws UnauthenticatedError `bad-credentials`, RateLimitError `too-many-attempts`,
   *   InvalidInputError `credential-unsupported` for an ID token
   */
  async createSession(credential: Credential): Promise<Session> {
    if (credential.kind !== 'password') {
      throw new InvalidInputError('credential-unsupported', 'Local accounts take a password');
    }
    const email = emailSchema.safeParse(credential.email).data ?? credential.email.slice(0, 254);
    this.#throttle.begin(email);
    const row = this.#rowByEmail(email);
    const stored = row && String(row['password_hash']);
    if (!(await this.#passwords.verify(credential.password, stored)) || !row) {
      throw new UnauthenticatedError('bad-credentials', 'The address or the password is wrong');
    }
    this.#throttle.succeeded(email);
    const account = toAccount(row);
    return { ...this.#sessions.begin(account.uid), account };
  }

  async verifySession(token: string): Promise<Account | undefined> {
    const uid = this.#sessions.verify(token);
    return uid === undefined ? undefined : this.#find(uid);
  }

  async endSession(token: string): Promise<void> {
    this.#sessions.end(token);
  }

  async endAllSessions(uid: string): Promise<void> {
    this.#sessions.endAll(uid);
  }

  async startPasswordReset(email: string): Promise<string | undefined> {
    const parsed = emailSchema.safeParse(email);
    const row = parsed.success ? this.#rowByEmail(parsed.data) : undefined;
    return row && this.#sessions.beginReset(String(row['uid']));
  }

  /** @throws UnauthenticatedError `bad-reset-token`, InvalidInputError `weak-password` */
  async finishPasswordReset(token: string, newPassword: string): Promise<void> {
    const invalid = () =>
      new UnauthenticatedError('bad-reset-token', 'The link was used or has expired');
    const uid = this.#sessions.findReset(token);
    const account = uid === undefined ? undefined : this.#find(uid);
    if (!account) throw invalid();
    assertGoodPassword(newPassword, account.email);
    const passwordHash = await this.#passwords.hash(newPassword);
    this.#database.immediate(() => {
      if (!this.#sessions.spendReset(token)) throw invalid();
      this.#database
        .prepare('UPDATE accounts SET password_hash = ? WHERE uid = ?')
        .run(passwordHash, account.uid);
      this.#sessions.endAll(account.uid);
      this.#throttle.succeeded(account.email);
    });
  }

  async findByEmail(email: string): Promise<Account | undefined> {
    const parsed = emailSchema.safeParse(email);
    const row = parsed.success ? this.#rowByEmail(parsed.data) : undefined;
    return row && toAccount(row);
  }

  /** Everybody, by address. A machine of one's own has few; the port offers no such list. */
  list(): readonly Account[] {
    return this.#database.prepare('SELECT * FROM accounts ORDER BY email').all().map(toAccount);
  }

  /** @throws NotFoundError `account-not-found` */
  async setRoles(uid: string, roles: readonly AccountRole[]): Promise<void> {
    const unique = rolesSchema.parse([...new Set(roles)]);
    const { changes } = this.#database
      .prepare('UPDATE accounts SET roles = ? WHERE uid = ?')
      .run(JSON.stringify(unique), uid);
    if (changes === 0) throw new NotFoundError('account-not-found', `There is no account ${uid}`);
  }

  #find(uid: string): Account | undefined {
    const row = this.#database.prepare('SELECT * FROM accounts WHERE uid = ?').get(uid);
    return row && toAccount(row);
  }

  #rowByEmail(email: string): Record<string, unknown> | undefined {
    return this.#database.prepare('SELECT * FROM accounts WHERE email = ?').get(email);
  }
}

function toAccount(row: Record<string, unknown>): Account {
  return {
    uid: String(row['uid']),
    email: String(row['email']),
    displayName: String(row['display_name']),
    roles: rolesSchema.parse(JSON.parse(String(row['roles']))),
  };
}
