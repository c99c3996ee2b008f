/** A choreography copied: beside the first one, or by a file that is brought back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import { duplicateChoreography } from '@bachata/core/choreographies/copy.ts';
import {
  exportChoreography,
  exportedSchema,
  importChoreography,
  type ExportedChoreography,
} from '@bachata/core/choreographies/exported.ts';
import {
  changePracticeNotes,
  readPracticeNotes,
} from '@bachata/core/choreographies/practice-notes.ts';
import { describeChoreography } from '@bachata/core/choreographies/describe.ts';
import { readPlan, readPresent } from '@bachata/core/choreographies/present.ts';
import { retryJob } from '@bachata/core/choreographies/retry-job.ts';
import { planParametersSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { composePlan } from '@bachata/core/choreography/planner/compose.ts';
import { planningContext } from '@bachata/core/choreography/prepared/planning-context.ts';
import { jobs, type SongJob } from '@bachata/core/jobs/job.ts';
import { heardSong } from '@bachata/core/songs/heard-song.ts';
import { library } from '@bachata/library/moves/index.ts';
import { dancerLibraries } from '@bachata/library/prepared.ts';
import { seedChoreography, seedSong } from '../browser/seed.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

let temporary: TemporaryPlatform;
let id: string;
let choreography: Choreography;
beforeAll(async () => {
  temporary = await temporaryPlatform();
  id = await seedChoreography(services(), 'ana', { plan: await composed() });
  await describeChoreography(services(), id, { notes: 'For the wedding.', tags: ['boda'] });
  await changePracticeNotes(services(), id, 'ana', { keep: NOTE });
  const stored = await services().documents.get(choreographies, id);
  if (stored === undefined) throw new Error('It was not seeded.');
  choreography = stored.data;
});
afterAll(async () => await temporary?.close());

const services = () => temporary.platform;

/** A dance that the rules allow. */
async function composed(): Promise<Plan> {
  const heard = await heardSong(services(), 'ana', await seedSong(services()));
  if (heard === undefined) throw new Error('The song was not seeded.');
  const context = await planningContext(heard.counted, (await dancerLibraries()).with([]));
  const parameters = planParametersSchema.parse({ difficulty: 'beginner' });
  return { ...composePlan({ ...context, parameters }), countSource: heard.source };
}
const NOTE = {
  id: 'ab6cd1c4-8c7b-4bd5-9a3c-0f1fbb2f9c11',
  ...{ moveId: 'side-basic', startBeat: 0, beat: 3, text: 'Small steps.' },
};

async function jobOf(jobId: string): Promise<SongJob> {
  const job = (await services().documents.get(jobs, jobId))?.data;
  if (job?.kind !== 'song') throw new Error('There is no such job.');
  return job;
}

const present = () => readPresent(services(), id, choreography);
const duplicate = async (requestKey: string) =>
  await duplicateChoreography(services(), {
    ...{ present: await present(), requestKey, title: 'A second one' },
  });

describe('a duplicate', () => {
  it('dances what the first one is now, with what was written about it', async () => {
    const { jobId } = await duplicate('duplicate-1');
    expect(await jobOf(jobId)).toMatchObject({
      ...{ ownerId: 'ana', title: 'A second one', source: { kind: 'song' } },
      ...{ givenPlanKey: choreography.planKey, parameters: choreography.parameters },
      said: { notes: 'For the wedding.', tags: ['boda'] },
    });
    expect(await readPracticeNotes(services().documents, jobId)).toEqual([NOTE]);
  });

  it('is one, however often it is asked for', async () => {
    const [first, second] = await Promise.all([duplicate('duplicate-2'), duplicate('duplicate-2')]);
    expect(second).toEqual(first);
  });

  it('is the same when it is tried again', async () => {
    const { jobId } = await duplicate('duplicate-3');
    await services().documents.update(jobs, jobId, { status: 'failed' });
    const again = await retryJob(services(), await jobOf(jobId));
    const { givenPlanKey, said } = await jobOf(again?.jobId ?? '');
    expect({ givenPlanKey, said }).toMatchObject({ givenPlanKey: choreography.planKey });
    expect(said).toMatchObject({ tags: ['boda'] });
  });
});

