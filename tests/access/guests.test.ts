/** From trying the site to an account, through its routes. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { send, type Answer, type Sent } from './requests.ts';
import { openSeededSite, type SeededSite } from './seeded-site.ts';

const PASSWORD = 'we dance on sundays';
let site: SeededSite;

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  site = await openSeededSite();
}, 120_000);
afterAll(async () => {
  await site.close();
  vi.restoreAllMocks();
});

const ask = async (name: string, sent: Sent): Promise<Answer> =>
  await send(site.handle, site.entrance(name), sent);

const order = async (requestKey: string, guest?: string): Promise<Answer> =>
  await ask('POST /api/choreographies', {
    path: '/api/choreographies',
    json: {
      requestKey,
      title: 'A song',
      source: { kind: 'catalog', songId: catalog[0]?.id },
      parameters: { difficulty: 'beginner' },
    },
    ...(guest !== undefined && { guest }),
  });

it('makes nobody a guest who only looks', async () => {
  for (const path of ['/', '/create', '/moves', '/signup']) {
    expect((await ask(path, { path })).cookies.has('guest')).toBe(false);
  }
});

it.each([
  ['signs up', '/signup?/default', 'new@example.org'],
  ['signs in', '/signin?/default', 'other@example.org'],
])('gives everything to whoever %s, jobs in work included', async (_what, name, email) => {
  const first = await order('request-1');
  const guest = first.cookies.get('guest');
  expect([first.status, guest?.length]).toEqual([201, 43]);
  const { jobId } = JSON.parse(first.text) as { jobId: string };
  expect((await order('request-2', guest)).cookies.get('guest')).toBe(guest);
  const job = { path: `/jobs/${jobId}` };
  expect((await ask('/jobs/[id]', { ...job, ...(guest && { guest }) })).status).toBe(200);

  const form = { email, displayName: 'New', password: PASSWORD };
  const path = name.split('?')[0] ?? '';
  const entered = await ask(name, { path, form, ...(guest && { guest }) });
  expect([entered.status, entered.location]).toEqual([303, '/collection']);
  expect(entered.cookies.has('guest')).toBe(false);
  const cookie = entered.cookies.get('session') ?? '';
  expect((await ask('/jobs/[id]', { ...job, cookie })).status).toBe(200);
  const { text } = await ask('/collection', { path: '/collection', cookie });
  expect((JSON.parse(text) as { jobs: unknown[] }).jobs).toHaveLength(2);
  // The guest is nobody any more.
  expect((await ask('/jobs/[id]', { ...job, ...(guest && { guest }) })).location).toContain(
    '/signin',
  );
});

it('sends a guest to sign up for what takes an account', async () => {
  const guest = site.guest.token;
  const id = await site.seed('DANCE', 'guest');
  for (const page of ['share', 'counts']) {
    const path = `/choreographies/${id}/${page}`;
    const { location } = await ask(`/choreographies/[id]/${page}`, { path, guest });
    expect(location).toBe(`/signup?next=${encodeURIComponent(path)}`);
  }
});
