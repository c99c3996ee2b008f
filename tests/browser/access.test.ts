/** Every route, tried as nobody and as somebody else. A route without a row here is a failure. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deleteClip } from '@bachata/core/user-clips/bin.ts';
import { clips } from '@bachata/core/user-clips/clip.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { dancers, rememberRepertoire } from '@bachata/core/repertoire.ts';
import { revisionsCollection } from '@bachata/core/choreographies/revisions.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { acceptedCorrections, countCorrections } from '@bachata/core/songs/counting.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, startSite, type Site } from './harness.ts';
import { seedChoreography, seedClip, seedCorrection, seedJob, uidOf } from './seed.ts';

interface Row {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /**
   * `JOB`, `DANCE`, `GONE` (a deleted one), `CORRECTION` stand for documents of the owner, and so do
   * the clips `FILM` (private), `LINKED` (unlisted), `WAITING` (public, not accepted yet), `SHOWN`
   * (public and accepted) and `BINNED` (deleted). All of them are moves.
   */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly nobody: number;
  readonly other: number;
}

/** Pages send whoever is not signed in to the sign-in page. */
const SIGN_IN = 303;
const wishes = { parameters: { difficulty: 'beginner' }, title: 'x', requestKey: 'request-key' };
const stolen = { kind: 'upload', objectKey: 'uploads/OWNER/song.mp3', fileName: 'song.mp3' };

