/** Clips on their way: refused without a trace, cancelled without a trace, and made moves of. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { emptyBin, moveToBin, restoreFromBin } from '@bachata/core/bin/bin.ts';
import { sweepClips } from '@bachata/core/housekeeping/sweep-clips.ts';
import { clipBin } from '@bachata/core/user-clips/bin.ts';
import { filmedMoves } from '@bachata/core/user-clips/clip-moves.ts';
import type { Confirmation } from '@bachata/core/moves/confirmation.ts';
import {
  clips,
  readyClips,
  reviewAfter,
  soundTrackOf,
  videoKeyOf,
  type Clip,
  type MadeMove,
  type ReadyClip,
} from '@bachata/core/user-clips/clip.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { moveIdOfClip } from '@bachata/core/user-clips/filmed-move.ts';
import { ForbiddenError } from '@bachata/core/errors.ts';
import { chooseSound } from '@bachata/core/user-clips/choose-sound.ts';
import { confirmClip } from '@bachata/core/user-clips/confirm-clip.ts';
import { createClip } from '@bachata/core/user-clips/create-clip.ts';
import { cancelJob } from '@bachata/core/jobs/cancel-job.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { runStage, type Delivery } from '@bachata/core/jobs/run-stage.ts';
import type { StageName } from '@bachata/core/jobs/stages.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { getBytes } from '@bachata/core/read-object.ts';
import { runFfmpeg } from '../../functions/media/ffmpeg/run.ts';
import { validateClip } from '../../functions/media/validate-clip.ts';
import { clipSourceOf } from '../../functions/pipeline/clip-source.ts';
import { stageHandlers } from '../../functions/pipeline/handlers.ts';
import { clipOf, confirmationOf } from '../factories/clip.ts';

const UPLOAD = 'uploads/ana/clip.mp4';
const DAY_MS = 24 * 3_600_000;

let dataDir: string;
let platform: EmbeddedPlatform;
let clockOffset: number;

/** Of this process: others may be at work beside it. */
async function workingFolders(): Promise<readonly string[]> {
  const all = await readdir(path.join(os.tmpdir(), 'bachata-scratch')).catch(() => []);
  return all.filter((name) => name.startsWith(`${process.pid}-`));
}
let foldersBefore: readonly string[];

beforeEach(async () => {
  foldersBefore = await workingFolders();
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-clip-jobs-'));
  clockOffset = 0;
  platform = await openEmbeddedPlatform({
    dataDir,
    publicBaseUrl: 'http://localhost',
    clock: { now: () => Date.now() + clockOffset },
  });
});
afterEach(async () => {
  platform.close();
  // Whatever came of it, no working folder is left.
  expect((await workingFolders()).filter((name) => !foldersBefore.includes(name))).toEqual([]);
  await rm(dataDir, { recursive: true, force: true });
});

/** The filmed moves that somebody's choreographies may use, by id. */
async function movesOf(ownerId: string): Promise<string[]> {
  return (await filmedMoves(platform.documents, ownerId)).map(({ id }) => id);
}

/** Six seconds of something that moves. */
async function film(sounds = 0): Promise<Buffer> {
  const file = path.join(dataDir, 'film.mp4');
  const tones = Array.from({ length: sounds }, (_, index) => `sine=${440 * (index + 1)}:d=6`);
  await runFfmpeg({
    args: [
      ...['-f', 'lavfi', '-i', 'testsrc=s=320x180:r=25:d=6'],
      ...[...tones.flatMap((tone) => ['-f', 'lavfi', '-i', tone]), '-map', '0'],
      ...tones.flatMap((_, index) => ['-map', String(index + 1)]),
      ...['-preset', 'ultrafast', '-pix_fmt', 'yuv420p', file],
    ],
  });
  return await readFile(file);
}

async function uploaded(bytes: Uint8Array): Promise<string> {
  await platform.objects.put(UPLOAD, bytes, { contentType: 'video/mp4' });
  const order = { ownerId: 'ana', requestKey: 'my-request', title: 'Mine', uploadKey: UPLOAD };
  return (await createClip(platform, order)).jobId;
}

