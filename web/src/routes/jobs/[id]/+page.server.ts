import { randomUUID } from 'node:crypto';
import { createMoveJob } from '@bachata/core/jobs/clip-jobs.ts';
import { cancelJob, createJob } from '@bachata/core/jobs/create-job.ts';
import type { Job } from '@bachata/core/jobs/job.ts';
import { orderVersion } from '@bachata/core/jobs/version-job.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { redirect } from '@sveltejs/kit';
import { viewJob } from '#lib/job-view.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { log } from '@bachata/platform/log.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'job:read', event.params.id));
  const job = viewJob(id, data);
  if (job.resultUrl !== undefined) redirect(303, job.resultUrl);
  return { job };
};

export const actions: Actions = {
  cancel: async (event) => {
    const { id } = await allow(event, 'job:change', event.params.id);
    await cancelJob(await getPlatform(), id);
    log('INFO', 'job cancelled', { requestId: event.locals.requestId, jobId: id });
  },
  /** The same song and wishes again, as a new job. */
  retry: async (event) => {
    const { data, actor } = await allow(event, 'job:change', event.params.id);
    const platform = await getPlatform();
    await limitJobs(platform, actor.uid);
    const { jobId } = await orderAgain(platform, actor.uid, data);
    redirect(303, `/jobs/${jobId}`);
  },
};

async function orderAgain(
  platform: Platform,
  ownerId: string,
  job: Job,
): Promise<{ readonly jobId: string }> {
  const requestKey = randomUUID();
  switch (job.kind) {
    case 'version':
      return await orderVersion(platform, job);
    case 'move':
      return await createMoveJob(platform, { ...job, requestKey });
    case 'clip':
      // Nothing of a clip that was refused or given up is kept.
      return redirect(303, '/clips/new');
    case 'song': {
      const { title, source, parameters } = job;
      return await createJob(platform, { ownerId, requestKey, title, source, parameters });
    }
  }
}
