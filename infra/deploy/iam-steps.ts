/** Accounts, and their rights on everything that has been made before. */
import { ACCOUNTS, emailOf, grantsOf, type AccountName, type Grant } from './accounts.ts';
import type { Environment } from './environment.ts';
import { gcloud, type Flags } from './gcloud-args.ts';
import { bucketName } from './service-env.ts';
import { STAGE_SERVICES } from './services.ts';
import { at, type Step } from './step.ts';

export const REGISTRY = 'bachata';
const POOL = 'github';

export function accountSteps(environment: Environment): readonly Step[] {
  const { project, githubRepository } = environment;
  return (Object.keys(ACCOUNTS) as AccountName[])
    .filter((account) => account !== 'bachata-deployer' || githubRepository !== undefined)
    .map((account) => {
      const email = emailOf(environment, account);
      return {
        name: `account ${account}`,
        phase: 'set-up',
        look: gcloud('iam service-accounts describe', [email], { project, format: 'json' }),
        create: gcloud('iam service-accounts create', [account], {
          ...{ project, 'display-name': ACCOUNTS[account], quiet: true },
        }),
        remove: () => gcloud('iam service-accounts delete', [email], { project, quiet: true }),
      };
    });
}

/** A command group that has `get-iam-policy` and `add-iam-policy-binding`, with what it is about. */
interface Policy {
  readonly of: string;
  readonly group: string;
  readonly positional: readonly string[];
  readonly flags: Flags;
}

function policiesOf(environment: Environment, { on }: Grant): readonly Policy[] {
  const { project, region, secrets } = environment;
  switch (on.kind) {
    case 'project':
      return [{ of: 'project', group: 'projects', positional: [project], flags: {} }];
    case 'bucket': {
      const bucket = `gs://${bucketName(environment)}`;
      return [{ of: 'bucket', group: 'storage buckets', positional: [bucket], flags: {} }];
    }
    case 'registry': {
      const flags = { project, location: region };
      return [{ of: 'registry', group: 'artifacts repositories', positional: [REGISTRY], flags }];
    }
    case 'queue': {
      const flags = { project, location: region };
      return [{ of: `queue ${on.name}`, group: 'tasks queues', positional: [on.name], flags }];
    }
    case 'account': {
      const positional = [emailOf(environment, on.name)];
      return [{ of: on.name, group: 'iam service-accounts', positional, flags: { project } }];
    }
    case 'stages':
      return STAGE_SERVICES.map((name) => ({
        ...{ of: name, group: 'run services', positional: [name], flags: { project, region } },
      }));
    case 'secrets':
      return [...new Set(Object.values(secrets))].map((name) => ({
        ...{ of: `secret ${name}`, group: 'secrets', positional: [name], flags: { project } },
      }));
  }
}

function bindingStep(name: string, policy: Policy, role: string, member: string): Step {
  const { group, positional, flags } = policy;
  // Only a project's and a bucket's policy may have conditions, and asks whether this one has.
  const condition = group === 'projects' ? 'None' : undefined;
  return {
    name,
    phase: 'set-up',
    look: gcloud(`${group} get-iam-policy`, positional, { ...flags, format: 'json' }),
    differences: (policyFound) =>
      isBound(policyFound, role, member) ? [] : [`${member} has not ${role}`],
    create: gcloud(`${group} add-iam-policy-binding`, positional, {
      ...{ ...flags, member, role, condition, quiet: true },
    }),
    update: () =>
      gcloud(`${group} add-iam-policy-binding`, positional, {
        ...{ ...flags, member, role, condition, quiet: true },
      }),
  };
}

function isBound(policy: unknown, role: string, member: string): boolean {
  const bindings = at(policy, 'bindings');
  return (
    Array.isArray(bindings) &&
    bindings.some((binding: unknown) => {
      const members = at(binding, 'members');
      return at(binding, 'role') === role && Array.isArray(members) && members.includes(member);
    })
  );
}

/** @param onStages the rights on services, which come after the services */
export function grantSteps(environment: Environment, onStages: boolean): readonly Step[] {
  return grantsOf(environment)
    .filter(({ on }) => (on.kind === 'stages') === onStages)
    .flatMap((grant) =>
      policiesOf(environment, grant).map((policy) =>
        bindingStep(
          `right ${grant.account} ${grant.role} on ${policy.of}`,
          policy,
          grant.role,
          `serviceAccount:${emailOf(environment, grant.account)}`,
        ),
      ),
    );
}

/** Lets workflows of one repository's main branch be the deployer, by a token that GitHub signs for minutes. */
export function githubSteps(environment: Environment): readonly Step[] {
  const { project, projectNumber, githubRepository } = environment;
  if (githubRepository === undefined) return [];
  const scope = { project, location: 'global' };
  const provider = { ...scope, 'workload-identity-pool': POOL };
  const principals = `principalSet://iam.googleapis.com/projects/${projectNumber}/locations/global/workloadIdentityPools/${POOL}/attribute.repository/${githubRepository}`;
  return [
    {
      name: 'identity pool of GitHub',
      phase: 'set-up',
      look: gcloud('iam workload-identity-pools describe', [POOL], { ...scope, format: 'json' }),
      create: gcloud('iam workload-identity-pools create', [POOL], { ...scope, quiet: true }),
      remove: () => gcloud('iam workload-identity-pools delete', [POOL], { ...scope, quiet: true }),
    },
    {
      name: 'identity provider of GitHub',
      phase: 'set-up',
      look: gcloud('iam workload-identity-pools providers describe', [POOL], {
        ...{ ...provider, format: 'json' },
      }),
      create: gcloud('iam workload-identity-pools providers create-oidc', [POOL], {
        ...provider,
        'issuer-uri': 'https://token.actions.githubusercontent.com',
        'attribute-mapping':
          'google.subject=assertion.sub,attribute.repository=assertion.repository',
        'attribute-condition': `assertion.repository=='${githubRepository}' && assertion.ref=='refs/heads/main'`,
        quiet: true,
      }),
    },
    bindingStep(
      'right of GitHub to be the deployer',
      policiesOf(environment, {
        ...{ account: 'bachata-deployer', role: 'roles/iam.workloadIdentityUser', why: '' },
        on: { kind: 'account', name: 'bachata-deployer' },
      })[0],
      'roles/iam.workloadIdentityUser',
      principals,
    ),
  ];
}
