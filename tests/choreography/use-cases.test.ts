/** What people do with their choreographies: name, edit, compare, and order again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import { answerTo, type Composer } from '@bachata/core/choreographies/composer.ts';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { editChoreography, type ChangeRequest } from '@bachata/core/choreographies/edit.ts';
import { orderPresentVideo, orderVideo } from '@bachata/core/choreographies/order-video.ts';
import { readPlan, readPresent } from '@bachata/core/choreographies/present.ts';
import { describeChoreography } from '@bachata/core/choreographies/describe.ts';
import { isRetried, retryJob } from '@bachata/core/choreographies/retry-job.ts';
import { takeVersion } from '@bachata/core/choreographies/versions.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { jobs, type Job } from '@bachata/core/jobs/job.ts';
import { overseeJobs } from '@bachata/core/oversight/overview.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import { MAX_TITLE_LENGTH } from '@bachata/core/title.ts';
import { dancerLibraries } from '@bachata/library/prepared.ts';
import { seedChoreography, seedClip, seedJob } from '../browser/seed.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';
import { confirmationOf } from '../factories/clip.ts';

/** In this thread: what is asked of it counts here. */
const composer: Composer = {
  ask: async (_, material, task) => await answerTo(await dancerLibraries(), material, task),
};

let temporary: TemporaryPlatform;
beforeAll(async () => {
  temporary = await temporaryPlatform();
});
afterAll(async () => await temporary?.close());

const services = () => temporary.platform;

async function seeded(): Promise<{ readonly id: string; readonly data: Choreography }> {
  const id = await seedChoreography(services(), 'ana');
  const stored = await services().documents.get(choreographies, id);
  if (stored === undefined) throw new Error('It was not seeded.');
  return stored;
}

async function jobOf(jobId: string | undefined): Promise<Job> {
  const stored = await services().documents.get(jobs, jobId ?? '');
  if (stored === undefined) throw new Error('There is no job.');
  return stored.data;
}

