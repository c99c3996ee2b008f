/** What an Identity with passwords promises. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AlreadyExistsError,
  InvalidInputError,
  RateLimitError,
  NotFoundError,
  UnauthenticatedError,
} from '@bachata/core/errors.ts';
import type { Account, Identity, Session } from '@bachata/core/ports.ts';

const PASSWORD = 'uno dos tres toca';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export interface OpenIdentity {
  readonly identity: Identity;
  /** A second one on the same accounts, as after a restart. */
  reopen(): Promise<Identity>;
  advance(milliseconds: number): void;
  close(): Promise<void>;
}

export function describePasswordIdentity(name: string, open: () => Promise<OpenIdentity>): void {
  describe(`identity: ${name}`, () => {
    let opened: OpenIdentity;
    let identity: Identity;
    let email: string;

    beforeAll(async () => {
      opened = await open();
      identity = opened.identity;
    });
    afterAll(async () => await opened.close());
    beforeEach(() => {
      email = `ana-${randomUUID()}@example.org`;
    });

    async function signUp(): Promise<Account> {
      return await identity.signUp({ email, password: PASSWORD, displayName: 'Ana' });
    }
    async function signIn(password = PASSWORD, address = email): Promise<Session> {
      return await identity.createSession({ kind: 'password', email: address, password });
    }

    describe('sign-up', () => {
      it('makes a dancer who can sign in, however the address is written', async () => {
        const account = await identity.signUp({
          email: ` ${email.toUpperCase()} `,
          password: PASSWORD,
          displayName: '  Ana   Pérez ',
        });
        expect(account).toMatchObject({ email, displayName: 'Ana Pérez', roles: ['dancer'] });
        expect((await signIn(PASSWORD, email.toUpperCase())).account).toEqual(account);
      });

      it('takes an address once, also where two sign up at once', async () => {
        const outcomes = await Promise.allSettled([signUp(), signUp(), signUp()]);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        await expect(signUp()).rejects.toThrow(AlreadyExistsError);
      });

      it.each([
        ['bad-email', { email: 'ana' }],
        ['bad-email', { email: `${'a'.repeat(250)}@example.org` }],
        ['bad-display-name', { displayName: '   ' }],
        ['bad-display-name', { displayName: 'x'.repeat(61) }],
        ['weak-password', { password: 'short' }],
        ['weak-password', { password: 'aaaaaaaaaaaaaaaa' }],
        ['weak-password', { password: 'Password123' }],
        ['weak-password', { password: 'x1y2z3'.repeat(40) }],
      ])('refuses with %s: %j', async (code, wrong) => {
        const attempt = identity.signUp({
          email,
          password: PASSWORD,
          displayName: 'Ana',
          ...wrong,
        });
        await expect(attempt).rejects.toThrow(InvalidInputError);
        await expect(attempt).rejects.toMatchObject({ code });
      });

      it('refuses the address as password', async () => {
        const attempt = identity.signUp({ email, password: email, displayName: 'Ana' });
        await expect(attempt).rejects.toMatchObject({ code: 'weak-password' });
      });
    });

    describe('sign-in', () => {
      it('answers the same for an unknown address as for a wrong password', async () => {
        await signUp();
        const failures = await Promise.all(
          [signIn('a wrong one'), signIn(PASSWORD, 'nobody@example.org'), signIn('', '')].map(
            (attempt) => attempt.catch((error: unknown) => error),
          ),
        );
        for (const failure of failures) {
          expect(failure).toBeInstanceOf(UnauthenticatedError);
          expect(failure).toMatchObject({
            code: 'bad-credentials',
            message: (failures[0] as Error).message,
          });
        }
      });

      it('takes the same characters from another keyboard', async () => {
        const composed = 'contraseña única';
        await identity.signUp({ email, password: composed, displayName: 'Ana' });
        await signIn(composed.normalize('NFD'));
      });

      it('refuses a credential of another kind', async () => {
        const attempt = identity.createSession({ kind: 'idToken', idToken: 'x' });
        await expect(attempt).rejects.toThrow(InvalidInputError);
      });

      it('makes an address wait after failures, also after a restart, then lets it in', async () => {
        await signUp();
        for (let failure = 0; failure < 5; failure++) {
          await expect(signIn('a wrong one')).rejects.toThrow(UnauthenticatedError);
        }
        const restarted = await opened.reopen();
        const blocked = restarted.createSession({ kind: 'password', email, password: PASSWORD });
        await expect(blocked).rejects.toThrow(RateLimitError);
        await expect(blocked).rejects.toMatchObject({
          code: 'too-many-attempts',
          details: { minutes: 1 },
        });
        await signIn(PASSWORD, (await another()).email);
        opened.advance(MINUTE_MS);
        expect((await signIn()).account.email).toBe(email);
        // Success wipes the slate.
        await expect(signIn('a wrong one')).rejects.toThrow(UnauthenticatedError);
        await signIn();
      });

      it('counts attempts that are made at once', async () => {
        await signUp();
        const guesses = Array.from({ length: 9 }, (_, index) => signIn(`a guess ${index}`));
        const outcomes = await Promise.allSettled(guesses);
        const throttled = outcomes.filter(
          (outcome) => outcome.status === 'rejected' && outcome.reason instanceof RateLimitError,
        );
        expect(throttled).toHaveLength(4);
      });

      it('waits as long for an unknown address', async () => {
        const unknown = `nobody-${randomUUID()}@example.org`;
        for (let failure = 0; failure < 5; failure++) {
          await expect(signIn(PASSWORD, unknown)).rejects.toThrow(UnauthenticatedError);
        }
        await expect(signIn(PASSWORD, unknown)).rejects.toThrow(RateLimitError);
      });
    });

    describe('sessions', () => {
      it('stand for the account, in every process', async () => {
        const account = await signUp();
        const { token } = await signIn();
        expect(await identity.verifySession(token)).toEqual(account);
        expect(await (await opened.reopen()).verifySession(token)).toEqual(account);
      });

      it('cannot be guessed or altered', async () => {
        await signUp();
        const { token } = await signIn();
        expect(token.length).toBeGreaterThanOrEqual(43);
        expect((await signIn()).token).not.toBe(token);
        for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase()]) {
          expect(await identity.verifySession(wrong)).toBeUndefined();
        }
      });

      it('end one by one, or all at once', async () => {
        const { uid } = await signUp();
        const [first, second, third] = [await signIn(), await signIn(), await signIn()];
        await identity.endSession(first.token);
        await identity.endSession('not a session');
        expect(await identity.verifySession(first.token)).toBeUndefined();
        expect(await identity.verifySession(second.token)).toBeDefined();
        await identity.endAllSessions(uid);
        expect(await identity.verifySession(second.token)).toBeUndefined();
        expect(await identity.verifySession(third.token)).toBeUndefined();
      });

      it('end when they are not used, and last while they are, but not for ever', async () => {
        await signUp();
        const idle = await signIn();
        const used = await signIn();
        for (let day = 0; day < 15; day++) {
          opened.advance(DAY_MS);
          expect(await identity.verifySession(used.token)).toBeDefined();
        }
        expect(await identity.verifySession(idle.token)).toBeUndefined();
        let days = 15;
        while (days < 200 && (await identity.verifySession(used.token))) {
          opened.advance(DAY_MS);
          days++;
        }
        expect(days).toBe(90);
      });
    });

    describe('password reset', () => {
      it('sets a new password once, and ends every session', async () => {
        await signUp();
        const { token: session } = await signIn();
        const token = await identity.startPasswordReset(email.toUpperCase());
        if (token === undefined) throw new Error('no token for a known address');
        await expect(identity.finishPasswordReset(token, 'short')).rejects.toThrow(
          InvalidInputError,
        );
        await identity.finishPasswordReset(token, 'quiero bailar más');
        expect(await identity.verifySession(session)).toBeUndefined();
        await expect(signIn()).rejects.toThrow(UnauthenticatedError);
        await signIn('quiero bailar más');
        await expect(identity.finishPasswordReset(token, 'another good one')).rejects.toThrow(
          UnauthenticatedError,
        );
      });

      it('gives no token for an unknown address', async () => {
        expect(await identity.startPasswordReset(email)).toBeUndefined();
        expect(await identity.startPasswordReset('not an address')).toBeUndefined();
      });

      it('expires after an hour', async () => {
        await signUp();
        const token = (await identity.startPasswordReset(email)) ?? '';
        opened.advance(60 * MINUTE_MS);
        await expect(identity.finishPasswordReset(token, 'another good one')).rejects.toThrow(
          UnauthenticatedError,
        );
        await signIn();
      });

      it('knows only the latest token, and spends it once', async () => {
        await signUp();
        const first = (await identity.startPasswordReset(email)) ?? '';
        const second = (await identity.startPasswordReset(email)) ?? '';
        await expect(identity.finishPasswordReset(first, 'another good one')).rejects.toThrow(
          UnauthenticatedError,
        );
        const outcomes = await Promise.allSettled([
          identity.finishPasswordReset(second, 'the first wins'),
          identity.finishPasswordReset(second, 'the other wins'),
        ]);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      });
    });

    it('finds an account by its address, however that is written', async () => {
      const account = await signUp();
      expect(await identity.findByEmail(` ${email.toUpperCase()} `)).toEqual(account);
      await identity.setRoles(account.uid, ['maintainer']);
      expect((await identity.findByEmail(email))?.roles).toEqual(['maintainer']);
      expect(await identity.findByEmail(`not-${email}`)).toBeUndefined();
      expect(await identity.findByEmail('not an address')).toBeUndefined();
    });

    it('sets roles, which a running session has at once', async () => {
      const { uid } = await signUp();
      const { token } = await signIn();
      await identity.setRoles(uid, ['dancer', 'instructor', 'instructor']);
      expect((await identity.verifySession(token))?.roles).toEqual(['dancer', 'instructor']);
      await expect(identity.setRoles('nobody', [])).rejects.toThrow(NotFoundError);
    });

    async function another(): Promise<Account> {
      const address = `bea-${randomUUID()}@example.org`;
      return await identity.signUp({ email: address, password: PASSWORD, displayName: 'Bea' });
    }
  });
}
