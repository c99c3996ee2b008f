/** Who is sent to which revision: a release gets a part of the visitors first, and is taken back if it errs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { callForJson, type Call } from './call.ts';
import { SITE, type Environment } from './environment.ts';
import { gcloud } from './gcloud-args.ts';
import { CANDIDATE } from './run-steps.ts';
import { servicesOf } from './services.ts';
import { at, type Step } from './step.ts';
import { UserError } from './user-error.ts';

const MINUTE_MS = 60_000;
/** Fewer answers than this say nothing. */
const ENOUGH_ANSWERS = 20;
const MOST_ANSWERS = 1000;

function describe({ project, region }: Environment, service: string) {
  return gcloud('run services describe', [service], { project, region, format: 'json' });
}

function moveAll({ project, region }: Environment, service: string) {
  return gcloud('run services update-traffic', [service], {
    ...{ project, region, 'to-latest': true, quiet: true },
  });
}

/** Some of the traffic does not go to the newest revision. */
function notAllOnLatest(found: unknown): readonly string[] {
  const traffic = at(found, 'status.traffic');
  const isAll = (target: unknown): boolean =>
    at(target, 'latestRevision') === true && at(target, 'percent') === 100;
  return Array.isArray(traffic) && traffic.some(isAll)
    ? []
    : ['the newest revision has not all requests'];
}

/** After the services: stages take over at once (a task that fails is tried again), the site by and by. */
export function trafficSteps(environment: Environment): readonly Step[] {
  const { project, region, canary } = environment;
  const all = (service: string): Step => ({
    name: `all requests to the new ${service}`,
    phase: 'release',
    look: describe(environment, service),
    differences: notAllOnLatest,
    create: moveAll(environment, service),
    update: () => moveAll(environment, service),
  });
  const part = gcloud('run services update-traffic', [SITE], {
    ...{ project, region, 'to-tags': `${CANDIDATE}=${canary.percent}`, quiet: true },
  });
  const stages = servicesOf(environment).filter(({ name }) => name !== SITE);
  return [
    ...stages.map(({ name }) => all(name)),
    {
      name: `${canary.percent} % of the visitors to the new ${SITE}`,
      phase: 'release',
      look: describe(environment, SITE),
      differences: notAllOnLatest,
      create: part,
      update: () => part,
      isCanary: true,
    },
    all(SITE),
  ];
}

/** Answers of a revision, as its log has them. */
async function answersOf(
  { project }: Environment,
  revision: string,
  minutes: number,
  call: Call,
): Promise<{ readonly all: number; readonly failed: number }> {
  const found = await callForJson(
    call,
    gcloud(
      'logging read',
      [
        `log_id("run.googleapis.com/requests") AND resource.labels.service_name="${SITE}" AND resource.labels.revision_name="${revision}"`,
      ],
      {
        project,
        freshness: `${Math.ceil(minutes) + 1}m`,
        limit: MOST_ANSWERS,
        format: 'json(httpRequest.status)',
      },
    ),
  );
  const entries: readonly unknown[] = Array.isArray(found) ? found : [];
  const failed = entries.filter((entry) => Number(at(entry, 'httpRequest.status')) >= 500).length;
  return { all: entries.length, failed };
}

/**
 * Watches the newest revision of the site for as many minutes as the description says.
 * @throws UserError where it answers with too many errors; everybody is back at the former one then
 */
export async function watchCanary(
  environment: Environment,
  call: Call,
  say: (line: string) => void,
  waitMs = MINUTE_MS,
): Promise<void> {
  const { minutes, maxErrorPercent } = environment.canary;
  const revision = at(
    await callForJson(call, describe(environment, SITE)),
    'status.latestReadyRevisionName',
  );
  if (typeof revision !== 'string')
    throw new UserError('The new site has no revision that is ready.');
  for (let minute = 1; minute <= minutes; minute++) {
    await sleep(waitMs);
    const { all, failed } = await answersOf(environment, revision, minute, call);
    const percent = all === 0 ? 0 : (100 * failed) / all;
    say(`${revision}: ${failed} of ${all} answers were errors`);
    if (all >= ENOUGH_ANSWERS && percent > maxErrorPercent) {
      await rollBack(environment, call, say);
      throw new UserError(
        `${percent.toFixed(1)} % of the answers of ${revision} were errors (at most ${maxErrorPercent} %), so the release was rolled back: see its log, then deploy a better one.`,
      );
    }
  }
}

/**
 * Sends everybody to the site's former revision, or to that of a release, and the tasks to the stages of the same
 * release.
 * @throws UserError where the site has no such revision
 */
export async function rollBack(
  environment: Environment,
  call: Call,
  say: (line: string) => void,
  wanted?: string,
): Promise<void> {
  const { project, region } = environment;
  const move = async (service: string, revision: unknown): Promise<void> => {
    const name = String(at(revision, 'metadata.name'));
    await call(
      gcloud('run services update-traffic', [service], {
        ...{ project, region, 'to-revisions': `${name}=100`, quiet: true },
      }),
    );
    say(`${service}: all requests go to ${name}`);
  };
  const ofRelease = (release: unknown) => (revision: unknown) =>
    at(revision, 'metadata.labels.release') === release;

  // The site first: what it orders is then done by stages that are at least as new.
  const ofSite = await readyRevisions(environment, SITE, call);
  const target =
    wanted === undefined
      ? formerRevision(ofSite, await callForJson(call, describe(environment, SITE)))
      : ofSite.find(ofRelease(wanted));
  if (target === undefined) {
    throw new UserError(
      wanted === undefined
        ? 'The site has no earlier revision to go back to: deploy the release that you want.'
        : `The site has no revision of the release ${wanted}: deploy it with --tag ${wanted}.`,
    );
  }
  await move(SITE, target);
  const release = at(target, 'metadata.labels.release');
  for (const { name } of servicesOf(environment).filter((service) => service.name !== SITE)) {
    const revision = (await readyRevisions(environment, name, call)).find(ofRelease(release));
    if (revision === undefined) say(`${name}: left alone, it has no revision of that release`);
    else await move(name, revision);
  }
}

/**
 * The one that most requests go to beside the newest: the one before it may be a release that was taken back itself.
 * Where the newest has all of them, the one before it.
 * @param revisions the newest first
 */
function formerRevision(revisions: readonly unknown[], service: unknown): unknown {
  const [newest, before] = revisions;
  const traffic = at(service, 'status.traffic');
  const percentOf = new Map<unknown, number>(
    (Array.isArray(traffic) ? traffic : []).map((target: unknown) => [
      at(target, 'revisionName'),
      Number(at(target, 'percent') ?? 0),
    ]),
  );
  const percent = (revision: unknown): number => percentOf.get(at(revision, 'metadata.name')) ?? 0;
  const [most] = revisions
    .filter((revision) => revision !== newest && percent(revision) > 0)
    .toSorted((a, b) => percent(b) - percent(a));
  return most ?? before;
}

/** The newest first. */
async function readyRevisions(
  { project, region }: Environment,
  service: string,
  call: Call,
): Promise<readonly unknown[]> {
  const found = await callForJson(
    call,
    gcloud('run revisions list', [], {
      ...{ project, region, service, 'sort-by': '~metadata.creationTimestamp', limit: 50 },
      format: 'json',
    }),
  );
  return (Array.isArray(found) ? found : []).filter(isReady);
}

function isReady(revision: unknown): boolean {
  const conditions = at(revision, 'status.conditions');
  return (
    Array.isArray(conditions) &&
    conditions.some(
      (condition: unknown) =>
        at(condition, 'type') === 'Ready' && at(condition, 'status') === 'True',
    )
  );
}
