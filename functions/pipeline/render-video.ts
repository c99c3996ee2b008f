/** Stage 4: the video, its captions and poster; and with them the entry in the collection. */
import path from 'node:path';
import { stat } from 'node:fs/promises';
import type { Choreography } from '@bachata/core/choreography/choreography.ts';
import { planSchema } from '@bachata/core/choreography/plan.ts';
import type { StageContext, StageResult } from '@bachata/core/jobs/run-stage.ts';
import { withScratch } from '../scratch.ts';
import { songOf } from './analyze-music.ts';
import { getFile, getJson, keys, putFile, putText } from './objects.ts';
import { renderChoreography } from './render.ts';

const VTT = 'text/vtt; charset=utf-8';

export async function renderVideo(context: StageContext): Promise<StageResult> {
  const { jobId, job, platform, signal, report } = context;
  const { objects } = platform;
  const song = await songOf(platform, job.songHash);
  const planKey = job.planKey ?? keys.plan(jobId);
  const plan = await getJson(objects, planKey, planSchema);
  return await withScratch(async (folder) => {
    const audioFile = path.join(folder, 'audio.m4a');
    await getFile(objects, song.audioKey, audioFile, { signal });
    const rendered = await renderChoreography({
      plan,
      title: job.title,
      audioFile,
      outDir: folder,
      signal,
      onProgress: (fraction) => report(0.9 * fraction),
    });
    await putFile(objects, keys.video(jobId), rendered.video, 'video/mp4');
    await putFile(objects, keys.poster(jobId), rendered.poster, 'image/jpeg');
    await putText(objects, keys.captions(jobId, 'en'), rendered.captions.en, VTT);
    await putText(objects, keys.captions(jobId, 'es'), rendered.captions.es, VTT);
    const choreography: Choreography = {
      ownerId: job.ownerId,
      jobId,
      title: job.title,
      songHash: song.hash,
      durationSec: song.durationSec,
      tempoBpm: plan.song.tempoBpm,
      parameters: job.parameters,
      planKey,
      videoKey: keys.video(jobId),
      captionsKeys: { en: keys.captions(jobId, 'en'), es: keys.captions(jobId, 'es') },
      posterKey: keys.poster(jobId),
      videoBytes: (await stat(rendered.video)).size,
      createdAt: platform.clock.now(),
    };
    // The song is kept by its sound; the user's file would only have served another try.
    if (job.source.kind === 'upload') await objects.delete(job.source.objectKey);
    return { choreography };
  });
}
