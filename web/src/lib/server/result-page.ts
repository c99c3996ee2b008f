/** Gathers what the result page shows: the plan, the music under it, and links to the media. */
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { videoJobUnderWay } from '@bachata/core/choreographies/order-video.ts';
import { bringBackVideo } from '@bachata/core/choreographies/video-cache.ts';
import { RateLimitError } from '@bachata/core/errors.ts';
import { readPracticeNotes } from '@bachata/core/choreographies/practice-notes.ts';
import { readPresent } from '@bachata/core/choreographies/present.ts';
import { LANGUAGES } from '@bachata/core/languages.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { ResultView } from '../result-view.ts';
import { viewDance } from './dance.ts';
import { nameOf } from './library.ts';
import { choreographyMedia, videoAddress } from './media.ts';
import { readSongPicture } from './song-picture.ts';

export async function viewResult(
  platform: Platform,
  id: string,
  choreography: Choreography,
): Promise<ResultView> {
  const { ownerId } = choreography;
  const [dance, picture, notes] = await Promise.all([
    readPresent(platform, id, choreography),
    readSongPicture(platform, choreography.songHash),
    readPracticeNotes(platform.documents, id),
  ]);
  const isCorrected = dance.plan.countSource?.correction !== undefined;
  const { revision } = dance.revisions;
  const version = { ownerId, choreographyId: id, revision };
  const back = await orderedAgain(platform, id, choreography);
  const filmingJobId = (await videoJobUnderWay(platform, version)) ?? back?.jobId;
  return {
    id,
    title: choreography.title,
    durationSec: choreography.durationSec,
    tempoBpm: choreography.tempoBpm,
    createdAt: choreography.createdAt,
    videoBytes: choreography.videoBytes,
    videoRevision: choreography.revision ?? 0,
    ...(filmingJobId !== undefined && { filmingJobId }),
    hasVideo: choreography.videoGoneAt === undefined,
    waits: choreography.waits === true,
    successors: Object.entries(choreography.successors ?? {}).map(([lost, shown]) => ({
      move: nameOf(library.byId, lost),
      successor: nameOf(library.byId, shown),
    })),
    videoUrl: videoAddress(id, choreography),
    audioUrl: choreographyMedia(id, 'audio'),
    downloadUrl: choreographyMedia(id, 'download'),
    posterUrl: choreographyMedia(id, 'poster'),
    captionLanguages: LANGUAGES.filter((language) => language in choreography.captionsKeys),
    beatsSec: dance.plan.beatGridSec,
    uncounted: dance.plan.uncounted,
    // Whoever has said where the 1 is knows the eight.
    picture: { ...picture, eightKnown: picture.eightKnown || isCorrected },
    notes,
    dance: await viewDance(platform, dance, library),
  };
}

/** A video that was deleted is made again for whoever opens the page; where too much is ordered, the next time. */
async function orderedAgain(platform: Platform, id: string, choreography: Choreography) {
  try {
    return await bringBackVideo(platform, id, choreography);
  } catch (error) {
    if (error instanceof RateLimitError) return undefined;
    throw error;
  }
}
