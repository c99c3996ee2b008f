/** What only the running site shows of who may do what: its cookies, headers and links as they are sent. */
import { renewClipLink } from '@bachata/core/user-clips/share.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from '../browser/harness.ts';
import { seedClip } from '../browser/seed.ts';

const PASSWORD = 'we dance on sundays';

/** Every route with every kind of person: see `tests/access`. */
describe('the running site', () => {
  let site: Site;
  const send = (path: string, form: Readonly<Record<string, string>>, origin = site.url) =>
    fetch(site.url + path, {
      method: 'POST',
      redirect: 'manual',
      // As a page does, which wants to be sent on.
      headers: { origin, accept: 'text/html' },
      body: new URLSearchParams(form),
    });

  beforeAll(async () => {
    site = await startSite();
    const person = { email: 'other@example.org', displayName: 'other', password: PASSWORD };
    expect((await send('/signup', person)).status).toBe(303);
  }, 240_000);
  afterAll(() => site?.stop());

  it('sends nobody to sign in, and shows a clip to whoever holds the link', async () => {
    const id = await seedClip(site.platform, 'owner', { visibility: 'unlisted' });
    const get = (path: string) => fetch(site.url + path, { redirect: 'manual' });
    expect((await get(`/clips/${id}`)).headers.get('location')).toContain('/signin');
    expect((await get(`/clips/${id}/track`)).status).toBe(401);
    const token = await renewClipLink(site.platform, id, { ownerId: 'owner' });
    const page = await get(`/clips/${id}?link=${token}`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Una bachata de prueba');
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect((await get(`/clips/${id}/track?link=${token}`)).status).toBe(200);
    const video = `/clips/${id}/media/video?link=${token}`;
    expect(html).toContain(video);
    expect((await get(video)).status).toBe(200);
    expect((await get(`/clips/${id}?link=${token.slice(1)}`)).status).toBe(404);
    expect(site.logged()).not.toContain(token);
  });

  it('refuses what another site sends', async () => {
    expect((await send('/signout', {}, 'https://elsewhere.example')).status).toBe(403);
  });

  it('gives out its session in a cookie that no script and no other site can use', async () => {
    const response = await send('/signin', { email: 'other@example.org', password: PASSWORD });
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
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
    // WebAssembly may be compiled: slow sound needs it. Text may not become code.
    expect(scripts).toMatch(/^'self' 'wasm-unsafe-eval' 'nonce-/);
    expect(scripts.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
  });
});
