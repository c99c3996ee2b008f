/** A song as it was heard, and as one person counts it. */
import { songAnalysisSchema, type SongAnalysis } from '../music/analysis.ts';
import type { Services } from '../ports.ts';
import { getJsonObject } from '../read-object.ts';
import { correctionFor, withCorrection, type CountSource } from './counting.ts';
import { songs } from './song.ts';

export interface HeardSong {
  readonly heard: SongAnalysis;
  /** By the counts that hold for the person now. */
  readonly counted: SongAnalysis;
  /** What `counted` is from. */
  readonly source: CountSource;
}

/** Undefined where the song has not been analyzed. */
export async function heardSong(
  { documents, objects }: Pick<Services, 'documents' | 'objects'>,
  ownerId: string,
  songHash: string,
): Promise<HeardSong | undefined> {
  const analysisKey = (await documents.get(songs, songHash))?.data.analysisKey;
  if (analysisKey === undefined) return undefined;
  const [heard, correction] = await Promise.all([
    getJsonObject(objects, analysisKey, songAnalysisSchema),
    correctionFor(documents, ownerId, songHash),
  ]);
  return {
    heard,
    counted: withCorrection(heard, correction),
    source: { analysisKey, ...(correction && { correction }) },
  };
}

/**
 * The song by the counts of then, whatever has been heard and corrected since.
 * @throws NotFoundError, ZodError where that analysis is not kept, or not readable, any more
 */
export async function countedBy(
  { objects }: Pick<Services, 'objects'>,
  { analysisKey, correction }: CountSource,
): Promise<SongAnalysis> {
  return withCorrection(await getJsonObject(objects, analysisKey, songAnalysisSchema), correction);
}
