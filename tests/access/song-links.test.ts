/** Songs by link through the site's routes, with a program that goes nowhere. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { jobs } from '@bachata/core/jobs/job.ts';
import { send, type Answer } from './requests.ts';
import { openSeededSite, type SeededSite } from './seeded-site.ts';

let site: SeededSite;
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  site = await openSeededSite();
}, 120_000);
afterAll(async () => {
  await site.close();
  vi.restoreAllMocks();
});

const post = async (path: string, json: object, guest = site.guest.token): Promise<Answer> =>
  await send(site.handle, site.entrance(`POST ${path}`), { path, json, guest });
const look = async (where: string): Promise<Answer> =>
  await post('/api/songs/link', { link: `https://music.example${where}` });
const order = (link: string, requestKey: string) => ({
  ...{ requestKey, title: 'Luna', parameters: { difficulty: 'beginner' } },
  source: { kind: 'link', link },
});

describe('a song by link', () => {
  it('is shown before it is ordered', async () => {
    const { status, text } = await look('/song?list=1');
    expect([status, JSON.parse(text)]).toEqual([
      200,
      {
        link: 'https://music.example/song?list=1',
        host: 'music.example',
        title: 'Luna by link',
        durationSec: 70.5,
      },
    ]);
  });

  it.each([
    ['/live', 400, 'This is a live stream'],
    ['/long', 413, 'longer than 12 minutes'],
    ['/private', 400, 'This song is private'],
    ['/unknown', 400, 'could not be read'],
  ])('that cannot be had says why: %s', async (where, status, sentence) => {
    const answer = await look(where);
    expect(answer.status).toBe(status);
    expect((JSON.parse(answer.text) as { message: string }).message).toContain(sentence);
  });

  it('says which sites there are', async () => {
    const answer = await post('/api/songs/link', { link: 'elsewhere.example/song' });
    expect(JSON.parse(answer.text)).toMatchObject({
      code: 'song-link-host',
      message: 'Links to elsewhere.example are not taken here, only to: music.example.',
    });
  });

  it('is ordered once, however often it is asked for', async () => {
    const wanted = order('https://music.example/song', 'request-twice');
    const answers = await Promise.all([1, 2].map(() => post('/api/choreographies', wanted)));
    const [first, second] = answers.map(
      ({ text }) => (JSON.parse(text) as { jobId: string }).jobId,
    );
    expect(first).toBe(second);
    const job = await site.platform.documents.get(jobs, first ?? '');
    expect(job?.data).toMatchObject({ status: 'queued', source: wanted.source });
  });

  it('is refused with the order too', async () => {
    const wanted = order('http://169.254.169.254/latest', 'request-other');
    const { status, text } = await post('/api/choreographies', wanted);
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([400, 'song-link-host']);
  });

  it('is looked up for a few at once', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => look('/song')));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual([
      'song-link-busy',
      'song-link-busy',
    ]);
    expect((await look('/song')).status).toBe(200);
  });
});
