/** The video of an edited choreography takes the place of the one before, whole and in order. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { cancelJob } from '@bachata/core/jobs/cancel-job.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { runStage } from '@bachata/core/jobs/run-stage.ts';
import { orderVideo, videoJobUnderWay } from '@bachata/core/choreographies/order-video.ts';
import {
  bringBackVideo,
  noteVideoSeen,
  sweepVideos,
} from '@bachata/core/choreographies/video-cache.ts';
import { drawnClipKey, songKeys } from '@bachata/core/object-keys.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { library } from '@bachata/library/moves/index.ts';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';
import { stageHandlers } from '../../functions/pipeline/handlers.ts';
import { smallPlan } from '../browser/seed.ts';
import { runFfmpeg } from '../../functions/media/ffmpeg/run.ts';

const HASH = 'a'.repeat(64);
const dance: Choreography = {
  ownerId: 'ana',
  title: 'A song',
  songHash: HASH,
  durationSec: 8,
  tempoBpm: 120,
  parameters: planParametersSchema.parse({ difficulty: 'beginner' }),
  planKey: 'choreographies/dance/plan.json',
  videoKey: 'choreographies/dance/video.mp4',
  captionsKeys: { en: 'choreographies/dance/en.vtt', es: 'choreographies/dance/es.vtt' },
  posterKey: 'choreographies/dance/poster.jpg',
  videoBytes: 3,
  createdAt: 1,
};

let dataDir: string;
let platform: Awaited<ReturnType<typeof openEmbeddedPlatform>>;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-version-'));
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
  await platform.documents.create(choreographies, 'dance', dance);
  const put = (key: string, body: Uint8Array) =>
    platform.objects.put(key, body, { contentType: 'application/octet-stream' });
  for (const key of [dance.videoKey, dance.posterKey]) await put(key, Buffer.from('old'));
});
afterEach(async () => {
  await platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

const version = (revision: number) => ({
  ownerId: 'ana',
  title: 'A song',
  choreographyId: 'dance',
  revision,
  planKey: `choreographies/dance/plans/${revision}.json`,
});
const order = async (revision: number) => (await orderVideo(platform, version(revision))).jobId;
const shown = async () => (await platform.documents.get(choreographies, 'dance'))?.data;

/** The song as the stage finds it: eight seconds of a tone, and the plan of the version. */
async function material(revision: number): Promise<void> {
  const file = path.join(dataDir, 'tone.m4a');
  await runFfmpeg({
    args: ['-f', 'lavfi', '-i', 'sine=f=220:d=8:r=44100', '-c:a', 'aac', file],
    timeoutMs: 60_000,
  });
  const json = { contentType: 'application/json' };
  await platform.objects.put(songKeys.audio(HASH), await readFile(file), {
    contentType: 'audio/mp4',
  });
  await platform.objects.put(
    version(revision).planKey,
    Buffer.from(JSON.stringify(smallPlan())),
    json,
  );
  const song = { hash: HASH, durationSec: 8, createdAt: 1 };
  if ((await platform.documents.get(songs, HASH)) === undefined) {
    await platform.documents.create(songs, HASH, song);
  }
}

const film = (jobId: string) =>
  runStage(platform, { stage: 'render-version', jobId }, stageHandlers, { holder: 'worker' });

