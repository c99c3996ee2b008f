/** A song as it was heard, and as one person counts it. */
import { songAnalysisSchema, type SongAnalysis } from '../music/analysis.ts';
import type { Services } from '../ports.ts';
import { getJsonObject } from '../read-object.ts';
import { correctionFor, withCorrection } from './counting.ts';
import { songs } from './song.ts';

export interface HeardSong {
  readonly heard: SongAnalysis;
  /** By the counts that hold for the person now. */
  readonly counted: SongAnalysis;
}

/** Undefined where the song has not been analyzed. */
export async function heardSong(
  { documents, objects }: Pick<Services, 'documents' | 'objects'>,
  ownerId: string,
  songHash: string,
): Promise<HeardSong | undefined> {
  const song = (await documents.get(songs, songHash))?.data;
  if (song?.analysisKey === undefined) return undefined;
  const [heard, correction] = await Promise.all([
    getJsonObject(objects, song.analysisKey, songAnalysisSchema),
    correctionFor(documents, ownerId, songHash),
  ]);
  return { heard, counted: withCorrection(heard, correction) };
}
