import { randomUUID } from 'node:crypto';
import { confirmationSchema, VISIBILITIES } from '@bachata/core/user-clips/clip.ts';
import { createMoveJob } from '@bachata/core/jobs/clip-jobs.ts';
import { CATEGORIES, LEVELS } from '@bachata/core/moves/move.ts';
import { POSITIONS } from '@bachata/core/moves/state.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { clipLink, renewClipLink, shareClip } from '@bachata/core/user-clips/share.ts';
import { linkPath, linkToken } from '#lib/link-path.ts';
import { actorsOf, allow, orSignIn } from '#lib/server/access.ts';
import { formText, parseForm, parseText, readForm } from '#lib/server/bodies.ts';
import { viewClip } from '#lib/server/clips.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import type { Actions, PageServerLoad } from './$types';

const sharingSchema = z.object({
  visibility: z.enum(VISIBILITIES),
  credit: z.string().trim().max(60).default(''),
});

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const stored = await orSignIn(event, allow(event, 'clip:read', id));
  const platform = await getPlatform();
  const owned = await findAuthorized(platform, actorsOf(event), 'clip:change', id);
  const mayChange = owned !== undefined;
  const link = mayChange ? await clipLink(platform, id) : undefined;
  const { reviewNote, ...clip } = await viewClip(platform, stored, linkToken(event.url));
  return {
    clip: { ...clip, ...(mayChange && reviewNote !== undefined && { reviewNote }) },
    mayChange,
    /** The name that is proposed to be shown with it. */
    credit: stored.data.credit ?? event.locals.account?.displayName ?? '',
    /** Since when its owner's link works. */
    linkedAt: link?.createdAt,
    /** Of the link that the visitor came by. */
    linkToken: linkToken(event.url),
    requestKey: randomUUID(),
    choices: {
      categories: CATEGORIES,
      levels: LEVELS,
      energies: ENERGY_LEVELS,
      positions: POSITIONS,
      visibilities: VISIBILITIES,
    },
  };
};

export const actions: Actions = {
  /** Makes a move of the clip, as its owner says. */
  confirm: async (event) => {
    const { id, actor } = await allow(event, 'clip:change', event.params.id);
    const platform = await getPlatform();
    await limitJobs(platform, actor.uid);
    const form = await readForm(event.request);
    const { jobId } = await createMoveJob(platform, {
      requestKey: formText(form, 'requestKey'),
      clipId: id,
      confirmation: parseText(formText(form, 'confirmation'), confirmationSchema),
    });
    redirect(303, `/jobs/${jobId}`);
  },
  share: async (event) => {
    const { id } = await allow(event, 'clip:change', event.params.id);
    const sharing = parseForm(await readForm(event.request), sharingSchema);
    await shareClip(await getPlatform(), id, sharing);
    return { shared: true };
  },
  /** Makes a link, in the place of the one before. This answer is the only one that has it. */
  link: async (event) => {
    const { id, data } = await allow(event, 'clip:change', event.params.id);
    const token = await renewClipLink(await getPlatform(), id, data);
    return { link: new URL(linkPath(`/clips/${id}`, token), event.url).href };
  },
};
