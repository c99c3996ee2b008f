/** A song by link on its way through its job. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { cancelJob } from '@bachata/core/jobs/cancel-job.ts';
import { jobs, type Job } from '@bachata/core/jobs/job.ts';
import { runStage, type Delivery } from '@bachata/core/jobs/run-stage.ts';
import type { StageOf } from '@bachata/core/jobs/stages.ts';
import type { Services, SongLinks } from '@bachata/core/ports.ts';
import { songs } from '@bachata/core/songs/song.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { YtDlp } from '@bachata/platform/song-links/yt-dlp.ts';
import { stageHandlers } from '../../functions/pipeline/handlers.ts';
import { FAKE_YT_DLP } from './fake.ts';
import { findYtDlp, openMediaSite } from './media-site.ts';

const parameters = planParametersSchema.parse({ difficulty: 'beginner' });
const fake = new YtDlp({ program: FAKE_YT_DLP, hosts: ['music.example'], mediaHosts: [] });

let dataDir: string;
let platform: EmbeddedPlatform;
let fetched: string[];
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-links-jobs-'));
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
  fetched = [];
});
afterEach(async () => {
  platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Counts what is really fetched. */
const counting = (links: SongLinks): SongLinks => ({
  hosts: links.hosts,
  isReady: true,
  look: (link, signal) => links.look(link, signal),
  fetch: (link, file, options) => {
    fetched.push(link.pathname);
    return links.fetch(link, file, options);
  },
});
const withLinks = (links: SongLinks = fake): Services => ({
  ...platform,
  songLinks: counting(links),
});

async function order(services: Services, link: string): Promise<string> {
  const request = { ownerId: 'ana', requestKey: crypto.randomUUID(), title: 'Luna', parameters };
  const source = { kind: 'link', link } as const;
  return (await createChoreography(services, { ...request, source })).jobId;
}
const deliver = (
  services: Services,
  jobId: string,
  stage: StageOf<'song'> = 'ingest-song',
  signal?: AbortSignal,
): Promise<Delivery> => {
  const options = { holder: crypto.randomUUID(), ...(signal && { signal }) };
  return runStage(services, { jobId, stage }, stageHandlers, options);
};
const jobOf = async (jobId: string): Promise<Job | undefined> =>
  (await platform.documents.get(jobs, jobId))?.data;
const link = (where: string): string => `https://music.example${where}`;

describe('the job of a song by link', () => {
  it('fetches it once; a task that comes again does nothing', async () => {
    const services = withLinks();
    const jobId = await order(services, link('/song'));
    expect((await deliver(services, jobId)).outcome).toBe('done');
    expect((await deliver(services, jobId)).outcome).toBe('skipped');
    expect(fetched).toEqual(['/song']);
    const job = await jobOf(jobId);
    const hash = (job?.kind === 'song' && job.songHash) || '';
    expect((await platform.documents.get(songs, hash))?.data.durationSec).toBeGreaterThan(60);
    // The very song that the same sound is as a file.
    const demo = await createChoreography(services, {
      ...{ ownerId: 'ana', requestKey: 'the same as a file', title: 'Luna', parameters },
      source: { kind: 'catalog', songId: 'bajo-la-luna' },
    });
    await deliver(services, demo.jobId);
    expect(await jobOf(demo.jobId)).toMatchObject({ songHash: hash });
  });

  it('goes by what has come, whatever it was called', async () => {
    const services = withLinks();
    const jobId = await order(services, link('/text'));
    expect((await deliver(services, jobId)).outcome).toBe('failed');
    expect(await jobOf(jobId)).toMatchObject({ failure: { code: 'song-is-text' } });
  });

  it('ends where trying again cannot help, and waits where it can', async () => {
    const services = withLinks();
    const gone = await order(services, link('/gone'));
    expect((await deliver(services, gone)).outcome).toBe('failed');
    expect(await jobOf(gone)).toMatchObject({ failure: { code: 'song-link-gone' } });
    const offline = await order(services, link('/offline'));
    expect((await deliver(services, offline)).outcome).toBe('retry');
    expect(await jobOf(offline)).toMatchObject({ status: 'running' });
  });

  it('asks anew whether links are taken', async () => {
    const jobId = await order(withLinks(), link('/song'));
    expect((await deliver(platform, jobId)).outcome).toBe('failed');
    expect(await jobOf(jobId)).toMatchObject({ failure: { code: 'song-links-off' } });
    await expect(order(platform, link('/song'))).rejects.toMatchObject({ code: 'song-links-off' });
  });

  it('is cancelled in the middle, and nothing goes on', async () => {
    const services = withLinks();
    const jobId = await order(services, link('/slow'));
    const working = deliver(services, jobId);
    await expect.poll(async () => (await jobOf(jobId))?.fraction ?? 0).toBeGreaterThan(0);
    await cancelJob(platform, jobId);
    const asked = performance.now();
    expect((await working).outcome).toBe('skipped');
    // With the next sign of life of the lease.
    expect(performance.now() - asked).toBeLessThan(8_000);
    expect((await deliver(services, jobId)).outcome).toBe('skipped');
  });

  it('begins anew where its worker was ended in the middle', async () => {
    const services = withLinks();
    const jobId = await order(services, link('/slow'));
    const ending = new AbortController();
    const working = deliver(services, jobId, 'ingest-song', ending.signal);
    await expect.poll(() => fetched).toEqual(['/slow']);
    ending.abort(new Error('The process ends.'));
    expect((await working).outcome).toBe('retry');
    expect((await deliver(services, jobId)).outcome).toBe('done');
    expect(fetched).toEqual(['/slow', '/slow']);
  });
});

const program = findYtDlp();
describe.skipIf(program === undefined)('through the real yt-dlp', () => {
  it('a link becomes a song', async () => {
    const site = await openMediaSite();
    const settings = { program: program ?? '', hosts: [site.host], mediaHosts: [] };
    const services = withLinks(new YtDlp(settings, site.guards));
    const jobId = await order(services, site.link('/timed').href);
    expect((await deliver(services, jobId)).outcome).toBe('done');
    const job = await jobOf(jobId);
    const hash = (job?.kind === 'song' && job.songHash) || '';
    expect((await platform.documents.get(songs, hash))?.data.durationSec).toBeGreaterThan(60);
    expect(job?.stage).toBe('analyze-music');
    expect(site.asked).toContain('/song.m4a');
    site.close();
  });
});
