/** Where the clips of a plan are: drawn moves in the library, filmed ones in the object store. */
import { clips } from '@bachata/core/clips/clip.ts';
import { clipIdOfMove } from '@bachata/core/clips/filmed-move.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import type { Platform } from '@bachata/core/ports.ts';
import type { ClipSource } from '../media/clip-library.ts';
import { libraryClip } from '../paths.ts';
import { getBytes } from './objects.ts';

/** @throws NotFoundError `filmed-clip-gone` for a filmed move whose owner has deleted it */
export function clipSourceOf({ documents, objects }: Platform): ClipSource {
  return async (moveId, side) => {
    const clipId = clipIdOfMove(moveId);
    if (clipId === undefined) return await libraryClip(moveId, side);
    const clip = (await documents.get(clips, clipId))?.data;
    if (clip?.confirmed === undefined) {
      throw new NotFoundError('filmed-clip-gone', `The clip of ${moveId} is not there any more.`);
    }
    return await getBytes(objects, clip.confirmed.clipKey);
  };
}
