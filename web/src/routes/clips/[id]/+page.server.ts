import { randomUUID } from 'node:crypto';
import { confirmationSchema, VISIBILITIES } from '@bachata/core/user-clips/clip.ts';
import { createMoveJob } from '@bachata/core/jobs/clip-jobs.ts';
import { CATEGORIES, LEVELS } from '@bachata/core/moves/move.ts';
import { POSITIONS } from '@bachata/core/moves/state.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { hasAccess, requireAccess } from '#lib/server/access.ts';
import { formText, parseForm, parseText, readForm } from '#lib/server/bodies.ts';
import { getClip, shareClip, viewClip } from '#lib/server/clips.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

const sharingSchema = z.object({
  visibility: z.enum(VISIBILITIES),
  credit: z.string().trim().max(60).default(''),
});

export const load: PageServerLoad = async (event) => {
  const account = signedIn(event);
  const platform = await getPlatform();
  const stored = await getClip(platform, event.params.id);
  requireAccess(account, 'clip:read', stored.data);
  return {
    clip: await viewClip(platform, stored),
    /** The name that is proposed to be shown with it. */
    credit: stored.data.credit ?? account.displayName,
    mayChange: hasAccess(account, 'clip:change', stored.data),
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
  confirm: async ({ locals, params, request }) => {
    const platform = await getPlatform();
    const { data } = await getClip(platform, params.id);
    const account = requireAccess(locals.account, 'clip:change', data);
    await limitJobs(platform, account.uid);
    const form = await readForm(request);
    const { jobId } = await createMoveJob(platform, {
      requestKey: formText(form, 'requestKey'),
      clipId: params.id,
      confirmation: parseText(formText(form, 'confirmation'), confirmationSchema),
    });
    redirect(303, `/jobs/${jobId}`);
  },
  share: async ({ locals, params, request }) => {
    const platform = await getPlatform();
    requireAccess(locals.account, 'clip:change', (await getClip(platform, params.id)).data);
    await shareClip(platform, params.id, parseForm(await readForm(request), sharingSchema));
    return { shared: true };
  },
};
