/** The steps against a test double of a project: order, idempotence, resume, drift, removal, releases. */
import { beforeEach, describe, expect, it } from 'vitest';
import { applySteps, drift, dryRun, removeSteps, type StepReport } from './apply.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { stepsOf } from './installation.ts';
import { assertMayDeploy } from './preflight.ts';
import { FakeGoogle } from './testing/fake-google.ts';
import { rollBack, watchCanary } from './traffic.ts';

const environment: Environment = await readEnvironment('production');
const TAG = 'aaaaaaaaaaaa';
const NEXT = 'bbbbbbbbbbbb';
/** Asked about nothing, so done each time, which changes nothing. */
const REPEATED = ['registry clean-up', 'bucket rules', 'clips', 'rules and indexes'];

let google: FakeGoogle;
beforeEach(() => {
  google = new FakeGoogle(environment);
});

async function apply(tag = TAG): Promise<readonly StepReport[]> {
  return await applySteps(stepsOf(environment, tag, 'folder').steps, {
    call: google.call,
    onStep: () => undefined,
    watch: () => watchCanary(environment, google.call, () => undefined, 0),
  });
}

const notThere = (reports: readonly StepReport[]): string[] =>
  reports.filter(({ outcome }) => outcome !== 'there').map(({ name }) => name);

describe('a deployment', () => {
  it('calls in an empty project what the dry run prints, in its order', async () => {
    const { steps } = stepsOf(environment, TAG, 'folder');
    await apply();
    const printed = dryRun(steps).map(({ argv }) =>
      argv.join(' ').replace(/ --notification-channels=.*/, ''),
    );
    const called = google.changes.map((argv) =>
      argv.join(' ').replace(/ --notification-channels=.*/, ''),
    );
    // A service that has just been made has all requests already.
    expect(called).toEqual(printed.filter((line) => !line.includes('update-traffic')));
    expect(called.length).toBeGreaterThan(70);
  });

  it('makes nothing that needs what is not there yet', async () => {
    await apply();
    const order = google.changes.map((argv) => argv.join(' '));
    const at = (part: string): number => order.findIndex((line) => line.includes(part));
    expect(at('services enable')).toBe(0);
    expect(at('accounts create bachata-tasks')).toBeLessThan(at('run deploy'));
    expect(at('builds submit')).toBeLessThan(at('run deploy ingest-song'));
    expect(at('storage rsync')).toBeLessThan(at('run deploy render-video'));
    expect(at('run deploy housekeeping')).toBeLessThan(at('run deploy web'));
    expect(at('run deploy web')).toBeLessThan(at('--cloud-run-service=web'));
    expect(at('channels create')).toBeLessThan(at('monitoring policies create'));
  });

  it('leaves alone the second time what the first one made', async () => {
    await apply();
    google.calls.length = 0;
    expect(notThere(await apply())).toEqual(REPEATED);
  });

  it.each(['tasks queues create clips', 'run deploy analyze-pose', 'forwarding-rules create'])(
    'goes on where it broke off: %s',
    async (broken) => {
      google.failAt = broken;
      await expect(apply()).rejects.toThrow(
        /The line broke[\s\S]*the same command goes on from here/,
      );
      const before = google.changes.map((argv) => argv.join(' '));
      google.calls.length = 0;
      await apply();
      const after = google.changes.map((argv) => argv.join(' '));
      expect(after.some((line) => line.includes(broken))).toBe(true);
      const twice = after.filter((line) => before.includes(line) && !line.includes(broken));
      expect(twice.every((line) => /set-cleanup|buckets update|rsync|firebase/.test(line))).toBe(
        true,
      );
    },
  );

  it('passes a value with spaces as one argument, and no secret at all', async () => {
    await apply();
    expect(google.calls.flat()).toContain('--display-name=The stages and housekeeping');
    const stdin = google.calls.flat().filter((word) => /data-file|versions/.test(word));
    expect(stdin).toEqual([]);
  });
});

