/** The video, its captions and poster; and with them the entry in the collection. */
import { isSavedByItself } from '@bachata/core/accounts/auto-save.ts';
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import { indexBeside } from '@bachata/core/choreographies/search-index.ts';
import { planSchema } from '@bachata/core/choreography/plan.ts';
import { created } from '@bachata/core/jobs/run-stage.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import { songOf } from '@bachata/core/songs/song.ts';
import { closeUpload } from '@bachata/core/uploads/quota.ts';
import { getJsonObject } from '@bachata/core/read-object.ts';
import { withSpan } from '@bachata/platform/trace.ts';
import { defineStage } from './define-stage.ts';
import { orLost } from './objects.ts';
import { renderOutputs } from './render-outputs.ts';

export const renderVideo = defineStage('render-video', async (context) => {
  const { jobId, job, platform } = context;
  const { objects } = platform;
  const song = await songOf(platform.documents, job.songHash);
  const planKey = choreographyKeys.plan(jobId);
  const plan = await orLost(getJsonObject(objects, planKey, planSchema), 'plan-lost');
  const choreography: Choreography = {
    ownerId: job.ownerId,
    title: job.title,
    songHash: song.hash,
    durationSec: song.durationSec,
    planKey,
    ...(await withSpan('render outputs', {}, () => renderOutputs(context, song, plan))),
    createdAt: platform.clock.now(),
    ...job.said,
    ...(!(await isSavedByItself(platform.documents, job)) && { waits: true }),
  };
  // The song is kept by its sound; the user's file would only have served another try.
  if (job.source.kind === 'upload') await closeUpload(platform, job.source.objectKey);
  return {
    patch: { videoBytes: choreography.videoBytes },
    created: created(choreographies, choreography),
    beside: async (tx, ownerId) => await indexBeside(tx, ownerId, jobId, choreography),
  };
});
