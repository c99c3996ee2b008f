/** Another couple is chosen in a clip: what is found is the clip's, unless yet another one was chosen since. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepClips } from '@bachata/core/housekeeping/sweep-clips.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { runStage, type Delivery } from '@bachata/core/jobs/run-stage.ts';
import type { StageName } from '@bachata/core/jobs/stages.ts';
import { clipKeys } from '@bachata/core/object-keys.ts';
import { analyzeTrack } from '@bachata/core/pose/analyze-track.ts';
import { encodeTrack } from '@bachata/core/pose/track-file.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { chooseCouple } from '@bachata/core/user-clips/choose-couple.ts';
import { clips, type Clip } from '@bachata/core/user-clips/clip.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { stageHandlers } from '../../functions/pipeline/handlers.ts';
import { clipOf } from '../factories/clip.ts';

const CLIP = 'c'.repeat(32);
const LEFT = { atSec: 2, x: 0.25, y: 0.5 };
const RIGHT = { atSec: 2, x: 0.75, y: 0.5 };
const DAY_MS = 24 * 3_600_000;

let dataDir: string;
let platform: EmbeddedPlatform;
let clockOffset = 0;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-couple-jobs-'));
  clockOffset = 0;
  platform = await openEmbeddedPlatform({
    dataDir,
    publicBaseUrl: 'http://localhost',
    clock: { now: () => Date.now() + clockOffset },
  });
  await platform.documents.create(clips, CLIP, clipOf('ana', { durationSec: 6 }));
});
afterEach(async () => {
  platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

const choose = async (couple: typeof LEFT, requestKey: string): Promise<string> =>
  (await chooseCouple(platform, { requestKey, clipId: CLIP, couple })).jobId;
const deliver = (jobId: string, stage: StageName): Promise<Delivery> =>
  runStage(platform, { jobId, stage }, stageHandlers, { holder: 'worker' });
const clip = async (): Promise<Clip | undefined> =>
  (await platform.documents.get(clips, CLIP))?.data;

/** What the first stage leaves behind; nobody is seen in it, so that nothing is suggested. */
async function analyzed(jobId: string): Promise<void> {
  const nobody = {
    image: new Float32Array(99),
    world: new Float32Array(99),
    visibility: new Float32Array(33),
    seen: new Uint8Array(1),
  };
  const track: PoseTrack = {
    ...{ fps: 15, frames: 1, width: 64, height: 64, roleConfidence: 1, doubtfulSec: [] },
    dancers: { lead: nobody, follow: nobody },
  };
  const analysis = analyzeTrack(track, { durationSec: 6, cpuMsPerFrame: 1, rolesGiven: false });
  const options = { contentType: 'application/octet-stream' };
  await platform.objects.put(
    clipKeys.analysis(CLIP, jobId),
    Buffer.from(JSON.stringify(analysis)),
    options,
  );
  await platform.objects.put(clipKeys.track(CLIP, jobId), encodeTrack(track), options);
  await platform.documents.update(jobs, jobId, { stage: 'suggest-move' });
}

describe('choosing another couple', () => {
  it('is one order however often it is sent, and leaves the clip as it was until it is done', async () => {
    const jobId = await choose(RIGHT, 'request-one');
    expect(await choose(RIGHT, 'request-one')).toBe(jobId);
    expect(await clip()).toMatchObject({ status: 'ready', couple: { ...RIGHT, jobId } });
    expect(await clip()).not.toHaveProperty('look');
  });

  it('makes what was found the clip’s, once', async () => {
    const jobId = await choose(RIGHT, 'request-one');
    await analyzed(jobId);
    expect(await deliver(jobId, 'suggest-move')).toEqual({ outcome: 'done' });
    expect(await clip()).toMatchObject({ look: jobId });
    expect(await deliver(jobId, 'suggest-move')).toEqual({ outcome: 'skipped' });
  });

  it('counts as it was said last: a late job of an earlier choice changes nothing', async () => {
    const first = await choose(LEFT, 'request-one');
    await analyzed(first);
    const second = await choose(RIGHT, 'request-two');
    await analyzed(second);
    expect(await deliver(second, 'suggest-move')).toEqual({ outcome: 'done' });
    expect(await deliver(first, 'suggest-move')).toEqual({ outcome: 'done' });
    expect(await clip()).toMatchObject({ look: second, couple: { ...RIGHT, jobId: second } });
  });

  it('is not looked for where another one was chosen since', async () => {
    const first = await choose(LEFT, 'request-one');
    await choose(RIGHT, 'request-two');
    // There is no video that it could look at.
    expect(await deliver(first, 'analyze-pose')).toEqual({ outcome: 'done' });
    expect(await platform.objects.list(clipKeys.folder(CLIP))).toEqual([]);
  });

  it('comes to nothing where the clip was deleted meanwhile', async () => {
    const jobId = await choose(RIGHT, 'request-one');
    await platform.documents.delete(clips, CLIP);
    expect((await deliver(jobId, 'analyze-pose')).outcome).toBe('failed');
  });

  it('keeps the files of the present look alone', async () => {
    const first = await choose(LEFT, 'request-one');
    await analyzed(first);
    await deliver(first, 'suggest-move');
    const second = await choose(RIGHT, 'request-two');
    await analyzed(second);
    await deliver(second, 'suggest-move');
    clockOffset = 2 * DAY_MS;
    await sweepClips(platform);
    const kept = (await platform.objects.list(clipKeys.folder(CLIP))).map(({ key }) => key);
    expect(kept.toSorted()).toEqual([
      clipKeys.analysis(CLIP, second),
      clipKeys.track(CLIP, second),
    ]);
  });
});
