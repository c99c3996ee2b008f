/** Gathers what the result page shows: the plan, the music under it, and links to the media. */
import { downloadName } from '@bachata/core/choreographies/download-name.ts';
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { versionJobUnderWay } from '@bachata/core/jobs/version-job.ts';
import { LANGUAGES } from '@bachata/core/languages.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { ResultView } from '../result-view.ts';
import { readDance, viewDance } from './dance.ts';
import { linkFor } from './platform.ts';
import { readSongPicture } from './song-picture.ts';

/** Longer than anybody practices in one sitting; a reload makes a new link. */
const MEDIA_LINK_SEC = 12 * 3600;

export async function viewResult(
  platform: Platform,
  id: string,
  choreography: Choreography,
): Promise<ResultView> {
  const { objects } = platform;
  const { ownerId } = choreography;
  const link = async (key: string, name?: string): Promise<string> => {
    const options = { expiresInSec: MEDIA_LINK_SEC, ...(name && { downloadName: name }) };
    return linkFor(await objects.signDownload(key, options));
  };
  const [dance, picture, videoUrl, downloadUrl, posterUrl] = await Promise.all([
    readDance(platform, id, choreography),
    readSongPicture(platform, choreography.songHash),
    link(choreography.videoKey),
    link(choreography.videoKey, downloadName(choreography, 'mp4')),
    link(choreography.posterKey),
  ]);
  const { revision } = dance.revisions;
  const version = { ownerId, choreographyId: id, revision };
  const filmingJobId = await versionJobUnderWay(platform, version);
  return {
    id,
    title: choreography.title,
    durationSec: choreography.durationSec,
    tempoBpm: choreography.tempoBpm,
    createdAt: choreography.createdAt,
    videoBytes: choreography.videoBytes,
    videoRevision: choreography.revision ?? 0,
    ...(filmingJobId !== undefined && { filmingJobId }),
    videoUrl,
    downloadUrl,
    posterUrl,
    captionLanguages: LANGUAGES.filter((language) => language in choreography.captionsKeys),
    beatsSec: dance.plan.beatGridSec,
    picture,
    dance: await viewDance(platform, dance, library),
  };
}
