/** Objects go when nothing refers to them, and not a step of undoing sooner. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { changeRevisions, type HistoryStep } from '@bachata/core/choreographies/revisions.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import { sweepChoreographies } from '@bachata/core/housekeeping/sweep-choreographies.ts';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { orderVideo } from '@bachata/core/choreographies/order-video.ts';
import { jobs, type Job } from '@bachata/core/jobs/job.ts';
import { seedJob } from '../browser/seed.ts';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';

type Opened = Awaited<ReturnType<typeof openEmbeddedPlatform>>;
const HOURS = 3_600_000;
const COMPOSED = choreographyKeys.plan('dance');
const keyOf = (name: string): string => choreographyKeys.editedPlan('dance', name);
let dataDir: string;
let platform: Opened;
let revision: number;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-sweep-'));
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
  revision = 0;
  await put(COMPOSED);
  await platform.documents.transaction(async (tx) =>
    tx.create(choreographies, 'dance', {
      ownerId: 'ana',
      title: 'A song',
      songHash: 'hash',
      durationSec: 100,
      tempoBpm: 120,
      parameters: planParametersSchema.parse({ difficulty: 'beginner' }),
      planKey: COMPOSED,
      videoKey: 'v',
      captionsKeys: { en: 'e', es: 's' },
      posterKey: 'p',
      videoBytes: 1,
      createdAt: 1,
    }),
  );
});
afterEach(async () => {
  await platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function put(key: string): Promise<void> {
  await platform.objects.put(key, Buffer.from('{}'), { contentType: 'application/json' });
}
async function change(step: HistoryStep): Promise<void> {
  await changeRevisions(
    platform.documents,
    'dance',
    { ownerId: 'ana', planKey: COMPOSED },
    { base: revision, request: `request ${revision}`, step },
    1,
  );
  revision++;
}
async function edit(name: string): Promise<void> {
  await put(keyOf(name));
  await change({ kind: 'edit', planKey: keyOf(name) });
}
const sweep = (hours: number): Promise<string[]> =>
  sweepChoreographies({
    ...platform,
    clock: { ...platform.clock, now: () => Date.now() + hours * HOURS },
  });
const kept = async (): Promise<string[]> =>
  (await platform.objects.list('choreographies/dance/')).map(({ key }) => key);

describe('plans of edits', () => {
  it('keeps every plan that can be undone or redone to', async () => {
    for (const name of ['one', 'two', 'three']) await edit(name);
    await change({ kind: 'undo' });
    await change({ kind: 'undo' });
    expect(await sweep(2)).toEqual([]);
    await change({ kind: 'redo' });
    expect(await sweep(2)).toEqual([]);
    expect(await kept()).toHaveLength(4);
  });

  it('removes what was undone and then overtaken, and what no edit ever took', async () => {
    await edit('one');
    await edit('two');
    await change({ kind: 'undo' });
    await edit('three');
    await put(keyOf('orphan'));
    expect((await sweep(2)).sort()).toEqual([keyOf('orphan'), keyOf('two')]);
    expect((await kept()).sort()).toEqual([COMPOSED, keyOf('one'), keyOf('three')]);
  });

  it('leaves what may belong to an edit under way', async () => {
    await edit('one');
    await put(keyOf('under-way'));
    expect(await sweep(0)).toEqual([]);
  });

  it('leaves the plan of a video in the making', async () => {
    await edit('one');
    await orderVideo(platform, {
      ownerId: 'ana',
      title: 'A song',
      choreographyId: 'dance',
      planKey: keyOf('one'),
      revision,
    });
    await change({ kind: 'undo' });
    await edit('two');
    expect(await sweep(2)).toEqual([]);
  });

  it('stay as they are while the choreography can be had back', async () => {
    await edit('one');
    await platform.documents.update(choreographies, 'dance', { planKey: keyOf('one') });
    await change({ kind: 'undo' });
    await edit('two');
    await moveToBin(platform, choreographyBin, 'dance');
    expect(await sweep(2)).toEqual([]);
  });
});

describe('what a job left behind', () => {
  const ended = async (patch: Partial<Job>): Promise<string> => {
    const id = await seedJob(platform, 'ana', patch);
    await put(choreographyKeys.plan(id));
    await put(choreographyKeys.video(id));
    return id;
  };

  it('goes a day after it came to nothing', async () => {
    const id = await ended({ status: 'failed' });
    expect(await sweep(23)).toEqual([]);
    expect((await sweep(25)).sort()).toEqual([
      choreographyKeys.plan(id),
      choreographyKeys.video(id),
    ]);
  });

  it.each(['queued', 'running'] as const)('stays while it is %s', async (status) => {
    await ended({ status });
    expect(await sweep(25)).toEqual([]);
  });

  it('stays where nobody knows the job any more', async () => {
    const id = await ended({ status: 'done' });
    await platform.documents.delete(jobs, id);
    expect(await sweep(25)).toEqual([]);
  });

  it('stays as far as the choreography shows it that the video was for', async () => {
    const id = await ended({
      ...{ status: 'done', kind: 'version', stage: 'render-version' },
      ...{ choreographyId: 'dance', planKey: COMPOSED, revision: 1 },
    });
    await platform.documents.update(choreographies, 'dance', {
      videoKey: choreographyKeys.video(id),
    });
    expect(await sweep(25)).toEqual([choreographyKeys.plan(id)]);
  });
});
