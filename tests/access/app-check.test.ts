/** Orders of pages where App Check is on, with a stand-in for who looks at the tokens. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { appCheckBy } from '@bachata/platform/google/app-check.ts';
import { APP_CHECK_HEADER } from '../../web/src/lib/client/app-check.ts';
import { send, type Answer } from './requests.ts';
import { openSeededSite, type SeededSite } from './seeded-site.ts';

const APP = '1:2:web:3';
let site: SeededSite;

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  site = await openSeededSite();
  const verify = async (token: string) => {
    if (token !== 'ours') throw new Error('not good');
    return { appId: APP };
  };
  // The routes share the platform that was opened first.
  Object.assign(site.platform, { appCheck: appCheckBy(verify, APP) });
}, 120_000);
afterAll(async () => {
  await site.close();
  vi.restoreAllMocks();
});

const upload = async (token: string | undefined, cookie?: string): Promise<Answer> =>
  await send(site.handle, site.entrance('POST /api/uploads'), {
    path: '/api/uploads',
    json: { kind: 'song', name: 'a.mp3', size: 10 },
    ...(cookie !== undefined && { cookie }),
    headers: token === undefined ? {} : { [APP_CHECK_HEADER]: token },
  });

it('come from pages of the site, as their token shows', async () => {
  const cookie = site.sessionOf('owner');
  expect((await upload('ours', cookie)).status).toBe(201);
  for (const token of [undefined, 'forged']) {
    const { status, text } = await upload(token, cookie);
    expect([status, JSON.parse(text)]).toMatchObject([403, { code: 'app-check-failed' }]);
  }
});

it('come from pages of the site where a stranger becomes a guest by one, and from guests', async () => {
  const refused = await upload(undefined);
  expect(JSON.parse(refused.text)).toMatchObject({ code: 'app-check-failed' });
  expect(refused.cookies.has('guest')).toBe(false);
  expect((await upload('ours')).cookies.has('guest')).toBe(true);
  const guest = site.guest.token;
  const sent = { path: '/api/choreographies', json: {}, guest };
  const order = await send(site.handle, site.entrance('POST /api/choreographies'), sent);
  expect(JSON.parse(order.text)).toMatchObject({ code: 'app-check-failed' });
});

it('are refused to strangers elsewhere, whatever they show', async () => {
  const path = '/api/wishes';
  for (const token of ['forged', 'ours']) {
    const headers = { [APP_CHECK_HEADER]: token };
    const sent = { path, json: { text: 'x', language: 'en' }, headers };
    const { text } = await send(site.handle, site.entrance('POST /api/wishes'), sent);
    expect(JSON.parse(text)).toMatchObject({ code: 'not-signed-in' });
  }
});

it('are the only requests that must show one', async () => {
  const cookie = site.sessionOf('owner');
  const page = await send(site.handle, site.entrance('/collection'), {
    path: '/collection',
    cookie,
  });
  expect(page.status).toBe(200);
});