describe('a version', () => {
  it('puts the new video in the place of the old one, which stays until the next', async () => {
    await material(3);
    const jobId = await order(3);
    expect(await videoJobUnderWay(platform, version(3))).toBe(jobId);
    expect(await shown()).toEqual(dance);
    expect(await film(jobId)).toEqual({ outcome: 'done' });
    expect(await shown()).toMatchObject({
      createdAt: 1,
      planKey: version(3).planKey,
      videoKey: `choreographies/${jobId}/video.mp4`,
      revision: 3,
    });
    const job = await platform.documents.get(jobs, jobId);
    expect(job?.data).toMatchObject({ status: 'done', choreographyId: 'dance', fraction: 1 });
    expect(await videoJobUnderWay(platform, version(3))).toBeUndefined();
    expect(await platform.objects.head(dance.videoKey)).toBeDefined();

    await material(4);
    const next = await order(4);
    expect(await film(next)).toEqual({ outcome: 'done' });
    expect(await platform.objects.head(dance.videoKey)).toBeUndefined();
    expect(await platform.objects.head(`choreographies/${jobId}/video.mp4`)).toBeDefined();
    expect(await film(next)).toEqual({ outcome: 'skipped' });
  }, 60_000);

  it('is one job after a double click, and another only after one that came to nothing', async () => {
    const [first, second] = await Promise.all([order(1), order(1)]);
    expect(second).toBe(first);
    await cancelJob(platform, first);
    const third = await order(1);
    expect(third).not.toBe(first);
    expect(await order(1)).toBe(third);
  });

  it('is not put back by a slower job', async () => {
    await platform.documents.update(choreographies, 'dance', { revision: 2 });
    expect(await film(await order(1))).toEqual({ outcome: 'done' });
    expect(await shown()).toEqual({ ...dance, revision: 2 });
  });

  it('does not bring back a choreography that was deleted meanwhile', async () => {
    const jobId = await order(1);
    await platform.documents.delete(choreographies, 'dance');
    expect((await film(jobId)).outcome).toBe('failed');
    expect((await platform.documents.get(jobs, jobId))?.data.failure?.code).toBe(
      'choreography-gone',
    );
    expect(await shown()).toBeUndefined();
  });

  it.each([
    ['its plan', 'version-lost', () => version(1).planKey],
    ['the sound of its song', 'song-lost', () => songKeys.audio(HASH)],
  ])('ends at once where %s is lost, and can be tried again', async (_what, code, key) => {
    await material(1);
    const jobId = await order(1);
    await platform.objects.delete(key());
    expect((await film(jobId)).outcome).toBe('failed');
    expect((await platform.documents.get(jobs, jobId))?.data.failure?.code).toBe(code);
    expect(await shown()).toEqual(dance);
    await material(1);
    expect(await film(await order(1))).toEqual({ outcome: 'done' });
  });
});

describe('a video that nobody watches', () => {
  const DAY_MS = 24 * 3_600_000;

  it('is deleted, and made again from its plan for whoever opens the page', async () => {
    await material(0);
    await platform.documents.update(choreographies, 'dance', { planKey: version(0).planKey });
    expect(await sweepVideos(platform, DAY_MS)).toBe(1);
    expect(await sweepVideos(platform, DAY_MS)).toBe(0);
    expect(await platform.objects.head(dance.videoKey)).toBeUndefined();
    expect(await platform.objects.head(dance.posterKey)).toBeDefined();
    const gone = await shown();
    if (gone === undefined) throw new Error('The choreography is gone.');

    const asked = await bringBackVideo(platform, 'dance', gone);
    expect((await bringBackVideo(platform, 'dance', gone))?.jobId).toBe(asked?.jobId);
    const startedAt = performance.now();
    const payload = { jobId: asked?.jobId ?? '', stage: 'render-version' } as const;
    expect((await runStage(platform, payload, stageHandlers, { holder: 'w' })).outcome).toBe(
      'done',
    );
    const seconds = (performance.now() - startedAt) / 1000;
    console.log(`made again in ${seconds.toFixed(2)} s`);

    const again = await shown();
    expect(again?.videoGoneAt).toBeUndefined();
    expect(again?.videoKey).not.toBe(dance.videoKey);
    expect((await platform.objects.head(again?.videoKey ?? ''))?.size).toBe(again?.videoBytes);
    expect(await bringBackVideo(platform, 'dance', again ?? gone)).toBeUndefined();
    // Made just now, it stays; when it is deleted again, another job makes it again.
    expect(await sweepVideos(platform, DAY_MS)).toBe(0);
    expect(await sweepVideos(platform, -DAY_MS)).toBe(1);
    const goneAgain = await shown();
    const second = await bringBackVideo(platform, 'dance', goneAgain ?? gone);
    expect(second?.jobId).not.toBe(asked?.jobId);
  });

  it('stays while it is watched, which is noted once a day', async () => {
    await noteVideoSeen(platform, 'dance', dance);
    const seen = await platform.documents.get(choreographies, 'dance');
    expect(seen?.data.videoSeenAt).toBeGreaterThan(Date.now() - 60_000);
    await noteVideoSeen(platform, 'dance', seen?.data ?? dance);
    expect((await platform.documents.get(choreographies, 'dance'))?.version).toBe(seen?.version);
    expect(await sweepVideos(platform, DAY_MS)).toBe(0);
  });
});

