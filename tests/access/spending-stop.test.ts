/** A maintainer refuses new orders, through the site's routes: who is told what, and what goes on. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { spendingState, stopJobs } from '@bachata/core/jobs/spending-stop.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { send, type Answer, type Sent } from './requests.ts';
import { openSeededSite, type SeededSite } from './seeded-site.ts';

let site: SeededSite;

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  site = await openSeededSite();
}, 120_000);
afterEach(async () => await stopJobs(site.platform, 0));
afterAll(async () => {
  await site.close();
  vi.restoreAllMocks();
});

const ask = async (name: string, sent: Sent): Promise<Answer> =>
  await send(site.handle, site.entrance(name), sent);

const order = async (who: Partial<Sent>): Promise<Answer> =>
  await ask('POST /api/choreographies', {
    path: '/api/choreographies',
    json: {
      requestKey: crypto.randomUUID(),
      title: 'A song',
      source: { kind: 'catalog', songId: catalog[0]?.id },
      parameters: { difficulty: 'beginner' },
    },
    ...who,
  });

const stop = async (hours: string): Promise<Answer> =>
  await ask('/review/site?/stop', {
    path: '/review/site?/stop',
    form: { hours },
    cookie: site.sessionOf('maintainer'),
  });

describe('the switch of a maintainer', () => {
  it('refuses accounts, guests and strangers, with a sentence that says until when', async () => {
    expect((await stop('6')).status).toBe(200);
    const people: readonly Partial<Sent>[] = [
      { cookie: site.sessionOf('owner') },
      { guest: site.guest.token },
      {},
    ];
    for (const who of people) {
      const refused = await order(who);
      expect(refused.status).toBe(429);
      const { code, message } = JSON.parse(refused.text) as { code: string; message: string };
      expect(code).toBe('orders-closed');
      expect(message).toMatch(/Nothing new is taken.*will be finished.*Try again in 6 hours/);
    }
    const upload = { kind: 'song', name: 'a.mp3', size: 1000 };
    const cookie = site.sessionOf('owner');
    const uploading = { path: '/api/uploads', json: upload, cookie };
    expect((await ask('POST /api/uploads', uploading)).status).toBe(429);
  });

  it('is turned back, and refuses what is none of its choices', async () => {
    await stop('24');
    expect((await stop('5')).status).toBe(400);
    expect((await spendingState(site.platform)).closedUntil).toBeDefined();
    expect((await stop('0')).status).toBe(200);
    expect((await order({ cookie: site.sessionOf('owner') })).status).toBe(201);
  });

  it('shows a dance whose video is gone, without ordering it', async () => {
    const id = await site.seed('DANCE', 'owner');
    const { documents } = site.platform;
    await documents.update(choreographies, id, { videoGoneAt: Date.now() });
    const page = { path: `/choreographies/${id}`, cookie: site.sessionOf('owner') };
    await stop('1');
    const closed = await ask('/choreographies/[id]', page);
    expect(closed.status).toBe(200);
    expect(closed.text).toContain('"hasVideo":false');
    expect(closed.text).not.toContain('filmingJobId');
    await stop('0');
    expect((await ask('/choreographies/[id]', page)).text).toContain('filmingJobId');
  });
});
