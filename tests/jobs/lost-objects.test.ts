/**
 * What a stage made is lost before the next one: the job ends at once with a word of its own, which says
 * what to do, and doing that helps. A demo song is read anew.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { createAnother, createChoreography } from '@bachata/core/choreographies/create.ts';
import { retryJob } from '@bachata/core/choreographies/retry-job.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { jobs, type SongJob, type SongSource } from '@bachata/core/jobs/job.ts';
import { runStage, type Delivery } from '@bachata/core/jobs/run-stage.ts';
import { stagesOf, type StageOf } from '@bachata/core/jobs/stages.ts';
import { choreographyKeys, songKeys } from '@bachata/core/object-keys.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { songFile } from '@bachata/library/files.ts';
import { songById } from '@bachata/library/songs/catalog.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { runFfmpeg } from '../../functions/media/ffmpeg/run.ts';
import { stageHandlers } from '../../functions/pipeline/handlers.ts';

const DEMO = 'guitarra-de-fuego';
const UPLOAD = 'uploads/ana/song.m4a';
const parameters = planParametersSchema.parse({ difficulty: 'beginner' });

let clipped: Buffer;
let dataDir: string;
let platform: EmbeddedPlatform;

beforeAll(async () => {
  // Half a minute of a song, which is nobody's demo.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-lost-song-'));
  const demo = songById(DEMO);
  if (demo === undefined) throw new Error(`There is no demo song ${DEMO}.`);
  const file = path.join(folder, 'part.m4a');
  await runFfmpeg({ args: ['-ss', '20', '-t', '30', '-i', songFile(demo), '-c', 'copy', file] });
  clipped = await readFile(file);
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-lost-'));
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
});
afterEach(async () => {
  platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

const order = async (source: SongSource): Promise<string> => {
  const requestKey = crypto.randomUUID();
  const request = { ownerId: 'ana', requestKey, title: 'Mine', source, parameters };
  return (await createChoreography(platform, request)).jobId;
};
const upload = async (): Promise<string> => {
  await platform.objects.put(UPLOAD, clipped, { contentType: 'audio/mp4' });
  return await order({ kind: 'upload', objectKey: UPLOAD, fileName: 'song.m4a' });
};
const deliver = (jobId: string, stage: StageOf<'song'>): Promise<Delivery> =>
  runStage(platform, { jobId, stage }, stageHandlers, { holder: 'worker' });

async function through(jobId: string, last: StageOf<'song'>): Promise<void> {
  const stages = stagesOf('song');
  for (const stage of stages.slice(0, stages.indexOf(last) + 1)) {
    expect({ stage, ...(await deliver(jobId, stage)) }).toEqual({ stage, outcome: 'done' });
  }
}
const jobOf = async (jobId: string): Promise<SongJob> =>
  (await platform.documents.get(jobs, jobId))?.data as SongJob;
const songOfJob = async (jobId: string): Promise<string> => (await jobOf(jobId)).songHash ?? '';

/** Ended at the first try. */
async function expectLost(jobId: string, stage: StageOf<'song'>, code: string): Promise<void> {
  expect((await deliver(jobId, stage)).outcome).toBe('failed');
  const job = await jobOf(jobId);
  expect(job).toMatchObject({ status: 'failed', failure: { code } });
  expect(job.stages[stage]?.attempts).toBe(1);
}

/** As the button of the job's page. */
async function tryAgain(jobId: string): Promise<void> {
  const again = await retryJob(platform, await jobOf(jobId));
  await through(again?.jobId ?? '', 'render-video');
}

describe('a song that somebody has uploaded', () => {
  it('ends its job where the sound is lost, and is stored anew by the next', async () => {
    const jobId = await upload();
    await through(jobId, 'ingest-song');
    await platform.objects.delete(songKeys.audio(await songOfJob(jobId)));
    await expectLost(jobId, 'analyze-music', 'song-lost');
    await tryAgain(jobId);
  });

  it('ends its job where its document is lost', async () => {
    const jobId = await upload();
    await through(jobId, 'analyze-music');
    await platform.documents.delete(songs, await songOfJob(jobId));
    await expectLost(jobId, 'plan-choreography', 'song-lost');
    await tryAgain(jobId);
  });

  it('ends its job where the analysis is lost, and is listened to anew by the next', async () => {
    const jobId = await upload();
    await through(jobId, 'analyze-music');
    const stored = await platform.documents.get(songs, await songOfJob(jobId));
    await platform.objects.delete(stored?.data.analysisKey ?? '');
    await expectLost(jobId, 'plan-choreography', 'analysis-lost');
    await tryAgain(jobId);
  });

  it('ends its job where the plan is lost, and is composed anew by the next', async () => {
    const jobId = await upload();
    await through(jobId, 'plan-choreography');
    await platform.objects.delete(choreographyKeys.plan(jobId));
    await expectLost(jobId, 'render-video', 'plan-lost');
    await tryAgain(jobId);
  });

  it('ends a further choreography at once where the sound is lost', async () => {
    const jobId = await upload();
    await through(jobId, 'render-video');
    const choreography = (await platform.documents.get(choreographies, jobId))?.data;
    if (choreography === undefined) throw new Error('There is no choreography.');
    await platform.objects.delete(songKeys.audio(choreography.songHash));
    const requestKey = crypto.randomUUID();
    const { jobId: another } = await createAnother(platform, choreography, {
      requestKey,
      parameters,
    });
    await expectLost(another, 'ingest-song', 'song-lost');
    // What the message says to do.
    await through(await upload(), 'ingest-song');
    await tryAgain(another);
  });
});

describe('a demo song whose sound is lost', () => {
  it('is read anew by every stage that needs it, and by a further choreography', async () => {
    const jobId = await order({ kind: 'catalog', songId: DEMO });
    await through(jobId, 'ingest-song');
    const audio = songKeys.audio(await songOfJob(jobId));
    const lose = () => platform.objects.delete(audio);
    await lose();
    expect((await deliver(jobId, 'analyze-music')).outcome).toBe('done');
    expect((await deliver(jobId, 'plan-choreography')).outcome).toBe('done');
    await lose();
    expect((await deliver(jobId, 'render-video')).outcome).toBe('done');
    await lose();
    await through(await order({ kind: 'catalog', songId: DEMO }), 'ingest-song');
    expect(await platform.objects.head(audio)).toBeDefined();
    await lose();
    const songHash = await songOfJob(jobId);
    await through(await order({ kind: 'song', songHash }), 'ingest-song');
    expect(await platform.objects.head(audio)).toBeDefined();
  });
});

describe('the words for it', () => {
  it.each(['en', 'es'])('say what to do, in %s', async (language) => {
    const file = new URL(`../../web/src/lib/i18n/messages/${language}.json`, import.meta.url);
    const { failures } = JSON.parse(await readFile(file, 'utf8')) as Record<string, object>;
    const lost = ['song', 'analysis', 'plan', 'version', 'clip', 'filmed-clip'];
    for (const what of lost) expect(failures).toHaveProperty(`${what}-lost`);
  });
});