describe('a plan that is stored', () => {
  it('shows what it showed, though the library has drawn a move anew and dropped another', async () => {
    await material(5);
    const first = await order(5);
    expect(await film(first)).toEqual({ outcome: 'done' });
    const rendered = await shown();
    const [name = '', hash = ''] = Object.entries(rendered?.clips ?? {})[0] ?? [];
    expect(await platform.objects.head(drawnClipKey(hash))).toBeDefined();

    // As if one move had been dropped since, and the clip of another had been this one.
    const [moveId = '', side = ''] = name.split(' ');
    const anew = Object.keys(rendered?.clips ?? {}).find((key) => !key.startsWith(`${moveId} `));
    const plan = smallPlan();
    const segments = plan.segments.map((segment) =>
      segment.moveId === moveId ? { ...segment, moveId: 'dropped-move' } : segment,
    );
    const { planKey } = version(5);
    await platform.objects.put(planKey, Buffer.from(JSON.stringify({ ...plan, segments })), {
      contentType: 'application/json',
    });
    const clips = Object.fromEntries(
      Object.entries(rendered?.clips ?? {}).map(([key, value]) => [
        key.replace(`${moveId} `, 'dropped-move '),
        key === anew ? hash : value,
      ]),
    );
    await platform.documents.update(choreographies, 'dance', { clips });
    expect(await sweepVideos(platform, -3_600_000)).toBe(1);
    const gone = await shown();
    const again = gone && (await bringBackVideo(platform, 'dance', gone));
    expect(await film(again?.jobId ?? '')).toEqual({ outcome: 'done' });
    const back = await shown();
    expect(back?.clips).toEqual(clips);
    expect(back?.clips?.[anew ?? '']).toBe(hash);
    expect(back?.clips?.[`dropped-move ${side}`]).toBe(hash);
    expect(back?.videoBytes).toBeGreaterThan(10_000);
  }, 60_000);

  it('shows a successor where the clip of a lost move is lost too, and remembers that', async () => {
    const [basic] = library.moves.filter(({ id }) => id === 'side-basic');
    const [segment] = smallPlan().segments;
    if (basic === undefined || segment === undefined) throw new Error('no basic step');
    const side = 'left' as const;
    const danced = {
      ...segment,
      moveId: 'a-move-of-then',
      beats: basic.counts,
      entry: { ...basic.entry, side },
      exit: { ...basic.exit, side },
    };
    const segments = [0, 1].map((n) => ({
      ...danced,
      startBeat: n * 8,
      startSec: n * 4,
      endSec: n * 4 + 4,
    }));
    await material(7);
    const plan = { ...smallPlan(), libraryVersion: 'of then', segments };
    await platform.objects.put(version(7).planKey, Buffer.from(JSON.stringify(plan)), {
      contentType: 'application/json',
    });
    expect(await film(await order(7))).toEqual({ outcome: 'done' });
    const rendered = await shown();
    const successor = library.byId.get(rendered?.successors?.['a-move-of-then'] ?? '');
    expect(successor).toMatchObject({
      counts: basic.counts,
      swapsSides: false,
      entry: basic.entry,
      exit: basic.exit,
    });
    const [hash = ''] = Object.values(rendered?.clips ?? {});
    expect(await platform.objects.head(drawnClipKey(hash))).toBeDefined();

    // Made again it shows the same, and still knows that it is not the move itself.
    expect(await sweepVideos(platform, -3_600_000)).toBe(1);
    const gone = await shown();
    const again = gone && (await bringBackVideo(platform, 'dance', gone));
    expect(await film(again?.jobId ?? '')).toEqual({ outcome: 'done' });
    expect((await shown())?.successors).toEqual(rendered?.successors);
    expect((await shown())?.clips).toEqual(rendered?.clips);

    // A version without the move says nothing of it any more.
    await material(8);
    expect(await film(await order(8))).toEqual({ outcome: 'done' });
    expect((await shown())?.successors).toBeUndefined();
  }, 60_000);

  it('of November 2026 still opens and plays', async () => {
    const file = path.join(import.meta.dirname, '../fixtures/plan-of-november-2026.json');
    await material(6);
    await platform.objects.put(version(6).planKey, await readFile(file), {
      contentType: 'application/json',
    });
    expect(await film(await order(6))).toEqual({ outcome: 'done' });
    expect((await shown())?.videoBytes).toBeGreaterThan(10_000);
  }, 60_000);
});
