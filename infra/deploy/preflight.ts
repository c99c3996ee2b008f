/** What has to be there before anything is done. Only a person can see to it. */
import { callForJson, type Call } from './call.ts';
import type { Environment } from './environment.ts';
import { gcloud } from './gcloud-args.ts';
import { at, first } from './step.ts';
import { UserError } from './user-error.ts';

/** @throws UserError with what to do */
export async function assertMayDeploy(
  { project, projectNumber, name }: Environment,
  call: Call,
): Promise<void> {
  const accounts = await callForJson(
    call,
    gcloud('auth list', [], { filter: 'status:ACTIVE', format: 'json' }),
  );
  if (first(accounts) === undefined) {
    throw new UserError('Nobody is signed in: run gcloud auth login, then this command again.');
  }
  const found = await callForJson(call, gcloud('projects describe', [project], { format: 'json' }))
    // Google does not tell a project that is not there from one that is not ours.
    .catch((error: unknown) => {
      if (error instanceof UserError && error.message.includes('may not do this')) return undefined;
      throw error;
    });
  if (found === undefined) {
    throw new UserError(
      `There is no project ${project}, or you may not see it: run gcloud projects create ${project}, or correct infra/environments/${name}.ts.`,
    );
  }
  const number = String(at(found, 'projectNumber'));
  if (number !== projectNumber) {
    throw new UserError(
      `The number of ${project} is ${number}: write it as projectNumber into infra/environments/${name}.ts.`,
    );
  }
  const billing = await callForJson(
    call,
    gcloud('billing projects describe', [project], { format: 'json' }),
  );
  if (at(billing, 'billingEnabled') !== true) {
    throw new UserError(
      `${project} has no billing account: run gcloud billing projects link ${project} --billing-account=ACCOUNT, then this command again.`,
    );
  }
}
