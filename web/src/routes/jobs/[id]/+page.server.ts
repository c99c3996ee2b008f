import { retryJob } from '@bachata/core/choreographies/retry-job.ts';
import { cancelJob } from '@bachata/core/jobs/cancel-job.ts';
import { redirect } from '@sveltejs/kit';
import { viewJob } from '#lib/job-view.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { limitGuestOrder } from '#lib/server/guests.ts';
import { log } from '@bachata/platform/log.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'job:read', event.params.id));
  // What is listened to ahead has a page of its own: the form.
  if (data.kind === 'hearing') redirect(303, '/create');
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
  /** The same order again, as a new job; a clip has to be uploaded again. */
  retry: async (event) => {
    const { data } = await allow(event, 'job:change', event.params.id);
    limitGuestOrder(event);
    const platform = await getPlatform();
    const again = await retryJob(platform, data);
    redirect(303, again === undefined ? '/clips/new' : `/jobs/${again.jobId}`);
  },
};
