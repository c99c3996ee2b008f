/** A choreography as whoever holds a link sees it: the dance, and nothing of what its owner does with it. */
import type { Actor } from '@bachata/core/access/actor.ts';
import { findAuthorized, type Access } from '@bachata/core/access/authorize.ts';
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import { readPresent } from '@bachata/core/choreographies/present.ts';
import { LANGUAGES } from '@bachata/core/languages.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';
import { linkPath } from '../link-path.ts';
import { countsAreUnsure } from '../reasons.ts';
import type { SegmentView } from '../result-view.ts';
import type { SharedView } from '../shared-view.ts';
import { mediaOf } from './library.ts';
import { choreographyMedia, videoAddress } from './media.ts';
import { viewSegments } from './segment-views.ts';
import { readSongPicture } from './song-picture.ts';

type Watching = Access<'choreography:watch'>;

/** @param token of the link that they came by; absent for the owner, who sees what others see */
export async function viewShared(
  platform: Platform,
  actors: readonly Actor[],
  { id, data: choreography }: Watching,
  token: string | undefined,
): Promise<SharedView> {
  const [{ plan }, picture, hearing] = await Promise.all([
    readPresent(platform, id, choreography),
    readSongPicture(platform, choreography.songHash),
    findAuthorized(platform, actors, 'choreography:hear', id),
  ]);
  const segments = await viewSegments(platform, plan, choreography.ownerId, library);
  const at = (path: string): string => linkPath(path, token);
  return {
    id,
    title: choreography.title,
    durationSec: choreography.durationSec,
    tempoBpm: choreography.tempoBpm,
    level: plan.parameters.difficulty,
    beatsSec: plan.beatGridSec,
    picture,
    segments: segments.map(forEverybody),
    countsAreUnsure: countsAreUnsure(plan.notes),
    posterUrl: at(choreographyMedia(id, 'poster')),
    printUrl: at(choreographyMedia(id, 'print')),
    ...(hearing && {
      sound: { audioUrl: at(choreographyMedia(id, 'audio')), video: videoOf(id, choreography, at) },
    }),
  };
}

function videoOf(id: string, choreography: Choreography, at: (path: string) => string) {
  if (choreography.videoGoneAt !== undefined) return undefined;
  const languages = LANGUAGES.filter((language) => language in choreography.captionsKeys);
  return {
    url: at(videoAddress(id, choreography)),
    captions: languages.map((language) => ({
      language,
      url: at(`/choreographies/${id}/captions/${language}`),
    })),
  };
}

/** Without what concerns the owner; in the place of a filmed move's picture that of its stand-in. */
function forEverybody(segment: SegmentView): SegmentView {
  const { posterUrl, ...rest } = segment;
  const shown = segment.standIn === undefined ? posterUrl : mediaOf(segment.standIn).posterUrl;
  return { ...rest, ...(shown !== undefined && { posterUrl: shown }), reasons: [], locked: false };
}
