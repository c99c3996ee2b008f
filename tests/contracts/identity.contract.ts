/** What accounts promise, whoever checks who somebody is. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DEVICE_MS,
  devices,
  isDevice,
  isDeviceOf,
  rememberDevice,
} from '@bachata/core/accounts/device.ts';
import { belongingsOf, deleteAccount } from '@bachata/core/accounts/belongings.ts';
import {
  askForLink,
  dueLinkRequests,
  linkRequests,
  openLinkRequests,
  postponeLink,
  takeLink,
  useConfirmationLink,
  useResetLink,
} from '@bachata/core/accounts/link-requests.ts';
import { finishPasswordReset } from '@bachata/core/accounts/password-reset.ts';
import { removePicture, setPicture } from '@bachata/core/accounts/picture.ts';
import { profiles } from '@bachata/core/accounts/profile.ts';
import { usageOf } from '@bachata/core/accounts/usage.ts';
import { countOrder } from '@bachata/core/jobs/order-limit.ts';
import { findAccount, setRoles } from '@bachata/core/accounts/roles.ts';
import {
  endAllSessions,
  endSession,
  sessions,
  verifySession,
  type Session,
} from '@bachata/core/accounts/session.ts';
import * as accounts from '@bachata/core/accounts/sign-in.ts';
import {
  AlreadyExistsError,
  InvalidInputError,
  RateLimitError,
  NotFoundError,
  UnauthenticatedError,
} from '@bachata/core/errors.ts';
import type { Account, Credential, Identity, Platform } from '@bachata/core/ports.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import {
  sweepDevices,
  sweepLinkRequests,
  sweepSessions,
} from '@bachata/core/housekeeping/sweep-documents.ts';
import { holdClass } from '@bachata/core/class-plans/hold-class.ts';
import { changePracticeNotes } from '@bachata/core/choreographies/practice-notes.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { accountGrantee, grantId, grants } from '@bachata/core/grants/grant.ts';
import { setFavorite } from '@bachata/core/favorites.ts';
import { rememberRepertoire } from '@bachata/core/repertoire.ts';
import { clips } from '@bachata/core/user-clips/clip.ts';
import { seedCourse, seedPlan } from '../browser/seed-plans.ts';
import { clipOf } from '../factories/clip.ts';
import { hashToken } from '@bachata/core/token.ts';

const PASSWORD = 'uno dos tres toca';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export interface OpenAccounts {
  readonly platform: Platform;
  /** A second one on the same accounts, as after a restart. */
  reopen(): Promise<Platform>;
  advance(milliseconds: number): void;
  /** What a sign-in hands over. @throws where Firebase refuses the password in the browser */
  credential(email: string, password: string): Promise<Credential>;
  close(): Promise<void>;
}

