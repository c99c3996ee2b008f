/** The site's routes in this process, with people who have signed up and documents of one of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Handle } from '@sveltejs/kit/hooks';
import { setRoles } from '@bachata/core/accounts/roles.ts';
import { moveToBin, type Bin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { planBin } from '@bachata/core/class-plans/bin.ts';
import { coTeaching, endCoTeaching } from '@bachata/core/class-plans/co-teachers.ts';
import { publishPlan } from '@bachata/core/class-plans/save-plan.ts';
import { grantId, grants, type Grant } from '@bachata/core/grants/grant.ts';
import { openGuest, type GuestSession } from '@bachata/core/guests.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { rememberRepertoire } from '@bachata/core/repertoire.ts';
import { clipBin } from '@bachata/core/user-clips/bin.ts';
import type { ReadyClip } from '@bachata/core/user-clips/clip.ts';
import { seedCourse, seedPlan } from '../browser/seed-plans.ts';
import { seedChoreography, seedClip, seedCorrection, seedJob } from '../browser/seed.ts';
import { FAKE_YT_DLP } from '../song-links/fake.ts';
import { allEntrances, loadHook, type Entrance } from './entrances.ts';
import { ORIGIN, send } from './requests.ts';

/** What the table of entrances stands them for. */
export const NAMES = [
  'JOB',
  'DANCE',
  'LENT',
  'GONE',
  'CORRECTION',
  'FILM',
  'LINKED',
  'WAITING',
  'SHOWN',
  'BINNED',
  'PLAN',
  'HANDED',
  'OPEN',
  'STEPS',
  'CRS',
  'SCRAPPED',
  'OWNER',
  'COTEACHER',
] as const;
export type Name = (typeof NAMES)[number];
export const NAME = new RegExp(NAMES.join('|'), 'g');

const PASSWORD = 'we dance on sundays';
const PEOPLE = [
  'owner',
  'other',
  'maintainer',
  'coTeacher',
  'formerCoTeacher',
  'instructor',
] as const;
export type Person = (typeof PEOPLE)[number];

export interface SeededSite {
  readonly dataDir: string;
  readonly platform: Platform;
  readonly handle: Handle;
  readonly entrances: ReadonlyMap<string, Entrance>;
  uidOf(person: Person): string;
  /** @returns a session of their own */
  signIn(person: Person): Promise<string>;
  /** @returns the session that they share between all that asks */
  sessionOf(person: Person): string;
  /** Signs them in again, where all their sessions were ended. */
  renewSession(person: Person): Promise<void>;
  /** @throws Error where there is none of that name */
  entrance(name: string): Entrance;
  /** Somebody who tries the site without an account, and has made something. */
  readonly guest: GuestSession;
  /** Another one. */
  readonly otherGuest: GuestSession;
  /** A new document of the owner's, or of the guest's. @returns its id */
  seed(name: Name, whose?: 'owner' | 'guest'): Promise<string>;
  close(): Promise<void>;
}