const deliver = (jobId: string, stage: StageName): Promise<Delivery> =>
  runStage(platform, { jobId, stage }, stageHandlers, { holder: 'worker' });

const stored = async (): Promise<readonly string[]> =>
  [...(await platform.objects.list('uploads/')), ...(await platform.objects.list('clips/'))].map(
    ({ key }) => key,
  );

/** A clip as the chain leaves it behind. */
async function seedClip(video: Uint8Array, patch: Partial<ReadyClip> = {}): Promise<string> {
  const id = 'c'.repeat(32);
  const clip = clipOf('ana', { durationSec: 6, ...patch });
  await platform.objects.put(clipKeys.video(id), video, { contentType: 'video/mp4' });
  await platform.documents.create(clips, id, clip);
  return id;
}

const confirmation = confirmationOf({ name: 'Mine', side: 'right' });

const clipDocument = async (id: string): Promise<Clip | undefined> =>
  (await platform.documents.get(clips, id))?.data;

describe('an uploaded clip', () => {
  it('is there from its upload on, once, for its owner’s job alone', async () => {
    const jobId = await uploaded(Buffer.from('something'));
    expect(await uploaded(Buffer.from('something'))).toBe(jobId);
    expect(await clipDocument(jobId)).toMatchObject({
      ...{ ownerId: 'ana', title: 'Mine', status: 'processing' },
      ...{ visibility: 'private', review: 'none' },
    });
    const actors = [ownerActor({ ownerId: 'ana' })];
    expect(await findAuthorized(platform, actors, 'clip:read', jobId)).toBeUndefined();
    expect(await findAuthorized(platform, actors, 'job:read', jobId)).toBeDefined();
    expect(await movesOf('ana')).toEqual([]);
  });

  it('is refused where it belongs to somebody else', async () => {
    const order = { ownerId: 'ben', requestKey: 'my-request', title: 'x', uploadKey: UPLOAD };
    await expect(createClip(platform, order)).rejects.toThrow(ForbiddenError);
  });

  it('becomes a video that the site can show, and goes on to the next stage', async () => {
    const jobId = await uploaded(await film());
    expect((await deliver(jobId, 'ingest-clip')).outcome).toBe('done');
    expect((await platform.documents.get(jobs, jobId))?.data.stage).toBe('analyze-pose');
    const video = { durationSec: expect.closeTo(6, 1), width: 320, height: 180 };
    expect(await clipDocument(jobId)).toMatchObject({ status: 'processing', ...video });
    // Until it has been looked at, a worker that dies can begin again.
    expect(await stored()).toEqual([
      UPLOAD,
      `clips/${jobId}/poster.jpg`,
      `clips/${jobId}/video.mp4`,
    ]);
    expect((await deliver(jobId, 'ingest-clip')).outcome).toBe('skipped');
  });

  it('can be heard with each sound track of its file, by its owner’s choice', async () => {
    const jobId = await uploaded(await film(2));
    expect((await deliver(jobId, 'ingest-clip')).outcome).toBe('done');
    const videos = [`clips/${jobId}/video-sound-1.mp4`, `clips/${jobId}/video.mp4`];
    expect((await stored()).slice(2)).toEqual(videos);
    await platform.documents.update(clips, jobId, { status: 'ready' });
    const heard = async (): Promise<string | undefined> => {
      const clip = (await platform.documents.get(readyClips, jobId))?.data;
      return clip && videoKeyOf(jobId, clip, soundTrackOf(clip));
    };
    expect(await heard()).toBe(videos[1]);
    await chooseSound(platform, jobId, 1);
    expect(await heard()).toBe(videos[0]);
    await expect(chooseSound(platform, jobId, 2)).rejects.toMatchObject({ code: 'clip-track' });
    // All are kept: another choice is as good as the first.
    clockOffset = 2 * DAY_MS;
    await sweepClips(platform);
    expect(await stored()).toEqual(expect.arrayContaining(videos));
    await chooseSound(platform, jobId, 0);
    expect(await heard()).toBe(videos[1]);
  });

  it('leaves nothing behind when it is refused', async () => {
    const jobId = await uploaded(Buffer.from('#EXTM3U\nhttp://localhost/secret\n'));
    expect((await deliver(jobId, 'ingest-clip')).outcome).toBe('failed');
    const job = await platform.documents.get(jobs, jobId);
    expect(job?.data.failure?.code).toBe('video-is-playlist');
    expect(await stored()).toEqual([]);
    expect(await clipDocument(jobId)).toMatchObject({ status: 'failed', title: 'Mine' });
    clockOffset = 2 * DAY_MS;
    await sweepClips(platform);
    expect(await clipDocument(jobId)).toBeUndefined();
  });

  it('is refused where nothing moves in it, before anybody is looked for', async () => {
    const file = path.join(dataDir, 'black.mp4');
    const args = ['-f', 'lavfi', '-i', 'color=black:s=320x180:r=25:d=6', '-pix_fmt', 'yuv420p'];
    await runFfmpeg({ args: [...args, file] });
    const jobId = await uploaded(await readFile(file));
    expect((await deliver(jobId, 'ingest-clip')).outcome).toBe('failed');
    const job = await platform.documents.get(jobs, jobId);
    expect(job?.data.failure).toMatchObject({
      code: 'clip-unusable',
      details: { reason: 'still' },
    });
    expect(await stored()).toEqual([]);
  });

  it('leaves nothing behind when nobody is seen in it', async () => {
    const jobId = await uploaded(await film());
    await deliver(jobId, 'ingest-clip');
    expect((await deliver(jobId, 'analyze-pose')).outcome).toBe('failed');
    const job = await platform.documents.get(jobs, jobId);
    expect(job?.data.failure).toMatchObject({
      code: 'clip-unusable',
      details: { reason: 'nobody' },
    });
    expect(await stored()).toEqual([]);
    expect((await clipDocument(jobId))?.status).toBe('failed');
  }, 180_000);

  it('is given up at once where a file is lost between two stages', async () => {
    const jobId = await uploaded(await film());
    await deliver(jobId, 'ingest-clip');
    await platform.objects.delete(clipKeys.video(jobId));
    expect((await deliver(jobId, 'analyze-pose')).outcome).toBe('failed');
    const job = await platform.documents.get(jobs, jobId);
    expect(job?.data.failure?.code).toBe('clip-lost');
    expect((await clipDocument(jobId))?.status).toBe('failed');
  });

  it('is given up at once where what was seen in it is lost', async () => {
    const jobId = await uploaded(await film());
    await deliver(jobId, 'ingest-clip');
    const looked = { stage: 'suggest-move', status: 'running' } as const;
    await platform.documents.update(jobs, jobId, looked);
    expect((await deliver(jobId, 'suggest-move')).outcome).toBe('failed');
    const job = await platform.documents.get(jobs, jobId);
    expect(job?.data.failure?.code).toBe('clip-lost');
  });

  it('is swept away where its job was cancelled between two stages', async () => {
    const jobId = await uploaded(await film());
    await deliver(jobId, 'ingest-clip');
    await cancelJob(platform, jobId);
    await sweepClips(platform);
    expect(await stored()).toHaveLength(3);
    clockOffset = 2 * DAY_MS;
    await sweepClips(platform);
    expect(await stored()).toEqual([UPLOAD]);
    expect(await clipDocument(jobId)).toBeUndefined();
  });

  it('is swept away by nobody while its job is under way', async () => {
    const jobId = await uploaded(await film());
    await deliver(jobId, 'ingest-clip');
    clockOffset = 2 * DAY_MS;
    expect(await sweepClips(platform)).toBe(0);
    expect((await clipDocument(jobId))?.status).toBe('processing');
  });
});

