/** A choreography that has no video yet: its plan and the song to dance it to. */
import { NotFoundError } from '@bachata/core/errors.ts';
import { readPlan } from '@bachata/core/choreographies/present.ts';
import { hasPlan } from '@bachata/core/jobs/has-plan.ts';
import type { Job } from '@bachata/core/jobs/job.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { PlannedDance } from '../result-view.ts';
import { jobAudio } from './media.ts';
import { viewSegments } from './segment-views.ts';
import { readSongPicture } from './song-picture.ts';

/** @throws NotFoundError while there is no plan */
export async function viewPlannedDance(
  platform: Platform,
  id: string,
  job: Job,
): Promise<PlannedDance> {
  if (job.kind !== 'song' || !hasPlan(job) || job.songHash === undefined) {
    throw new NotFoundError('not-found', 'The job has no plan yet.');
  }
  const [plan, picture] = await Promise.all([
    readPlan(platform, choreographyKeys.plan(id)),
    readSongPicture(platform, job.songHash),
  ]);
  return {
    title: job.title,
    durationSec: plan.song.durationSec,
    beatsSec: plan.beatGridSec,
    uncounted: plan.uncounted,
    segments: await viewSegments(platform, plan, job.ownerId, library),
    picture,
    audioUrl: jobAudio(id),
  };
}
