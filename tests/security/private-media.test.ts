/** What shows something private ends with the session, and with the document. */
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from '../browser/harness.ts';
import { seedChoreography, seedClip, seedJob } from '../browser/seed.ts';
import { send, signedUp } from './client.ts';

let site: Site;
let owner: string;
let other: string;
const paths: { dance: string; clip: string; job: string } = { dance: '', clip: '', job: '' };

beforeAll(async () => {
  site = await startSite();
  owner = await signedUp(site.url, 'owner');
  other = await signedUp(site.url, 'other');
  const uid = (await site.platform.identity.findByEmail('owner@example.org'))?.uid ?? '';
  const id = await seedChoreography(site.platform, uid);
  const { songHash } = await choreography(id);
  paths.dance = `/choreographies/${id}`;
  paths.clip = `/clips/${await seedClip(site.platform, uid)}`;
  paths.job = `/jobs/${await seedJob(site.platform, uid, { songHash })}`;
}, 240_000);
afterAll(() => site?.stop());

async function choreography(id: string): Promise<{ songHash: string }> {
  const stored = await site.platform.documents.get(choreographies, id);
  if (stored === undefined) throw new Error('The seed is gone');
  return stored.data;
}

async function statusOf(path: string, cookie: string, headers = {}): Promise<number> {
  return (await send(site.url + path, { headers: { cookie, ...headers } })).status;
}

const media = (): string[] => [
  ...['video', 'video?revision=0', 'download', 'poster', 'audio'].map(
    (kind) => `${paths.dance}/media/${kind}`,
  ),
  `${paths.dance}/captions/en`,
  ...['video', 'still', 'move', 'poster', 'preview'].map((kind) => `${paths.clip}/media/${kind}`),
  `${paths.clip}/track`,
  `${paths.job}/audio`,
];

async function post(path: string, cookie: string, form: Record<string, string>): Promise<number> {
  const { status } = await send(site.url + path, {
    method: 'POST',
    headers: {
      cookie,
      origin: site.url,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(form).toString(),
  });
  return status;
}

describe('private media', () => {
  it('are shown to their owner, in parts too, and asked for each time', async () => {
    for (const path of media()) {
      const { status, headers } = await send(site.url + path, { headers: { cookie: owner } });
      expect(status, path).toBe(200);
      expect(headers['cache-control'], path).toMatch(/^private, no-(cache|store)$/);
      if (headers.etag === undefined) continue;
      const range = { range: 'bytes=0-9' };
      expect(await statusOf(path, owner, range), path).toBe(206);
      expect(await statusOf(path, owner, { 'if-none-match': headers.etag }), path).toBe(304);
      expect(await statusOf(path, other, { 'if-none-match': headers.etag }), path).toBe(404);
    }
  });

  it('are a file to keep where they are to be downloaded', async () => {
    const path = `${site.url}${paths.dance}/media/download`;
    const { headers } = await send(path, { headers: { cookie: owner } });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="Una bachata/);
  });

  it('are shown to nobody else', async () => {
    for (const path of media()) {
      expect(await statusOf(path, other), path).toBe(404);
      expect(await statusOf(path, ''), path).toBe(401);
    }
  });

  it.each(['nothing', 'constructor', '__proto__'])('are none of the kind %s', async (kind) => {
    expect(await statusOf(`${paths.dance}/media/${kind}`, owner)).toBe(404);
    expect(await statusOf(`${paths.clip}/media/${kind}`, owner)).toBe(404);
  });

  it('are nowhere given out as links that work for whoever has them', async () => {
    for (const path of [
      paths.dance,
      '/collection',
      paths.clip,
      '/clips',
      `${paths.dance}/counts`,
    ]) {
      const { text } = await send(`${site.url}${path}`, { headers: { cookie: owner } });
      expect(text, path).not.toContain('/objects/');
      expect(text, path).not.toContain('signature=');
    }
  });

  it('are on pages that nothing keeps', async () => {
    const pages = [
      paths.dance,
      '/collection',
      '/create',
      '/clips',
      paths.clip,
      paths.job,
      '/moves',
    ];
    for (const path of [...pages, `${paths.dance}/__data.json`]) {
      const { headers, status } = await send(site.url + path, { headers: { cookie: owner } });
      expect(status, path).toBe(200);
      expect(headers['cache-control'], path).toContain('no-store');
    }
  });

  it('end with sign-out', async () => {
    const before = owner;
    expect(await post('/signout', owner, {})).toBe(303);
    for (const path of media()) expect(await statusOf(path, before), path).toBe(401);
    const { headers } = await send(`${site.url}/signin`, {
      method: 'POST',
      headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=owner%40example.org&password=we+dance+on+sundays',
    });
    owner = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect(await statusOf(`${paths.dance}/media/video`, owner)).toBe(200);
  });

  it('end with the deletion of what they show', async () => {
    const [dance = '', clip = ''] = [paths.dance, paths.clip].map((path) => path.split('/')[2]);
    expect(await post('/collection?/delete', owner, { id: dance })).toBe(200);
    expect(await post('/clips?/delete', owner, { id: clip })).toBe(200);
    const gone = media().filter((path) => !path.startsWith(paths.job));
    for (const path of gone) expect(await statusOf(path, owner), path).toBe(404);
    expect(await post('/collection?/restore', owner, { id: dance })).toBe(200);
    expect(await statusOf(`${paths.dance}/media/video`, owner)).toBe(200);
  });
});
