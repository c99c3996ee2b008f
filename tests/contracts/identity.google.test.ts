/** Accounts of Firebase Auth: against its emulator, and what the emulator hides. */
import { randomUUID } from 'node:crypto';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth, type Auth, type DecodedIdToken } from 'firebase-admin/auth';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { finishPasswordReset } from '@bachata/core/accounts/password-reset.ts';
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { endAllSessions, verifySession } from '@bachata/core/accounts/session.ts';
import { signIn, signUp } from '@bachata/core/accounts/sign-in.ts';
import { InvalidInputError, UnauthenticatedError } from '@bachata/core/errors.ts';
import type { Clock, Credential, Platform } from '@bachata/core/ports.ts';
import { GoogleIdentity, type FirebaseAuth } from '@bachata/platform/google/identity.ts';
import { MailedCodes } from '@bachata/platform/google/mailed-codes.ts';
import { systemClock } from '@bachata/platform/system-clock.ts';
import {
  authEmulatorMissing,
  protectAgainstEnumeration,
  startAuthEmulator,
} from '../../infra/emulators/auth-emulator.ts';
import type { Emulator } from '../../infra/emulators/emulator.ts';
import { API_KEY, PROJECT } from '../../infra/emulators/project.ts';
import { AuthClient } from './auth-client.ts';
import { ManualClock, temporaryPlatform } from './embedded.ts';
import { describeIdentity } from './identity.contract.ts';

// The libraries must not look for a cloud around them.
process.env['METADATA_SERVER_DETECTION'] = 'none';

const PASSWORD = 'uno dos tres toca';
const MAINTAINER = 'boss@example.org';

const missing = authEmulatorMissing();
describe.skipIf(missing !== undefined)(`Firebase Auth${missing ? `: ${missing}` : ''}`, () => {
  let emulator: Emulator;
  let browser: AuthClient;
  let auth: Auth;

  beforeAll(async () => {
    emulator = await startAuthEmulator();
    process.env['FIREBASE_AUTH_EMULATOR_HOST'] = emulator.host;
    browser = new AuthClient(emulator.host);
    await protectAgainstEnumeration(emulator.host);
    auth = getAuth(initializeApp({ projectId: PROJECT }, randomUUID()));
  }, 200_000);
  afterAll(async () => {
    delete process.env['FIREBASE_AUTH_EMULATOR_HOST'];
    await emulator?.stop();
  });

  function identityAt(clock: Clock = systemClock): GoogleIdentity {
    const codes = new MailedCodes({ apiKey: API_KEY, emulatorHost: emulator.host });
    return new GoogleIdentity(auth, codes, clock, { maintainer: MAINTAINER });
  }

  /** Signs in as somebody whose address is confirmed. */
  async function credential(email: string, password: string): Promise<Credential> {
    const first = await browser.signIn(email, password).catch((cause: unknown) => {
      throw new UnauthenticatedError('bad-credentials', 'Refused in the browser', { cause });
    });
    const { uid, email_verified: isConfirmed } = await auth.verifyIdToken(first);
    if (isConfirmed) return { kind: 'idToken', idToken: first };
    await auth.updateUser(uid, { emailVerified: true });
    return { kind: 'idToken', idToken: await browser.signIn(email, password) };
  }

  async function open() {
    // The emulator's clock can't be moved: what it says is shifted to that of the sessions.
    const clock = new ManualClock(Date.now());
    const { platform, close } = await temporaryPlatform(clock);
    let passed = 0;
    const on = (): Platform => {
      const identity = identityAt();
      const verify = identity.verify.bind(identity);
      const revoke = identity.revoke.bind(identity);
      identity.verify = async (given) => {
        const user = await verify(given);
        return { ...user, provedAt: user.provedAt + passed };
      };
      identity.revoke = async (uid) => (await revoke(uid)) + passed;
      return { ...platform, identity };
    };
    return {
      platform: on(),
      reopen: async () => on(),
      advance(milliseconds: number) {
        passed += milliseconds;
        clock.advance(milliseconds);
      },
      credential,
      close,
    };
  }

  describeIdentity('Firebase Auth', open);

  describe('signing in', () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let platform: Platform;
    beforeAll(async () => {
      opened = await open();
      platform = opened.platform;
    });
    afterAll(async () => await opened.close());

    const newcomer = async () => {
      const email = `ana-${randomUUID()}@example.org`;
      return await signUp(platform, { email, password: PASSWORD, displayName: 'Ana' });
    };

    it('takes no password: that is for the browser to send to Firebase', async () => {
      const attempt = signIn(platform, { kind: 'password', email: 'a@example.org', password: 'x' });
      await expect(attempt).rejects.toThrow(InvalidInputError);
    });

    it('lets nobody in whose address was not confirmed', async () => {
      const { email } = await newcomer();
      const idToken = await browser.signIn(email, PASSWORD);
      await expect(signIn(platform, { kind: 'idToken', idToken })).rejects.toMatchObject({
        code: 'email-unconfirmed',
      });
      await browser.sendConfirmation(idToken);
      await platform.identity.confirmEmail?.(await browser.mailedCode(email, 'VERIFY_EMAIL'));
      const confirmed = await browser.signIn(email, PASSWORD);
      await signIn(platform, { kind: 'idToken', idToken: confirmed });
    });

    it('takes somebody whom Google knows, under one account an address', async () => {
      const { email, uid } = await newcomer();
      await credential(email, PASSWORD);
      const idToken = await browser.signInWithGoogle(email);
      expect((await signIn(platform, { kind: 'idToken', idToken })).account.uid).toBe(uid);
    });

    it('makes whom the configuration names a maintainer, and keeps them one', async () => {
      await signUp(platform, { email: MAINTAINER, password: PASSWORD, displayName: 'Bo' });
      const { account, token } = await signIn(platform, await credential(MAINTAINER, PASSWORD));
      expect(account.roles).toEqual(['dancer', 'maintainer']);
      expect((await verifySession(platform, token))?.roles).toContain('maintainer');
      await setRoles(platform, account.uid, ['dancer']);
      const again = await signIn(platform, await credential(MAINTAINER, PASSWORD));
      expect(again.account.roles).toEqual(['dancer', 'maintainer']);
    });

    it('takes a token for minutes only', async () => {
      const { email } = await newcomer();
      const token = await credential(email, PASSWORD);
      const later = (ms: number) => identityAt({ now: () => Date.now() + ms }).verify(token);
      await later(4 * 60_000);
      for (const ms of [6 * 60_000, -3 * 60_000]) {
        await expect(later(ms)).rejects.toMatchObject({ code: 'sign-in-expired' });
      }
    });

    it('takes no token from before all were signed out, not even of the same second', async () => {
      const { email, uid } = await newcomer();
      await credential(email, PASSWORD);
      const next = 1000 - (Date.now() % 1000);
      await new Promise((resolve) => setTimeout(resolve, next));
      const before = await credential(email, PASSWORD);
      await endAllSessions(platform, uid);
      await expect(signIn(platform, before)).rejects.toMatchObject({ code: 'sign-in-expired' });
      // And one that is made right after it counts.
      await signIn(platform, await credential(email, PASSWORD));
    });

    it('resets a password with the code that was mailed, and with no other', async () => {
      const { email, uid } = await newcomer();
      const { token } = await signIn(platform, await credential(email, PASSWORD));
      await browser.sendConfirmation(await browser.signIn(email, PASSWORD));
      const confirmation = await browser.mailedCode(email, 'VERIFY_EMAIL');
      for (const code of [confirmation, 'nonsense', '']) {
        await expect(finishPasswordReset(platform, code, 'another good one')).rejects.toMatchObject(
          { code: 'bad-reset-token' },
        );
      }
      await browser.askForReset(email);
      const code = await browser.mailedCode(email, 'PASSWORD_RESET');
      expect(await finishPasswordReset(platform, code, 'another good one')).toBe(uid);
      expect(await verifySession(platform, token)).toBeUndefined();
      await expect(platform.identity.confirmEmail?.(code)).rejects.toMatchObject({
        code: 'bad-confirmation',
      });
    });

    it('lets nobody in whose account was disabled or removed', async () => {
      for (const end of [
        async (uid: string) => void (await auth.updateUser(uid, { disabled: true })),
        async (uid: string) => await platform.identity.remove(uid),
      ]) {
        const { email, uid } = await newcomer();
        const token = await credential(email, PASSWORD);
        await end(uid);
        await expect(signIn(platform, token)).rejects.toThrow(UnauthenticatedError);
      }
    });
  });
});