describe('drift', () => {
  it('is everything in an empty project and nothing after a deployment', async () => {
    const { steps } = stepsOf(environment, TAG, 'folder');
    const before = await drift(steps, google.call);
    expect(before.filter(({ state }) => state === 'missing').length).toBeGreaterThan(30);
    await apply();
    expect((await drift(steps, google.call)).filter(({ state }) => state !== 'there')).toEqual([]);
  });

  it('names a setting that somebody has changed', async () => {
    await apply();
    await google.call(['gcloud', 'tasks', 'queues', 'update', 'clips', '--max-backoff=1s']);
    const { steps } = stepsOf(environment, TAG, 'folder');
    expect((await drift(steps, google.call)).filter(({ state }) => state !== 'there')).toEqual([
      {
        name: 'queue clips',
        state: 'differs',
        differences: ['retryConfig.maxBackoff is "1s", not 60s'],
      },
    ]);
  });
});

describe('a description that is changed', () => {
  /** Names of what differs, and sentences on the site. */
  async function differing(changed: Environment): Promise<readonly string[]> {
    const states = await drift(stepsOf(changed, TAG, 'folder').steps, google.call);
    return states.filter(({ name }) => name === 'service web').flatMap((one) => one.differences);
  }

  async function applyChanged(changed: Environment): Promise<void> {
    await applySteps(stepsOf(changed, TAG, 'folder').steps, {
      call: google.call,
      onStep: () => undefined,
      watch: async () => undefined,
    });
  }

  it('changes how many instances of the site are kept ready', async () => {
    await apply();
    const changed = { ...environment, site: { ...environment.site, minInstances: 3 } };
    expect(await differing(changed)).toEqual(['the instances kept ready are 1, not 3']);
    await applyChanged(changed);
    expect(await differing(changed)).toEqual([]);
  });

  it('gives the site a secret, and takes it away', async () => {
    await apply();
    const changed = { ...environment, secrets: { SMTP_URL: 'smtp-url' } };
    expect(await differing(changed)).toEqual(['the secret of SMTP_URL is not set']);
    await applyChanged(changed);
    expect(await differing(changed)).toEqual([]);
    expect(await differing(environment)).toEqual(['the secret of SMTP_URL is smtp-url']);
    google.calls.length = 0;
    await applyChanged(environment);
    const update = google.changes.find((argv) => argv.includes('deploy') && argv.includes('web'));
    expect(update).toContain('--clear-secrets');
    expect(await differing(environment)).toEqual([]);
  });
});

describe('what is watched', () => {
  const described = (changed: Environment) => stepsOf(changed, TAG, 'folder').steps;

  it('is changed where a goal is, and the policy stays the same one', async () => {
    await apply();
    const objectives = { ...environment.objectives, available: 0.999 };
    const states = await drift(described({ ...environment, objectives }), google.call);
    expect(states.filter(({ state }) => state !== 'there').map(({ name }) => name)).toEqual([
      'alert burn-available-fast',
      'alert burn-available-slow',
    ]);
    google.calls.length = 0;
    await applySteps(described({ ...environment, objectives }), {
      call: google.call,
      onStep: () => undefined,
      watch: async () => undefined,
    });
    const updates = google.changes.filter((argv) => argv.includes('policies'));
    expect(updates.map((argv) => argv.slice(4, 6))).toEqual([
      ['update', 'projects/p/alertPolicies/3'],
      ['update', 'projects/p/alertPolicies/4'],
    ]);
  });

  it('is removed with the rest', async () => {
    await apply();
    google.calls.length = 0;
    const onStep = (): void => undefined;
    await removeSteps(described(environment), { call: google.call, onStep }, false);
    const lines = google.changes.map((argv) => argv.join(' '));
    expect(lines.filter((line) => line.includes('monitoring policies delete'))).toHaveLength(9);
    expect(lines.filter((line) => line.includes('logging metrics delete'))).toHaveLength(4);
  });
});

