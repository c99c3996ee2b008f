/** An embedded installation moves in: another one stands in for Google's stores where there is no emulator. */
import { scryptSync } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Firestore } from '@google-cloud/firestore';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth, type Auth } from 'firebase-admin/auth';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { profiles } from '@bachata/core/accounts/profile.ts';
import { sessions } from '@bachata/core/accounts/session.ts';
import { signIn, signUp } from '@bachata/core/accounts/sign-in.ts';
import { readFavorites, setFavorite } from '@bachata/core/favorites.ts';
import type { DocumentStore } from '@bachata/core/ports.ts';
import { clips } from '@bachata/core/user-clips/clip.ts';
import { FirestoreDocuments } from '@bachata/platform/google/documents.ts';
import { MailedCodes } from '@bachata/platform/google/mailed-codes.ts';
import { moveIn, type MoveTarget } from '@bachata/platform/google/move-in.ts';
import { authEmulatorMissing, startAuthEmulator } from '../../infra/emulators/auth-emulator.ts';
import { findEmulator, startEmulator } from '../../infra/emulators/firestore-emulator.ts';
import { API_KEY, PROJECT } from '../../infra/emulators/project.ts';
import { clipOf } from '../factories/clip.ts';
import { AuthClient } from './auth-client.ts';
import { temporaryPlatform, type TemporaryPlatform } from './embedded.ts';

process.env['METADATA_SERVER_DETECTION'] = 'none';

const PASSWORD = 'uno dos tres toca';
const PEOPLE = ['ana@example.org', 'bea@example.org'];

async function installation(): Promise<TemporaryPlatform> {
  const opened = await temporaryPlatform();
  const { platform } = opened;
  for (const email of PEOPLE) {
    const { uid } = await signUp(platform, { email, password: PASSWORD, displayName: 'Ana' });
    await signIn(platform, { kind: 'password', email, password: PASSWORD });
    await platform.documents.create(clips, `clip-${uid}`, clipOf(uid));
    await setFavorite(platform, uid, 'madrid', true);
    const bytes = Buffer.from(email);
    await platform.objects.put(`clips/clip-${uid}/video.mp4`, bytes, { contentType: 'video/mp4' });
  }
  return opened;
}

const report = (moved: number, there: number) => ({
  accounts: { moved, there },
  documents: { moved: 3 * moved, there: 3 * there },
  objects: { moved, there },
});

/** What holds wherever it moves to. */
async function moves(
  { platform: source }: TemporaryPlatform,
  target: MoveTarget,
  documents: DocumentStore,
): Promise<void> {
  expect(await moveIn(source, target, { dryRun: true })).toEqual(report(2, 0));
  expect(await target.objects.list('')).toEqual([]);
  // One object and one document went before it broke off.
  const [first] = await source.objects.list('');
  if (first === undefined) throw new Error('There is nothing to move');
  await target.objects.put(first.key, (await source.objects.get(first.key)).body, first);
  expect(await moveIn(source, target)).toEqual({
    ...report(2, 0),
    objects: { moved: 1, there: 1 },
  });
  expect(await moveIn(source, target)).toEqual(report(0, 2));
  for (const { key } of await source.objects.list('')) {
    const { info, body } = await target.objects.get(key);
    expect(info.contentType).toBe('video/mp4');
    expect(PEOPLE).toContain((await buffer(body)).toString());
  }
  for (const { uid } of source.identity.list()) {
    expect((await documents.get(profiles, uid))?.data.displayName).toBe('Ana');
    expect((await documents.get(clips, `clip-${uid}`))?.data.ownerId).toBe(uid);
    expect(await readFavorites(documents, uid)).toEqual(['madrid']);
  }
  expect((await documents.query(sessions, {})).items).toEqual([]);
}

