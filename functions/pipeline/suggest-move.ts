/** What a clip probably shows; with that it is ready for its owner to confirm. */
import type { ClipJob, CoupleJob } from '@bachata/core/jobs/job.ts';
import type { StageContext } from '@bachata/core/jobs/run-stage.ts';
import { clipAnalysisSchema } from '@bachata/core/pose/clip-analysis.ts';
import { decodeTrack } from '@bachata/core/pose/track-file.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { getBytes, getJsonObject } from '@bachata/core/read-object.ts';
import { lookOf, withCouple } from '@bachata/core/user-clips/choose-couple.ts';
import type { Suggestion } from '@bachata/core/user-clips/clip.ts';
import { suggestInProcess } from '../vision/vision-process.ts';
import { clipStage } from './clip-stage.ts';
import { coupleStage } from './couple-stage.ts';
import { defineStage } from './define-stage.ts';
import { orLost } from './objects.ts';

const first = clipStage(async (context) => {
  const suggestion = await suggest(context);
  return { status: 'ready', ...(suggestion && { suggestion }) };
});

const again = coupleStage(async (context) => {
  const { jobId, platform } = context;
  const suggestion = await suggest(context);
  return (clip) => withCouple(clip, jobId, suggestion, platform.clock.now());
});

export const suggestMove = defineStage('suggest-move', async (context) => {
  const { job } = context;
  return job.kind === 'clip' ? await first({ ...context, job }) : await again({ ...context, job });
});

async function suggest({
  jobId,
  job,
  platform: { objects },
  signal,
}: StageContext<ClipJob | CoupleJob>): Promise<Suggestion | undefined> {
  const { clipId, look } = lookOf(jobId, job);
  const analysis = await orLost(
    getJsonObject(objects, clipKeys.analysis(clipId, look), clipAnalysisSchema),
    'clip-lost',
  );
  const bytes = await orLost(getBytes(objects, clipKeys.track(clipId, look)), 'clip-lost');
  return await suggestInProcess(analysis, decodeTrack(bytes), { signal });
}
