/** Filmed moves among the drawn ones: who sees which, and the way to their pictures. */
import { dancedClips } from '@bachata/core/user-clips/clip-moves.ts';
import {
  movesOfClip,
  videoKeyOf,
  type ConfirmedMove,
  type MadeMove,
  type ReadyClip,
} from '@bachata/core/user-clips/clip.ts';
import { clipIdOfMove, partOfMove } from '@bachata/core/user-clips/filmed-move.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized, type Access } from '@bachata/core/access/authorize.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import type { Platform } from '@bachata/core/ports.ts';
import type { MoveCard, MoveMedia } from '../move-view.ts';

/**
 * What can be had of a clip at `/clips/ID/media/KIND`, which asks who comes: the clip as it was
 * uploaded with a still of it, and the move that was made of it.
 */
export const CLIP_MEDIA = ['video', 'still', 'move', 'poster', 'preview'] as const;
export type ClipMedia = (typeof CLIP_MEDIA)[number];

/** @param part which of the clip's moves, from 0 */
export const addressOf = (clipId: string, kind: ClipMedia, part = 0): string =>
  `/clips/${clipId}/media/${kind}${part === 0 ? '' : `?part=${part}`}`;

/** @param sound a sound track of the file, from 0: another one has another address */
export const clipVideoAddress = (clipId: string, sound: number | undefined): string =>
  `${addressOf(clipId, 'video')}${sound === undefined ? '' : `?sound=${sound}`}`;

/** Undefined for a drawn move. */
export function filmedPoster(moveId: string): string | undefined {
  const clipId = clipIdOfMove(moveId);
  return clipId && addressOf(clipId, 'poster', partOfMove(moveId));
}

/** The object behind the address; undefined where there is none. */
export function mediaKeyOf(
  id: string,
  clip: ReadyClip,
  kind: ClipMedia,
  { part = 0, sound }: { readonly part?: number; readonly sound?: number | undefined } = {},
): string | undefined {
  const confirmed = movesOfClip(clip)[part];
  switch (kind) {
    case 'video':
      return videoKeyOf(id, clip, sound);
    case 'still':
      return clipKeys.poster(id);
    case 'move':
      return confirmed?.clipKey;
    case 'poster':
      return confirmed?.posterKey ?? clipKeys.poster(id);
    case 'preview':
      return confirmed?.previewKey;
  }
}

function mediaOfClip(id: string, { move, previewKey }: ConfirmedMove): MoveMedia {
  const part = partOfMove(move.id);
  return {
    clipUrl: addressOf(id, 'move', part),
    posterUrl: addressOf(id, 'poster', part),
    previewUrl: previewKey && addressOf(id, 'preview', part),
  };
}

function cardOf(clipId: string, clip: ReadyClip, made: ConfirmedMove, uid: string): MoveCard {
  const { id, name, category, level, energy, counts, entry, exit } = made.move;
  return {
    ...{ id, name, category, level, energy, counts },
    positions: [entry.position, exit.position],
    media: mediaOfClip(clipId, made),
    filmed: { isOwn: clip.ownerId === uid, by: clip.credit ?? '' },
  };
}

/** The person's own moves, and everybody's that a maintainer has accepted. */
export async function listFilmedCards(
  { documents }: Platform,
  uid: string,
): Promise<readonly { readonly card: MoveCard; readonly move: MadeMove['move'] }[]> {
  const stored = await dancedClips(documents, uid);
  return stored.flatMap(({ id, data }) =>
    movesOfClip(data).map((made) => ({ card: cardOf(id, data, made, uid), move: made.move })),
  );
}

/** A filmed move, for whoever may see its clip. @throws NotFoundError */
export function filmedMoveOf({ id, data, actor }: Access<'move:read'>, moveId: string) {
  const made = movesOfClip(data).find(({ move }) => move.id === moveId);
  if (made === undefined) throw new NotFoundError('not-found', `${moveId} is no move.`);
  return { clipId: id, card: cardOf(id, data, made, actor.uid), move: made.move };
}

/** Pictures of the filmed moves that a plan dances, by move; none of what its owner may not use now. */
export async function filmedPosters(
  platform: Pick<Platform, 'documents' | 'clock'>,
  ownerId: string,
  { filmed = [] }: Pick<Plan, 'filmed'>,
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    filmed.map(async ({ id: moveId }): Promise<readonly (readonly [string, string])[]> => {
      const clipId = clipIdOfMove(moveId);
      if (clipId === undefined) return [];
      const clip = await findAuthorized(platform, [ownerActor({ ownerId })], 'clip:dance', clipId);
      return clip === undefined ? [] : [[moveId, addressOf(clipId, 'poster', partOfMove(moveId))]];
    }),
  );
  return new Map(found.flat());
}
