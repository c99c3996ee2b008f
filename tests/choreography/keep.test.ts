/** Finished dances that wait for their owner to keep them. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { isSavedByItself } from '@bachata/core/accounts/auto-save.ts';
import { changeProfile } from '@bachata/core/accounts/change-profile.ts';
import { preferencesSchema } from '@bachata/core/accounts/profile.ts';
import { signUp } from '@bachata/core/accounts/sign-in.ts';
import { moveToBin, restoreFromBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { describeChoreography } from '@bachata/core/choreographies/describe.ts';
import {
  binUnkept,
  keepChoreography,
  waitingChoreographies,
  WAITS_MS,
} from '@bachata/core/choreographies/keep.ts';
import { searchCollection } from '@bachata/core/choreographies/search.ts';
import { seedChoreography } from '../browser/seed.ts';
import { ManualClock, temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

let opened: TemporaryPlatform;
let clock: ManualClock;
let uid: string;
let dance: string;

beforeAll(async () => {
  clock = new ManualClock();
  opened = await temporaryPlatform(clock);
});
afterAll(async () => await opened.close());
beforeEach(async () => {
  const { platform } = opened;
  const email = `${crypto.randomUUID()}@example.org`;
  ({ uid } = await signUp(platform, { email, password: 'uno dos tres toca', displayName: 'Ana' }));
  dance = await seedChoreography(platform, uid);
  await platform.documents.update(choreographies, dance, { waits: true, createdAt: clock.now() });
});

const found = async (): Promise<readonly string[]> => {
  const { items } = await searchCollection(opened.platform, uid, { text: '' }, () => []);
  return items.map(({ id }) => id);
};
const waiting = async (): Promise<readonly string[]> =>
  (await waitingChoreographies(opened.platform.documents, uid)).map(({ id }) => id);

it('are those of whoever does not want them kept by themselves, and never copies', async () => {
  const { platform } = opened;
  const { documents } = platform;
  const job = { ownerId: uid };
  expect(await isSavedByItself(documents, job)).toBe(true);
  const profile = { displayName: 'Ana', isInstructor: false };
  const save = async (autoSave: boolean) =>
    await changeProfile(platform, uid, {
      ...profile,
      preferences: preferencesSchema.parse({ autoSave }),
    });
  await save(false);
  expect(await isSavedByItself(documents, job)).toBe(false);
  expect(await isSavedByItself(documents, { ...job, givenPlanKey: 'x' })).toBe(true);
  await save(true);
  expect(await isSavedByItself(documents, job)).toBe(true);
  expect(await isSavedByItself(documents, { ownerId: 'a guest' })).toBe(true);
});

it('are not in the collection until they are kept, whatever is said of them', async () => {
  const { platform } = opened;
  expect(await found()).toEqual([]);
  await describeChoreography(platform, dance, { title: 'Another title' });
  expect(await found()).toEqual([]);
  expect(await waiting()).toEqual([dance]);
  await keepChoreography(platform, dance);
  await keepChoreography(platform, dance);
  expect(await found()).toEqual([dance]);
  expect(await waiting()).toEqual([]);
  await keepChoreography(platform, 'gone');
});

it('go into the bin after a week, and whoever wants one back keeps it', async () => {
  const { platform } = opened;
  clock.advance(WAITS_MS - 1);
  expect(await binUnkept(platform)).toBe(0);
  clock.advance(1);
  expect(await binUnkept(platform)).toBeGreaterThanOrEqual(1);
  expect(await waiting()).toEqual([]);
  expect(await platform.documents.get(choreographyBin.deleted, dance)).toBeDefined();
  await restoreFromBin(platform, choreographyBin, dance);
  expect(await found()).toEqual([dance]);
  expect(await binUnkept(platform)).toBe(0);
});

it('stay where they are once they are kept', async () => {
  const { platform } = opened;
  await keepChoreography(platform, dance);
  clock.advance(10 * WAITS_MS);
  await binUnkept(platform);
  expect(await found()).toEqual([dance]);
  await moveToBin(platform, choreographyBin, dance);
  expect(await found()).toEqual([]);
});
