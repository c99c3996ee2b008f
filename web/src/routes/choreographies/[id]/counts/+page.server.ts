import { randomUUID } from 'node:crypto';
import { createJob } from '@bachata/core/jobs/create-job.ts';
import { redirect } from '@sveltejs/kit';
import { requireAccess } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { getChoreography } from '#lib/server/choreographies.ts';
import { correctSong, viewCounts } from '#lib/server/count-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = signedIn(event);
  const platform = await getPlatform();
  const choreography = await getChoreography(platform, event.params.id);
  requireAccess(account, 'choreography:read', choreography);
  return { view: await viewCounts(platform, event.params.id, choreography) };
};

export const actions: Actions = {
  /** Keeps the correction for this person, and choreographs the song again by it. */
  correct: async ({ locals, params, request }) => {
    const platform = await getPlatform();
    const choreography = await getChoreography(platform, params.id);
    const account = requireAccess(locals.account, 'choreography:change', choreography);
    await limitJobs(platform, account.uid);
    await correctSong(platform, choreography, formText(await readForm(request), 'correction'));
    const { title, songHash, parameters } = choreography;
    const { jobId } = await createJob(platform, {
      ownerId: account.uid,
      requestKey: randomUUID(),
      title,
      source: { kind: 'song', songHash },
      parameters,
    });
    redirect(303, `/jobs/${jobId}`);
  },
};
