/** Other choreographies to the same song and wishes, to compare before one is made. */
import type { ComposedVersion } from '@bachata/core/choreographies/composer.ts';
import { presentMaterial } from '@bachata/core/choreographies/material.ts';
import { readPresent } from '@bachata/core/choreographies/present.ts';
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { sameMoveKeys } from '@bachata/core/moves/same-move.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { SegmentView } from '../result-view.ts';
import type { VersionsView, VersionView } from '../version-view.ts';
import { composer } from './composer.ts';
import { choreographyMedia } from './media.ts';
import { viewSegments } from './segment-views.ts';
import { readSongPicture } from './song-picture.ts';

/**
 * @param person who waits for it
 * @param page of versions, from 0 on; each page has other seeds
 * @throws as `presentMaterial` and the composer
 */
export async function viewVersions(
  platform: Platform,
  person: string,
  id: string,
  choreography: Choreography,
  page: number,
): Promise<VersionsView> {
  const { songHash, title } = choreography;
  const present = await readPresent(platform, id, choreography);
  const material = await presentMaterial(platform, present);
  const [others, picture] = await Promise.all([
    composer.ask<'versions'>(person, material, { name: 'versions', page }),
    readSongPicture(platform, songHash),
  ]);
  const { ownerId } = choreography;
  const keyOf = sameMoveKeys([...library.moves, ...material.filmed]);
  const view = async ({ plan, shared }: ComposedVersion): Promise<VersionView> => {
    return {
      seed: plan.seed,
      durationSec: plan.song.durationSec,
      beatsSec: plan.beatGridSec,
      segments: (await viewSegments(platform, plan, ownerId, library)).map(withoutCues),
      ...(shared !== undefined && { shared }),
      differentMoves: new Set(plan.segments.map(({ moveId }) => keyOf(moveId))).size,
    };
  };
  return {
    id,
    title,
    page,
    audioUrl: choreographyMedia(id, 'audio'),
    picture,
    present: await view({ plan: present.plan, shared: undefined }),
    others: await Promise.all(others.map(view)),
  };
}

/** Nobody reads them here, and there are thousands. */
function withoutCues(segment: SegmentView): SegmentView {
  const shown: { -readonly [K in keyof SegmentView]: SegmentView[K] } = { ...segment, reasons: [] };
  delete shown.cues;
  delete shown.effort;
  return shown;
}
