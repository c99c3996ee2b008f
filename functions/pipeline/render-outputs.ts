/** A plan rendered: its video, poster and captions in the store. */
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { lostMoves } from '@bachata/core/choreographies/lost-moves.ts';
import { searchedMoves } from '@bachata/core/choreographies/read-index.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import type { StageContext } from '@bachata/core/jobs/run-stage.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import { byLanguage, LANGUAGES } from '@bachata/core/languages.ts';
import type { Song } from '@bachata/core/songs/song.ts';
import { library } from '@bachata/library/moves/index.ts';
import { videoStream } from '../media/instant.ts';
import { posterSegment } from '../media/poster.ts';
import { clipSourceOf } from './clip-source.ts';
import { keptClips, type RememberedClips } from './kept-clips.ts';
import { CACHE_CONTROL, putText } from './objects.ts';
import { prepareRender } from './prepare-render.ts';
import { withSound } from './song-sound.ts';

const VTT = 'text/vtt; charset=utf-8';
const MP4 = { contentType: 'video/mp4', cacheControl: CACHE_CONTROL };
const JPEG = { contentType: 'image/jpeg', cacheControl: CACHE_CONTROL };

/** What of a choreography shows its plan. */
export type RenderOutputs = Pick<
  Choreography,
  | 'tempoBpm'
  | 'parameters'
  | 'moves'
  | 'clips'
  | 'successors'
  | 'videoKey'
  | 'captionsKeys'
  | 'posterKey'
  | 'posterSec'
  | 'videoBytes'
>;

/** What was rendered of the choreography before. */
interface RenderedBefore extends RememberedClips {
  /** Whether it was the very plan. */
  readonly isSamePlan: boolean;
}

/** Its objects go under the job's id, so that jobs never write over each other's. */
export async function renderOutputs(
  context: StageContext,
  song: Song,
  plan: Plan,
  before: RenderedBefore = { isSamePlan: false },
): Promise<RenderOutputs> {
  const { jobId, job, platform, signal, report } = context;
  const { objects } = platform;
  const kept = keptClips(platform, before, before.isSamePlan, lostMoves(plan, library));
  return await withSound(context, song.hash, async (audioFile) => {
    const { work, poster, captions } = await prepareRender({
      plan,
      title: job.title,
      audioFile,
      clipSource: clipSourceOf(platform, job.ownerId, plan, kept.source),
      signal,
      onProgress: report,
    });
    // Straight into the store: no disk holds the video in between, and memory only its index.
    const video = await objects.put(choreographyKeys.video(jobId), videoStream(work), MP4);
    await objects.put(choreographyKeys.poster(jobId), poster, JPEG);
    const captionsKeys = byLanguage((language) => choreographyKeys.captions(jobId, language));
    for (const language of LANGUAGES) {
      await putText(objects, captionsKeys[language], captions[language], VTT);
    }
    return {
      tempoBpm: plan.song.tempoBpm,
      parameters: plan.parameters,
      moves: searchedMoves(plan),
      ...(await kept.keep()),
      videoKey: choreographyKeys.video(jobId),
      captionsKeys,
      posterKey: choreographyKeys.poster(jobId),
      posterSec: posterSegment(plan)?.startSec,
      videoBytes: video.size,
    };
  });
}