describe('what the emulator hides', () => {
  const codes = new MailedCodes({ apiKey: API_KEY });
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: PROJECT,
    auth_time: now,
    exp: now + 3600,
    firebase: { identities: {}, sign_in_provider: 'password' },
    iat: now,
    iss: `https://securetoken.google.com/${PROJECT}`,
    sub: 'ana',
    uid: 'ana',
    email: 'ana@example.org',
    email_verified: true,
  } satisfies DecodedIdToken;

  const answering = (token: DecodedIdToken) => {
    const verifyIdToken = vi.fn(async () => token);
    const auth = { verifyIdToken } as unknown as FirebaseAuth;
    return { verifyIdToken, identity: new GoogleIdentity(auth, codes, systemClock) };
  };

  it('is asked whether the token was revoked', async () => {
    const { verifyIdToken, identity } = answering(claims);
    expect(await identity.verify({ kind: 'idToken', idToken: 'x' })).toMatchObject({ uid: 'ana' });
    expect(verifyIdToken).toHaveBeenCalledExactlyOnceWith('x', true);
  });

  it.each(['anonymous', 'custom', 'phone'])('lets in nobody who signed in by %s', async (how) => {
    const firebase = { identities: {}, sign_in_provider: how };
    const { identity } = answering({ ...claims, firebase });
    await expect(identity.verify({ kind: 'idToken', idToken: 'x' })).rejects.toMatchObject({
      code: 'sign-in-expired',
    });
  });

  it('refuses a token that nobody has signed', async () => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const idToken = `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
    const app = initializeApp({ projectId: PROJECT }, randomUUID());
    const identity = new GoogleIdentity(getAuth(app), codes, systemClock);
    for (const forged of [idToken, 'nonsense', '']) {
      await expect(identity.verify({ kind: 'idToken', idToken: forged })).rejects.toMatchObject({
        code: 'sign-in-expired',
      });
    }
    await deleteApp(app);
  });
});
