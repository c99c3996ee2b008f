/** Stage 4: the video, its captions and poster; and with them the entry in the collection. */
import path from 'node:path';
import { choreographies, type Choreography } from '@bachata/core/choreography/choreography.ts';
import { planSchema } from '@bachata/core/choreography/plan.ts';
import type { SongJob } from '@bachata/core/jobs/job.ts';
import { created, type StageContext, type StageResult } from '@bachata/core/jobs/run-stage.ts';
import { videoStream } from '../media/instant.ts';
import { withScratch } from '../scratch.ts';
import { songOf } from './analyze-music.ts';
import { CACHE_CONTROL, getFile, getJson, keys, putText } from './objects.ts';
import { prepareRender } from './render.ts';

const VTT = 'text/vtt; charset=utf-8';
const MP4 = { contentType: 'video/mp4', cacheControl: CACHE_CONTROL };
const JPEG = { contentType: 'image/jpeg', cacheControl: CACHE_CONTROL };

export async function renderVideo(context: StageContext<SongJob>): Promise<StageResult<SongJob>> {
  const { jobId, job, platform, signal, report } = context;
  const { objects } = platform;
  const song = await songOf(platform, job.songHash);
  const planKey = job.planKey ?? keys.plan(jobId);
  const plan = await getJson(objects, planKey, planSchema);
  return await withScratch(async (folder) => {
    const audioFile = path.join(folder, 'audio.m4a');
    await getFile(objects, song.audioKey, audioFile, { signal });
    const { work, poster, captions } = await prepareRender({
      plan,
      title: job.title,
      audioFile,
      signal,
      onProgress: report,
    });
    // Straight into the store: no disk holds the video in between, and memory only its index.
    const video = await objects.put(keys.video(jobId), videoStream(work), MP4);
    await objects.put(keys.poster(jobId), poster, JPEG);
    await putText(objects, keys.captions(jobId, 'en'), captions.en, VTT);
    await putText(objects, keys.captions(jobId, 'es'), captions.es, VTT);
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
      videoBytes: video.size,
      createdAt: platform.clock.now(),
    };
    // The song is kept by its sound; the user's file would only have served another try.
    if (job.source.kind === 'upload') await objects.delete(job.source.objectKey);
    return { patch: { choreographyId: jobId }, created: created(choreographies, choreography) };
  });
}
