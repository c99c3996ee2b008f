/** Stage 3 of a clip: what it probably shows; and with that the clip itself, for its owner to confirm. */
import path from 'node:path';
import { clips, type Clip } from '@bachata/core/clips/clip.ts';
import { suggest } from '@bachata/core/clips/suggest.ts';
import type { ClipJob } from '@bachata/core/jobs/job.ts';
import { created, type StageHandler } from '@bachata/core/jobs/run-stage.ts';
import { recognise } from '@bachata/core/moves/recognise.ts';
import type { Neighbour } from '@bachata/core/moves/movements.ts';
import { clipAnalysisSchema, type ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { decodeTrack } from '@bachata/core/pose/track-file.ts';
import { getBytes, getJson } from '@bachata/platform/objects/read.ts';
import { library } from '../../data/moves/index.ts';
import { DATA } from '../paths.ts';
import { readFigures } from '../vision/library-figures.ts';
import { readMovements } from '../vision/library-movements.ts';
import { clipKeys } from './clip-objects.ts';

export const indexMoves: StageHandler<ClipJob> = async ({ jobId, job, platform }) => {
  if (job.video === undefined) throw new Error(`Job ${jobId} has no video.`);
  const analysisKey = clipKeys.analysis(jobId);
  const analysis = await getJson(platform.objects, analysisKey, clipAnalysisSchema);
  const track = decodeTrack(await getBytes(platform.objects, clipKeys.track(jobId)));
  const nearest = await nearestInLibrary(analysis, track);
  const suggestion = suggest(nearest, library.byId);
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

async function nearestInLibrary(
  { embedding, figure }: ClipAnalysis,
  track: PoseTrack,
): Promise<Neighbour[]> {
  if (embedding === undefined || figure === undefined) return [];
  const folder = path.join(DATA, 'moves');
  const [figures, movements] = await Promise.all([
    readFigures(library, folder),
    readMovements(folder),
  ]);
  return recognise({ track, span: figure, embedding }, { figures, movements });
}
