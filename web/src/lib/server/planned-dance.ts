/** A choreography that has no video yet: its plan and the song to dance it to. */
import { NotFoundError } from '@bachata/core/errors.ts';
import type { Job } from '@bachata/core/jobs/job.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { PlannedDance } from '../result-view.ts';
import { readPlan } from './dance.ts';
import { linkFor } from './platform.ts';
import { viewSegments } from './segment-views.ts';
import { readSongPicture } from './song-picture.ts';

const AUDIO_LINK_SEC = 4 * 3600;

/** @throws NotFoundError while there is no plan */
export async function viewPlannedDance(platform: Platform, job: Job): Promise<PlannedDance> {
  if (job.kind !== 'song' || job.planKey === undefined || job.songHash === undefined) {
    throw new NotFoundError('not-found', 'The job has no plan yet.');
  }
  const [plan, picture, audioUrl] = await Promise.all([
    readPlan(platform, job.planKey),
    readSongPicture(platform, job.songHash),
    audioLink(platform, job.songHash),
  ]);
  return {
    title: job.title,
    durationSec: plan.song.durationSec,
    beatsSec: plan.beatGridSec,
    segments: await viewSegments(platform, plan, job.ownerId, library.byId),
    picture,
    audioUrl,
  };
}

/** @throws NotFoundError where the song is not stored */
export async function audioLink(platform: Platform, songHash: string): Promise<string> {
  const song = await platform.documents.get(songs, songHash);
  if (song === undefined) throw new NotFoundError('not-found', 'The song is not stored any more.');
  const options = { expiresInSec: AUDIO_LINK_SEC };
  return linkFor(await platform.objects.signDownload(songKeys.audio(songHash), options));
}
