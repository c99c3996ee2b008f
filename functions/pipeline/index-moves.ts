/** Stage 3 of a clip: what it probably shows; and with that the clip itself, for its owner to confirm. */
import path from 'node:path';
import { clips, type Clip } from '@bachata/core/clips/clip.ts';
import { suggest } from '@bachata/core/clips/suggest.ts';
import type { ClipJob } from '@bachata/core/jobs/job.ts';
import { created, type StageHandler } from '@bachata/core/jobs/run-stage.ts';
import { clipAnalysisSchema } from '@bachata/core/pose/clip-analysis.ts';
import { getJson } from '@bachata/platform/objects/read.ts';
import { library } from '../../data/moves/index.ts';
import { DATA } from '../paths.ts';
import { readMovements } from '../vision/library-movements.ts';
import { clipKeys } from './clip-objects.ts';

export const indexMoves: StageHandler<ClipJob> = async ({ jobId, job, platform }) => {
  if (job.video === undefined) throw new Error(`Job ${jobId} has no video.`);
  const analysisKey = clipKeys.analysis(jobId);
  const { embedding } = await getJson(platform.objects, analysisKey, clipAnalysisSchema);
  const suggestion =
    embedding && suggest(embedding, await readMovements(path.join(DATA, 'moves')), library.byId);
  const now = platform.clock.now();
  const clip: Clip = {
    ownerId: job.ownerId,
    title: job.title,
    visibility: 'private',
    review: 'none',
    ...job.video,
    videoKey: clipKeys.video(jobId),
    posterKey: clipKeys.poster(jobId),
    trackKey: clipKeys.track(jobId),
    analysisKey,
    ...(suggestion && { suggestion }),
    createdAt: now,
    updatedAt: now,
  };
  return { patch: { clipId: jobId }, created: created(clips, clip) };
};
