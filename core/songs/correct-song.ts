/** Somebody says how a song is to be counted. */
import { NotFoundError } from '../errors.ts';
import { songAnalysisSchema } from '../music/analysis.ts';
import type { Services } from '../ports.ts';
import { getJsonObject } from '../read-object.ts';
import { correctCounts, type Correction } from './correct.ts';
import { saveCorrection } from './counting.ts';
import { songs } from './song.ts';

/**
 * Keeps the correction for this person; it waits for review besides.
 * @throws NotFoundError where the song has no analysis; InvalidInputError where it does not fit
 */
export async function correctSong(
  services: Services,
  { ownerId, songHash }: { readonly ownerId: string; readonly songHash: string },
  correction: Correction,
): Promise<void> {
  const { documents, objects, clock } = services;
  const analysisKey = (await documents.get(songs, songHash))?.data.analysisKey;
  if (analysisKey === undefined) {
    throw new NotFoundError('not-found', 'The song has no analysis any more.');
  }
  correctCounts(await getJsonObject(objects, analysisKey, songAnalysisSchema), correction);
  await saveCorrection(documents, { ownerId, songHash, correction, updatedAt: clock.now() });
}
