/** What is done from time to time: all of it, whatever goes wrong with a part, and for nobody else. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { grantId, grants, linkGrantee, type Grant } from '@bachata/core/grants/grant.ts';
import { createLink } from '@bachata/core/grants/link.ts';
import { ALL_CHORES, keepHouse } from '@bachata/core/housekeeping/keep-house.ts';
import { jobs, type Job } from '@bachata/core/jobs/job.ts';
import { clipKeys, uploadKeys } from '@bachata/core/object-keys.ts';
import { latestStorage } from '@bachata/core/oversight/storage.ts';
import { clipBin } from '@bachata/core/user-clips/bin.ts';
import { housekeepingFunction } from '../../functions/housekeeping.ts';
import { seedChoreography, seedClip, seedJob } from '../browser/seed.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

const DAY_MS = 24 * 3_600_000;
let temporary: TemporaryPlatform;
let offset: number;

beforeEach(async () => {
  offset = 0;
  temporary = await temporaryPlatform({ now: () => Date.now() + offset });
});
afterEach(async () => await temporary.close());

const keysOf = async (prefix: string): Promise<string[]> =>
  (await temporary.platform.objects.list(prefix)).map(({ key }) => key);

describe('keepHouse', () => {
  it('finds nothing to do where all is in order', async () => {
    const { platform } = temporary;
    await seedChoreography(platform, 'ana');
    await seedClip(platform, 'ana');
    const before = await keysOf('');
    const { done, failed } = await keepHouse(platform);
    expect(failed).toEqual({});
    expect(done).toEqual(Object.fromEntries(ALL_CHORES.map((chore) => [chore, 0])));
    expect(await keysOf('')).toEqual(before);
  });

  it('removes for good what was deleted more than thirty days ago, with all that belongs to it', async () => {
    const { platform } = temporary;
    const clip = await seedClip(platform, 'ana', { visibility: 'unlisted' });
    const link = { resource: 'clip', id: clip, ownerId: 'ana', role: 'viewer' } as const;
    await createLink(platform, link);
    const dance = await seedChoreography(platform, 'ben');
    await moveToBin(platform, clipBin, clip);
    await moveToBin(platform, choreographyBin, dance);
    offset = 29 * DAY_MS;
    expect((await keepHouse(platform)).done).toMatchObject({ 'empty-clip-bin': 0 });
    offset = 31 * DAY_MS;
    const { done } = await keepHouse(platform);
    expect(done).toMatchObject({ 'empty-clip-bin': 1, 'empty-choreography-bin': 1 });
    expect(await keysOf(clipKeys.folder(clip))).toEqual([]);
    expect(await keysOf('choreographies/')).toEqual([]);
    expect((await platform.documents.query(grants, {})).items).toEqual([]);
  });

  it('forgets jobs that ended and links that expired a month ago, and no others', async () => {
    const { platform } = temporary;
    const now = Date.now();
    const old = { createdAt: now - 40 * DAY_MS, updatedAt: now - 40 * DAY_MS };
    for (const status of ['done', 'failed', 'cancelled'] as const) {
      await seedJob(platform, 'ana', { status, ...old });
    }
    const kept = [
      await seedJob(platform, 'ana', { status: 'running', ...old }),
      await seedJob(platform, 'ana', { ...old, status: 'done', updatedAt: now }),
    ];
    const grant = async (hash: string, patch: Partial<Grant>): Promise<void> => {
      const made: Grant = {
        ...{ resource: 'clip', id: 'x', grantee: linkGrantee(hash), role: 'viewer' },
        ...{ ownerId: 'ana', createdAt: old.createdAt, ...patch },
      };
      await platform.documents.create(grants, grantId(made), made);
    };
    await grant('long expired', { expiresAt: old.createdAt });
    await grant('just expired', { expiresAt: now });
    await grant('for ever', {});
    const { done } = await keepHouse(platform);
    expect(done).toMatchObject({ 'sweep-jobs': 3, 'sweep-grants': 1 });
    const left = (await platform.documents.query(jobs, {})).items.map(({ id }) => id);
    expect(left.sort()).toEqual(kept.sort());
    expect((await platform.documents.query(grants, {})).items).toHaveLength(2);
  });

  it('counts what is stored, by kind, after it has tidied up', async () => {
    const { platform } = temporary;
    expect(await latestStorage(platform)).toBeUndefined();
    const clip = await seedClip(platform, 'ana');
    await moveToBin(platform, clipBin, await seedClip(platform, 'ana'));
    await seedChoreography(platform, 'ben');
    await keepHouse(platform);
    offset = 31 * DAY_MS;
    await keepHouse(platform);
    const left = await platform.objects.list(clipKeys.folder(clip));
    const { kinds, measuredAt } = (await latestStorage(platform)) ?? {};
    expect(kinds?.clips).toEqual({
      objects: left.length,
      bytes: left.reduce((sum, { size }) => sum + size, 0),
    });
    expect(kinds?.videos.bytes).toBeGreaterThan(kinds?.uploads.bytes ?? Infinity);
    expect(measuredAt).toBeGreaterThan(Date.now() + 30 * DAY_MS);
  });

  it('does the rest where one chore fails, and says which', async () => {
    const { platform } = temporary;
    await seedJob(platform, 'ana', { status: 'done', updatedAt: 1 } as Partial<Job>);
    const objects = {
      ...platform.objects,
      list: (prefix: string) =>
        prefix === uploadKeys.root
          ? Promise.reject(new Error('no disk'))
          : platform.objects.list(prefix),
    };
    const { done, failed } = await keepHouse({ ...platform, objects: objects as never });
    expect(Object.keys(failed)).toEqual(['sweep-uploads', 'measure-storage']);
    expect(done['sweep-jobs']).toBe(1);
  });
});

describe('the housekeeping function', () => {
  let server: Server;
  let address: string;

  beforeEach(async () => {
    http(
      'housekeeping-under-test',
      housekeepingFunction(async () => temporary.platform),
    );
    server = getTestServer('housekeeping-under-test').listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const call = (token: string, body?: unknown): Promise<Response> =>
    fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  it('answers nobody but the scheduler', async () => {
    expect((await fetch(address)).status).toBe(405);
    expect((await call('guessed')).status).toBe(401);
  });

  it('does all chores, or those that are asked for', async () => {
    const { taskToken } = temporary.platform;
    const all = await (await call(taskToken)).json();
    expect(Object.keys(all.done)).toEqual(ALL_CHORES);
    const some = await (await call(taskToken, { chores: ['resume-jobs'] })).json();
    expect(some).toEqual({ done: { 'resume-jobs': 0 }, failed: [] });
    expect((await call(taskToken, { chores: ['burn-down'] })).status).toBe(400);
  });
});
