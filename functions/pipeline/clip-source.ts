/** Where the clips of a plan are: drawn moves in the library, filmed ones in the object store. */
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { clips } from '@bachata/core/user-clips/clip.ts';
import { clipIdOfMove } from '@bachata/core/user-clips/filmed-move.ts';
import { clipKeyFor } from '@bachata/core/user-clips/made-moves.ts';
import { InvalidInputError, NotFoundError } from '@bachata/core/errors.ts';
import type { Services } from '@bachata/core/ports.ts';
import { getBytes } from '@bachata/platform/objects/read.ts';
import { clipFile } from '@bachata/library/files.ts';
import type { ClipSource } from '../media/clip-library.ts';

/**
 * A filmed move is danced as the plan has it, also where its owner has confirmed it anew since.
 *
 * @throws NotFoundError `filmed-clip-gone` for a filmed move whose owner has deleted it;
 *   InvalidInputError `filmed-clip-changed` where it has become another one
 */
export function clipSourceOf(
  { documents, objects }: Services,
  { filmed = [] }: Pick<Plan, 'filmed'>,
): ClipSource {
  const planned = new Map(filmed.map((move) => [move.id, move]));
  return async (moveId, side) => {
    const clipId = clipIdOfMove(moveId);
    if (clipId === undefined) return clipFile(moveId, side);
    const clip = (await documents.get(clips, clipId))?.data;
    if (clip?.confirmed === undefined) {
      throw new NotFoundError('filmed-clip-gone', `The clip of ${moveId} is not there any more.`);
    }
    const move = planned.get(moveId) ?? clip.confirmed.move;
    const clipKey = clipKeyFor(clip, move);
    if (clipKey === undefined) {
      throw new InvalidInputError('filmed-clip-changed', `${moveId} is another move by now.`, {
        details: { name: move.name.en },
      });
    }
    return await getBytes(objects, clipKey);
  };
}
