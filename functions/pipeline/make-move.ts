/** From what its owner confirmed to a clip on the beat grid, and a move that choreographies can use. */
import path from 'node:path';
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { readyClips, reviewAfter, type ConfirmedMove } from '@bachata/core/user-clips/clip.ts';
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
  const { clipId, confirmation, further = [] } = job;
  const clip = (await findAuthorized(platform, [ownerActor(job)], 'clip:change', clipId))?.data;
  if (clip === undefined) {
    throw new NotFoundError('filmed-clip-gone', `Clip ${clipId} is not there any more.`);
  }
  const said = [confirmation, ...further];
  const made: ConfirmedMove[] = [];
  await withClipVideo(objects, clipKeys.video(clipId), signal, async (file, folder) => {
    for (const [part, each] of said.entries()) {
      const name = part === 0 ? jobId : `${jobId}-${part + 1}`;
      const keys = {
        clipKey: clipKeys.move(clipId, name),
        posterKey: clipKeys.movePoster(clipId, name),
        previewKey: clipKeys.movePreview(clipId, name),
      };
      const output = path.join(folder, `move-${part}.mp4`);
      const beatsSec = trimOf(each, clip.durationSec);
      const onProgress = (done: number): void => report((part + done) / said.length);
      await normalizeClip({ file, beatsSec, output, signal, onProgress });
      await putFile(objects, keys.clipKey, output, 'video/mp4');
      const picture = { source: output, format: 'webp', signal } as const;
      const still = await stillOf({
        ...picture,
        frame: posterFrame(each.counts),
        width: POSTER_WIDTH,
      });
      await objects.put(keys.posterKey, still, WEBP);
      await objects.put(keys.previewKey, await previewOf({ source: output, signal }), WEBP);
      made.push({ confirmation: each, move: filmedMove(clipId, each, part), ...keys });
    }
  });
  const [confirmed, ...others] = made;
  return {
    changed: changed(readyClips, clipId, (present) => ({
      title: others.length > 0 ? present.title : confirmation.name,
      confirmed,
      further: others.length > 0 ? others : undefined,
      earlier: earlierMoves(
        present,
        made.map(({ move }) => move),
      ),
      review: reviewAfter({ ...present, confirmed }),
      updatedAt: platform.clock.now(),
    })),
  };
});
