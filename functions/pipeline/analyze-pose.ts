/** Who is to be seen in a clip, how they move, and where the counts are. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { ClipJob, CoupleJob } from '@bachata/core/jobs/job.ts';
import type { StageContext } from '@bachata/core/jobs/run-stage.ts';
import { encodeTrack } from '@bachata/core/pose/track-file.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { closeUpload } from '@bachata/core/uploads/quota.ts';
import { lookOf } from '@bachata/core/user-clips/choose-couple.ts';
import { soundTrackOf, videoKeyOf } from '@bachata/core/user-clips/clip.ts';
import { analyzeInProcess, prepareVision } from '../vision/vision-process.ts';
import { clipStage } from './clip-stage.ts';
import { coupleStage } from './couple-stage.ts';
import { defineStage } from './define-stage.ts';
import { CACHE_CONTROL, putJson, withClipVideo } from './objects.ts';

type Context<J extends ClipJob | CoupleJob> = StageContext<J>;

const first = clipStage(async (context) => {
  await analyze(context, clipKeys.video(context.jobId));
  // What it was uploaded for is done; until here a worker that died could begin again.
  await closeUpload(context.platform, context.job.uploadKey);
  return {};
});

const again = coupleStage(async (context, clip) => {
  const { clipId } = context.job;
  await analyze(context, videoKeyOf(clipId, clip, soundTrackOf(clip)));
  return () => ({});
});

export const analyzePose = defineStage('analyze-pose', async (context) => {
  const { job } = context;
  return job.kind === 'clip' ? await first({ ...context, job }) : await again({ ...context, job });
});

async function analyze(
  { jobId, job, platform: { objects }, signal, report }: Context<ClipJob | CoupleJob>,
  videoKey: string,
): Promise<void> {
  const { clipId, look } = lookOf(jobId, job);
  prepareVision();
  await withClipVideo(objects, videoKey, signal, async (file) => {
    const { analysis, track } = await analyzeInProcess(file, {
      signal,
      onProgress: report,
      ...(job.kind === 'couple' && { couple: job.couple }),
      ...(job.kind === 'clip' && job.lead !== undefined && { roles: { leadStartsOn: job.lead } }),
    });
    const { level, reasons } = analysis.quality;
    if (level === 'unusable') {
      const reason = reasons.includes('still') ? 'still' : 'nobody';
      throw new InvalidInputError('clip-unusable', `Unusable: ${reasons.join(', ')}.`, {
        details: { reason },
      });
    }
    await putJson(objects, clipKeys.analysis(clipId, look), analysis);
    await objects.put(clipKeys.track(clipId, look), encodeTrack(track), {
      contentType: 'application/octet-stream',
      cacheControl: CACHE_CONTROL,
    });
  });
}
