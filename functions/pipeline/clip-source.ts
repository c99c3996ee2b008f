/** Where the clips of a plan are: drawn moves in the library, filmed ones in the object store. */
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { movesOfClip } from '@bachata/core/user-clips/clip.ts';
import { clipIdOfMove } from '@bachata/core/user-clips/filmed-move.ts';
import { clipKeyFor } from '@bachata/core/user-clips/made-moves.ts';
import { InvalidInputError, NotFoundError } from '@bachata/core/errors.ts';
import type { Services } from '@bachata/core/ports.ts';
import { getBytes } from '@bachata/core/read-object.ts';
import { clipFile } from '@bachata/library/files.ts';
import type { ClipSource } from '../media/clip-library.ts';
import { orLost } from './objects.ts';

export const libraryClips: ClipSource = async (moveId, side) => clipFile(moveId, side);

/**
 * A filmed move is danced as the plan has it, also where its owner has confirmed it anew since.
 *
 * @param ownerId whose choreography it is
 * @param drawn where drawn moves are; default: in the library
 * @throws NotFoundError `filmed-clip-gone` for a filmed move whose owner has deleted it, or keeps it
 *   from others by now, `filmed-clip-lost` where its file is lost; InvalidInputError `filmed-clip-changed` where it has become another one
 */
export function clipSourceOf(
  platform: Pick<Services, 'documents' | 'objects' | 'clock'>,
  ownerId: string,
  { filmed = [] }: Pick<Plan, 'filmed'>,
  drawn: ClipSource = libraryClips,
): ClipSource {
  const planned = new Map(filmed.map((move) => [move.id, move]));
  return async (moveId, side) => {
    const clipId = clipIdOfMove(moveId);
    if (clipId === undefined) return await drawn(moveId, side);
    const clip = await findAuthorized(platform, [ownerActor({ ownerId })], 'clip:film', clipId);
    if (clip?.data.confirmed === undefined) {
      throw new NotFoundError('filmed-clip-gone', `The clip of ${moveId} is not there any more.`);
    }
    const move =
      planned.get(moveId) ??
      movesOfClip(clip.data).find((made) => made.move.id === moveId)?.move ??
      clip.data.confirmed.move;
    const clipKey = clipKeyFor(clip.data, move);
    if (clipKey === undefined) {
      throw new InvalidInputError('filmed-clip-changed', `${moveId} is another move by now.`, {
        details: { name: move.name.en },
      });
    }
    const name = move.name.en;
    return await orLost(getBytes(platform.objects, clipKey), 'filmed-clip-lost', { name });
  };
}
