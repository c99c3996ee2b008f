import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { GoogleEnv } from '../env.ts';
import { assertOwnBucket } from './own-bucket.ts';

const SETTINGS = {
  BACHATA_PLATFORM: 'google',
  GOOGLE_CLOUD_PROJECT: 'school',
  BACHATA_BUCKET: 'school-media',
  BACHATA_QUEUE_LOCATION: 'europe-west1',
  BACHATA_FUNCTIONS_URL: 'https://functions.example.org',
  BACHATA_TASKS_SERVICE_ACCOUNT: 'queue@school.iam.gserviceaccount.com',
} as const satisfies GoogleEnv;

const BUCKET = '/storage/v1/b/school-media?fields=projectNumber';
const PROJECT = '/v3/projects/school';
const ID = '/computeMetadata/v1/project/project-id';
const NUMBER = '/computeMetadata/v1/project/numeric-project-id';

/** By path, what is answered: JSON or text, or a status. */
type Answers = Readonly<Record<string, object | string | number>>;

let server: Server | undefined;
let asked: { path: string; authorization: string | undefined }[] = [];

async function check(answers: Answers, isInCloud = false): Promise<void> {
  asked = [];
  server = createServer((request, response) => {
    const { url: path = '', headers } = request;
    asked.push({ path, authorization: headers.authorization });
    const answer = answers[path] ?? 403;
    if (typeof answer === 'number') response.writeHead(answer).end('{}');
    else response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addresses = { storage: url, projects: url, metadata: url };
  await assertOwnBucket(SETTINGS, isInCloud, async () => 'secret', addresses);
}

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
});

describe('the bucket', () => {
  it('is ours where both have one number, and we are asked for as ourselves', async () => {
    await check({ [BUCKET]: { projectNumber: '42' }, [PROJECT]: { name: 'projects/42' } });
    expect(asked.map(({ path }) => path).sort()).toEqual([BUCKET, PROJECT].sort());
    expect(asked.map(({ authorization }) => authorization)).toEqual([
      'Bearer secret',
      'Bearer secret',
    ]);
  });

  it('is another project’s', async () => {
    const attempt = check({ [BUCKET]: { projectNumber: '7' }, [PROJECT]: { name: 'projects/42' } });
    await expect(attempt).rejects.toThrow(
      'BACHATA_BUCKET: school-media is a bucket of another project than school',
    );
  });

  it('is not there', async () => {
    const attempt = check({ [BUCKET]: 404, [PROJECT]: { name: 'projects/42' } });
    await expect(attempt).rejects.toThrow('BACHATA_BUCKET: there is no bucket school-media');
  });

  it('is compared without a right to projects where Google runs us, and without our token', async () => {
    const theirs = { [BUCKET]: { projectNumber: '7' } };
    await check({ ...theirs, [ID]: 'school', [NUMBER]: '7' }, true);
    const metadata = asked.filter(({ path }) => path.startsWith('/computeMetadata'));
    expect(metadata.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
    const attempt = check({ ...theirs, [ID]: 'school', [NUMBER]: '42' }, true);
    await expect(attempt).rejects.toThrow('BACHATA_BUCKET');
  });

  it('is compared with the project that is named, where we run in another', async () => {
    const numbers = { [BUCKET]: { projectNumber: '42' }, [PROJECT]: { name: 'projects/42' } };
    await check({ ...numbers, [ID]: 'workshop', [NUMBER]: '7' }, true);
  });

  it.each<[string, Answers]>([
    ['may not be looked at', { [PROJECT]: { name: 'projects/42' } }],
    ['is to be compared with what we may not see', { [BUCKET]: { projectNumber: '42' } }],
    ['is asked for in vain', { [BUCKET]: 503, [PROJECT]: 503 }],
    ['is described in a strange way', { [BUCKET]: 'hello', [PROJECT]: { name: 'x' } }],
  ])('stops no start where it %s', async (_what, answers) => {
    await check(answers);
  });

  it('stops no start where nobody answers', async () => {
    const addresses = {
      storage: 'http://127.0.0.1:9',
      projects: 'http://127.0.0.1:9',
      metadata: 'http://127.0.0.1:9',
    };
    await assertOwnBucket(SETTINGS, true, async () => 'secret', addresses);
    const never = () => new Promise<string>(() => undefined);
    await assertOwnBucket(SETTINGS, false, never, addresses);
  });
});
