/** All steps of an installation, in the order in which each finds what it needs. */
import { alertSteps } from './alert-steps.ts';
import type { Environment } from './environment.ts';
import { frontSteps } from './front-steps.ts';
import { accountSteps, githubSteps, grantSteps } from './iam-steps.ts';
import { logMetricSteps } from './log-metrics.ts';
import { releaseSteps, scheduleSteps } from './run-steps.ts';
import type { Steps } from './step.ts';
import { storeSteps } from './store-steps.ts';
import { trafficSteps } from './traffic.ts';

/**
 * @param tag of the images
 * @param folder where files that arguments name are written, relative to the top of the repository
 */
export function stepsOf(environment: Environment, tag: string, folder: string): Steps {
  const stores = storeSteps(environment, folder);
  const front = frontSteps(environment, folder);
  const metrics = logMetricSteps(environment, folder);
  const alerts = alertSteps(environment, folder);
  const [interfaces, ...others] = stores.steps;
  return {
    steps: [
      ...(interfaces === undefined ? [] : [interfaces]),
      ...accountSteps(environment),
      ...others,
      ...grantSteps(environment, false),
      ...githubSteps(environment),
      ...releaseSteps(environment, tag, clipsFolder(folder)),
      ...trafficSteps(environment),
      ...grantSteps(environment, true),
      ...scheduleSteps(environment),
      ...front.steps,
      ...metrics.steps,
      ...alerts.steps,
    ],
    files: new Map([...stores.files, ...front.files, ...metrics.files, ...alerts.files]),
  };
}

export function clipsFolder(folder: string): string {
  return `${folder}/clips`;
}
