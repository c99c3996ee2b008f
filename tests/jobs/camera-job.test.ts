/** A choreography's video through another camera: drawn once, kept by content, and gone with its dance. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderCameraVideo, cameraVideosOf } from '@bachata/core/choreographies/camera-videos.ts';
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { planParametersSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { sweepVideos } from '@bachata/core/choreographies/video-cache.ts';
import { sweepChoreographies } from '@bachata/core/housekeeping/sweep-choreographies.ts';
import { sweepViewedClips } from '@bachata/core/housekeeping/sweep-viewed-clips.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { runStage } from '@bachata/core/jobs/run-stage.ts';
import { choreographyKeys, songKeys, VIEWED_CLIPS_ROOT } from '@bachata/core/object-keys.ts';
import { getBytes } from '@bachata/core/read-object.ts';
import { songs } from '@bachata/core/songs/song.ts';
import { library } from '@bachata/library/moves/index.ts';
import { clipFile } from '@bachata/library/files.ts';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';
import { ClipLibrary } from '../../functions/media/clip-library.ts';
import { describeVideo } from '../../functions/media/describe-video.ts';
import { fitClip } from '../../functions/media/fit-clip.ts';
import { runFfmpeg } from '../../functions/media/ffmpeg/run.ts';
import { stageHandlers } from '../../functions/pipeline/handlers.ts';
import { smallPlan } from '../browser/seed.ts';

const HASH = 'b'.repeat(64);
const DAY_MS = 24 * 3_600_000;
const MOVE = 'step-tap-c';
const tall = { camera: 'side', shape: '9:16' } as const;

/** Four seconds in which one figure of four counts is danced twice. */
function tinyPlan(): Plan {
  const move = library.byId.get(MOVE);
  const plan = smallPlan();
  const [segment] = plan.segments;
  if (move === undefined || segment === undefined) throw new Error(`no ${MOVE}`);
  const segments = [0, 1].map((n) => ({
    ...{ ...segment, moveId: MOVE, startBeat: 4 * n, beats: 4, startSec: 2 * n, endSec: 2 * n + 2 },
    entry: { ...move.entry, side: 'left' as const },
    exit: { ...move.exit, side: 'left' as const },
  }));
  return { ...plan, song: { ...plan.song, durationSec: 4 }, segments };
}

let dataDir: string;
let platform: Awaited<ReturnType<typeof openEmbeddedPlatform>>;