describe('a clip that its owner has confirmed', () => {
  it('becomes a clip on the beat grid, and a move of its owner', async () => {
    const clipId = await seedClip(await film());
    const order = { requestKey: 'my-request', clipId, confirmation };
    const { jobId } = await confirmClip(platform, order);
    expect((await confirmClip(platform, order)).jobId).toBe(jobId);
    expect((await deliver(jobId, 'make-move')).outcome).toBe('done');
    const clip = (await platform.documents.get(readyClips, clipId))?.data;
    expect(clip?.confirmed?.move).toMatchObject({ id: moveIdOfClip(clipId), side: 'right' });
    const bytes = await clipSourceOf(platform, 'ana', {})(moveIdOfClip(clipId), 'right');
    const file = path.join(dataDir, 'move.mp4');
    await writeFile(file, bytes);
    expect(await validateClip(file, { beats: 8, decode: true })).toEqual([]);
    expect(await movesOf('ana')).toEqual([moveIdOfClip(clipId)]);
    expect(await movesOf('ben')).toEqual([]);
    const { posterKey = '', previewKey = '' } = clip?.confirmed ?? {};
    for (const key of [posterKey, previewKey]) {
      expect((await getBytes(platform.objects, key)).toString('latin1', 8, 12)).toBe('WEBP');
    }
  });

  /** Confirms it, and lets two days pass. */
  async function confirm(clipId: string, said: Partial<Confirmation> = {}): Promise<MadeMove> {
    const { jobId } = await confirmClip(platform, {
      requestKey: crypto.randomUUID(),
      clipId,
      confirmation: { ...confirmation, ...said },
    });
    expect((await deliver(jobId, 'make-move')).outcome).toBe('done');
    clockOffset += 2 * DAY_MS;
    await sweepClips(platform);
    const confirmed = (await platform.documents.get(readyClips, clipId))?.data.confirmed;
    if (confirmed === undefined) throw new Error('It was not confirmed.');
    return confirmed;
  }

  it('keeps no file of an earlier confirmation that the present one can stand in for', async () => {
    const clipId = await seedClip(await film());
    const first = await confirm(clipId);
    const second = await confirm(clipId, { firstCountSec: 0.7, name: 'Better' });
    const files = (await stored()).filter((key) => key.includes('/move-'));
    expect(files).toHaveLength(3);
    expect(files).toContain(second.clipKey);
    const danced = await clipSourceOf(platform, 'ana', { filmed: [first.move] })(
      first.move.id,
      'right',
    );
    expect(danced).toEqual(await getBytes(platform.objects, second.clipKey));
  });

  it('is danced as it was by choreographies from before it became another move', async () => {
    const clipId = await seedClip(await film());
    const first = await confirm(clipId);
    const before = await getBytes(platform.objects, first.clipKey);
    const second = await confirm(clipId, { counts: 4 });
    const dance = (move: MoveInfo) =>
      clipSourceOf(platform, 'ana', { filmed: [move] })(move.id, 'right');
    expect(await dance(first.move)).toEqual(before);
    expect(await dance(second.move)).toEqual(await getBytes(platform.objects, second.clipKey));
    const never = { ...first.move, counts: 16 as const };
    await expect(dance(never)).rejects.toMatchObject({ code: 'filmed-clip-changed' });
    await confirm(clipId);
    // The first one's shape is danced by the third from now on.
    expect(await stored()).not.toContain(first.clipKey);
    expect(await stored()).toContain(second.clipKey);
  }, 180_000);

  it('becomes several moves, each with a file of its own, that lead into one another', async () => {
    const clipId = await seedClip(await film());
    const [first, second] = [
      { ...confirmation, counts: 4, name: 'In', entry: 'C', exit: 'O2' } as const,
      { ...confirmation, counts: 4, name: 'Out', entry: 'O2', exit: 'C' } as const,
    ];
    const order = {
      requestKey: 'my-request',
      clipId,
      confirmation: first,
      further: [{ ...second, freeFoot: 5, firstCountSec: first.firstCountSec + 2 } as const],
    };
    const { jobId } = await confirmClip(platform, order);
    expect(await deliver(jobId, 'make-move')).toEqual({ outcome: 'done' });
    expect((await deliver(jobId, 'make-move')).outcome).toBe('skipped');
    const [one, other] = await filmedMoves(platform.documents, 'ana');
    expect([one?.id, other?.id]).toEqual([moveIdOfClip(clipId), moveIdOfClip(clipId, 1)]);
    expect(one?.exit).toEqual(other?.entry);
    const sourceOf = clipSourceOf(platform, 'ana', { filmed: [one, other] });
    for (const move of [one, other]) {
      const file = path.join(dataDir, `${move.id}.mp4`);
      await writeFile(file, await sourceOf(move.id, 'right'));
      expect(await validateClip(file, { beats: 4, decode: true })).toEqual([]);
    }
    clockOffset += 2 * DAY_MS;
    await sweepClips(platform);
    expect((await stored()).filter((key) => key.includes('/move-'))).toHaveLength(6);
    // A clip that is too short for one of them is made none of them.
    const late = { ...second, firstCountSec: 5.5 };
    const refused = confirmClip(platform, { ...order, requestKey: 'another-one', further: [late] });
    await expect(refused).rejects.toMatchObject({ code: 'trim-outside' });
  }, 120_000);

  it('is refused where the clip does not hold its counts', async () => {
    const clipId = await seedClip(await film());
    const order = {
      requestKey: 'my-request',
      clipId,
      confirmation: { ...confirmation, counts: 16 as const },
    };
    await expect(confirmClip(platform, order)).rejects.toMatchObject({ code: 'trim-outside' });
  });

  it('comes to nothing where the clip is deleted meanwhile', async () => {
    const clipId = await seedClip(await film());
    const { jobId } = await confirmClip(platform, {
      requestKey: 'my-request',
      clipId,
      confirmation,
    });
    await moveToBin(platform, clipBin, clipId);
    expect((await deliver(jobId, 'make-move')).outcome).toBe('failed');
    const job = await platform.documents.get(jobs, jobId);
    expect(job?.data.failure?.code).toBe('filmed-clip-gone');
  });

  it('comes to nothing, at once, where its video is lost', async () => {
    const clipId = await seedClip(await film());
    const order = { requestKey: 'my-request', clipId, confirmation };
    const { jobId } = await confirmClip(platform, order);
    await platform.objects.delete(clipKeys.video(clipId));
    expect((await deliver(jobId, 'make-move')).outcome).toBe('failed');
    const job = await platform.documents.get(jobs, jobId);
    expect(job?.data.failure?.code).toBe('clip-lost');
  });

  it('is named where a choreography dances it and its file is lost', async () => {
    const clipId = await seedClip(await film());
    const { clipKey, move } = await confirm(clipId);
    await platform.objects.delete(clipKey);
    const lost = { code: 'filmed-clip-lost', retryable: false, details: { name: 'Mine' } };
    const dance = () => clipSourceOf(platform, 'ana', { filmed: [move] })(move.id, 'right');
    await expect(dance()).rejects.toMatchObject(lost);
    await confirm(clipId);
    await expect(dance()).resolves.toBeInstanceOf(Buffer);
  });

  it('is asked about again when it changes after a maintainer accepted it', async () => {
    const clipId = await seedClip(await film(), { visibility: 'public', review: 'accepted' });
    const { jobId } = await confirmClip(platform, {
      requestKey: 'my-request',
      clipId,
      confirmation,
    });
    await deliver(jobId, 'make-move');
    const clip = (await platform.documents.get(readyClips, clipId))?.data;
    expect(clip?.review).toBe('waiting');
    expect(clip && reviewAfter(clip)).toBe('waiting');
    expect(await movesOf('ben')).toEqual([]);
    await platform.documents.update(clips, clipId, { review: 'accepted' });
    expect(await movesOf('ben')).toEqual([moveIdOfClip(clipId)]);
  });
});

describe('a deleted clip', () => {
  it('can be had back for thirty days, and is gone after them', async () => {
    const clipId = await seedClip(await film());
    const before = (await platform.documents.get(readyClips, clipId))?.data;
    await moveToBin(platform, clipBin, clipId);
    await emptyBin(platform, clipBin);
    await restoreFromBin(platform, clipBin, clipId);
    expect((await platform.documents.get(readyClips, clipId))?.data).toEqual(before);
    await moveToBin(platform, clipBin, clipId);
    clockOffset = 31 * DAY_MS;
    await sweepClips(platform);
    expect(await stored()).toHaveLength(1);
    await emptyBin(platform, clipBin);
    expect(await stored()).toEqual([]);
    expect(await platform.documents.get(clipBin.deleted, clipId)).toBeUndefined();
  });
});
