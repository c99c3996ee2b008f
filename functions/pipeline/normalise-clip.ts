/** From what its owner confirmed to a clip on the beat grid, and a move that choreographies can use. */
import path from 'node:path';
import { clips, reviewAfter } from '@bachata/core/clips/clip.ts';
import { trimOf } from '@bachata/core/clips/count-grid.ts';
import { filmedMove } from '@bachata/core/clips/filmed-move.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import type { MoveJob } from '@bachata/core/jobs/job.ts';
import { changed, type StageContext, type StageResult } from '@bachata/core/jobs/run-stage.ts';
import { normaliseClip } from '../media/normalise-clip.ts';
import { withScratch } from '../scratch.ts';
import { clipKeys } from './clip-objects.ts';
import { getFile, putFile } from './objects.ts';

export async function normaliseOwnClip({
  jobId,
  job,
  platform,
  signal,
  report,
}: StageContext<MoveJob>): Promise<StageResult<MoveJob>> {
  const { documents, objects } = platform;
  const { clipId, confirmation } = job;
  const clip = (await documents.get(clips, clipId))?.data;
  if (clip === undefined) {
    throw new NotFoundError('filmed-clip-gone', `Clip ${clipId} is not there any more.`);
  }
  const beatsSec = trimOf(confirmation, clip.durationSec);
  const clipKey = clipKeys.move(clipId, jobId);
  await withScratch(async (folder) => {
    const file = path.join(folder, 'video.mp4');
    const output = path.join(folder, 'move.mp4');
    await getFile(objects, clip.videoKey, file, { signal });
    await normaliseClip({ file, beatsSec, output, signal, onProgress: report });
    await putFile(objects, clipKey, output, 'video/mp4');
  });
  return {
    changed: changed(clips, clipId, (present) => {
      const confirmed = { confirmation, move: filmedMove(clipId, confirmation), clipKey };
      return {
        title: confirmation.name,
        confirmed,
        review: reviewAfter({ ...present, confirmed }),
        updatedAt: platform.clock.now(),
      };
    }),
  };
}
