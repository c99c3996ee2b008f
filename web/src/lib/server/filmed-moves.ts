/** Filmed moves among the drawn ones: who sees which, and the way to their pictures. */
import { dancedClips } from '@bachata/core/user-clips/clip-moves.ts';
import type { MadeMove, ReadyClip } from '@bachata/core/user-clips/clip.ts';
import { clipIdOfMove } from '@bachata/core/user-clips/filmed-move.ts';
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

export const addressOf = (clipId: string, kind: ClipMedia): string =>
  `/clips/${clipId}/media/${kind}`;

/** Undefined for a drawn move. */
export function filmedPoster(moveId: string): string | undefined {
  const clipId = clipIdOfMove(moveId);
  return clipId && addressOf(clipId, 'poster');
}

type ConfirmedClip = ReadyClip & { readonly confirmed: NonNullable<ReadyClip['confirmed']> };

/** The object behind the address; undefined where there is none. */
export function mediaKeyOf(
  id: string,
  { confirmed }: ReadyClip,
  kind: ClipMedia,
): string | undefined {
  switch (kind) {
    case 'video':
      return clipKeys.video(id);
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

function mediaOfClip(id: string, { confirmed }: ConfirmedClip): MoveMedia {
  return {
    clipUrl: addressOf(id, 'move'),
    posterUrl: addressOf(id, 'poster'),
    previewUrl: confirmed.previewKey && addressOf(id, 'preview'),
  };
}

function cardOf(clipId: string, clip: ConfirmedClip, uid: string): MoveCard {
  const { id, name, category, level, energy, counts, entry, exit } = clip.confirmed.move;
  return {
    ...{ id, name, category, level, energy, counts },
    positions: [entry.position, exit.position],
    media: mediaOfClip(clipId, clip),
    filmed: { isOwn: clip.ownerId === uid, by: clip.credit ?? '' },
  };
}

const isConfirmed = (clip: ReadyClip): clip is ConfirmedClip => clip.confirmed !== undefined;

/** The person's own moves, and everybody's that a maintainer has accepted. */
export async function listFilmedCards(
  { documents }: Platform,
  uid: string,
): Promise<readonly { readonly card: MoveCard; readonly move: MadeMove['move'] }[]> {
  const stored = await dancedClips(documents, uid);
  return stored.flatMap(({ id, data }) =>
    isConfirmed(data) ? [{ card: cardOf(id, data, uid), move: data.confirmed.move }] : [],
  );
}

/** A filmed move, for whoever may see it. */
export function filmedMoveOf({ id, data, actor }: Access<'move:read'>) {
  if (!isConfirmed(data)) throw new NotFoundError('not-found', `Clip ${id} is no move yet.`);
  return { clipId: id, card: cardOf(id, data, actor.uid), move: data.confirmed.move };
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
      return clip === undefined ? [] : [[moveId, addressOf(clipId, 'poster')]];
    }),
  );
  return new Map(found.flat());
}
