/** What a clip probably shows; and with that the clip itself, for its owner to confirm. */
import { clips, type Clip } from '@bachata/core/user-clips/clip.ts';
import { created } from '@bachata/core/jobs/run-stage.ts';
import { clipAnalysisSchema } from '@bachata/core/pose/clip-analysis.ts';
import { decodeTrack } from '@bachata/core/pose/track-file.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { getBytes, getJsonObject } from '@bachata/core/read-object.ts';
import { suggestForClip } from '../vision/suggest-clip.ts';
import { orNothing } from './clip-objects.ts';
import { defineStage } from './define-stage.ts';

export const suggestMove = defineStage(
  'suggest-move',
  orNothing(async ({ jobId, job, platform }) => {
    if (job.video === undefined) throw new Error(`Job ${jobId} has no video.`);
    const analysisKey = clipKeys.analysis(jobId);
    const analysis = await getJsonObject(platform.objects, analysisKey, clipAnalysisSchema);
    const track = decodeTrack(await getBytes(platform.objects, clipKeys.track(jobId)));
    const suggestion = await suggestForClip(analysis, track);
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
  }),
);
