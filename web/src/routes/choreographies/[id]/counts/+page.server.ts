import { randomUUID } from 'node:crypto';
import { createJob } from '@bachata/core/jobs/create-job.ts';
import { redirect } from '@sveltejs/kit';
import { allow, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { correctSong, viewCounts } from '#lib/server/count-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  return { view: await viewCounts(await getPlatform(), id, data) };
};

export const actions: Actions = {
  /** Keeps the correction for this person, and choreographs the song again by it. */
  correct: async (event) => {
    const { data, actor } = await allow(event, 'choreography:change', event.params.id);
    const platform = await getPlatform();
    await limitJobs(platform, actor.uid);
    await correctSong(platform, data, formText(await readForm(event.request), 'correction'));
    const { title, songHash, parameters } = data;
    const { jobId } = await createJob(platform, {
      ownerId: actor.uid,
      requestKey: randomUUID(),
      title,
      source: { kind: 'song', songHash },
      parameters,
    });
    redirect(303, `/jobs/${jobId}`);
  },
};
