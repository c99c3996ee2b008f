/** A copy, and a file that is brought back, go through the stages and dance what was given. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import { duplicateChoreography } from '@bachata/core/choreographies/copy.ts';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { describeChoreography } from '@bachata/core/choreographies/describe.ts';
import { exportChoreography, importChoreography } from '@bachata/core/choreographies/exported.ts';
import { readPlan, readPresent } from '@bachata/core/choreographies/present.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { runStage } from '@bachata/core/jobs/run-stage.ts';
import type { Ordered } from '@bachata/core/jobs/start-job.ts';
import { stagesOf } from '@bachata/core/jobs/stages.ts';
import { library } from '@bachata/library/moves/index.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { stageHandlers } from '../../functions/pipeline/handlers.ts';

let dataDir: string;
let platform: EmbeddedPlatform;
let first: { readonly id: string; readonly data: Choreography };

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-copies-'));
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
  const ordered = await createChoreography(platform, {
    ...{ ownerId: 'ana', requestKey: 'the first one', title: 'Mine' },
    source: { kind: 'catalog', songId: 'guitarra-de-fuego' },
    parameters: planParametersSchema.parse({ difficulty: 'beginner' }),
  });
  first = await made(ordered);
  await describeChoreography(platform, first.id, { notes: 'For the wedding.', tags: ['boda'] });
  first = await found(first.id);
}, 60_000);
afterAll(async () => {
  platform?.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function found(id: string) {
  const stored = await platform.documents.get(choreographies, id);
  if (stored === undefined) throw new Error('It was not made.');
  return stored;
}

async function made({ jobId }: Ordered) {
  for (const stage of stagesOf('song')) {
    const delivery = await runStage(platform, { jobId, stage }, stageHandlers, {
      holder: 'worker',
    });
    expect({ stage, ...delivery }).toEqual({ stage, outcome: 'done' });
  }
  return await found(jobId);
}

/** The same dance to the same song, with a video of its own. */
async function expectSameDance({ data }: { readonly data: Choreography }): Promise<void> {
  const plan = await readPlan(platform, data.planKey);
  const given = await readPlan(platform, first.data.planKey);
  expect(plan.segments).toEqual(given.segments);
  expect(plan.countSource).toEqual(given.countSource);
  expect(data.planKey).not.toBe(first.data.planKey);
  expect(data.videoKey).not.toBe(first.data.videoKey);
  expect(data).toMatchObject({
    ...{ songHash: first.data.songHash, moves: first.data.moves },
    ...{ notes: 'For the wedding.', tags: ['boda'] },
  });
}

it('makes a copy that is whole without the first one', async () => {
  const present = await readPresent(platform, first.id, first.data);
  const copy = { present, requestKey: 'a copy of it', title: 'The second' };
  const second = await made(await duplicateChoreography(platform, copy));
  expect(second.data.title).toBe('The second');
  await expectSameDance(second);
});

it('makes the same dance of the file', async () => {
  const file = exportChoreography(await readPresent(platform, first.id, first.data), []);
  const request = { ownerId: 'ana', requestKey: 'brought back', file };
  await expectSameDance(await made(await importChoreography(platform, library, request)));
});