describe('moving in', () => {
  let source: TemporaryPlatform;
  let there: TemporaryPlatform;
  beforeAll(async () => {
    source = await installation();
    there = await temporaryPlatform();
  });
  afterAll(async () => await Promise.all([source.close(), there.close()]));

  it('takes everything along, goes on where it broke off, and does nothing twice', async () => {
    const imported = new Map<string, Parameters<Auth['importUsers']>[0][number]>();
    const hashes: unknown[] = [];
    const auth = {
      getUsers: vi.fn(async (wanted: { uid: string }[]) => ({
        users: wanted.filter(({ uid }) => imported.has(uid)),
        notFound: [],
      })),
      importUsers: vi.fn(async (...[users, options]: Parameters<Auth['importUsers']>) => {
        for (const user of users) imported.set(user.uid, user);
        hashes.push(options?.hash);
        return { successCount: users.length, failureCount: 0, errors: [] };
      }),
    } as unknown as MoveTarget['auth'];
    await moves(source, { ...there.platform, auth }, there.platform.documents);
    expect(hashes).toEqual([
      {
        algorithm: 'STANDARD_SCRYPT',
        ...{ memoryCost: 2 ** 12, blockSize: 8, parallelization: 1, derivedKeyLength: 32 },
      },
    ]);
    // As Firebase checks it: the same password gives the key that came along.
    for (const { passwordHash, passwordSalt, emailVerified } of imported.values()) {
      const cost = { N: 2 ** 12, r: 8, p: 1 };
      expect(scryptSync(PASSWORD, passwordSalt ?? '', 32, cost)).toEqual(passwordHash);
      expect(emailVerified).toBe(false);
    }
  });

  it('says whom Firebase did not take', async () => {
    const refused = { index: 1, error: { message: 'no such hash' } };
    const auth = {
      getUsers: async () => ({ users: [], notFound: [] }),
      importUsers: async () => ({ successCount: 1, failureCount: 1, errors: [refused] }),
    } as unknown as MoveTarget['auth'];
    const attempt = moveIn(source.platform, { ...there.platform, auth });
    const second = source.platform.identity.withPasswords()[1]?.uid ?? '';
    await expect(attempt).rejects.toThrow(`${second}: no such hash`);
  });
});

const firestore = findEmulator();
const missing = authEmulatorMissing() ?? (firestore.kind === 'none' ? firestore.reason : undefined);
describe.skipIf(missing !== undefined)(
  `moving in to emulators${missing ? `: ${missing}` : ''}`,
  () => {
    it('takes the accounts and documents along', { timeout: 300_000 }, async () => {
      if (firestore.kind === 'none') throw new Error(firestore.reason);
      const [database, accounts] = await Promise.all([
        startEmulator(firestore),
        startAuthEmulator(),
      ]);
      process.env['FIRESTORE_EMULATOR_HOST'] = database.host;
      process.env['FIREBASE_AUTH_EMULATOR_HOST'] = accounts.host;
      const documents = new FirestoreDocuments(new Firestore({ projectId: PROJECT }));
      const app = initializeApp({ projectId: PROJECT });
      const source = await installation();
      const objects = await temporaryPlatform();
      try {
        const auth = getAuth(app);
        await moves(source, { documents, objects: objects.platform.objects, auth }, documents);
        const users = await Promise.all(PEOPLE.map((email) => auth.getUserByEmail(email)));
        expect(users.map(({ uid }) => uid).sort()).toEqual(
          source.platform.identity
            .list()
            .map(({ uid }) => uid)
            .sort(),
        );
        // The emulator knows no real password hash; the code of a mail lets the same account in.
        const browser = new AuthClient(accounts.host);
        await expect(browser.signIn('ana@example.org', PASSWORD)).rejects.toThrow(
          /INVALID_(PASSWORD|LOGIN)/,
        );
        await browser.askForReset('ana@example.org');
        const code = await browser.mailedCode('ana@example.org', 'PASSWORD_RESET');
        const codes = new MailedCodes({ apiKey: API_KEY, emulatorHost: accounts.host });
        await codes.resetPassword(code, PASSWORD);
        const { uid } = await auth.verifyIdToken(await browser.signIn('ana@example.org', PASSWORD));
        expect(uid).toBe((await source.platform.identity.findByEmail('ana@example.org'))?.uid);
      } finally {
        await Promise.all([documents.close(), deleteApp(app), source.close(), objects.close()]);
        await Promise.all([database.stop(), accounts.stop()]);
      }
    });
  },
);