describe('a release', () => {
  beforeEach(async () => {
    await apply();
    google.answers = Array.from({ length: 100 }, () => 200);
    google.calls.length = 0;
  });

  it('gives the new site a part of the visitors, then all of them', async () => {
    await apply(NEXT);
    const moves = google.changes.filter(
      (argv) => argv.includes('update-traffic') && argv.includes('web'),
    );
    expect(moves.map((argv) => argv.find((word) => word.startsWith('--to')))).toEqual([
      '--to-tags=candidate=10',
      '--to-latest',
    ]);
    expect(google.servedBy('web')).toBe('web-00002');
    expect(google.servedBy('render-video')).toBe('render-video-00002');
  });

  it('is taken back by itself where it answers with errors', async () => {
    google.answers = Array.from({ length: 100 }, (_, index) => (index < 5 ? 500 : 200));
    await expect(apply(NEXT)).rejects.toThrow(
      /5\.0 % of the answers of web-00002 were errors .* rolled back/,
    );
    expect(google.servedBy('web')).toBe('web-00001');
    expect(google.servedBy('render-video')).toBe('render-video-00001');
  });

  it('is taken back to what was served, not to another that was taken back', async () => {
    google.answers = Array.from({ length: 100 }, () => 500);
    await expect(apply(NEXT)).rejects.toThrow('rolled back');
    await expect(apply('cccccccccccc')).rejects.toThrow('web-00003 were errors');
    expect(google.servedBy('web')).toBe('web-00001');
    expect(google.servedBy('render-video')).toBe('render-video-00001');
    // Once more changes nothing.
    await rollBack(environment, google.call, () => undefined);
    expect(google.servedBy('web')).toBe('web-00001');
  });

  it('is not judged by a few answers', async () => {
    google.answers = [500, 500, 200];
    await apply(NEXT);
    expect(google.servedBy('web')).toBe('web-00002');
  });

  it('can be gone back from, to a release by its name', async () => {
    await apply(NEXT);
    await rollBack(environment, google.call, () => undefined, TAG);
    expect(google.servedBy('web')).toBe('web-00001');
    expect(google.servedBy('analyze-pose')).toBe('analyze-pose-00001');
    await expect(
      rollBack(environment, google.call, () => undefined, 'cccccccccccc'),
    ).rejects.toThrow('deploy it with --tag cccccccccccc');
  });
});

describe('removing an installation', () => {
  it('keeps what people made', async () => {
    await apply();
    const said: string[] = [];
    const { steps } = stepsOf(environment, TAG, 'folder');
    const onStep = (name: string, done: string): void => void said.push(`${name}: ${done}`);
    google.calls.length = 0;
    await removeSteps(steps, { call: google.call, onStep }, false);
    const lines = google.changes.map((argv) => argv.join(' '));
    expect(lines.filter((line) => /databases|gs:\/\//.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes('run services delete'))).toHaveLength(12);
    expect(said).toContain('database: kept: it holds what people made');
    // The last that was made goes first.
    expect(lines.findIndex((line) => line.includes('forwarding-rules'))).toBeLessThan(
      lines.findIndex((line) => line.includes('run services delete web')),
    );
  });
});

it('names what could not be removed, and goes on from there', async () => {
  await apply();
  const { steps } = stepsOf(environment, TAG, 'folder');
  const removing = { call: google.call, onStep: () => undefined };
  google.failAt = 'queues delete clips';
  await expect(removeSteps(steps, removing, false)).rejects.toThrow(
    /^queue clips: The line broke[\s\S]*the same command goes on from here/,
  );
  google.calls.length = 0;
  await removeSteps(steps, removing, false);
  const lines = google.changes.map((argv) => argv.join(' '));
  expect(lines.filter((line) => line.includes('queues delete clips'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('run services delete'))).toEqual([]);
});

it('says which project number is right', async () => {
  const other = { ...environment, projectNumber: '999999999999' };
  await expect(assertMayDeploy(other, google.call)).rejects.toThrow(
    'The number of bachata-production is 123456789012: write it as projectNumber into infra/environments/production.ts.',
  );
});