describe('a file', () => {
  async function exported(): Promise<ExportedChoreography> {
    const notes = await readPracticeNotes(services().documents, id);
    const text = JSON.stringify(exportChoreography(await present(), notes));
    return exportedSchema.parse(JSON.parse(text));
  }
  const bring = async (requestKey: string, file: ExportedChoreography, ownerId = 'ana') =>
    await importChoreography(services(), library, { ownerId, requestKey, file });

  it('makes the same dance again', async () => {
    const { jobId } = await bring('import-1', await exported());
    const { title, givenPlanKey = '', said } = await jobOf(jobId);
    const plan = await readPlan(services(), givenPlanKey);
    const { segments, beatGridSec } = (await present()).plan;
    expect(plan.segments).toEqual(segments);
    expect(plan.beatGridSec).toEqual(beatGridSec);
    expect(title).toBe(choreography.title);
    expect(said).toEqual({ notes: 'For the wedding.', tags: ['boda'] });
    expect(await readPracticeNotes(services().documents, jobId)).toEqual([NOTE]);
  });

  it('is brought once, and what it brought stays as it is', async () => {
    const first = await bring('import-2', await exported());
    const { givenPlanKey = '' } = await jobOf(first.jobId);
    const before = await readPlan(services(), givenPlanKey);
    const other = await exported();
    const changed = { ...other, plan: { ...other.plan, segments: other.plan.segments.slice(1) } };
    expect(await bring('import-2', changed)).toEqual(first);
    expect(await readPlan(services(), givenPlanKey)).toEqual(before);
  });

  it('needs its song, which nobody gets by its hash', async () => {
    const refused = bring('import-3', await exported(), 'ben');
    await expect(refused).rejects.toMatchObject({
      ...{ code: 'import-needs-song', details: { song: choreography.title } },
    });
  });

  it('names the moves that are not here', async () => {
    const file = await exported();
    const [first, ...rest] = file.plan.segments;
    const segments = [...(first ? [{ ...first, moveId: 'moonwalk' }] : []), ...rest];
    const refused = bring('import-4', { ...file, plan: { ...file.plan, segments } });
    await expect(refused).rejects.toMatchObject({
      ...{ code: 'import-unknown-moves', details: { moves: 'moonwalk' } },
    });
  });

  it.each<[string, (file: ExportedChoreography) => ExportedChoreography['plan']]>([
    ['with a gap', ({ plan }) => ({ ...plan, segments: plan.segments.slice(1) })],
    ['without moves', ({ plan }) => ({ ...plan, segments: [] })],
    [
      'whose beats go back',
      ({ plan }) => ({ ...plan, beatGridSec: plan.beatGridSec.toReversed() }),
    ],
    ['without beats', ({ plan }) => ({ ...plan, beatGridSec: [] })],
  ])('is refused %s', async (_, planOf) => {
    const file = await exported();
    const refused = bring(`import-5 ${_}`, { ...file, plan: planOf(file) });
    await expect(refused).rejects.toMatchObject({ code: 'import-illegal' });
  });

  it('of another library dances what comes closest, and is held to the other rules', async () => {
    const file = await exported();
    const [first, ...rest] = file.plan.segments;
    const renamed = first ? [{ ...first, moveId: 'of-before' }] : [];
    const plan = { ...file.plan, libraryVersion: 'of before', segments: [...renamed, ...rest] };
    await expect(bring('import-7', { ...file, plan })).resolves.toHaveProperty('jobId');
    const gap = { ...plan, segments: plan.segments.slice(1) };
    const refused = bring('import-8', { ...file, plan: gap });
    await expect(refused).rejects.toMatchObject({ code: 'import-illegal' });
  });

  it('names no object of somebody else as what its counts are from', async () => {
    const file = await exported();
    const countSource = { analysisKey: 'songs/of-another/analysis.json' };
    const { jobId } = await bring('import-6', { ...file, plan: { ...file.plan, countSource } });
    const { givenPlanKey = '' } = await jobOf(jobId);
    const plan = await readPlan(services(), givenPlanKey);
    expect(plan.countSource).toEqual((await present()).plan.countSource);
  });
});