const PRIVATE: Readonly<Record<string, readonly Row[]>> = {
  '/create': [{ method: 'GET', path: '/create', nobody: SIGN_IN, other: 200 }],
  '/collection': [{ method: 'GET', path: '/collection', nobody: SIGN_IN, other: 200 }],
  '/collection?/delete': [
    { method: 'POST', path: '/collection?/delete', form: { id: 'DANCE' }, nobody: 401, other: 404 },
  ],
  '/collection?/restore': [
    { method: 'POST', path: '/collection?/restore', form: { id: 'GONE' }, nobody: 401, other: 404 },
  ],
  '/choreographies/[id]': [
    { method: 'GET', path: '/choreographies/DANCE', nobody: SIGN_IN, other: 404 },
  ],
  '/choreographies/[id]/sheet': [
    { method: 'GET', path: '/choreographies/DANCE/sheet', nobody: SIGN_IN, other: 404 },
  ],
  '/choreographies/[id]/versions': [
    { method: 'GET', path: '/choreographies/DANCE/versions', nobody: SIGN_IN, other: 404 },
  ],
  '/choreographies/[id]/versions?/take': [
    {
      method: 'POST',
      path: '/choreographies/DANCE/versions?/take',
      form: { seed: '3' },
      nobody: 401,
      other: 404,
    },
  ],
  '/choreographies/[id]/counts': [
    { method: 'GET', path: '/choreographies/DANCE/counts', nobody: SIGN_IN, other: 404 },
  ],
  '/choreographies/[id]/counts?/correct': [
    {
      method: 'POST',
      path: '/choreographies/DANCE/counts?/correct',
      form: { correction: '{"kind":"shift","beats":1}' },
      nobody: 401,
      other: 404,
    },
  ],
  // Only ever one's own.
  'PUT /api/repertoire': [
    {
      method: 'PUT',
      path: '/api/repertoire',
      body: { knownMoves: ['side-basic'] },
      nobody: 401,
      other: 204,
    },
  ],
  'DELETE /api/repertoire': [
    { method: 'DELETE', path: '/api/repertoire', nobody: 401, other: 204 },
  ],
  'GET /api/choreographies/[id]/alternatives': [
    {
      method: 'GET',
      path: '/api/choreographies/DANCE/alternatives?startBeat=0&revision=0',
      nobody: 401,
      other: 404,
    },
  ],
  'GET /api/choreographies/[id]/suggestions': [
    {
      method: 'GET',
      path: '/api/choreographies/DANCE/suggestions?startBeat=0&revision=0',
      nobody: 401,
      other: 404,
    },
  ],
  'POST /api/choreographies/[id]/edits': [
    {
      method: 'POST',
      path: '/api/choreographies/DANCE/edits',
      body: { revision: 0, edits: [{ kind: 'lock', startBeat: 0 }] },
      nobody: 401,
      other: 404,
    },
  ],
  'POST /api/choreographies/[id]/video': [
    {
      method: 'POST',
      path: '/api/choreographies/DANCE/video',
      body: { revision: 0 },
      nobody: 401,
      other: 404,
    },
  ],
  'GET /choreographies/[id]/captions/[language]': [
    { method: 'GET', path: '/choreographies/DANCE/captions/en', nobody: 401, other: 404 },
  ],
  '/review/counts': [
    { method: 'GET', path: '/review/counts', nobody: SIGN_IN, other: 403 },
    { method: 'GET', path: '/review/counts?id=CORRECTION', nobody: SIGN_IN, other: 403 },
  ],
  '/review/counts?/accept': [
    {
      method: 'POST',
      path: '/review/counts?/accept',
      form: { id: 'CORRECTION', version: '1' },
      nobody: 401,
      other: 403,
    },
  ],
  '/review/counts?/dismiss': [
    {
      method: 'POST',
      path: '/review/counts?/dismiss',
      form: { id: 'CORRECTION', version: '1' },
      nobody: 401,
      other: 403,
    },
  ],
  '/review/counts?/withdraw': [
    {
      method: 'POST',
      path: '/review/counts?/withdraw',
      form: { id: 'a'.repeat(64), version: '1' },
      nobody: 401,
      other: 403,
    },
  ],
  '/clips': [{ method: 'GET', path: '/clips', nobody: SIGN_IN, other: 200 }],
  '/clips?/delete': [
    { method: 'POST', path: '/clips?/delete', form: { id: 'FILM' }, nobody: 401, other: 404 },
  ],
  '/clips?/restore': [
    { method: 'POST', path: '/clips?/restore', form: { id: 'BINNED' }, nobody: 401, other: 404 },
  ],
  '/clips/new': [{ method: 'GET', path: '/clips/new', nobody: SIGN_IN, other: 200 }],
  '/clips/[id]': [{ method: 'GET', path: '/clips/FILM', nobody: SIGN_IN, other: 404 }],
  '/clips/[id]?/confirm': [
    { method: 'POST', path: '/clips/FILM?/confirm', form: {}, nobody: 401, other: 404 },
  ],
  '/clips/[id]?/share': [
    {
      method: 'POST',
      path: '/clips/FILM?/share',
      form: { visibility: 'public' },
      nobody: 401,
      other: 404,
    },
  ],
  '/moves/[id]': [
    { method: 'GET', path: '/moves/right-turn', nobody: 200, other: 200 },
    { method: 'GET', path: '/moves/clip-FILM', nobody: SIGN_IN, other: 404 },
    { method: 'GET', path: '/moves/clip-WAITING', nobody: SIGN_IN, other: 404 },
    { method: 'GET', path: '/moves/clip-BINNED', nobody: SIGN_IN, other: 404 },
    { method: 'GET', path: '/moves/clip-LINKED', nobody: SIGN_IN, other: 200 },
    { method: 'GET', path: '/moves/clip-SHOWN', nobody: SIGN_IN, other: 200 },
  ],
  'GET /clips/[id]/media/[kind]': [
    ...['move', 'poster', 'preview'].flatMap((kind): Row[] => [
      { method: 'GET', path: `/clips/FILM/media/${kind}`, nobody: 401, other: 404 },
      { method: 'GET', path: `/clips/WAITING/media/${kind}`, nobody: 401, other: 404 },
      { method: 'GET', path: `/clips/BINNED/media/${kind}`, nobody: 404, other: 404 },
      { method: 'GET', path: `/clips/LINKED/media/${kind}`, nobody: 401, other: 302 },
      { method: 'GET', path: `/clips/SHOWN/media/${kind}`, nobody: 401, other: 302 },
    ]),
    { method: 'GET', path: '/clips/SHOWN/media/analysis', nobody: 401, other: 404 },
  ],
  'GET /clips/[id]/track': [{ method: 'GET', path: '/clips/FILM/track', nobody: 401, other: 404 }],
  'POST /api/clips': [
    {
      method: 'POST',
      path: '/api/clips',
      body: { requestKey: 'request-key', title: 'x', uploadKey: 'uploads/OWNER/clip.mp4' },
      nobody: 401,
      other: 403,
    },
  ],
  '/review/clips': [
    { method: 'GET', path: '/review/clips', nobody: SIGN_IN, other: 403 },
    { method: 'GET', path: '/review/clips?id=FILM', nobody: SIGN_IN, other: 403 },
  ],
  '/review/clips?/accept': [
    {
      method: 'POST',
      path: '/review/clips?/accept',
      form: { id: 'FILM', version: '1' },
      nobody: 401,
      other: 403,
    },
  ],
  '/review/clips?/decline': [
    {
      method: 'POST',
      path: '/review/clips?/decline',
      form: { id: 'FILM', version: '1' },
      nobody: 401,
      other: 403,
    },
  ],
  '/jobs/[id]': [{ method: 'GET', path: '/jobs/JOB', nobody: SIGN_IN, other: 404 }],
  '/jobs/[id]?/cancel': [
    { method: 'POST', path: '/jobs/JOB?/cancel', form: {}, nobody: 401, other: 404 },
  ],
  '/jobs/[id]?/retry': [
    { method: 'POST', path: '/jobs/JOB?/retry', form: {}, nobody: 401, other: 404 },
  ],
  'GET /api/jobs/[id]/dance': [
    { method: 'GET', path: '/api/jobs/JOB/dance', nobody: 401, other: 404 },
  ],
  'GET /api/jobs/[id]/events': [
    { method: 'GET', path: '/api/jobs/JOB/events', nobody: 401, other: 404 },
  ],
  'POST /api/wishes': [
    {
      method: 'POST',
      path: '/api/wishes',
      body: { text: 'romantic', language: 'en' },
      nobody: 401,
      other: 200,
    },
  ],
  'POST /api/jobs': [
    {
      method: 'POST',
      path: '/api/jobs',
      body: { ...wishes, source: stolen },
      nobody: 401,
      other: 403,
    },
  ],
  'POST /api/uploads': [
    {
      method: 'POST',
      path: '/api/uploads',
      body: { name: 'song.mp3', size: 10 },
      nobody: 401,
      other: 201,
    },
  ],
  // The signature is the permission, whoever comes with it.
  'GET /objects/[...key]': [
    { method: 'GET', path: '/objects/choreographies/DANCE/video.mp4', nobody: 403, other: 403 },
  ],
  'HEAD /objects/[...key]': [
    { method: 'HEAD', path: '/objects/choreographies/DANCE/video.mp4', nobody: 403, other: 403 },
  ],
  'PUT /objects/[...key]': [
    { method: 'PUT', path: '/objects/uploads/OWNER/song.mp3', body: {}, nobody: 403, other: 403 },
  ],
};

