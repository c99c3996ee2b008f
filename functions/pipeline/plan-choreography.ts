/** The choreography itself, as a plan. */
import { composePlan } from '@bachata/core/choreography/planner/compose.ts';
import { planningContext } from '@bachata/core/choreography/planning-context.ts';
import { songAnalysisSchema } from '@bachata/core/music/analysis.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import { songOf } from '@bachata/core/songs/song.ts';
import { correctionFor, withCorrection } from '@bachata/core/songs/counting.ts';
import { getJsonObject } from '@bachata/platform/objects/read.ts';
import { dancerLibraries } from '@bachata/library/prepared.ts';
import { defineStage } from './define-stage.ts';
import { putJson } from './objects.ts';

export const planChoreography = defineStage('plan-choreography', async (context) => {
  const { jobId, job, platform } = context;
  const song = await songOf(platform.documents, job.songHash);
  if (song.analysisKey === undefined) throw new Error(`Song ${song.hash} has no analysis.`);
  const analysis = await getJsonObject(platform.objects, song.analysisKey, songAnalysisSchema);
  const correction = await correctionFor(platform.documents, job.ownerId, song.hash);
  const { documents } = platform;
  const { ownerId } = job;
  const counted = withCorrection(analysis, correction);
  const libraries = await dancerLibraries();
  const library = await libraries.of(documents, ownerId);
  const planning = await planningContext(counted, library);
  const plan = composePlan({ ...planning, parameters: job.parameters });
  const planKey = choreographyKeys.plan(jobId);
  await putJson(platform.objects, planKey, plan);
  return { patch: { planKey } };
});
