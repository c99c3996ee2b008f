/**
 * Accounts of Firebase Auth. The browser signs in there and hands over an ID token, which is good
 * for one thing: to open a session of ours, within minutes.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { FirebaseAuthError, type Auth } from 'firebase-admin/auth';
import {
  assertGoodPassword,
  emailOf,
  normalEmail,
  normalPassword,
} from '@bachata/core/accounts/credentials.ts';
import {
  AlreadyExistsError,
  InvalidInputError,
  UnauthenticatedError,
  UnavailableError,
} from '@bachata/core/errors.ts';
import type {
  Clock,
  Credential,
  Identity,
  ProvidedUser,
  VerifiedUser,
} from '@bachata/core/ports.ts';
import type { MailedCodes } from './mailed-codes.ts';

/** A token that somebody got hold of later opens nothing. */
const FRESH_MS = 5 * 60_000;
/** Clocks differ a little. */
const AHEAD_MS = 60_000;
/** Anonymous and custom sign-ins are nobody we know, should a project allow them. */
const PROVIDERS: readonly string[] = ['password', 'google.com'];

const GONE = 'auth/user-not-found';
const TAKEN = 'auth/email-already-exists';
const VOID_TOKENS: readonly string[] = [
  'auth/argument-error',
  'auth/id-token-expired',
  'auth/id-token-revoked',
  'auth/invalid-id-token',
  'auth/user-disabled',
  GONE,
];

export interface GoogleIdentityOptions {
  /** Address of who is a maintainer from the first sign-in on. */
  readonly maintainer?: string | undefined;
}

export class GoogleIdentity implements Identity {
  readonly #auth: FirebaseAuth;
  readonly #codes: MailedCodes;
  readonly #clock: Clock;
  readonly #maintainer: string | undefined;

  constructor(
    auth: FirebaseAuth,
    codes: MailedCodes,
    clock: Clock,
    { maintainer }: GoogleIdentityOptions = {},
  ) {
    this.#auth = auth;
    this.#codes = codes;
    this.#clock = clock;
    this.#maintainer = maintainer === undefined ? undefined : emailOf(maintainer);
  }

  async signUp(input: { email: string; password: string }): Promise<ProvidedUser> {
    const email = emailOf(input.email);
    assertGoodPassword(input.password, email);
    try {
      const password = normalPassword(input.password);
      return toUser(await this.#auth.createUser({ email, password, emailVerified: false }));
    } catch (error) {
      if (codeOf(error) === TAKEN) {
        throw new AlreadyExistsError('email-taken', 'There is an account of this address');
      }
      throw translated(error);
    }
  }

  async verify(credential: Credential): Promise<VerifiedUser> {
    if (credential.kind !== 'idToken') {
      throw new InvalidInputError(
        'credential-unsupported',
        'Cloud accounts sign in in the browser',
      );
    }
    const token = await this.#read(credential.idToken);
    const provedAt = token.auth_time * 1000;
    const age = this.#clock.now() - provedAt;
    const email = token.email === undefined ? undefined : normalEmail(token.email);
    if (age > FRESH_MS || age < -AHEAD_MS || email === undefined) throw expired();
    if (!PROVIDERS.includes(token.firebase.sign_in_provider)) throw expired();
    if (token.email_verified !== true) {
      throw new UnauthenticatedError('email-unconfirmed', 'The address was not confirmed yet');
    }
    return { uid: token.uid, email, provedAt, isMaintainer: email === this.#maintainer };
  }

  async findByEmail(email: string): Promise<ProvidedUser | undefined> {
    const normal = normalEmail(email);
    if (normal === undefined) return undefined;
    return await this.#unlessGone(async () => toUser(await this.#auth.getUserByEmail(normal)));
  }

  async startPasswordReset(email: string): Promise<string | undefined> {
    // With protection against enumeration the link of an unknown address is an internal error.
    const user = await this.findByEmail(email);
    if (user === undefined) return undefined;
    const link = await this.#unlessGone(() => this.#auth.generatePasswordResetLink(user.email));
    return link === undefined
      ? undefined
      : (new URL(link).searchParams.get('oobCode') ?? undefined);
  }

  async finishPasswordReset(
    token: string,
    newPassword: string,
    beforeChange: (uid: string) => Promise<void>,
  ): Promise<ProvidedUser> {
    const email = await this.#codes.emailOfReset(token);
    assertGoodPassword(newPassword, email);
    const user = await this.findByEmail(email);
    if (user === undefined) throw new UnauthenticatedError('bad-reset-token', 'No such account');
    await beforeChange(user.uid);
    await this.#codes.resetPassword(token, normalPassword(newPassword));
    return user;
  }

  async confirmEmail(token: string): Promise<ProvidedUser> {
    return await this.#codes.confirmEmail(token);
  }

  /**
   * Both Firebase and the tokens know whole seconds only: a token of the second in which all are
   * revoked would survive. So it is done when the next second begins.
   */
  async revoke(uid: string): Promise<number> {
    const next = (Math.floor(this.#clock.now() / 1000) + 1) * 1000;
    await sleep(next - this.#clock.now());
    await this.#unlessGone(() => this.#auth.revokeRefreshTokens(uid));
    return next;
  }

  async remove(uid: string): Promise<void> {
    await this.#unlessGone(() => this.#auth.deleteUser(uid));
  }

  async #read(idToken: string) {
    try {
      // The emulator looks whether it was revoked even where it is not told to; Google does not.
      return await this.#auth.verifyIdToken(idToken, true);
    } catch (error) {
      if (VOID_TOKENS.includes(codeOf(error) ?? '')) throw expired(error);
      throw translated(error);
    }
  }

  async #unlessGone<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      if (codeOf(error) === GONE) return undefined;
      throw translated(error);
    }
  }
}

/** What of Firebase Auth is used. */
export type FirebaseAuth = Pick<
  Auth,
  | 'createUser'
  | 'deleteUser'
  | 'generatePasswordResetLink'
  | 'getUserByEmail'
  | 'revokeRefreshTokens'
  | 'verifyIdToken'
>;

function expired(cause?: unknown): UnauthenticatedError {
  return new UnauthenticatedError('sign-in-expired', 'The sign-in is too old', { cause });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof FirebaseAuthError ? error.code : undefined;
}

/** Whatever is not about an account: Firebase cannot be reached, or refuses for now. */
function translated(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause && isPassing(String(cause.code))
    ? new UnavailableError('cloud-unavailable', 'Firebase Auth failed for now', { cause })
    : cause;
}

function isPassing(code: string): boolean {
  return /^(app\/network|auth\/(network|internal-error|too-many-requests|quota))/.test(code);
}

function toUser({ uid, email }: { uid: string; email?: string | undefined }): ProvidedUser {
  if (email === undefined) throw new Error(`The account ${uid} has no address`);
  return { uid, email };
}
