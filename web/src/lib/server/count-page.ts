/** The counts of a song as one person sees them: what the page needs, and what it may change. */
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { songAnalysisSchema } from '@bachata/core/music/analysis.ts';
import { correctCounts, correctionSchema, type Correction } from '@bachata/core/songs/correct.ts';
import { correctionFor, saveCorrection } from '@bachata/core/songs/counting.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { waveformSchema } from '@bachata/core/music/signal/waveform.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { getJsonObject } from '@bachata/platform/objects/read.ts';
import type { CountedSong, CountView } from '../count-view.ts';
import { parseText } from './bodies.ts';
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

/**
 * Stores the correction that the form sent, if it is one that fits the song.
 * @throws InvalidInputError
 */
export async function correctSong(
  platform: Platform,
  { ownerId, songHash }: Choreography,
  text: string,
): Promise<Correction> {
  const correction = parseText(text, correctionSchema);
  const analysisKey = await analysisKeyOf(platform, songHash);
  const analysis = await getJsonObject(platform.objects, analysisKey, songAnalysisSchema);
  correctCounts(analysis, correction);
  const updatedAt = platform.clock.now();
  await saveCorrection(platform.documents, { ownerId, songHash, correction, updatedAt });
  return correction;
}

/** The key of what was heard in the song. @throws NotFoundError where it has not been analyzed */
async function analysisKeyOf(platform: Platform, songHash: string): Promise<string> {
  const song = (await platform.documents.get(songs, songHash))?.data;
  if (song?.analysisKey === undefined) {
    throw new NotFoundError('not-found', 'The song has no analysis any more.');
  }
  return song.analysisKey;
}
