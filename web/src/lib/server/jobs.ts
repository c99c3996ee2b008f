/** Reading jobs for the pages. */
import { jobs, type JobStatus } from '@bachata/core/jobs/job.ts';
import type { JobKind } from '@bachata/core/jobs/stages.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { viewJob, type JobView } from '../job-view.ts';

const UNFINISHED: readonly JobStatus[] = ['queued', 'running'];
/** Songs that were listened to ahead are among them, and are not shown. */
const LOOKED_AT = 60;
const FAILED_SHOWN_MS = 24 * 3_600_000;

/** What is under way, and what failed in the last day, newest first. */
export async function listOpenJobs(
  platform: Platform,
  ownerId: string,
  kinds: readonly JobKind[],
): Promise<JobView[]> {
  const since = platform.clock.now() - FAILED_SHOWN_MS;
  const { items } = await platform.documents.query(jobs, {
    where: { ownerId },
    range: { field: 'createdAt', gte: since },
    orderBy: { field: 'createdAt', direction: 'desc' },
    limit: LOOKED_AT,
  });
  return items
    .filter(({ data }) => kinds.includes(data.kind))
    .filter(({ data }) => data.dismissedAt === undefined)
    .filter(({ data }) => UNFINISHED.includes(data.status) || data.status === 'failed')
    .map(({ id, data }) => viewJob(id, data));
}
