/** A clip's file has several sound tracks, and its owner has said which one is to be heard. */
import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { Platform } from '../ports.ts';
import { readyClips, soundTrackOf } from './clip.ts';

/**
 * The clip is shown with that sound from now on; its counts, and the move that it was made, stay.
 *
 * @param track of the file, from 0
 * @throws NotFoundError; InvalidInputError `clip-track`
 */
export async function chooseSound(
  { documents, clock }: Pick<Platform, 'documents' | 'clock'>,
  clipId: string,
  track: number,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const clip = (await tx.get(readyClips, clipId))?.data;
    if (clip === undefined) throw new NotFoundError('not-found', 'There is no such clip.');
    if (!clip.soundTracks?.includes(track)) {
      throw new InvalidInputError('clip-track', `Sound track ${track + 1} cannot be heard.`);
    }
    if (soundTrackOf(clip) === track) return;
    tx.update(readyClips, clipId, { soundTrack: track, updatedAt: clock.now() });
  });
}
