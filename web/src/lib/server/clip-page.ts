/** Gathers what the page of a clip shows, and what it offers to the clip's owner. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@bachata/core/access/actor.ts';
import { findAuthorized, type Access } from '@bachata/core/access/authorize.ts';
import { CATEGORIES, LEVELS } from '@bachata/core/moves/move.ts';
import { POSITIONS } from '@bachata/core/moves/state.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { VISIBILITIES } from '@bachata/core/user-clips/clip.ts';
import { clipLink } from '@bachata/core/user-clips/share.ts';
import { viewClip } from './clips.ts';

const CHOICES = {
  categories: CATEGORIES,
  levels: LEVELS,
  energies: ENERGY_LEVELS,
  positions: POSITIONS,
  visibilities: VISIBILITIES,
} as const;

/**
 * @param actors who looks at it
 * @param linkToken of the link that they came by
 */
export async function viewClipPage(
  platform: Platform,
  stored: Access<'clip:read'>,
  actors: readonly Actor[],
  linkToken: string | undefined,
) {
  const { id } = stored;
  const mayChange = (await findAuthorized(platform, actors, 'clip:change', id)) !== undefined;
  const link = mayChange ? await clipLink(platform, id) : undefined;
  const { reviewNote, ...clip } = await viewClip(platform, stored, linkToken);
  return {
    /** A maintainer's words are for the owner alone. */
    clip: { ...clip, ...(mayChange && reviewNote !== undefined && { reviewNote }) },
    mayChange,
    /** Since when the owner's link works. */
    linkedAt: link?.data.createdAt,
    requestKey: randomUUID(),
    coupleRequestKey: randomUUID(),
    figuresRequestKey: randomUUID(),
    choices: CHOICES,
  };
}