const NAMES = /JOB|DANCE|GONE|CORRECTION|FILM|LINKED|WAITING|SHOWN|BINNED|OWNER/g;

/** Open to everybody: they show nothing of anybody, or are the way in. */
const PUBLIC: readonly string[] = [
  '/',
  '/moves',
  '/moves/graph',
  '/signin',
  '/signin?/default',
  '/signup',
  '/signup?/default',
  '/reset?/default',
  '/reset/[token]?/default',
  'POST /signout',
  'POST /preferences',
  'GET /healthz',
  'GET /readyz',
  'GET /api/dances',
  'GET /library/[kind]/[file]',
  'GET /songs/[id]/audio',
];

/** Every load, action and method of the site, as the names above. */
function entrances(): string[] {
  const routes = path.join(ROOT, 'web', 'src', 'routes');
  return readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\+(page\.server|server)\.ts$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(routes, file), 'utf8');
      const folder = path.dirname(file).split(path.sep).join('/');
      const route = folder === '.' ? '/' : `/${folder}`;
      if (file.endsWith('+server.ts')) {
        const methods = text.matchAll(/export const ([A-Z]+)\b/g);
        return [...methods].map(([, method]) => `${method} ${route}`);
      }
      const actions = text.slice(text.indexOf('export const actions'));
      const names = text.includes('export const actions')
        ? [...actions.matchAll(/^ {2}(\w+): (?:async|\w+\()/gm)].map(
            ([, name]) => `${route}?/${name}`,
          )
        : [];
      return text.includes('export const load') ? [route, ...names] : names;
    });
}

