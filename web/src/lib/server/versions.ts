/** Other choreographies to the same song and wishes, to compare before one is made. */
import { presentContext } from '@bachata/core/choreographies/context.ts';
import { readPresent } from '@bachata/core/choreographies/present.ts';
import { composeVersions } from '@bachata/core/choreographies/versions.ts';
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { sharedFigures } from '@bachata/core/choreography/evaluate/measures.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { sameMoveKeys } from '@bachata/core/moves/same-move.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import { dancerLibraries } from '@bachata/library/prepared.ts';
import type { SegmentView } from '../result-view.ts';
import type { VersionsView, VersionView } from '../version-view.ts';
import { choreographyMedia } from './media.ts';
import { viewSegments } from './segment-views.ts';
import { readSongPicture } from './song-picture.ts';

/** @param page of versions, from 0 on; each page has other seeds */
export async function viewVersions(
  platform: Platform,
  id: string,
  choreography: Choreography,
  page: number,
): Promise<VersionsView> {
  const { songHash, title } = choreography;
  const present = await readPresent(platform, id, choreography);
  const [context, picture] = await Promise.all([
    presentContext(platform, await dancerLibraries(), choreography),
    readSongPicture(platform, songHash),
  ]);
  const others = composeVersions(present.plan, context, page);
  const { ownerId } = choreography;
  const keyOf = sameMoveKeys(context.library.moves);
  const view = async (plan: Plan): Promise<VersionView> => {
    const shared = sharedFigures(present.plan, plan, context.library.moves);
    return {
      seed: plan.seed,
      durationSec: plan.song.durationSec,
      beatsSec: plan.beatGridSec,
      segments: (await viewSegments(platform, plan, ownerId, library.byId)).map(withoutCues),
      ...(plan !== present.plan && shared !== undefined && { shared }),
      differentMoves: new Set(plan.segments.map(({ moveId }) => keyOf(moveId))).size,
    };
  };
  return {
    id,
    title,
    page,
    audioUrl: choreographyMedia(id, 'audio'),
    picture,
    present: await view(present.plan),
    others: await Promise.all(others.map(view)),
  };
}

/** Nobody reads them here, and there are thousands. */
function withoutCues(segment: SegmentView): SegmentView {
  const shown: { -readonly [K in keyof SegmentView]: SegmentView[K] } = { ...segment, reasons: [] };
  delete shown.cues;
  return shown;
}
