import { randomInt, randomUUID } from 'node:crypto';
import { createJob } from '@bachata/core/jobs/create-job.ts';
import { redirect } from '@sveltejs/kit';
import { requireAccess } from '#lib/server/access.ts';
import { getChoreography } from '#lib/server/choreographies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import { viewResult } from '#lib/server/result-page.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = signedIn(event);
  const platform = await getPlatform();
  const choreography = await getChoreography(platform, event.params.id);
  requireAccess(account, 'choreography:read', choreography);
  return { result: await viewResult(platform, event.params.id, choreography) };
};

const SEEDS = 10_000;

export const actions: Actions = {
  /** Another choreography to the same song and wishes, by another seed. */
  again: async ({ locals, params }) => {
    const platform = await getPlatform();
    const { ownerId, title, songHash, parameters } = await getChoreography(platform, params.id);
    const account = requireAccess(locals.account, 'choreography:read', { ownerId });
    await limitJobs(platform, account.uid);
    const { jobId } = await createJob(platform, {
      ownerId: account.uid,
      requestKey: randomUUID(),
      title,
      source: { kind: 'song', songHash },
      parameters: { ...parameters, seed: randomInt(1, SEEDS) },
    });
    redirect(303, `/jobs/${jobId}`);
  },
};
