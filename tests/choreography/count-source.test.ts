/** A plan is edited by the counts that it was composed by, whatever is heard or corrected later. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, countsOf } from '@bachata/core/choreographies/composer.ts';
import { editMaterial } from '@bachata/core/choreographies/material.ts';
import { planParametersSchema, planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { composePlan } from '@bachata/core/choreography/planner/compose.ts';
import { domainLibrary } from '@bachata/core/choreography/testing/library.ts';
import { songAnalysis } from '@bachata/core/choreography/testing/songs.ts';
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import type { Correction } from '@bachata/core/songs/correct.ts';
import { saveCorrection, withCorrection } from '@bachata/core/songs/counting.ts';
import { heardSong } from '@bachata/core/songs/heard-song.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { DancerLibraries } from '@bachata/core/user-clips/dancer-libraries.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

const songHash = 'c'.repeat(64);
const ownerId = 'ana';
const choreography = { ownerId, songHash } as Parameters<typeof editMaterial>[1]['choreography'];
const library = domainLibrary();
const libraries = new DancerLibraries(library);
const first = songAnalysis({ tempoBpm: 126 });

let temporary: TemporaryPlatform;
const services = () => temporary.platform;
beforeAll(async () => {
  temporary = await temporaryPlatform();
  await analyzedAs('1', first);
});
afterAll(async () => await temporary?.close());

/** What the stage stores when a version of the analyzer has heard the song. */
async function analyzedAs(version: string, analysis: SongAnalysis): Promise<void> {
  const { documents, objects } = services();
  const analysisKey = songKeys.analysis(songHash, version);
  await objects.put(analysisKey, Buffer.from(JSON.stringify(analysis)), {
    contentType: 'application/json',
  });
  const song = { hash: songHash, durationSec: analysis.durationSec, createdAt: 1, analysisKey };
  if ((await documents.get(songs, songHash)) === undefined) {
    await documents.create(songs, songHash, song);
  } else await documents.update(songs, songHash, { analysisKey });
}

async function correctedBy(correction: Correction): Promise<void> {
  await saveCorrection(services().documents, { ownerId, songHash, correction, updatedAt: 1 });
}

/** As the stage composes it. */
async function composed(): Promise<Plan> {
  const song = await heardSong(services(), ownerId, songHash);
  if (song === undefined) throw new Error('The song is not there.');
  const parameters = planParametersSchema.parse({ difficulty: 'intermediate' });
  const plan = composePlan({ analysis: song.counted, library, parameters });
  return planSchema.parse(JSON.parse(JSON.stringify({ ...plan, countSource: song.source })));
}

const analysisFor = async (plan: Plan): Promise<SongAnalysis> =>
  countsOf(await editMaterial(services(), { choreography, plan }));

describe('the counts of a plan', () => {
  it('stay those that it was composed by, through its edits too', async () => {
    const shift = { kind: 'shift', beats: 2 } as const;
    await correctedBy(shift);
    const plan = await composed();
    await correctedBy({ kind: 'shift', beats: -1 });
    await analyzedAs('2', songAnalysis({ tempoBpm: 131 }));
    const counted = withCorrection(first, shift);
    expect((await analysisFor(plan)).eightCountsSec).toEqual(counted.eightCountsSec);
    const material = await editMaterial(services(), { choreography, plan });
    const again = { kind: 'regenerate', startBeat: 40, everywhere: false, take: 1 } as const;
    const result = await answerTo<'edits'>(libraries, material, { name: 'edits', edits: [again] });
    if (!result.done) throw new Error('The edit was refused.');
    expect(result.plan.countSource).toEqual(plan.countSource);
    expect(result.plan.beatGridSec).toEqual(plan.beatGridSec);
  });

  it('are guessed by their beats where a plan does not say', async () => {
    const { countSource, ...older } = await composed();
    expect((await analysisFor(older)).tempoBpm).toBe(131);
    await correctedBy({ kind: 'shift', beats: 3 });
    await expect(analysisFor(older)).rejects.toMatchObject({ code: 'plan-outdated' });
    expect(countSource).toBeDefined();
  });

  it('are not known any more where their analysis is gone', async () => {
    const plan = await composed();
    await services().objects.delete(plan.countSource?.analysisKey ?? '');
    await expect(analysisFor(plan)).rejects.toMatchObject({ code: 'plan-outdated' });
  });
});