describe('renaming', () => {
  it('gives another title, without spaces around it', async () => {
    const { id } = await seeded();
    await describeChoreography(services(), id, { title: '  Noche en Santo Domingo ' });
    const stored = await services().documents.get(choreographies, id);
    expect(stored?.data.title).toBe('Noche en Santo Domingo');
  });

  it.each(['', '   ', 'x'.repeat(MAX_TITLE_LENGTH + 1)])('refuses %j', async (title) => {
    const { id, data } = await seeded();
    const refused = describeChoreography(services(), id, { title });
    await expect(refused).rejects.toMatchObject({ code: 'bad-title' });
    expect((await services().documents.get(choreographies, id))?.data.title).toBe(data.title);
  });

  it('keeps notes and tags as they were meant, and refuses too many', async () => {
    const { id } = await seeded();
    await describeChoreography(services(), id, {
      notes: ' For the wedding.\r\nSlowly! ',
      tags: ['Boda', ' boda ', '', 'Lento  y  suave'],
    });
    const said = (await services().documents.get(choreographies, id))?.data;
    expect(said?.notes).toBe('For the wedding.\nSlowly!');
    expect(said?.tags).toEqual(['boda', 'Lento y suave']);
    const many = Array.from({ length: 13 }, (_, n) => `tag ${n}`);
    await expect(describeChoreography(services(), id, { tags: many })).rejects.toMatchObject({
      code: 'bad-tags',
    });
    await expect(
      describeChoreography(services(), id, { notes: 'x'.repeat(4_001) }),
    ).rejects.toMatchObject({ code: 'bad-notes' });
  });

  it('finds nothing that is not there', async () => {
    const refused = describeChoreography(services(), 'nowhere', { title: 'A title' });
    await expect(refused).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('editing', () => {
  const lock = (revision: number): ChangeRequest => ({
    revision,
    edits: [{ kind: 'lock', startBeat: 0 }],
  });
  const plansOf = (id: string) => services().objects.list(choreographyKeys.editedPlans(id));

  async function edit(id: string, data: Choreography, change: ChangeRequest) {
    const present = await readPresent(services(), id, data);
    return await editChoreography(services(), composer, 'ana', present, change);
  }

  it('stores the plan that it answers with, and takes it back', async () => {
    const { id, data } = await seeded();
    const outcome = await edit(id, data, lock(0));
    if (!outcome.done) throw new Error('It was refused.');
    const { revisions, plan } = outcome.present;
    expect(plan.segments[0]?.locked).toBe(true);
    expect(await readPlan(services(), revisions.present)).toEqual(plan);
    const undone = await edit(id, data, { revision: 1, step: 'undo' });
    expect(undone.done && undone.present.plan.segments[0]?.locked).toBeFalsy();
    expect(undone.done && undone.present.revisions).toMatchObject({ revision: 2 });
  });

  it('makes a change once, however often it is asked for, also at the same time', async () => {
    const { id, data } = await seeded();
    const outcomes = await Promise.all([edit(id, data, lock(0)), edit(id, data, lock(0))]);
    const again = await edit(id, data, lock(0));
    for (const outcome of [...outcomes, again]) {
      expect(outcome).toMatchObject({ done: true, present: { revisions: { revision: 1 } } });
    }
    const { revisions } = await readPresent(services(), id, data);
    expect((await plansOf(id)).map(({ key }) => key)).toContain(revisions.present);
  });

  it('refuses what was asked of a revision before', async () => {
    const { id, data } = await seeded();
    await edit(id, data, lock(0));
    const late = edit(id, data, { revision: 0, edits: [{ kind: 'unlock', startBeat: 8 }] });
    await expect(late).rejects.toMatchObject({ code: 'document-changed' });
  });

  it('refuses a move that is in no library of the dancer', async () => {
    const { id, data } = await seeded();
    const edits = [{ kind: 'swap', startBeat: 0, moveId: 'moonwalk', everywhere: false }] as const;
    const refused = edit(id, data, { revision: 0, edits: [...edits] });
    await expect(refused).rejects.toMatchObject({ code: 'unknown-move' });
  });
});

describe('ordering', () => {
  it('makes one job of the video of what the person sees', async () => {
    const { id, data } = await seeded();
    const first = await orderPresentVideo(services(), id, data, 0);
    expect(await orderPresentVideo(services(), id, data, 0)).toEqual(first);
    expect(await jobOf(first.jobId)).toMatchObject({
      ...{ kind: 'version', choreographyId: id, planKey: data.planKey, ownerId: 'ana' },
    });
    const late = orderPresentVideo(services(), id, data, 3);
    await expect(late).rejects.toMatchObject({ code: 'document-changed' });
  });

  it('takes a version once, by its seed', async () => {
    const { id, data } = await seeded();
    const first = await takeVersion(services(), id, data, 7);
    expect(await takeVersion(services(), id, data, 7)).toEqual(first);
    expect(await takeVersion(services(), id, data, 8)).not.toEqual(first);
    const job = await jobOf(first.jobId);
    expect(job).toMatchObject({ source: { kind: 'song' }, parameters: { seed: 7 } });
  });

  it('gives nobody a song by its hash that they have not brought', async () => {
    const { data } = await seeded();
    const order = {
      ...{ ownerId: 'ben', requestKey: 'a-request', title: 'Mine' },
      source: { kind: 'song', songHash: data.songHash } as const,
      parameters: planParametersSchema.parse({ difficulty: 'beginner' }),
    };
    const refused = createChoreography(services(), order);
    await expect(refused).rejects.toMatchObject({ code: 'not-your-song' });
  });
});

describe('trying again', () => {
  it('orders the same choreography as a new job', async () => {
    const id = await seedJob(services(), 'ana', { status: 'failed' });
    const job = await jobOf(id);
    const again = await retryJob(services(), job);
    expect(again?.jobId).not.toBe(id);
    expect(await jobOf(again?.jobId)).toMatchObject({
      ...{ status: 'queued', fraction: 0, stages: {} },
      ...(job.kind === 'song' && { source: job.source, parameters: job.parameters }),
    });
    expect((await jobOf(again?.jobId)).failure).toBeUndefined();
  });

  it('orders the video of a version in the place of the try that failed', async () => {
    const { id, data } = await seeded();
    const { jobId } = await orderPresentVideo(services(), id, data, 0);
    await services().documents.update(jobs, jobId, { status: 'failed' });
    const again = await retryJob(services(), await jobOf(jobId));
    expect(again?.jobId).not.toBe(jobId);
    const known = await orderVideo(services(), {
      ...{ ownerId: 'ana', title: data.title, planKey: data.planKey },
      ...{ choreographyId: id, revision: 0 },
    });
    expect(known).toEqual(again);
  });

  it('makes a move of the same clip, while it is there', async () => {
    const clipId = await seedClip(services(), 'ana');
    const failed = { status: 'failed', kind: 'move', stage: 'make-move' } as const;
    const patch = { ...failed, clipId, confirmation: confirmationOf() };
    const job = await jobOf(await seedJob(services(), 'ana', patch));
    const again = await retryJob(services(), job);
    expect(await jobOf(again?.jobId)).toMatchObject({ kind: 'move', clipId });
    const gone = retryJob(services(), { ...job, clipId: 'gone' } as Job);
    await expect(gone).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is nothing for a clip, of which nothing was kept', async () => {
    const failed = { status: 'failed', kind: 'clip', stage: 'ingest-clip' } as const;
    const id = await seedJob(services(), 'ana', { ...failed, uploadKey: 'uploads/ana/x.mp4' });
    expect(await retryJob(services(), await jobOf(id))).toBeUndefined();
  });

  it('is offered to a maintainer where it is something', async () => {
    const clip = { kind: 'clip', stage: 'ingest-clip', uploadKey: 'uploads/ana/x.mp4' } as const;
    const source = { kind: 'upload', objectKey: 'uploads/ana/x.mp3', fileName: 'x.mp3' } as const;
    const hearing = { kind: 'hearing', stage: 'ingest-song', source } as const;
    for (const patch of [clip, hearing]) {
      await seedJob(services(), 'ana', { status: 'failed', ...patch });
    }
    const { failed } = await overseeJobs(services());
    expect(new Set(failed.map(({ kind }) => kind))).toContain('hearing');
    for (const job of failed) {
      expect(job.isRetried, job.kind).toBe(isRetried(job.kind));
      const isNothing = job.kind === 'clip' || job.kind === 'hearing';
      expect(job.isRetried, job.kind).toBe(!isNothing);
    }
    const heard = failed.find(({ kind }) => kind === 'hearing');
    expect(await retryJob(services(), await jobOf(heard?.id))).toBeUndefined();
  });
});
