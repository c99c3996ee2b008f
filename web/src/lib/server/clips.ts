/** Dancers' own clips as their pages show them. */
import {
  clips,
  isStoredReady,
  soundTrackOf,
  type ReadyClip,
  type SuggestedFigure,
} from '@bachata/core/user-clips/clip.ts';
import { clipAnalysisSchema } from '@bachata/core/pose/clip-analysis.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import type { Platform, Stored } from '@bachata/core/ports.ts';
import { getJsonObject } from '@bachata/core/read-object.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { AlikeMove, ClipCard, ClipView } from '../clip-view.ts';
import { linkPath } from '../link-path.ts';
import { addressOf, clipVideoAddress } from './filmed-moves.ts';

const PAGE_SIZE = 24;

export interface ClipPage {
  readonly items: readonly ClipCard[];
  readonly nextCursor?: string;
}

/** Newest first. @param cursor `nextCursor` of the page before */
export async function listClips(
  platform: Platform,
  ownerId: string,
  cursor?: string,
): Promise<ClipPage> {
  return await findClips(platform, { ownerId }, 'desc', cursor);
}

/** What maintainers have not decided about yet, what has waited longest first. */
export async function listWaiting(platform: Platform, cursor?: string): Promise<ClipPage> {
  return await findClips(platform, { review: 'waiting' }, 'asc', cursor);
}

async function findClips(
  platform: Platform,
  where: Readonly<Record<string, string>>,
  direction: 'asc' | 'desc',
  cursor: string | undefined,
): Promise<ClipPage> {
  const { items, nextCursor } = await platform.documents.query(clips, {
    where,
    orderBy: { field: 'createdAt', direction },
    limit: PAGE_SIZE,
    ...(cursor !== undefined && { cursor }),
  });
  return {
    // One that is being looked at is a job in the list until it is ready.
    items: items.filter(isStoredReady).map(viewCard),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

function viewCard({ id, data }: Stored<ReadyClip>): ClipCard {
  const { title, durationSec, visibility, review, confirmed, createdAt } = data;
  const posterUrl = addressOf(id, 'still');
  const isMove = confirmed !== undefined;
  return { id, title, posterUrl, durationSec, visibility, review, isMove, createdAt };
}

/** The moves of the library that the figures of a clip are most like. */
function figureMovesOf(figures: readonly SuggestedFigure[]): ClipView['figureMoves'] {
  return figures.flatMap(({ moveId }) => {
    const move = moveId === undefined ? undefined : library.byId.get(moveId);
    if (move === undefined) return [];
    const { id, category, level, energy, entry, exit, turns } = move;
    return [{ id, category, level, energy, entry, exit, turns }];
  });
}

/** @param linkToken of the link that the visitor came by */
export async function viewClip(
  platform: Platform,
  { id, version, data }: Stored<ReadyClip>,
  linkToken?: string,
): Promise<ClipView> {
  const { title, visibility, credit, review, reviewNote, durationSec, width, height } = data;
  const soundTrack = soundTrackOf(data);
  const videoUrl = linkPath(clipVideoAddress(id, soundTrack), linkToken);
  const analysis = await getJsonObject(
    platform.objects,
    clipKeys.analysis(id, data.look),
    clipAnalysisSchema,
  );
  const { dynamics, counts, couples, figure, quality, oneRate, bothRate, roles } = analysis;
  const { identitySwitchesSec } = analysis;
  const { turns } = dynamics;
  const { neighbors = [], ...suggestion } = data.suggestion ?? {};
  const alike = neighbors.flatMap(({ moveId, similarity }): AlikeMove[] => {
    const move = library.byId.get(moveId);
    if (move === undefined) return [];
    const { name, entry, exit } = move;
    return [{ id: moveId, name, similarity, entry: entry.position, exit: exit.position }];
  });
  return {
    ...{ id, version, title, visibility, review, durationSec, width, height, videoUrl },
    soundTracks: (data.soundTracks ?? []).toSorted((a, b) => a - b),
    ...(soundTrack !== undefined && { soundTrack }),
    findings: {
      ...{ counts, figure, quality, oneRate, bothRate, roles, identitySwitchesSec, turns },
      ...(couples && { couples }),
    },
    alike,
    figureMoves: figureMovesOf(data.suggestion?.figures ?? []),
    furtherMoves: (data.further ?? []).map(({ move }) => ({ id: move.id, name: move.name })),
    ...(credit !== undefined && { credit }),
    ...(reviewNote !== undefined && { reviewNote }),
    ...(data.suggestion && {
      suggestion: suggestion as Omit<typeof data.suggestion, 'neighbors'>,
    }),
    ...(data.confirmed && {
      confirmation: data.confirmed.confirmation,
      moveId: data.confirmed.move.id,
    }),
  };
}
