/** The counts of a song as one person sees them: what the page needs. */
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { songAnalysisSchema } from '@bachata/core/music/analysis.ts';
import { correctionFor } from '@bachata/core/songs/counting.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { waveformSchema } from '@bachata/core/music/signal/waveform.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { getJsonObject } from '@bachata/core/read-object.ts';
import type { CountedSong, CountView } from '../count-view.ts';
import { choreographyMedia } from './media.ts';

/** @throws NotFoundError where the song has not been analyzed */
export async function viewCounts(
  platform: Platform,
  id: string,
  { ownerId, songHash, title }: Choreography,
): Promise<CountView> {
  const [song, correction] = await Promise.all([
    readCountedSong(platform, songHash, choreographyMedia(id, 'audio')),
    correctionFor(platform.documents, ownerId, songHash),
  ]);
  return { id, title, ...song, ...(correction && { correction }) };
}

/**
 * @param audioUrl where whoever sees the counts may hear the song
 * @throws NotFoundError where the song has not been analyzed
 */
export async function readCountedSong(
  platform: Platform,
  songHash: string,
  audioUrl: string,
): Promise<CountedSong> {
  const { objects } = platform;
  const analysisKey = await analysisKeyOf(platform, songHash);
  const [analysis, waveform] = await Promise.all([
    getJsonObject(objects, analysisKey, songAnalysisSchema),
    getJsonObject(objects, songKeys.waveform(songHash), waveformSchema),
  ]);
  return { analysis, peaks: waveform.peaks, audioUrl };
}

async function analysisKeyOf(platform: Platform, songHash: string): Promise<string> {
  const song = (await platform.documents.get(songs, songHash))?.data;
  if (song?.analysisKey === undefined) {
    throw new NotFoundError('not-found', 'The song has no analysis any more.');
  }
  return song.analysisKey;
}
