import { createJob } from '@bachata/core/jobs/create-job.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requireAccess } from '#lib/server/access.ts';
import { parseForm, parseQuery, readForm } from '#lib/server/bodies.ts';
import { getChoreography } from '#lib/server/choreographies.ts';
import { readDance } from '#lib/server/dance.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import { signedIn } from '#lib/server/session.ts';
import { viewVersions } from '#lib/server/versions.ts';
import type { Actions, PageServerLoad } from './$types';

const MAX_PAGE = 1000;
const pageSchema = z.object({ page: z.coerce.number().int().min(0).max(MAX_PAGE).default(0) });
const seedSchema = z.object({ seed: z.coerce.number().int().min(0).max(0xffffffff) });

export const load: PageServerLoad = async (event) => {
  const account = signedIn(event);
  const platform = await getPlatform();
  const choreography = await getChoreography(platform, event.params.id);
  requireAccess(account, 'choreography:read', choreography);
  const { page } = parseQuery(event.url, pageSchema);
  return { view: await viewVersions(platform, event.params.id, choreography, page) };
};

export const actions: Actions = {
  /** Makes a version a choreography of its own. */
  take: async ({ locals, params, request }) => {
    const platform = await getPlatform();
    const choreography = await getChoreography(platform, params.id);
    const account = requireAccess(locals.account, 'choreography:change', choreography);
    const { seed } = parseForm(await readForm(request), seedSchema);
    await limitJobs(platform, account.uid);
    const { plan, revisions } = await readDance(platform, params.id, choreography);
    const { jobId } = await createJob(platform, {
      ownerId: account.uid,
      // A double click makes one; after other edits it is another.
      requestKey: `${params.id} ${revisions.revision} version ${seed}`,
      title: choreography.title,
      source: { kind: 'song', songHash: choreography.songHash },
      parameters: { ...plan.parameters, seed },
    });
    redirect(303, `/jobs/${jobId}`);
  },
};
