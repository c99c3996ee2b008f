/** What a clip probably shows; with that it is ready for its owner to confirm. */
import { clipAnalysisSchema } from '@bachata/core/pose/clip-analysis.ts';
import { decodeTrack } from '@bachata/core/pose/track-file.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { getBytes, getJsonObject } from '@bachata/core/read-object.ts';
import { suggestInProcess } from '../vision/vision-process.ts';
import { clipStage } from './clip-stage.ts';
import { defineStage } from './define-stage.ts';
import { orLost } from './objects.ts';

export const suggestMove = defineStage(
  'suggest-move',
  clipStage(async ({ jobId, platform: { objects }, signal }) => {
    const analysis = await orLost(
      getJsonObject(objects, clipKeys.analysis(jobId), clipAnalysisSchema),
      'clip-lost',
    );
    const track = decodeTrack(await orLost(getBytes(objects, clipKeys.track(jobId)), 'clip-lost'));
    const suggestion = await suggestInProcess(analysis, track, { signal });
    return { status: 'ready', ...(suggestion && { suggestion }) };
  }),
);
