/** The choreography itself, as a plan: composed, or as it was given. */
import { planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { composePlan } from '@bachata/core/choreography/planner/compose.ts';
import { planningContext } from '@bachata/core/choreography/prepared/planning-context.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import { getJsonObject } from '@bachata/core/read-object.ts';
import { heardSong } from '@bachata/core/songs/heard-song.ts';
import { songOf } from '@bachata/core/songs/song.ts';
import { dancerLibraries } from '@bachata/library/prepared.ts';
import { withSpan } from '@bachata/platform/trace.ts';
import { defineStage } from './define-stage.ts';
import { orLost, putJson } from './objects.ts';

export const planChoreography = defineStage('plan-choreography', async (context) => {
  const { jobId, job, platform } = context;
  const { documents, objects } = platform;
  const { givenPlanKey } = job;
  if (givenPlanKey !== undefined) {
    const given = await orLost(getJsonObject(objects, givenPlanKey, planSchema), 'plan-lost');
    await putJson(objects, choreographyKeys.plan(jobId), given);
    return {};
  }
  const { hash } = await songOf(documents, job.songHash);
  const song = await orLost(heardSong(platform, job.ownerId, hash), 'analysis-lost');
  if (song === undefined) throw new NotFoundError('analysis-lost', `${hash} has no analysis.`);
  const libraries = await dancerLibraries();
  const library = await libraries.of(documents, job.ownerId);
  const planning = await withSpan('match moves', {}, () => planningContext(song.counted, library));
  const composed = await withSpan('compose plan', {}, () =>
    composePlan({ ...planning, parameters: job.parameters }),
  );
  const plan: Plan = { ...composed, countSource: song.source };
  await putJson(objects, choreographyKeys.plan(jobId), plan);
  return {};
});
