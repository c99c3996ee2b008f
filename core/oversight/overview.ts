/** What a maintainer sees of the whole site: how much there is, what went wrong, and who somebody is. */
import { findAccount } from '../accounts/roles.ts';
import { profiles } from '../accounts/profile.ts';
import { isRetried } from '../choreographies/retry-job.ts';
import { jobs } from '../jobs/job.ts';
import { STAGES, type JobKind, type StageName } from '../jobs/stages.ts';
import type { Account, Platform, Services } from '../ports.ts';

/** What is asked about is the latest. */
const LISTED = 30;

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

/** Jobs that have not ended. */
export interface OpenJobs {
  readonly stage: StageName;
  /** Nobody has begun them. */
  readonly waiting: number;
  /** At the stage, or on their way to it from the one before. */
  readonly working: number;
}

export interface JobsOverview {
  /** Of each stage that has any. */
  readonly open: readonly OpenJobs[];
  /** The latest. */
  readonly failed: readonly FailedJob[];
}

/** Costs the same however many jobs there are: the store counts them. */
export async function overseeJobs({
  documents,
}: Pick<Services, 'documents'>): Promise<JobsOverview> {
  const orderBy = { field: 'updatedAt', direction: 'desc' } as const;
  const [{ items: failed }, ...open] = await Promise.all([
    documents.query(jobs, { where: { status: 'failed' }, orderBy, limit: LISTED }),
    ...STAGES.map(async (stage): Promise<OpenJobs> => {
      const [waiting, working] = await Promise.all([
        documents.count(jobs, { status: 'queued', stage }),
        documents.count(jobs, { status: 'running', stage }),
      ]);
      return { stage, waiting, working };
    }),
  ]);
  return {
    open: open.filter(({ waiting, working }) => waiting + working > 0),
    failed: failed.map(({ id, data: { kind, stage, failure, updatedAt } }) => ({
      ...{ id, kind, stage, code: failure?.code, updatedAt, isRetried: isRetried(kind) },
    })),
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
