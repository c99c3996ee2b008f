import { takeVersion } from '@bachata/core/choreographies/versions.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { allow, orSignIn } from '#lib/server/access.ts';
import { parseForm, parseQuery, readForm } from '#lib/server/bodies.ts';
import { countComposition } from '#lib/server/composer.ts';
import { limitGuestOrder } from '#lib/server/guests.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewVersions } from '#lib/server/versions.ts';
import type { Actions, PageServerLoad } from './$types';

const MAX_PAGE = 1000;
const pageSchema = z.object({ page: z.coerce.number().int().min(0).max(MAX_PAGE).default(0) });
const seedSchema = z.object({ seed: z.coerce.number().int().min(0).max(0xffffffff) });

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  const { page } = parseQuery(event.url, pageSchema);
  const person = countComposition(event);
  return { view: await viewVersions(await getPlatform(), person, id, data, page) };
};

export const actions: Actions = {
  /** Makes a version a choreography of its own. */
  take: async (event) => {
    const { id, data } = await allow(event, 'choreography:change', event.params.id);
    limitGuestOrder(event);
    const { seed } = parseForm(await readForm(event.request), seedSchema);
    const platform = await getPlatform();
    const { jobId } = await takeVersion(platform, id, data, seed);
    redirect(303, `/jobs/${jobId}`);
  },
};
