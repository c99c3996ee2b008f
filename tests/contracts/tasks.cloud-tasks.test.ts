/** The Cloud Tasks adapter against a local server, with tokens that are really verified. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UnavailableError } from '@bachata/core/errors.ts';
import type { TaskRequest } from '@bachata/core/ports.ts';
import { ourAudiences } from '@bachata/platform/tasks/function-address.ts';
import { oidcTaskVerifier, openClient } from '@bachata/platform/google/task-tokens.ts';
import { CloudTasksQueue } from '@bachata/platform/google/tasks.ts';
import { systemClock } from '@bachata/platform/system-clock.ts';
import { oidcToken } from '../../infra/emulators/oidc-token.ts';
import { newPrivateKey } from '../../infra/emulators/service-account.ts';
import { startTasksServer } from '../../infra/emulators/tasks-server.ts';
import { temporaryPlatform } from './embedded.ts';
import { startFunctionsServer, type FunctionsServer } from './functions-server.ts';
import { startTasksFront, type TasksFront } from './tasks-front.ts';
import { describeTaskQueue } from './tasks.contract.ts';

const serviceAccount = 'queue@demo-contract.iam.gserviceaccount.com';
const privateKey = newPrivateKey();
const QUICK = { defaults: { minBackoffMs: 20, maxConcurrent: 20 }, pollMs: 10 };

async function openQueue() {
  const { platform, close } = await temporaryPlatform();
  const server = await startTasksServer(platform, privateKey, QUICK);
  return {
    host: server.host,
    async close() {
      await server.stop();
      await close();
    },
  };
}

const target = {
  project: 'demo-contract',
  location: 'europe-west1',
  serviceAccount,
};
const accessToken = async () => 'of the application';

describeTaskQueue('Cloud Tasks', async (functionsUrl) => {
  const { host, close } = await openQueue();
  const addresses = { functionsUrl };
  const settings = { ...target, ...addresses, endpoint: `http://${host}` };
  const expected = { audiences: ourAudiences(addresses), serviceAccount };
  return {
    queue: new CloudTasksQueue(settings, systemClock, accessToken),
    verify: oidcTaskVerifier(expected, () => openClient(host)),
    close,
  };
});

describe('Cloud Tasks', () => {
  let stand: Awaited<ReturnType<typeof openQueue>>;
  let server: TasksFront;
  let functions: FunctionsServer;
  let names = 0;
  let task: TaskRequest;
  beforeAll(async () => {
    stand = await openQueue();
    server = await startTasksFront(stand.host);
    functions = await startFunctionsServer();
  });
  afterAll(async () => {
    server.stop();
    await stand.close();
    await functions.stop();
  });
  beforeEach(() => {
    task = { queue: 'clips', name: `t${names++}`, path: '/make-move', payload: {} };
  });

  const queueTo = (addresses: { functionsUrl: string; audience?: string }) =>
    new CloudTasksQueue(
      { ...target, ...addresses, endpoint: server.url },
      systemClock,
      accessToken,
    );

  /** Whom the token of the delivered task is made out to. */
  async function audienceOf(name: string): Promise<unknown> {
    const ours = (all: FunctionsServer['received']) =>
      all.find(({ headers }) => headers['x-cloudtasks-taskname'] === name);
    await functions.until((all) => ours(all) !== undefined);
    const payload = ours(functions.received)?.headers.authorization?.split('.')[1] ?? '';
    return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { aud: unknown }).aud;
  }

  it('is asked in the name of the application', async () => {
    await queueTo({ functionsUrl: functions.url }).enqueue(task);
    expect(server.callers.at(-1)).toBe('Bearer of the application');
  });

  it('makes a token out to the very function, which Google wants', async () => {
    await queueTo({ functionsUrl: functions.url }).enqueue(task);
    expect(await audienceOf(task.name)).toBe(`${functions.url}/make-move`);
  });

  it('makes a token out to the address that the function has for itself', async () => {
    const functionsUrl = `${functions.url}/{function}`;
    expect(ourAudiences({ functionsUrl })).toContain(`${functions.url}/make-move`);
    await queueTo({ functionsUrl }).enqueue(task);
    expect(await audienceOf(task.name)).toBe(`${functions.url}/make-move`);
    expect(functions.received.at(-1)?.path).toBe('/make-move/make-move');
  });

  it('makes every token out to a custom audience, where there is one', async () => {
    const addresses = { functionsUrl: functions.url, audience: 'bachata-functions' };
    await queueTo(addresses).enqueue(task);
    expect(await audienceOf(task.name)).toBe('bachata-functions');
    expect(ourAudiences(addresses)).toEqual(['bachata-functions']);
  });

  it('is asked again where it is unavailable for a moment', async () => {
    server.fails.push(503, 429);
    expect(await queueTo({ functionsUrl: functions.url }).enqueue(task)).toBe('enqueued');
  });

  it('says that it is unavailable where it stays so', async () => {
    server.fails.push(503, 503, 503, 503);
    const enqueued = queueTo({ functionsUrl: functions.url }).enqueue(task);
    await expect(enqueued).rejects.toThrow(UnavailableError);
  });

  it('fails at once, with what it said, where asking again would change nothing', async () => {
    server.fails.push(403);
    const enqueued = queueTo({ functionsUrl: functions.url }).enqueue(task);
    await expect(enqueued).rejects.toThrow('Cloud Tasks answered 403');
    expect(server.fails).toEqual([]);
  });
});

describe('OIDC tokens of tasks', () => {
  const audience = 'https://functions.example.org/make-move';
  let stand: Awaited<ReturnType<typeof openQueue>>;
  beforeAll(async () => {
    stand = await openQueue();
  });
  afterAll(async () => await stand.close());
  const good = { serviceAccountEmail: serviceAccount, audience };

  it.each([
    ['the queue', oidcToken(good, privateKey), true],
    [
      'all functions together',
      oidcToken({ ...good, audience: 'https://functions.example.org' }, privateKey),
      false,
    ],
    ['another audience', oidcToken({ ...good, audience: 'https://other' }, privateKey), false],
    [
      'another account',
      oidcToken({ ...good, serviceAccountEmail: 'x@example.org' }, privateKey),
      false,
    ],
    ['an unverified address', oidcToken(good, privateKey, { email_verified: false }), false],
    ['another issuer', oidcToken(good, privateKey, { iss: 'https://example.org' }), false],
    ['the past', oidcToken(good, privateKey, { iat: 1_600_000_000, exp: 1_600_003_600 }), false],
    ['another key', oidcToken(good, newPrivateKey()), false],
  ])('of %s', async (_whose, token, believed) => {
    const expected = { audiences: [audience, 'https://x.example.org'], serviceAccount };
    const verify = oidcTaskVerifier(expected, () => openClient(stand.host));
    expect(await verify({ authorization: `Bearer ${token}` })).toBe(believed);
  });
});
