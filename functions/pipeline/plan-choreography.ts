/** Stage 3: the choreography itself, as a plan. */
import { composePlan } from '@bachata/core/choreography/planner/compose.ts';
import type { SongJob } from '@bachata/core/jobs/job.ts';
import type { StageContext, StageResult } from '@bachata/core/jobs/run-stage.ts';
import { songAnalysisSchema } from '@bachata/core/music/analysis.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import { correctionFor, withCorrection } from '@bachata/core/songs/counting.ts';
import { getJsonObject } from '@bachata/platform/objects/read.ts';
import { planningContext } from '@bachata/library/moves/planning.ts';
import { songOf } from './analyze-music.ts';
import { putJson } from './objects.ts';

export async function planChoreography({
  jobId,
  job,
  platform,
}: StageContext<SongJob>): Promise<StageResult<SongJob>> {
  const song = await songOf(platform, job.songHash);
  if (song.analysisKey === undefined) throw new Error(`Song ${song.hash} has no analysis.`);
  const analysis = await getJsonObject(platform.objects, song.analysisKey, songAnalysisSchema);
  const correction = await correctionFor(platform.documents, job.ownerId, song.hash);
  const { documents } = platform;
  const { ownerId } = job;
  const counted = withCorrection(analysis, correction);
  const context = await planningContext(counted, { documents, ownerId });
  const plan = composePlan({ ...context, parameters: job.parameters });
  const planKey = choreographyKeys.plan(jobId);
  await putJson(platform.objects, planKey, plan);
  return { patch: { planKey } };
}