describe('access', () => {
  let site: Site;
  const cookies: Record<'nobody' | 'other', string> = { nobody: '', other: '' };
  const names: Record<string, string> = {};

  async function signUp(name: string): Promise<{ email: string; cookie: string }> {
    const email = `${name}@example.org`;
    const response = await fetch(`${site.url}/signup`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.url },
      body: new URLSearchParams({ email, displayName: name, password: 'we dance on sundays' }),
    });
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('session='));
    return { email, cookie: cookie?.split(';')[0] ?? '' };
  }

  async function send(row: Row, cookie: string, origin = site.url): Promise<Response> {
    const fill = (text: string): string => text.replace(NAMES, (name) => names[name] ?? name);
    const body = row.form
      ? new URLSearchParams(fill(new URLSearchParams(row.form).toString()))
      : row.body && fill(JSON.stringify(row.body));
    return await fetch(site.url + fill(row.path), {
      method: row.method,
      redirect: 'manual',
      headers: {
        ...(row.method !== 'GET' && { origin }),
        ...(cookie !== '' && { cookie }),
        ...(row.body && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    });
  }

  beforeAll(async () => {
    site = await startSite();
    const owner = await signUp('owner');
    const uid = await uidOf(site.platform, {
      email: owner.email,
      password: 'we dance on sundays',
      displayName: 'owner',
    });
    cookies.other = (await signUp('other')).cookie;
    names['OWNER'] = uid;
    names['JOB'] = await seedJob(site.platform, uid);
    names['DANCE'] = await seedChoreography(site.platform, uid);
    names['GONE'] = await seedChoreography(site.platform, uid);
    names['CORRECTION'] = await seedCorrection(site.platform, uid);
    names['FILM'] = await seedClip(site.platform, uid);
    names['LINKED'] = await seedClip(site.platform, uid, { visibility: 'unlisted' });
    const shared = { visibility: 'public', credit: 'La maestra' } as const;
    names['WAITING'] = await seedClip(site.platform, uid, { ...shared, review: 'waiting' });
    names['SHOWN'] = await seedClip(site.platform, uid, { ...shared, review: 'accepted' });
    names['BINNED'] = await seedClip(site.platform, uid);
    await rememberRepertoire(site.platform, uid, { knownMoves: ['madrid'] });
    await deleteClip(site.platform, names['BINNED']);
    const gone = { method: 'POST', path: '/collection?/delete', form: { id: 'GONE' } } as const;
    const deleted = await send({ ...gone, nobody: 0, other: 0 }, owner.cookie);
    expect(deleted.status).toBe(200);
  }, 240_000);
  afterAll(() => site?.stop());

  it('knows every entrance of the site', () => {
    expect(entrances().sort()).toEqual([...PUBLIC, ...Object.keys(PRIVATE)].sort());
  });

  const rows = Object.values(PRIVATE).flat();
  describe.each(['nobody', 'other'] as const)('as %s', (who) => {
    it.each(rows)('$method $path', async (row) => {
      const response = await send(row, cookies[who]);
      expect(response.status).toBe(row[who]);
      await response.body?.cancel();
    });
  });

  it.each([
    '/choreographies/DANCE',
    '/jobs/JOB',
    '/collection',
    '/clips',
    '/clips/FILM',
    '/moves/clip-FILM',
  ])('gives nothing of the owner away through the data of %s', async (page) => {
    for (const cookie of [cookies.nobody, cookies.other]) {
      const row = { method: 'GET', path: `${page}/__data.json`, nobody: 0, other: 0 } as const;
      expect(await (await send(row, cookie)).text()).not.toContain('Una bachata de prueba');
    }
  });

  it('lists the filmed moves that a maintainer has accepted, and only for whoever has an account', async () => {
    const listed = async (cookie: string): Promise<string[]> => {
      const row = { method: 'GET', path: '/moves/__data.json', nobody: 0, other: 0 } as const;
      const text = await (await send(row, cookie)).text();
      return [...new Set(text.match(/clip-[0-9a-f]{32}/g))];
    };
    expect(await listed(cookies.nobody)).toEqual([]);
    expect(await listed(cookies.other)).toEqual([`clip-${names['SHOWN']}`]);
  });

  it('has changed nothing of what belongs to the owner', async () => {
    const job = await site.platform.documents.get(jobs, names['JOB'] ?? '');
    expect(job?.data.status).toBe('queued');
    const { items } = await site.platform.documents.query(choreographies, {
      where: { ownerId: names['OWNER'] ?? '' },
    });
    expect(items.map(({ id }) => id)).toEqual([names['DANCE']]);
    const edited = await site.platform.documents.query(revisionsCollection, {});
    expect(edited.items).toEqual([]);
    const clip = await site.platform.documents.get(clips, names['FILM'] ?? '');
    expect(clip?.data).toMatchObject({ visibility: 'private', review: 'none' });
    expect(await site.platform.documents.get(clips, names['BINNED'] ?? '')).toBeUndefined();
    const correction = await site.platform.documents.get(
      countCorrections,
      names['CORRECTION'] ?? '',
    );
    expect(correction?.data.ownerId).toBe(names['OWNER']);
    const dancer = await site.platform.documents.get(dancers, names['OWNER'] ?? '');
    expect(dancer?.data.knownMoves).toEqual(['madrid']);
    const accepted = await site.platform.documents.query(acceptedCorrections, {});
    expect(accepted.items).toEqual([]);
  });

  it.each(rows.filter(({ method, path }) => method !== 'GET' && !path.startsWith('/objects')))(
    'refuses $path from another site, even with a session',
    async (row) => {
      const response = await send(row, cookies.other, 'https://elsewhere.example');
      expect(response.status).toBe(403);
    },
  );

  it('gives out its session in a cookie that no script and no other site can use', async () => {
    const response = await fetch(`${site.url}/signin`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.url },
      body: new URLSearchParams({ email: 'other@example.org', password: 'we dance on sundays' }),
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^session=[^;]{20,}/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(site.logged()).not.toContain('other@example.org');
  });

  it('sends its security headers with pages, answers and errors', async () => {
    for (const target of ['/', '/healthz', '/no-such-page']) {
      const { headers } = await fetch(site.url + target);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
    const policy = (await fetch(site.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });
});
