/** Gathers what the result page shows: the plan, the music under it, and links to the media. */
import { downloadName } from '@bachata/core/choreography/download-name.ts';
import { planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import type { Choreography } from '@bachata/core/choreography/choreography.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { Platform } from '@bachata/core/ports.ts';
import type { ResultView, SegmentView } from '../result-view.ts';
import { loadMoves } from './library.ts';
import { linkFor } from './platform.ts';
import { readJsonObject, readSongPicture } from './song-picture.ts';

/** Longer than anybody practises in one sitting; a reload makes a new link. */
const MEDIA_LINK_SEC = 12 * 3600;

export async function viewResult(
  platform: Platform,
  id: string,
  choreography: Choreography,
): Promise<ResultView> {
  const { objects } = platform;
  const link = async (key: string, name?: string): Promise<string> => {
    const options = { expiresInSec: MEDIA_LINK_SEC, ...(name && { downloadName: name }) };
    return linkFor(await objects.signDownload(key, options));
  };
  const [plan, picture, moves, videoUrl, downloadUrl, posterUrl] = await Promise.all([
    readJsonObject(objects, choreography.planKey).then((json) => planSchema.parse(json)),
    readSongPicture(platform, choreography.songHash),
    loadMoves(),
    link(choreography.videoKey),
    link(choreography.videoKey, downloadName(choreography, 'mp4')),
    link(choreography.posterKey),
  ]);
  return {
    id,
    title: choreography.title,
    durationSec: choreography.durationSec,
    tempoBpm: choreography.tempoBpm,
    createdAt: choreography.createdAt,
    videoBytes: choreography.videoBytes,
    parameters: choreography.parameters,
    videoUrl,
    downloadUrl,
    posterUrl,
    beatsSec: plan.beatGridSec,
    segments: viewSegments(plan, moves),
    picture,
    notes: plan.notes,
  };
}

function viewSegments(plan: Plan, moves: ReadonlyMap<string, MoveInfo>): SegmentView[] {
  return plan.segments.map((segment, index) => {
    const move = moves.get(segment.moveId);
    return {
      index,
      moveId: segment.moveId,
      name: move?.name ?? { en: segment.moveId, es: segment.moveId },
      ...(move && { level: move.level, cues: move.cues }),
      startSec: segment.startSec,
      endSec: segment.endSec,
      startBeat: segment.startBeat,
      beats: segment.beats,
      entry: segment.entry,
      section: segment.section,
      phrase: segment.phrase,
      reasons: segment.reasons,
    };
  });
}
