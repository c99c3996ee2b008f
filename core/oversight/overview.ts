/** What a maintainer sees of the whole site: how much there is, what went wrong, and who somebody is. */
import { findAccount } from '../accounts/roles.ts';
import { profiles } from '../accounts/profile.ts';
import { isRetried } from '../choreographies/retry-job.ts';
import { jobs, type Job, type JobStatus } from '../jobs/job.ts';
import type { JobKind, StageName } from '../jobs/stages.ts';
import type { Account, Platform, Services, Stored } from '../ports.ts';

/** Of each kind that is listed; what is asked about is the latest. */
const LISTED = 30;
const COUNTED = 500;

/** Without its title, which is its owner's own. */
export interface FailedJob {
  readonly id: string;
  readonly kind: JobKind;
  /** Whether another try can be offered. */
  readonly isRetried: boolean;
  readonly stage: StageName;
  /** Why it failed. */
  readonly code: string | undefined;
  readonly updatedAt: number;
}

export interface JobsOverview {
  /** Waiting and working ones; at most `COUNTED` of each are counted. */
  readonly open: Readonly<Partial<Record<StageName, number>>>;
  readonly failed: readonly FailedJob[];
  /** The latest failures by their code, the most frequent first. */
  readonly failures: readonly { readonly code: string; readonly count: number }[];
}

export async function overseeJobs({
  documents,
}: Pick<Services, 'documents'>): Promise<JobsOverview> {
  const latest = async (status: JobStatus): Promise<readonly Stored<Job>[]> => {
    const orderBy = { field: 'updatedAt', direction: 'desc' } as const;
    return (await documents.query(jobs, { where: { status }, orderBy, limit: COUNTED })).items;
  };
  const [failed, queued, running] = await Promise.all([
    latest('failed'),
    latest('queued'),
    latest('running'),
  ]);
  const open: Partial<Record<StageName, number>> = {};
  for (const { data } of [...queued, ...running]) open[data.stage] = (open[data.stage] ?? 0) + 1;
  const codes = Map.groupBy(failed, ({ data }) => data.failure?.code ?? 'unknown');
  return {
    open,
    failed: failed.slice(0, LISTED).map(({ id, data: { kind, stage, failure, updatedAt } }) => ({
      ...{ id, kind, stage, code: failure?.code, updatedAt, isRetried: isRetried(kind) },
    })),
    failures: [...codes]
      .map(([code, all]) => ({ code, count: all.length }))
      .sort((a, b) => b.count - a.count),
  };
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