/** Of every platform. */
export function describeIdentity(name: string, open: () => Promise<OpenAccounts>): void {
  describe(`identity: ${name}`, () => {
    let opened: OpenAccounts;
    let platform: Platform;
    let identity: Identity;
    let email: string;

    beforeAll(async () => {
      opened = await open();
      platform = opened.platform;
      identity = platform.identity;
    });
    afterAll(async () => await opened.close());
    beforeEach(() => {
      email = `ana-${randomUUID()}@example.org`;
    });

    async function signUp(): Promise<Account> {
      return await accounts.signUp(platform, { email, password: PASSWORD, displayName: 'Ana' });
    }
    async function signIn(password = PASSWORD, address = email): Promise<Session> {
      return await accounts.signIn(platform, await opened.credential(address, password));
    }

    describe('sign-up', () => {
      it('makes a dancer who can sign in, however the address is written', async () => {
        const account = await accounts.signUp(platform, {
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
        const attempt = accounts.signUp(platform, {
          email,
          password: PASSWORD,
          displayName: 'Ana',
          ...wrong,
        });
        await expect(attempt).rejects.toThrow(InvalidInputError);
        await expect(attempt).rejects.toMatchObject({ code });
      });

      it('refuses the address as password', async () => {
        const attempt = accounts.signUp(platform, { email, password: email, displayName: 'Ana' });
        await expect(attempt).rejects.toMatchObject({ code: 'weak-password' });
      });
    });

    describe('devices', () => {
      it('forget who was on them longest ago, beyond ten accounts', async () => {
        const { uid } = await signUp();
        const device = await rememberDevice(platform, uid, undefined);
        for (let n = 0; n < 10; n++) {
          opened.advance(1);
          await rememberDevice(platform, `${uid}-${n}`, device);
        }
        expect(await isDeviceOf(platform, device, uid)).toBe(false);
        expect(await isDevice(platform, device)).toBe(true);
        const kept = await platform.documents.query(devices, {
          where: { device: hashToken(device) },
        });
        expect(kept.items).toHaveLength(10);
        for (const { id } of kept.items) await platform.documents.delete(devices, id);
      });

      it('are remembered for everybody on them, and only for a year', async () => {
        const [ana, bea] = [await signUp(), await another()];
        const device = await rememberDevice(platform, ana.uid, 'a token of nobody');
        expect(device).not.toBe('a token of nobody');
        expect(await rememberDevice(platform, bea.uid, device)).toBe(device);
        for (const { uid } of [ana, bea])
          expect(await isDeviceOf(platform, device, uid)).toBe(true);
        opened.advance(DEVICE_MS);
        expect(await isDevice(platform, device)).toBe(false);
        expect(await sweepDevices(platform)).toBeGreaterThanOrEqual(1);
        const kept = { where: { device: hashToken(device) } };
        expect((await platform.documents.query(devices, kept)).items).toEqual([]);
      });
    });

    describe('sessions', () => {
      it('stand for the account, in every process', async () => {
        const account = await signUp();
        const { token } = await signIn();
        expect(await verifySession(platform, token)).toEqual(account);
        expect(await verifySession(await opened.reopen(), token)).toEqual(account);
      });

      it('cannot be guessed or altered', async () => {
        await signUp();
        const { token } = await signIn();
        expect(token.length).toBeGreaterThanOrEqual(43);
        expect((await signIn()).token).not.toBe(token);
        for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase()]) {
          expect(await verifySession(platform, wrong)).toBeUndefined();
        }
      });

      it('end one by one, or all at once', async () => {
        const { uid } = await signUp();
        const [first, second, third] = [await signIn(), await signIn(), await signIn()];
        await endSession(platform, first.token);
        await endSession(platform, 'not a session');
        expect(await verifySession(platform, first.token)).toBeUndefined();
        expect(await verifySession(platform, second.token)).toBeDefined();
        await endAllSessions(platform, uid);
        expect(await verifySession(platform, second.token)).toBeUndefined();
        expect(await verifySession(platform, third.token)).toBeUndefined();
      });

      it('end when they are not used, and last while they are, but not for ever', async () => {
        await signUp();
        const idle = await signIn();
        const used = await signIn();
        for (let day = 0; day < 15; day++) {
          opened.advance(DAY_MS);
          expect(await verifySession(platform, used.token)).toBeDefined();
        }
        expect(await verifySession(platform, idle.token)).toBeUndefined();
        let days = 15;
        while (days < 200 && (await verifySession(platform, used.token))) {
          opened.advance(DAY_MS);
          days++;
        }
        expect(days).toBe(90);
      });

      it('are not opened by a sign-in that was under way when they all ended', async () => {
        const { uid } = await signUp();
        const slow: Platform = {
          ...platform,
          identity: meanwhile(async () => {
            opened.advance(1);
            await endAllSessions(platform, uid);
          }),
        };
        const credential = await opened.credential(email, PASSWORD);
        await expect(accounts.signIn(slow, credential)).rejects.toThrow(UnauthenticatedError);
        await signIn();
      });

      it('leave nothing behind once they have ended by themselves', async () => {
        await signUp();
        const { token } = await signIn();
        opened.advance(13 * DAY_MS);
        const { token: later } = await signIn();
        opened.advance(DAY_MS);
        expect(await sweepSessions(platform)).toBeGreaterThanOrEqual(1);
        expect(await sweepSessions(platform)).toBe(0);
        expect(await platform.documents.get(sessions, hashToken(token))).toBeUndefined();
        expect(await verifySession(platform, later)).toBeDefined();
      });
    });

    describe('password reset', () => {
      it('sets a new password once, and ends every session', async () => {
        await signUp();
        const { token: session } = await signIn();
        const token = await identity.startPasswordReset(email.toUpperCase());
        if (token === undefined) throw new Error('no token for a known address');
        await expect(finishPasswordReset(platform, token, 'short')).rejects.toThrow(
          InvalidInputError,
        );
        await finishPasswordReset(platform, token, 'quiero bailar más');
        expect(await verifySession(platform, session)).toBeUndefined();
        await expect(signIn()).rejects.toThrow(UnauthenticatedError);
        await signIn('quiero bailar más');
        await expect(finishPasswordReset(platform, token, 'another good one')).rejects.toThrow(
          UnauthenticatedError,
        );
      });

      it('lets nobody in with the old password while it is being changed', async () => {
        await signUp();
        const token = (await identity.startPasswordReset(email)) ?? '';
        const slow: Platform = {
          ...platform,
          identity: {
            ...meanwhile(async () => undefined),
            finishPasswordReset: (code, password, beforeChange) =>
              identity.finishPasswordReset(code, password, async (uid) => {
                await beforeChange(uid);
                await expect(signIn()).rejects.toThrow(UnauthenticatedError);
              }),
          },
        };
        await finishPasswordReset(slow, token, 'quiero bailar más');
        await signIn('quiero bailar más');
      });

      it('leaves no session of the old password where the process dies in the middle', async () => {
        await signUp();
        const { token: session } = await signIn();
        const token = (await identity.startPasswordReset(email)) ?? '';
        const changed = Promise.withResolvers<undefined>();
        const dying: Platform = {
          ...platform,
          identity: {
            ...meanwhile(async () => undefined),
            finishPasswordReset: async (...args) => {
              await identity.finishPasswordReset(...args);
              changed.resolve(undefined);
              return await new Promise<never>(() => undefined);
            },
          },
        };
        void finishPasswordReset(dying, token, 'quiero bailar más');
        await changed.promise;
        expect(await verifySession(platform, session)).toBeUndefined();
        await expect(signIn()).rejects.toThrow(UnauthenticatedError);
        opened.advance(MINUTE_MS);
        await signIn('quiero bailar más');
      });

      it('gives no token for an unknown address', async () => {
        expect(await identity.startPasswordReset(email)).toBeUndefined();
        expect(await identity.startPasswordReset('not an address')).toBeUndefined();
      });
    });

    it('finds an account by its address, however that is written', async () => {
      const account = await signUp();
      expect(await findAccount(platform, ` ${email.toUpperCase()} `)).toEqual(account);
      await setRoles(platform, account.uid, ['maintainer']);
      expect((await findAccount(platform, email))?.roles).toEqual(['maintainer']);
      expect(await findAccount(platform, `not-${email}`)).toBeUndefined();
      expect(await findAccount(platform, 'not an address')).toBeUndefined();
    });

    describe('leaving', () => {
      const DANCE = {
        ...{ title: 'Sunday', songHash: 'song', durationSec: 60, tempoBpm: 120, createdAt: 1 },
        parameters: { difficulty: 'beginner' as const },
        captionsKeys: { en: 'choreographies/video-job/captions.en.vtt' },
        posterKey: 'choreographies/video-job/poster.jpg',
        videoKey: 'choreographies/video-job/video.mp4',
        videoBytes: 1,
      };

      /** A dance whose video another job made, a clip, an upload and a grant. */
      async function fill(ownerId: string): Promise<readonly string[]> {
        const { documents, objects } = platform;
        const keys = [`uploads/${ownerId}/song.mp3`, `choreographies/${ownerId}/plans/x.json`];
        keys.push(`clips/clip-${ownerId}/video.mp4`, `choreographies/job-${ownerId}/video.mp4`);
        for (const key of keys) {
          await objects.put(key, Buffer.from('x'), { contentType: 'text/plain' });
        }
        const media = { videoKey: keys[3] ?? '', planKey: `choreographies/${ownerId}/plan.json` };
        await documents.create(choreographies, ownerId, {
          ...DANCE,
          ownerId,
          ...media,
          parameters: planParametersSchema.parse(DANCE.parameters),
        });
        await documents.create(clips, `clip-${ownerId}`, clipOf(ownerId));
        const grant = { resource: 'clip', id: 'of-another', grantee: accountGrantee(ownerId) };
        const given = { ...grant, role: 'viewer', ownerId: 'another', createdAt: 1 } as const;
        await documents.create(grants, grantId(grant), given);
        await rememberRepertoire(platform, ownerId, { knownMoves: ['madrid'] });
        await setFavorite(platform, ownerId, 'madrid', true);
        const place = { moveId: 'madrid', startBeat: 0, beat: 0 };
        const note = { id: crypto.randomUUID(), ...place, text: 'look up' };
        await changePracticeNotes(platform, ownerId, ownerId, { keep: note });
        await seedCourse(platform, ownerId);
        const planId = await seedPlan(platform, ownerId);
        await holdClass(platform, planId, { heldOn: '2026-03-02', ticked: [] });
        return keys;
      }

      it('takes along everything of one’s own, and nothing of anybody else', async () => {
        const ana = await signUp();
        const keys = await fill(ana.uid);
        await fill((await another()).uid);
        const taken = await belongingsOf(platform, ana);
        expect(taken.objects.map(({ key }) => key).sort()).toEqual([...keys].sort());
        expect(Object.keys(taken.documents).sort()).toEqual([
          'choreographies',
          'classPlans',
          'clips',
          'courses',
          'dancers',
          'favorites',
          'practiceNotes',
          'taughtClasses',
        ]);
        expect(Object.values(taken.documents).flat()).toHaveLength(8);
        expect(taken.profile?.displayName).toBe('Ana');
      });

      it('removes everything of one’s own, and lets nobody in any more', async () => {
        const ana = await signUp();
        const bea = await another();
        const keys = await fill(ana.uid);
        const others = await fill(bea.uid);
        const { token } = await signIn();
        const tablet = await rememberDevice(platform, bea.uid, undefined);
        await rememberDevice(platform, ana.uid, tablet);
        await deleteAccount(platform, ana.uid);
        await deleteAccount(platform, ana.uid);
        expect(await verifySession(platform, token)).toBeUndefined();
        expect(await identity.findByEmail(email)).toBeUndefined();
        await expect(signIn()).rejects.toThrow(UnauthenticatedError);
        const left = await belongingsOf(platform, ana);
        expect(left).toEqual({
          ...{ account: ana, profile: undefined, documents: {}, coTeaches: [], objects: [] },
        });
        for (const key of keys) expect(await platform.objects.head(key)).toBeUndefined();
        for (const key of others) expect(await platform.objects.head(key)).toBeDefined();
        const held = await platform.documents.query(grants, {
          where: { grantee: accountGrantee(ana.uid) },
        });
        expect(held.items).toEqual([]);
        const on = await platform.documents.query(devices, {
          where: { device: hashToken(tablet) },
        });
        expect(on.items.map(({ data }) => data.ownerId)).toEqual([bea.uid]);
        // The address is free again, for an account that knows nothing of the one before.
        expect((await signUp()).uid).not.toBe(ana.uid);
      });
    });

    it('keeps a picture, one at a time, which a running session knows at once', async () => {
      const { documents, objects } = platform;
      const ana = await signUp();
      const { token } = await signIn();
      const kept = async () => (await objects.list(`people/${ana.uid}/`)).map(({ key }) => key);
      const shown = async () => (await verifySession(platform, token))?.picture;
      await setPicture(platform, ana.uid, Buffer.from('one'));
      const first = await shown();
      await setPicture(platform, ana.uid, Buffer.from('two'));
      const second = await shown();
      expect(second).not.toBe(first);
      expect(await kept()).toEqual([`people/${ana.uid}/${second}.webp`]);
      expect((await signIn()).account.picture).toBe(second);
      const taken = await belongingsOf(platform, ana);
      expect(taken.objects.map(({ key }) => key)).toEqual(await kept());
      await removePicture(platform, ana.uid);
      await removePicture(platform, ana.uid);
      expect(await shown()).toBeUndefined();
      expect(await kept()).toEqual([]);
      await setPicture(platform, ana.uid, Buffer.from('three'));
      await deleteAccount(platform, ana.uid);
      expect(await kept()).toEqual([]);
      expect(await documents.get(profiles, ana.uid)).toBeUndefined();
      await expect(setPicture(platform, 'nobody', Buffer.from('x'))).rejects.toThrow(NotFoundError);
    });

    it('says how much of what is limited is used, and when there is more', async () => {
      const { uid } = await signUp();
      await platform.documents.transaction((tx) => countOrder(tx, uid, platform.clock.now()));
      const first = platform.clock.now();
      opened.advance(MINUTE_MS);
      await platform.documents.transaction((tx) => countOrder(tx, uid, platform.clock.now()));
      const HOUR_MS = 60 * MINUTE_MS;
      const usage = await usageOf(platform, uid);
      const DAY_MS = 24 * HOUR_MS;
      const resetAt = (Math.floor(platform.clock.now() / DAY_MS) + 1) * DAY_MS;
      expect(usage.orders).toEqual({
        ...{ used: 2, limit: 30, freeAt: first + HOUR_MS },
        today: { used: 2, limit: 100, resetAt },
      });
      expect(usage.uploads).toMatchObject({ files: 0, bytes: 0 });
      expect(usage.uploads.freeAt).toBeUndefined();
      opened.advance(59 * MINUTE_MS);
      expect((await usageOf(platform, uid)).orders).toMatchObject({ used: 1 });
      opened.advance(24 * HOUR_MS);
      expect((await usageOf(platform, uid)).orders.today).toMatchObject({ used: 0 });
    });

    it('sets roles, which a running session has at once', async () => {
      const { uid } = await signUp();
      const { token } = await signIn();
      await setRoles(platform, uid, ['dancer', 'instructor', 'instructor']);
      expect((await verifySession(platform, token))?.roles).toEqual(['dancer', 'instructor']);
      await expect(setRoles(platform, 'nobody', [])).rejects.toThrow(NotFoundError);
    });

    it('gives a session that is being opened the roles that are being set', async () => {
      const { uid } = await signUp();
      for (const role of ['maintainer', 'dancer', 'maintainer'] as const) {
        const opening = Array.from({ length: 4 }, () => signIn());
        await setRoles(platform, uid, [role]);
        for (const { token } of await Promise.all(opening)) {
          expect((await verifySession(platform, token))?.roles).toEqual([role]);
        }
      }
    });

    it('signs in whoever has an account and no profile yet, under their address', async () => {
      const { uid } = await identity.signUp({ email, password: PASSWORD });
      expect((await findAccount(platform, email))?.roles).toEqual(['dancer']);
      const { token } = await signIn();
      const displayName = email.slice(0, email.indexOf('@'));
      expect(await verifySession(platform, token)).toEqual({
        ...{ uid, email, displayName },
        roles: ['dancer'],
      });
      await setRoles(platform, uid, ['maintainer']);
      expect((await signIn()).account.roles).toEqual(['maintainer']);
    });

    /** Checks a credential as usual, and lets something else happen before it says so. */
    function meanwhile(happens: () => Promise<void>): Identity {
      return {
        signUp: (input) => identity.signUp(input),
        findByEmail: (address) => identity.findByEmail(address),
        startPasswordReset: (address) => identity.startPasswordReset(address),
        finishPasswordReset: (...args) => identity.finishPasswordReset(...args),
        revoke: (uid) => identity.revoke(uid),
        remove: (uid) => identity.remove(uid),
        async verify(...args) {
          const user = await identity.verify(...args);
          await happens();
          return user;
        },
      };
    }

    async function another(): Promise<Account> {
      const address = `bea-${randomUUID()}@example.org`;
      return await accounts.signUp(platform, {
        email: address,
        password: PASSWORD,
        displayName: 'Bea',
      });
    }
  });
}

