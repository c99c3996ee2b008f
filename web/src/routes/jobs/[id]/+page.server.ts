import { randomUUID } from 'node:crypto';
import { createMoveJob } from '@bachata/core/jobs/clip-jobs.ts';
import { cancelJob, createJob } from '@bachata/core/jobs/create-job.ts';
import type { Job } from '@bachata/core/jobs/job.ts';
import { orderVersion } from '@bachata/core/jobs/version-job.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { redirect } from '@sveltejs/kit';
import { viewJob } from '#lib/job-view.ts';
import { requireAccess } from '#lib/server/access.ts';
import { getJob } from '#lib/server/jobs.ts';
import { log } from '#lib/server/log.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = signedIn(event);
  const { data } = await getJob(await getPlatform(), event.params.id);
  requireAccess(account, 'job:read', data);
  const job = viewJob(event.params.id, data);
  if (job.resultUrl !== undefined) redirect(303, job.resultUrl);
  return { job };
};

export const actions: Actions = {
  cancel: async ({ locals, params }) => {
    const platform = await getPlatform();
    requireAccess(locals.account, 'job:change', (await getJob(platform, params.id)).data);
    await cancelJob(platform, params.id);
    log('INFO', 'job cancelled', { requestId: locals.requestId, jobId: params.id });
  },
  /** The same song and wishes again, as a new job. */
  retry: async ({ locals, params }) => {
    const platform = await getPlatform();
    const { data } = await getJob(platform, params.id);
    const account = requireAccess(locals.account, 'job:change', data);
    await limitJobs(platform, account.uid);
    const { jobId } = await orderAgain(platform, account.uid, data);
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
