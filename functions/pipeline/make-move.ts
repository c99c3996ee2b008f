/** From what its owner confirmed to a clip on the beat grid, and a move that choreographies can use. */
import path from 'node:path';
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { readyClips, reviewAfter } from '@bachata/core/user-clips/clip.ts';
import { trimOf } from '@bachata/core/user-clips/count-grid.ts';
import { filmedMove } from '@bachata/core/user-clips/filmed-move.ts';
import { earlierMoves } from '@bachata/core/user-clips/made-moves.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { posterFrame } from '@bachata/core/moves/clip-format.ts';
import { changed } from '@bachata/core/jobs/run-stage.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { normalizeClip } from '../media/normalize-clip.ts';
import { stillOf } from '../media/poster.ts';
import { previewOf } from '../media/preview.ts';
import { defineStage } from './define-stage.ts';
import { CACHE_CONTROL, putFile, withClipVideo } from './objects.ts';

const WEBP = { contentType: 'image/webp', cacheControl: CACHE_CONTROL };
/** Of the pictures, pixels; as of the drawn moves'. */
const POSTER_WIDTH = 640;

export const makeMove = defineStage('make-move', async (context) => {
  const { jobId, job, platform, signal, report } = context;
  const { objects } = platform;
  const { clipId, confirmation } = job;
  const clip = (await findAuthorized(platform, [ownerActor(job)], 'clip:change', clipId))?.data;
  if (clip === undefined) {
    throw new NotFoundError('filmed-clip-gone', `Clip ${clipId} is not there any more.`);
  }
  const beatsSec = trimOf(confirmation, clip.durationSec);
  const clipKey = clipKeys.move(clipId, jobId);
  const posterKey = clipKeys.movePoster(clipId, jobId);
  const previewKey = clipKeys.movePreview(clipId, jobId);
  await withClipVideo(objects, clipId, signal, async (file, folder) => {
    const output = path.join(folder, 'move.mp4');
    await normalizeClip({ file, beatsSec, output, signal, onProgress: report });
    await putFile(objects, clipKey, output, 'video/mp4');
    const picture = { source: output, format: 'webp', signal } as const;
    const frame = posterFrame(confirmation.counts);
    await objects.put(posterKey, await stillOf({ ...picture, frame, width: POSTER_WIDTH }), WEBP);
    await objects.put(previewKey, await previewOf({ source: output, signal }), WEBP);
  });
  const move = filmedMove(clipId, confirmation);
  return {
    changed: changed(readyClips, clipId, (present) => {
      const confirmed = { confirmation, move, clipKey, posterKey, previewKey };
      return {
        title: confirmation.name,
        confirmed,
        earlier: earlierMoves(present, move),
        review: reviewAfter({ ...present, confirmed }),
        updatedAt: platform.clock.now(),
      };
    }),
  };
});