async function seedDance(id: string): Promise<void> {
  const planKey = choreographyKeys.plan(id);
  const dance: Choreography = {
    ...{ ownerId: 'ana', title: 'A song', songHash: HASH, durationSec: 4, tempoBpm: 120 },
    parameters: planParametersSchema.parse({ difficulty: 'beginner' }),
    ...{ planKey, videoKey: choreographyKeys.video(id), posterKey: choreographyKeys.poster(id) },
    captionsKeys: { en: choreographyKeys.captions(id, 'en') },
    ...{ videoBytes: 3, createdAt: 1, videoSeenAt: Date.now() },
  };
  await platform.documents.create(choreographies, id, dance);
  const json = { contentType: 'application/json' };
  await platform.objects.put(planKey, Buffer.from(JSON.stringify(tinyPlan())), json);
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-camera-'));
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
  const file = path.join(dataDir, 'tone.m4a');
  await runFfmpeg({
    args: ['-f', 'lavfi', '-i', 'sine=f=220:d=4:r=44100', '-c:a', 'aac', file],
    timeoutMs: 60_000,
  });
  const sound = { contentType: 'audio/mp4' };
  await platform.objects.put(songKeys.audio(HASH), await readFile(file), sound);
  await platform.documents.create(songs, HASH, { hash: HASH, durationSec: 4, createdAt: 1 });
  await Promise.all(['dance', 'second'].map(seedDance));
});
afterAll(async () => {
  await platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

const order = async (choreographyId: string): Promise<string> => {
  const planKey = choreographyKeys.plan(choreographyId);
  const of = { ownerId: 'ana', title: 'A song', choreographyId, planKey, revision: 0 };
  return (await orderCameraVideo(platform, { ...of, ...tall })).jobId;
};
const film = async (jobId: string) =>
  await runStage(platform, { stage: 'render-camera', jobId }, stageHandlers, { holder: 'worker' });
const shown = async (id: string): Promise<Choreography> => {
  const stored = await platform.documents.get(choreographies, id);
  if (stored === undefined) throw new Error(`${id} is gone`);
  return stored.data;
};
const views = async () => await platform.objects.list(VIEWED_CLIPS_ROOT);
const videoOf = async (id: string) => (await shown(id)).cameraVideos?.['side 9:16'];

describe('a video through another camera', () => {
  it('is drawn once for a double click, in its shape, beside the video of the dance', async () => {
    const [first, again] = await Promise.all([order('dance'), order('dance')]);
    expect(again).toBe(first);
    const before = await shown('dance');
    expect(await cameraVideosOf(platform, 'dance', before, 0)).toEqual([{ ...tall, jobId: first }]);
    expect(await film(first)).toEqual({ outcome: 'done' });
    expect((await platform.documents.get(jobs, first))?.data.status).toBe('done');

    const after = await shown('dance');
    const { cameraVideos, ...rest } = after;
    expect(rest).toEqual(before);
    const video = cameraVideos?.['side 9:16'];
    expect(await cameraVideosOf(platform, 'dance', after, 0)).toEqual([
      { ...tall, bytes: video?.bytes },
    ]);
    // The figure that is danced twice was drawn once.
    expect(await views()).toHaveLength(1);
    const file = path.join(dataDir, 'tall.mp4');
    await writeFile(file, await getBytes(platform.objects, video?.key ?? ''));
    const { width, height, durationSec } = await describeVideo(file);
    expect([width, height]).toEqual([720, 1280]);
    expect(durationSec).toBeCloseTo(4, 1);

    expect(await film(first)).toEqual({ outcome: 'skipped' });
    expect(await order('dance')).toBe(first);
  }, 300_000);

  it('takes the figures that another dance, or a try before, has drawn', async () => {
    const [kept] = await views();
    expect(await film(await order('second'))).toEqual({ outcome: 'done' });
    expect(await views()).toEqual([kept]);
    expect(await videoOf('second')).toMatchObject({ revision: 0 });
  }, 300_000);

  it('is deleted when nobody watches it, and made again for whoever orders it', async () => {
    const first = await order('second');
    const key = (await videoOf('second'))?.key ?? '';
    expect(await sweepVideos(platform, DAY_MS)).toBe(0);
    await platform.documents.update(choreographies, 'second', {
      cameraVideos: { 'side 9:16': { key, bytes: 1, revision: 0, seenAt: 1 } },
    });
    expect(await sweepVideos(platform, DAY_MS)).toBe(1);
    expect(await platform.objects.head(key)).toBeUndefined();
    expect(await videoOf('second')).toBeUndefined();
    const again = await order('second');
    expect(again).not.toBe(first);
    expect(await film(again)).toEqual({ outcome: 'done' });
    expect(await videoOf('second')).toMatchObject({
      key: expect.not.stringMatching(key) as string,
    });
  }, 300_000);

  it('ends with its dance', async () => {
    const key = (await videoOf('second'))?.key ?? '';
    expect(await platform.objects.head(key)).toBeDefined();
    await choreographyBin.purge(platform, 'second', await shown('second'));
    await platform.documents.delete(choreographies, 'second');
    expect(await platform.objects.head(key)).toBeUndefined();
    const late = await order('second');
    expect((await film(late)).outcome).toBe('failed');
    expect((await platform.documents.get(jobs, late))?.data.failure?.code).toBe(
      'choreography-gone',
    );
  });

  it('leaves nothing behind that nobody refers to', async () => {
    const stray = choreographyKeys.cameraVideo('dance', 'killed');
    await platform.objects.put(stray, Buffer.from('half'), { contentType: 'video/mp4' });
    const later = { ...platform, clock: { now: () => Date.now() + 61 * DAY_MS } };
    const removed = await sweepChoreographies(later);
    expect(removed).toContain(stray);
    expect(removed).not.toContain((await videoOf('dance'))?.key);
    expect(await sweepViewedClips(platform)).toBe(0);
    expect(await sweepViewedClips(later)).toBe(1);
  });
});

it('puts a clip of the usual shape into the other one, to be joined with drawn ones', async () => {
  const output = path.join(dataDir, 'fitted.mp4');
  await fitClip({ clip: clipFile(MOVE, 'left'), shape: '9:16', output });
  const tallVideo = path.join(dataDir, 'tall.mp4');
  const clips = new ClipLibrary(
    async (moveId) => (moveId === 'fitted' ? output : tallVideo),
    '9:16',
  );
  const side = 'left' as const;
  const drawn = await clips.get({ moveId: 'drawn', side }, 64);
  const fitted = await clips.get({ moveId: 'fitted', side }, 64);
  expect(fitted.packets).toHaveLength(64);
  expect(fitted.config.codedWidth).toBe(drawn.config.codedWidth);
}, 60_000);
