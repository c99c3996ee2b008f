/** What somebody makes without an account: how much, whose it becomes, and how it goes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimGuest } from '@bachata/core/accounts/claim-guest.ts';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { changePracticeNotes, practiceNotes } from '@bachata/core/choreographies/practice-notes.ts';
import { retryJob } from '@bachata/core/choreographies/retry-job.ts';
import { changeRevisions, revisionsCollection } from '@bachata/core/choreographies/revisions.ts';
import { searchCollection } from '@bachata/core/choreographies/search.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { findGuest, GUEST_LIMITS, guests, openGuest } from '@bachata/core/guests.ts';
import { keepHouse } from '@bachata/core/housekeeping/keep-house.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { created, runStage, type StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import { STAGES } from '@bachata/core/jobs/stages.ts';
import { choreographyKeys, uploadKeys } from '@bachata/core/object-keys.ts';
import type { Collection, DocumentStore } from '@bachata/core/ports.ts';
import { openUpload } from '@bachata/core/uploads/quota.ts';
import { seedChoreography, seedJob } from '../browser/seed.ts';
import { ManualClock, temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

const DAYS = 7;
const DAY_MS = 24 * 3_600_000;
const parameters = planParametersSchema.parse({ difficulty: 'beginner' });
let clock: ManualClock;
let temporary: TemporaryPlatform;
let token: string;
let uid: string;

beforeEach(async () => {
  clock = new ManualClock();
  temporary = await temporaryPlatform(clock);
  const session = await openGuest(temporary.platform, DAYS);
  token = session.token;
  uid = session.guest.uid;
});
afterEach(async () => await temporary.close());

const order = async (ownerId: string, request: number, objectKey?: string): Promise<string> => {
  const source =
    objectKey === undefined
      ? ({ kind: 'catalog', songId: 'any' } as const)
      : ({ kind: 'upload', objectKey, fileName: 'a.mp3' } as const);
  const wanted = { ownerId, requestKey: `request-${request}`, title: 'A song', source, parameters };
  return (await createChoreography(temporary.platform, wanted)).jobId;
};
const ownerOf = async (collection: Collection<{ ownerId: string }>, id: string) =>
  (await temporary.platform.documents.get(collection, id))?.data.ownerId;
const sweep = () => keepHouse(temporary.platform, ['sweep-guests']);

/** One of everything that a guest can have. */
async function makeAll() {
  const { platform } = temporary;
  const shown = await seedChoreography(platform, uid);
  const binned = await seedChoreography(platform, uid);
  await moveToBin(platform, choreographyBin, binned);
  const planKey = choreographyKeys.plan(shown);
  const step = { kind: 'edit', planKey: `${planKey}2` } as const;
  const change = { base: 0, request: 'x', step };
  await changeRevisions(platform.documents, shown, { ownerId: uid, planKey }, change, clock.now());
  const note = { id: crypto.randomUUID(), moveId: 'x', startBeat: 0, beat: 0, text: 'Slowly' };
  await changePracticeNotes(platform, shown, uid, { keep: note });
  return { shown, binned, job: await seedJob(platform, uid) };
}

async function owners({ shown, binned, job }: Awaited<ReturnType<typeof makeAll>>) {
  return [
    await ownerOf(choreographies, shown),
    await ownerOf(revisionsCollection, shown),
    await ownerOf(practiceNotes, shown),
    await ownerOf(choreographyBin.deleted, binned),
    await ownerOf(jobs, job),
  ];
}