/** Of a platform that checks passwords itself. */
export function describePasswordIdentity(name: string, open: () => Promise<OpenAccounts>): void {
  describeIdentity(name, open);
  describe(`passwords: ${name}`, () => {
    let opened: OpenAccounts;
    let platform: Platform;
    let identity: Identity;
    let email: string;

    beforeAll(async () => {
      opened = await open();
      platform = opened.platform;
      identity = platform.identity;
    });
    afterAll(async () => await opened.close());
    beforeEach(() => {
      email = `ana-${randomUUID()}@example.org`;
    });

    async function signUp(): Promise<Account> {
      return await accounts.signUp(platform, { email, password: PASSWORD, displayName: 'Ana' });
    }
    async function signIn(password = PASSWORD, address = email): Promise<Session> {
      return await accounts.signIn(platform, await opened.credential(address, password));
    }

    describe('sign-up and sign-in in one', () => {
      const typed = (password: string) => ({ email, password, displayName: 'Ana' });

      it('opens a session, also for who has an account and forgot about it', async () => {
        const { account } = await accounts.signUpAndIn(platform, typed(PASSWORD));
        const again = await accounts.signUpAndIn(platform, typed(PASSWORD));
        expect(again.account).toEqual(account);
      });

      it('says no more of an address that is taken, whatever else holds of it', async () => {
        await signUp();
        for (let n = 0; n < 8; n++) {
          await expect(
            accounts.signUpAndIn(platform, typed(`a password of mine ${n}`)),
          ).rejects.toMatchObject({ code: 'email-taken' });
        }
      });

      it('takes as long for an address that is taken as for one that is not', async () => {
        await signUp();
        const times = { taken: [] as number[], free: [] as number[] };
        for (let n = 0; n < 9; n++) {
          for (const [kind, address] of [
            ['taken', email],
            ['free', `new-${randomUUID()}@example.org`],
          ] as const) {
            const input = { ...typed(`a password of mine ${n}`), email: address };
            const started = performance.now();
            await accounts.signUp(platform, input).catch(() => undefined);
            times[kind].push(performance.now() - started);
          }
        }
        // The least: what a busy machine adds says nothing of the work.
        const ratio = Math.min(...times.taken) / Math.min(...times.free);
        expect(ratio).toBeGreaterThan(0.4);
        expect(ratio).toBeLessThan(2.5);
      });
    });

    describe('links that people ask for', () => {
      const byMail = { kind: 'reset', language: 'es', byMail: true } as const;
      const kept = async (id: string) => (await platform.documents.get(linkRequests, id))?.data;

      it('are made when they go out, and not before', async () => {
        const { uid } = await signUp();
        await askForLink(platform, { ...byMail, email: email.toUpperCase(), byMail: false });
        await askForLink(platform, { ...byMail, email: `nobody-${email}`, byMail: false });
        expect(await kept(`reset-${uid}`)).toEqual({
          ...{ kind: 'reset', ownerId: uid, email, language: 'es', failures: 0 },
          askedAt: platform.clock.now(),
        });
        expect(await dueLinkRequests(platform)).toEqual([]);
        const listed = (await openLinkRequests(platform)).items.map(({ data }) => data.ownerId);
        expect(listed).toEqual([uid]);
        const { request, token } = await takeLink(platform, `reset-${uid}`);
        expect(request.email).toBe(email);
        expect((await kept(`reset-${uid}`))?.shownAt).toBe(platform.clock.now());
        expect(await useResetLink(platform, token, 'quiero bailar más')).toBe(uid);
        await signIn('quiero bailar más');
        expect(await kept(`reset-${uid}`)).toBeUndefined();
        await expect(takeLink(platform, `reset-${uid}`)).rejects.toThrow(NotFoundError);
      });

      it('confirm an address, once, and are no good for anything else', async () => {
        const { uid } = await signUp();
        await askForLink(platform, { ...byMail, email, kind: 'confirmation' });
        const { token } = await takeLink(platform, `confirmation-${uid}`);
        await expect(useResetLink(platform, token, 'another good one')).rejects.toMatchObject({
          code: 'bad-reset-token',
        });
        const reset = (await identity.startPasswordReset(email)) ?? '';
        for (const wrong of [reset, 'nonsense', '']) {
          await expect(useConfirmationLink(platform, wrong)).rejects.toMatchObject({
            code: 'bad-confirmation',
          });
        }
        expect((await identity.findByEmail(email))?.isConfirmed).toBe(false);
        await useConfirmationLink(platform, token);
        expect((await identity.findByEmail(email))?.isConfirmed).toBe(true);
        await expect(useConfirmationLink(platform, token)).rejects.toMatchObject({
          code: 'bad-confirmation',
        });
        // Nothing is left to be asked for.
        await askForLink(platform, { ...byMail, email, kind: 'confirmation' });
        expect(await kept(`confirmation-${uid}`)).toBeUndefined();
        await useResetLink(platform, reset, 'quiero bailar más');
      });

      it('are void after a day, and five of an account are good at once', async () => {
        const { uid } = await signUp();
        await askForLink(platform, { ...byMail, email, kind: 'confirmation' });
        const take = () => takeLink(platform, `confirmation-${uid}`);
        const { token } = await take();
        for (let n = 1; n < 5; n++) await take();
        await expect(take()).rejects.toMatchObject({ code: 'too-many-open-links' });
        opened.advance(DAY_MS);
        await expect(useConfirmationLink(platform, token)).rejects.toThrow(UnauthenticatedError);
        await useConfirmationLink(platform, (await take()).token);
      });

      it('are mailed when they are due, later each time, and left to people in the end', async () => {
        const { uid } = await signUp();
        await askForLink(platform, { ...byMail, email });
        const due = async () =>
          (await dueLinkRequests(platform)).find(({ id }) => id === `reset-${uid}`);
        let passed = 0;
        let tries = 0;
        while (passed < DAY_MS) {
          const request = await due();
          if (request) {
            tries += 1;
            await postponeLink(platform, request, false);
          }
          opened.advance(MINUTE_MS);
          passed += MINUTE_MS;
        }
        expect(tries).toBe(5);
        expect(await kept(`reset-${uid}`)).toMatchObject({ failures: 5 });
        await askForLink(platform, { ...byMail, email });
        const again = await due();
        expect(again?.data.failures).toBe(0);
        if (again) await postponeLink(platform, again, true);
        expect(await due()).toBeUndefined();
      });

      it('are forgotten after a week, and with the account', async () => {
        const { uid } = await signUp();
        await askForLink(platform, { ...byMail, email });
        await deleteAccount(platform, uid);
        expect(await kept(`reset-${uid}`)).toBeUndefined();
        const { uid: later } = await signUp();
        await askForLink(platform, { ...byMail, email });
        opened.advance(7 * DAY_MS);
        expect(await sweepLinkRequests(platform)).toBeGreaterThanOrEqual(1);
        expect(await kept(`reset-${later}`)).toBeUndefined();
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
        await accounts.signUp(platform, { email, password: composed, displayName: 'Ana' });
        await signIn(composed.normalize('NFD'));
      });

      it('refuses a credential of another kind', async () => {
        const attempt = accounts.signIn(platform, { kind: 'idToken', idToken: 'x' });
        await expect(attempt).rejects.toThrow(InvalidInputError);
      });

      it('makes an address wait after failures, also after a restart, then lets it in', async () => {
        await signUp();
        for (let failure = 0; failure < 5; failure++) {
          await expect(signIn('a wrong one')).rejects.toThrow(UnauthenticatedError);
        }
        const restarted = await opened.reopen();
        const blocked = accounts.signIn(restarted, { kind: 'password', email, password: PASSWORD });
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

      it('lets a known device in while strangers fail under its owner’s address', async () => {
        const { uid } = await signUp();
        const device = await rememberDevice(platform, uid, undefined);
        const onDevice = (password: string, token = device) =>
          accounts.signIn(platform, { kind: 'password', email, password }, token);
        for (let n = 0; n < 8; n++) await signIn(`a guess ${n}`).catch(() => undefined);
        await expect(signIn()).rejects.toThrow(RateLimitError);
        expect((await onDevice(PASSWORD)).account.uid).toBe(uid);
        // Strangers still wait, and so does whoever invents a device or has one of somebody else.
        await expect(signIn()).rejects.toThrow(RateLimitError);
        const { uid: other } = await another();
        const elsewhere = await rememberDevice(platform, other, undefined);
        for (const token of ['invented', elsewhere]) {
          await expect(onDevice(PASSWORD, token)).rejects.toThrow(RateLimitError);
        }
        // Guessing on the device is as slow as elsewhere.
        for (let n = 0; n < 5; n++) await onDevice(`a guess ${n}`).catch(() => undefined);
        await expect(onDevice(PASSWORD)).rejects.toThrow(RateLimitError);
      });

      it('forgets devices where somebody is signed out everywhere, and lets a solved reset in', async () => {
        const { uid } = await signUp();
        const device = await rememberDevice(platform, uid, undefined);
        opened.advance(1);
        const token = (await identity.startPasswordReset(email)) ?? '';
        const changed = 'quiero bailar más';
        expect(await finishPasswordReset(platform, token, changed)).toBe(uid);
        const solvedOn = await rememberDevice(platform, uid, undefined);
        for (let n = 0; n < 8; n++) await signIn(`a guess ${n}`).catch(() => undefined);
        const credential = { kind: 'password', email, password: changed } as const;
        await expect(accounts.signIn(platform, credential, device)).rejects.toThrow(RateLimitError);
        expect((await accounts.signIn(platform, credential, solvedOn)).account.uid).toBe(uid);
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

    describe('password reset', () => {
      it('expires after an hour', async () => {
        await signUp();
        const token = (await identity.startPasswordReset(email)) ?? '';
        opened.advance(60 * MINUTE_MS);
        await expect(finishPasswordReset(platform, token, 'another good one')).rejects.toThrow(
          UnauthenticatedError,
        );
        await signIn();
      });

      it('spends a token once, and with it the others', async () => {
        await signUp();
        const first = (await identity.startPasswordReset(email)) ?? '';
        const second = (await identity.startPasswordReset(email)) ?? '';
        const outcomes = await Promise.allSettled([
          finishPasswordReset(platform, second, 'the first wins'),
          finishPasswordReset(platform, second, 'the other wins'),
        ]);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        await expect(finishPasswordReset(platform, first, 'another good one')).rejects.toThrow(
          UnauthenticatedError,
        );
      });

      it('cannot be spoiled by a stranger who asks for it again and again', async () => {
        await signUp();
        const own = (await identity.startPasswordReset(email)) ?? '';
        const sent: (string | undefined)[] = [];
        for (let n = 0; n < 10; n++) sent.push(await identity.startPasswordReset(email));
        expect(sent.filter((token) => token !== undefined).length).toBeLessThan(10);
        await finishPasswordReset(platform, own, 'another good one');
        await signIn('another good one');
        expect(await identity.startPasswordReset(email)).toBeDefined();
      });
    });

    async function another(): Promise<Account> {
      const address = `bea-${randomUUID()}@example.org`;
      return await accounts.signUp(platform, {
        email: address,
        password: PASSWORD,
        displayName: 'Bea',
      });
    }
  });
}
