/** Removes documents that have served their time. */
import { devices } from '../accounts/device.ts';
import { LINK_REQUESTS_KEPT_MS, linkRequests } from '../accounts/link-requests.ts';
import { sessions } from '../accounts/session.ts';
import { grants, GRANTS_KEPT_MS } from '../grants/grant.ts';
import { dayOf } from '../jobs/days.ts';
import { jobs, JOBS_KEPT_MS, type JobStatus } from '../jobs/job.ts';
import { dayCounts } from '../jobs/spending-stop.ts';
import { WORK_DAYS_KEPT, workDays } from '../jobs/work-counts.ts';
import type { Services } from '../ports.ts';
import { removeAll } from '../query-all.ts';
import { reports, REPORTS_KEPT_MS } from '../reports/report.ts';

type Needs = Pick<Services, 'documents' | 'clock'>;

const ENDED: readonly JobStatus[] = ['done', 'failed', 'cancelled'];

/** @returns how many were removed */
export async function sweepJobs({ documents, clock }: Needs): Promise<number> {
  const range = { field: 'updatedAt', lt: clock.now() - JOBS_KEPT_MS };
  let removed = 0;
  for (const status of ENDED)
    removed += await removeAll(documents, jobs, { where: { status }, range });
  return removed;
}

/** Counts of days that are over. @returns how many were removed */
export async function sweepDayCounts({ documents, clock }: Needs): Promise<number> {
  const range = { field: 'day', lt: dayOf(clock.now()) - 1 };
  const ofWork = { field: 'day', lt: dayOf(clock.now()) - WORK_DAYS_KEPT };
  return (
    (await removeAll(documents, dayCounts, { range })) +
    (await removeAll(documents, workDays, { range: ofWork }))
  );
}

/** @returns how many were removed */
export async function sweepGrants({ documents, clock }: Needs): Promise<number> {
  const range = { field: 'expiresAt', lt: clock.now() - GRANTS_KEPT_MS };
  return await removeAll(documents, grants, { range });
}

/** @returns how many were removed */
export async function sweepReports({ documents, clock }: Needs): Promise<number> {
  const range = { field: 'decidedAt', lt: clock.now() - REPORTS_KEPT_MS };
  return await removeAll(documents, reports, { range });
}

/** Sessions that have ended by themselves. @returns how many were removed */
export async function sweepSessions({ documents, clock }: Needs): Promise<number> {
  const range = { field: 'idleUntil', lte: clock.now() };
  return await removeAll(documents, sessions, { range });
}

/** Devices that nobody has signed in on for long. @returns how many were removed */
export async function sweepDevices({ documents, clock }: Needs): Promise<number> {
  const range = { field: 'expiresAt', lte: clock.now() };
  return await removeAll(documents, devices, { range });
}

/** Links that nobody asked for again. @returns how many were removed */
export async function sweepLinkRequests({ documents, clock }: Needs): Promise<number> {
  const range = { field: 'askedAt', lte: clock.now() - LINK_REQUESTS_KEPT_MS };
  return await removeAll(documents, linkRequests, { range });
}