describe('a guest', () => {
  it('is known by the token until the time is over', async () => {
    expect(await findGuest(temporary.platform, token)).toMatchObject({ uid });
    expect(await findGuest(temporary.platform, `${token}x`)).toBeUndefined();
    clock.advance(DAYS * DAY_MS);
    expect(await findGuest(temporary.platform, token)).toBeUndefined();
    await expect(order(uid, 1)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('orders so much in all, however fast, and the same order again at the limit', async () => {
    const wanted = Array.from({ length: 2 * GUEST_LIMITS.orders }, (_, n) => order(uid, n));
    const outcomes = await Promise.allSettled(wanted);
    const placed = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(placed).toHaveLength(GUEST_LIMITS.orders);
    clock.advance(2 * 3_600_000);
    await expect(order(uid, 99)).rejects.toMatchObject({ code: 'too-many-trials' });
    await order(uid, 0);
  });

  it('uploads less than an account', async () => {
    const open = (name: string) =>
      openUpload(temporary.platform, uid, { key: uploadKeys.file(uid, name), bytes: 1_000 });
    for (let n = 0; n < GUEST_LIMITS.files; n++) await open(`${n}.mp3`);
    await expect(open('more.mp3')).rejects.toMatchObject({ code: 'too-many-uploads' });
  });
});

describe('a claim', () => {
  it('makes everything the account’s, however often it is made', async () => {
    const made = await makeAll();
    const others = await seedChoreography(temporary.platform, 'ben');
    for (let n = 0; n < 2; n++) {
      await claimGuest(temporary.platform, token, 'ana');
      expect(await owners(made)).toEqual(Array.from({ length: 5 }, () => 'ana'));
    }
    expect(await ownerOf(choreographies, others)).toBe('ben');
    const found = await searchCollection(temporary.platform, 'ana', { text: 'prueba' }, () => []);
    expect(found.items.map(({ id }) => id)).toEqual([made.shown]);
    expect(await findGuest(temporary.platform, token)).toBeUndefined();
    await expect(order(uid, 1)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('is the first account’s alone', async () => {
    const made = await makeAll();
    await claimGuest(temporary.platform, token, 'ana');
    await claimGuest(temporary.platform, token, 'eva');
    await claimGuest(temporary.platform, 'a token of nobody', 'eva');
    expect(new Set(await owners(made))).toEqual(new Set(['ana']));
  });

  it.each([1, 2, 3, 4])('that breaks off after %i documents is ended later', async (count) => {
    const made = await makeAll();
    const { documents } = temporary.platform;
    let left = count + 1;
    const breaking: DocumentStore = {
      get: (...asked) => documents.get(...asked),
      create: (...asked) => documents.create(...asked),
      update: (...asked) => documents.update(...asked),
      delete: (...asked) => documents.delete(...asked),
      query: (...asked) => documents.query(...asked),
      count: (...asked) => documents.count(...asked),
      watch: (...asked) => documents.watch(...asked),
      transaction: async (body) => {
        left -= 1;
        if (left < 0) throw new Error('The process has ended.');
        return await documents.transaction(body);
      },
    };
    const broken = { ...temporary.platform, documents: breaking };
    await expect(claimGuest(broken, token, 'ana')).rejects.toThrow('ended');
    expect(new Set(await owners(made)).size).toBeGreaterThan(1);
    clock.advance(DAY_MS);
    expect((await sweep()).failed).toEqual({});
    expect(new Set(await owners(made))).toEqual(new Set(['ana']));
    expect(await documents.get(guests, uid)).toBeUndefined();
  });

  it('takes along what is at work, and what is written by a request of before', async () => {
    const { platform } = temporary;
    const jobId = await order(uid, 1);
    const planKey = choreographyKeys.plan(jobId);
    const like = await platform.documents.get(
      choreographies,
      await seedChoreography(platform, uid),
    );
    if (like === undefined) throw new Error('It is lost.');
    const made = { ...like.data, planKey };
    await platform.documents.update(jobs, jobId, { stage: 'render-video' });
    const render: StageHandlers['render-video'] = async ({ job }) => {
      expect(job.ownerId).toBe(uid);
      await claimGuest(platform, token, 'ana');
      return { created: created(choreographies, made) };
    };
    const nothing = async (): Promise<object> => ({});
    const idle = Object.fromEntries(STAGES.map((stage) => [stage, nothing]));
    const handlers = { ...idle, 'render-video': render } as StageHandlers;
    await runStage(platform, { jobId, stage: 'render-video' }, handlers, { holder: 'a worker' });
    expect(await ownerOf(choreographies, jobId)).toBe('ana');
    // A note that was on its way.
    const note = { id: crypto.randomUUID(), moveId: 'x', startBeat: 0, beat: 0, text: 'Slowly' };
    await changePracticeNotes(platform, jobId, uid, { keep: note });
    clock.advance(DAY_MS);
    await sweep();
    expect(await ownerOf(practiceNotes, jobId)).toBe('ana');
  });

  it('lets the account try a failed job of the guest’s again', async () => {
    const { documents } = temporary.platform;
    const jobId = await order(uid, 1, uploadKeys.file(uid, 'a.mp3'));
    await documents.update(jobs, jobId, { status: 'failed' });
    await claimGuest(temporary.platform, token, 'ana');
    const job = (await documents.get(jobs, jobId))?.data;
    if (job === undefined) throw new Error('The job is lost.');
    const again = await retryJob(temporary.platform, job);
    expect(await ownerOf(jobs, again?.jobId ?? '')).toBe('ana');
  });
});

describe('what nobody claims', () => {
  it('goes with everything when its time is over, and nothing else goes', async () => {
    const { documents, objects } = temporary.platform;
    const made = await makeAll();
    const kept = await seedChoreography(temporary.platform, 'ana');
    clock.advance(DAYS * DAY_MS - 1);
    expect((await sweep()).done['sweep-guests']).toBe(0);
    clock.advance(1);
    expect((await sweep()).done['sweep-guests']).toBe(1);
    expect(await documents.get(choreographies, made.shown)).toBeUndefined();
    expect(await documents.get(choreographyBin.deleted, made.binned)).toBeUndefined();
    expect(await documents.get(guests, uid)).toBeUndefined();
    expect(await objects.list(choreographyKeys.folder(made.shown))).toEqual([]);
    expect(await ownerOf(choreographies, kept)).toBe('ana');
    await claimGuest(temporary.platform, token, 'ana');
  });
});
