/** Who is to be seen in a clip, how they move, and where the counts are. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import { encodeTrack } from '@bachata/core/pose/track-file.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { closeUpload } from '@bachata/core/uploads/quota.ts';
import { analyzeInProcess, prepareVision } from '../vision/vision-process.ts';
import { clipStage } from './clip-stage.ts';
import { defineStage } from './define-stage.ts';
import { CACHE_CONTROL, putJson, withClipVideo } from './objects.ts';

export const analyzePose = defineStage(
  'analyze-pose',
  clipStage(async ({ jobId, job, platform, signal, report }) => {
    const { objects } = platform;
    prepareVision();
    return await withClipVideo(objects, jobId, signal, async (file) => {
      const { analysis, track } = await analyzeInProcess(file, {
        signal,
        onProgress: report,
        ...(job.lead !== undefined && { roles: { leadStartsOn: job.lead } }),
      });
      const { level, reasons } = analysis.quality;
      if (level === 'unusable') {
        const reason = reasons.includes('still') ? 'still' : 'nobody';
        throw new InvalidInputError('clip-unusable', `Unusable: ${reasons.join(', ')}.`, {
          details: { reason },
        });
      }
      await putJson(objects, clipKeys.analysis(jobId), analysis);
      await objects.put(clipKeys.track(jobId), encodeTrack(track), {
        contentType: 'application/octet-stream',
        cacheControl: CACHE_CONTROL,
      });
      // What it was uploaded for is done; until here a worker that died could begin again.
      await closeUpload(platform, job.uploadKey);
      return {};
    });
  }),
);
