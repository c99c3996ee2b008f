/** From whatever was uploaded to a clip's video that browsers play, or a refusal. */
import path from 'node:path';
import { LimitError } from '@bachata/core/errors.ts';
import { CLIP_LIMITS } from '@bachata/core/moves/clip-limits.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { makeClipVideo } from '../media/clip-video.ts';
import { withScratch } from '../scratch.ts';
import { clipStage } from './clip-stage.ts';
import { defineStage } from './define-stage.ts';
import { CACHE_CONTROL, getUpload, putFile } from './objects.ts';

/** Share of the work that fetching takes, about. */
const FETCHED = 0.1;

export const ingestClip = defineStage(
  'ingest-clip',
  clipStage(async ({ jobId, job, platform, signal, report }) => {
    const { objects } = platform;
    return await withScratch(async (folder) => {
      const file = path.join(folder, 'upload');
      const { maxBytes } = CLIP_LIMITS;
      await getUpload(objects, job.uploadKey, file, { maxBytes, signal }).catch(
        (error: unknown) => {
          if (!(error instanceof LimitError)) throw error;
          throw new LimitError('video-too-large', error.message, { details: { ...error.details } });
        },
      );
      report(FETCHED);
      const output = path.join(folder, 'video.mp4');
      const videoWith = (track: number): string => path.join(folder, `video-${track}.mp4`);
      const { poster, ...video } = await makeClipVideo({
        file,
        output,
        track: job.track,
        outputWith: videoWith,
        signal,
        onProgress: (fraction) => report(FETCHED + (1 - FETCHED) * fraction),
      });
      await putFile(objects, clipKeys.video(jobId), output, 'video/mp4');
      for (const track of video.soundTracks.slice(1)) {
        await putFile(objects, clipKeys.video(jobId, track), videoWith(track), 'video/mp4');
      }
      await objects.put(clipKeys.poster(jobId), poster, {
        contentType: 'image/jpeg',
        cacheControl: CACHE_CONTROL,
      });
      return video;
    });
  }),
);
