/** An embedded installation moves to Google Cloud: its accounts, documents and objects. */
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth, type Auth, type UserImportRecord } from 'firebase-admin/auth';
import { z } from 'zod';
import { AlreadyExistsError } from '@bachata/core/errors.ts';
import type { Collection, DocumentStore, ObjectStore } from '@bachata/core/ports.ts';
import type { EmbeddedPlatform } from '../embedded/platform.ts';
import { readHash } from '../passwords.ts';
import type { GoogleEnv } from '../env.ts';
import { openGoogleServices } from './services.ts';

/** Cookies and links of another site stay behind, and what was counted of it. */
const LEFT_BEHIND: readonly string[] = [
  'sessions',
  'devices',
  'linkRequests',
  'storageFigures',
  'workDays',
];
/** https://firebase.google.com/docs/auth/admin/import-users: at most a thousand a call; `getUsers` takes 100. */
const ACCOUNTS_AT_ONCE = 100;

type Kind = 'accounts' | 'documents' | 'objects';

/** How many went, and how many were there before. */
export type MoveReport = Readonly<Record<Kind, { readonly moved: number; readonly there: number }>>;

export interface MoveTarget {
  readonly documents: DocumentStore;
  readonly objects: ObjectStore;
  readonly auth: Pick<Auth, 'getUsers' | 'importUsers'>;
}

/** The project that the environment names. Asks nobody anything until it is used. */
export function openMoveTarget(settings: GoogleEnv): MoveTarget & { close(): Promise<void> } {
  const { documents, objects, close } = openGoogleServices(settings);
  const app = initializeApp({ projectId: settings.GOOGLE_CLOUD_PROJECT }, 'move-in');
  return {
    ...{ documents, objects, auth: getAuth(app) },
    async close() {
      await Promise.all([close(), deleteApp(app)]);
    },
  };
}

export interface MoveOptions {
  /** Only counts what would go. */
  readonly dryRun?: boolean;
  readonly onMoved?: (kind: Kind, moved: number) => void;
}

/**
 * What is there already is left as it is: the move can be made again after it broke off. People sign
 * in with their passwords as before, once they have confirmed their address, here or there.
 * @throws Error naming the accounts that Firebase refused
 */
export async function moveIn(
  source: Pick<EmbeddedPlatform, 'documents' | 'objects' | 'identity'>,
  target: MoveTarget,
  { dryRun = false, onMoved = () => undefined }: MoveOptions = {},
): Promise<MoveReport> {
  const report = {
    accounts: { moved: 0, there: 0 },
    documents: { moved: 0, there: 0 },
    objects: { moved: 0, there: 0 },
  };
  const count = (kind: Kind, moved: number, there = 0): void => {
    report[kind].moved += moved;
    report[kind].there += there;
    if (moved > 0) onMoved(kind, report[kind].moved);
  };

  // Objects first: no document names one that is not there.
  for (const { key, size, contentType } of await source.objects.list('')) {
    const there = await target.objects.head(key);
    if (there?.size === size) {
      count('objects', 0, 1);
      continue;
    }
    if (!dryRun) {
      const { body } = await source.objects.get(key);
      await target.objects.put(key, body, { contentType });
    }
    count('objects', 1);
  }
  for (const { collection, id, data } of source.documents.everything()) {
    if (LEFT_BEHIND.includes(collection)) continue;
    const isNew = await createdAt(target.documents, collection, id, data, dryRun);
    count('documents', isNew ? 1 : 0, isNew ? 0 : 1);
  }
  const people = source.identity.withPasswords();
  for (let at = 0; at < people.length; at += ACCOUNTS_AT_ONCE) {
    const some = people.slice(at, at + ACCOUNTS_AT_ONCE);
    // An import would take the place of who is there, and of a password that was changed since.
    const { users } = await target.auth.getUsers(some.map(({ uid }) => ({ uid })));
    const known = new Set(users.map(({ uid }) => uid));
    const newcomers = some.filter(({ uid }) => !known.has(uid));
    if (!dryRun) await importAll(target.auth, newcomers);
    count('accounts', newcomers.length, known.size);
  }
  return report;
}

/** @returns whether it is new there */
async function createdAt(
  documents: DocumentStore,
  name: string,
  id: string,
  data: object,
  dryRun: boolean,
): Promise<boolean> {
  // As it was stored, whatever the schema has become since.
  const collection: Collection<object> = { name, schema: z.looseObject({}) };
  if (dryRun) return (await documents.get(collection, id)) === undefined;
  try {
    await documents.create(collection, id, data);
    return true;
  } catch (error) {
    if (error instanceof AlreadyExistsError) return false;
    throw error;
  }
}

type Person = ReturnType<EmbeddedPlatform['identity']['withPasswords']>[number];

/** Hashes of one cost a call, which Firebase is told once. */
async function importAll(auth: MoveTarget['auth'], people: readonly Person[]): Promise<void> {
  const byCost = Map.groupBy(people, ({ passwordHash }) => {
    const { cost } = readHash(passwordHash);
    return `${cost.N} ${cost.r} ${cost.p}`;
  });
  for (const some of byCost.values()) {
    const records = some.map(({ uid, email, isConfirmed, passwordHash, createdAt: since }) => {
      const { key, salt } = readHash(passwordHash);
      return {
        ...{ uid, email, emailVerified: isConfirmed === true },
        ...{ passwordHash: key, passwordSalt: salt },
        metadata: { creationTime: new Date(since).toUTCString() },
      } satisfies UserImportRecord;
    });
    const [first] = some;
    if (first === undefined) continue;
    const { cost, key } = readHash(first.passwordHash);
    const { errors } = await auth.importUsers(records, {
      hash: {
        algorithm: 'STANDARD_SCRYPT',
        memoryCost: cost.N,
        blockSize: cost.r,
        parallelization: cost.p,
        derivedKeyLength: key.length,
      },
    });
    if (errors.length > 0) {
      const refused = errors.map(({ index, error }) => `${some[index]?.uid}: ${error.message}`);
      throw new Error(`Firebase Auth refused accounts:\n${refused.join('\n')}`);
    }
  }
}