/** One for each process: the routes keep the platform that they opened first. */
export async function openSeededSite(): Promise<SeededSite> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-access-'));
  process.env['BACHATA_DATA_DIR'] = dataDir;
  process.env['BACHATA_PUBLIC_URL'] = ORIGIN;
  process.env['BACHATA_SONG_LINK_HOSTS'] = 'music.example';
  process.env['YT_DLP_PATH'] = FAKE_YT_DLP;
  const handle = await loadHook();
  const { getPlatform } = await import('../../web/src/lib/server/platform.ts');
  const platform = await getPlatform();
  const entrances = new Map((await allEntrances()).map((one) => [one.name, one]));
  const uids = new Map<Person, string>();
  const sessions = new Map<Person, string>();

  const entrance = (name: string): Entrance => {
    const found = entrances.get(name);
    if (found === undefined) throw new Error(`There is no ${name}`);
    return found;
  };
  const signIn = async (person: Person): Promise<string> => {
    const form = { email: `${person}@example.org`, password: PASSWORD };
    const answer = await send(handle, entrance('/signin?/default'), { path: '/signin', form });
    return answer.cookies.get('session') ?? '';
  };
  const binned = async <T extends object>(bin: Bin<T>, id: string): Promise<string> => {
    await moveToBin(platform, bin, id);
    return id;
  };
  /** A plan that a co-teacher teaches from; another one was taken out again. */
  const taughtTogether = async (owner: string): Promise<string> => {
    const id = await seedPlan(platform, owner);
    for (const person of ['coTeacher', 'formerCoTeacher'] as const) {
      const grant: Grant = {
        ...{ ...coTeaching(id, uids.get(person) ?? ''), ownerId: owner },
        ...{ role: 'editor', sound: true, createdAt: platform.clock.now() },
      };
      await platform.documents.create(grants, grantId(grant), grant);
    }
    const former = uids.get('formerCoTeacher') ?? '';
    await endCoTeaching(platform, { planId: id, uid: former, by: owner });
    return id;
  };
  const guest = await openGuest(platform, 7);
  const otherGuest = await openGuest(platform, 7);
  const seenFromTheSide = async (id: string): Promise<string> => {
    const key = choreographyKeys.cameraVideo(id, 'seeded');
    await platform.objects.put(key, Buffer.from('a video'), { contentType: 'video/mp4' });
    const video = { key, bytes: 7, revision: 0, seenAt: platform.clock.now() };
    await platform.documents.update(choreographies, id, { cameraVideos: { 'side 9:16': video } });
    return id;
  };
  const seed = async (name: Name, whose: 'owner' | 'guest' = 'owner'): Promise<string> => {
    const owner = whose === 'guest' ? guest.guest.uid : (uids.get('owner') ?? '');
    const clip = (patch?: Partial<ReadyClip>) => seedClip(platform, owner, patch);
    const open = { visibility: 'public', credit: 'La maestra' } as const;
    switch (name) {
      case 'OWNER':
        return owner;
      case 'COTEACHER':
        return uids.get('coTeacher') ?? '';
      case 'JOB':
        return await seedJob(platform, owner);
      case 'DANCE':
      case 'LENT':
      case 'STEPS':
        return await seenFromTheSide(await seedChoreography(platform, owner));
      case 'GONE':
        return await binned(choreographyBin, await seedChoreography(platform, owner));
      case 'CORRECTION':
        return await seedCorrection(platform, owner);
      case 'FILM':
        return await clip();
      case 'LINKED':
        return await clip({ visibility: 'unlisted' });
      case 'WAITING':
        return await clip({ ...open, review: 'waiting' });
      case 'SHOWN':
        return await clip({ ...open, review: 'accepted' });
      case 'PLAN':
      case 'HANDED':
        return await taughtTogether(owner);
      case 'OPEN': {
        const id = await seedPlan(platform, owner);
        await publishPlan(platform, id, true);
        return id;
      }
      case 'CRS':
        return await seedCourse(platform, owner);
      case 'SCRAPPED':
        return await binned(planBin, await taughtTogether(owner));
      case 'BINNED':
        return await binned(clipBin, await clip());
    }
  };

  for (const person of PEOPLE) {
    const form = { email: `${person}@example.org`, displayName: person, password: PASSWORD };
    await send(handle, entrance('/signup?/default'), { path: '/signup', form });
    const account = await platform.identity.findByEmail(form.email);
    uids.set(person, account?.uid ?? '');
  }
  await setRoles(platform, uids.get('maintainer') ?? '', ['dancer', 'maintainer']);
  for (const person of ['owner', 'instructor'] as const) {
    await setRoles(platform, uids.get(person) ?? '', ['dancer', 'instructor']);
  }
  for (const person of PEOPLE) sessions.set(person, await signIn(person));
  await rememberRepertoire(platform, uids.get('owner') ?? '', { knownMoves: ['madrid'] });

  return {
    ...{ dataDir, platform, handle, entrances, signIn, entrance, seed, guest, otherGuest },
    uidOf: (person) => uids.get(person) ?? '',
    sessionOf: (person) => sessions.get(person) ?? '',
    renewSession: async (person) => {
      sessions.set(person, await signIn(person));
    },
    close: () => rm(dataDir, { recursive: true, force: true }),
  };
}
