/** Stage 3: the choreography itself, as a plan. */
import { composePlan } from '@bachata/core/choreography/compose.ts';
import type { StageContext, StageResult } from '@bachata/core/jobs/run-stage.ts';
import { songAnalysisSchema } from '@bachata/core/music/analysis.ts';
import { library } from '../../data/moves/index.ts';
import { songOf } from './analyze-music.ts';
import { getJson, keys, putText } from './objects.ts';

export async function planChoreography({
  jobId,
  job,
  platform,
}: StageContext): Promise<StageResult> {
  const song = await songOf(platform, job.songHash);
  if (song.analysisKey === undefined) throw new Error(`Song ${song.hash} has no analysis.`);
  const analysis = await getJson(platform.objects, song.analysisKey, songAnalysisSchema);
  const plan = composePlan({ analysis, library, parameters: job.parameters });
  const planKey = keys.plan(jobId);
  await putText(platform.objects, planKey, JSON.stringify(plan), 'application/json; charset=utf-8');
  return { patch: { planKey } };
}
