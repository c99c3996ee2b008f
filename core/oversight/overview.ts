/** What a maintainer sees of the whole site: how much there is, what went wrong, and who somebody is. */
import { findAccount } from '../accounts/roles.ts';
import { profiles } from '../accounts/profile.ts';
import { isGuestId } from '../guests.ts';
import { isEnded, jobs, type Job, type JobStatus } from '../jobs/job.ts';
import type { JobKind, StageName } from '../jobs/stages.ts';
import type { Account, Platform, Services } from '../ports.ts';

/** Of each kind that is listed; what is asked about is the latest. */
const LISTED = 30;
const COUNTED = 500;
/** Waiting and working ones. */
const OPEN: readonly JobStatus[] = ['queued', 'running'];

/** Without its title, which is its owner's own. */
export interface OverseenJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly stage: StageName;
  readonly status: JobStatus;
  /** Why it failed. */
  readonly code: string | undefined;
  readonly updatedAt: number;
  readonly isGuests: boolean;
}

export interface JobsOverview {
  /** At most `COUNTED` of each are counted. */
  readonly open: Readonly<Partial<Record<StageName, number>>>;
  readonly failed: readonly OverseenJob[];
  /** The latest failures by their code, the most frequent first. */
  readonly failures: readonly { readonly code: string; readonly count: number }[];
}

export async function overseeJobs({
  documents,
}: Pick<Services, 'documents'>): Promise<JobsOverview> {
  const latest = { field: 'updatedAt', direction: 'desc' } as const;
  const [failed, ...waiting] = await Promise.all(
    (['failed', ...OPEN] as const).map(
      async (status) =>
        (await documents.query(jobs, { where: { status }, orderBy: latest, limit: COUNTED })).items,
    ),
  );
  const open: Partial<Record<StageName, number>> = {};
  for (const { data } of waiting.flat()) open[data.stage] = (open[data.stage] ?? 0) + 1;
  const codes = Map.groupBy(failed ?? [], ({ data }) => data.failure?.code ?? 'unknown');
  return {
    open,
    failed: (failed ?? []).slice(0, LISTED).map(({ id, data }) => overseen(id, data)),
    failures: [...codes]
      .map(([code, all]) => ({ code, count: all.length }))
      .sort((a, b) => b.count - a.count),
  };
}

function overseen(id: string, job: Job): OverseenJob {
  const { kind, stage, status, failure, updatedAt, ownerId } = job;
  const code = isEnded(job) ? failure?.code : undefined;
  return { id, kind, stage, status, code, updatedAt, isGuests: isGuestId(ownerId) };
}

/** Somebody with an account, as a maintainer finds them by their address. */
export interface OverseenPerson extends Account {
  readonly createdAt: number | undefined;
}

/** Undefined where no account has the address. */
export async function overseePerson(
  platform: Platform,
  address: string,
): Promise<OverseenPerson | undefined> {
  const account = await findAccount(platform, address);
  if (account === undefined) return undefined;
  const profile = (await platform.documents.get(profiles, account.uid))?.data;
  return { ...account, createdAt: profile?.createdAt };
}
