import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFfmpeg } from './ffmpeg/run.ts';
import { phraseOf, slicePlan } from './plan-slice.ts';
import { posterOf, posterSegment, stillOf } from './poster.ts';
import { contactSheet, loopOf, phraseLoop } from './share.ts';
import {
  frameOfCount,
  makeMarkedLibrary,
  makePlan,
  readMark,
  type MarkedLibrary,
} from './testing/test-media.ts';
import { timelineOf } from './timeline.ts';

const GRID = Array.from({ length: 17 }, (_, beat) => -0.2 + beat / 2);
const PLAN = makePlan({
  durationSec: 7,
  beatGridSec: GRID,
  moves: [
    ['one', 4],
    ['two', 4],
    ['one', 4],
    ['three', 4],
  ],
  sections: ['verse', 'chorus', 'chorus', 'chorus'],
});

let folder: string;
let library: MarkedLibrary;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'share-test-'));
  library = await makeMarkedLibrary(folder, { one: 4, two: 4, three: 4 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The first pictures of an image or video, as 16x9 gray values, and its format. */
async function look(bytes: Buffer): Promise<Buffer[]> {
  const { stdout } = await runFfmpeg({
    args: [
      ...['-i', 'pipe:0', '-map', '0:v', '-vf', 'scale=16:9:flags=area,format=gray'],
      ...['-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1'],
    ],
    stdin: bytes,
  });
  return Array.from({ length: stdout.length / 144 }, (_, i) =>
    stdout.subarray(144 * i, 144 * (i + 1)),
  );
}

describe('stillOf', () => {
  it('is exactly the frame asked for, in either format', async () => {
    const source = String(await library.source('two', 'left'));
    for (const format of ['jpeg', 'webp'] as const) {
      const [picture] = await look(await stillOf({ source, frame: 37, width: 640, format }));
      expect(picture && readMark(picture)).toEqual({ clip: 1, frame: 37 });
    }
  });

  it('says so where there is no such frame', async () => {
    const source = String(await library.source('two', 'left'));
    await expect(stillOf({ source, frame: 64 })).rejects.toMatchObject({ code: 'no-such-frame' });
  });
});

describe('posterOf', () => {
  it('shows a move that is special to the chorus', async () => {
    expect(posterSegment(PLAN)?.moveId).toBe('two');
    const poster = await posterOf({ plan: PLAN, clipSource: library.source });
    expect(poster.subarray(0, 3)).toEqual(Buffer.of(0xff, 0xd8, 0xff));
    const [picture] = await look(poster);
    expect(picture && readMark(picture)).toEqual({ clip: 1, frame: frameOfCount(2) });
  });
});

describe('slicePlan', () => {
  it('keeps the beats of its part and nothing else', () => {
    const part = slicePlan(PLAN, 1, 3);
    const { frames } = timelineOf(part);
    expect(part.song.durationSec).toBe(4);
    expect(frames).toHaveLength(8 * 16);
    expect(frames[0]).toMatchObject({ moveId: 'two', frame: 0, timestampSec: 0 });
    expect(frames[64]).toMatchObject({ moveId: 'one', frame: 0 });
    expect(frames[64]?.timestampSec).toBeCloseTo(2, 9);
  });

  it('finds the first dance of a phrase', () => {
    expect(phraseOf(PLAN, 3).segments.map(({ moveId }) => moveId)).toEqual(['three']);
    // The song ends before the last phrase does.
    expect(phraseOf(PLAN, 3).song.durationSec).toBeCloseTo(1.45, 9);
    expect(() => phraseOf(PLAN, 9)).toThrow(expect.objectContaining({ code: 'no-such-phrase' }));
  });
});

describe('loops', () => {
  it('show a phrase in each format', async () => {
    for (const format of ['webm', 'gif'] as const) {
      const loop = await phraseLoop({
        plan: PLAN,
        clipSource: library.source,
        phrase: 1,
        format,
        width: 320,
      });
      const pictures = await look(loop);
      const marks = pictures.map((picture) => readMark(picture));
      const rate = format === 'webm' ? 30 : 12;
      expect(Math.abs(marks.length - 2 * rate)).toBeLessThanOrEqual(1);
      expect(marks.every((mark) => mark?.clip === 1)).toBe(true);
    }
  });

  it('preview a clip as animated WebP of at most three seconds', async () => {
    const source = String(await library.source('one', 'left'));
    const loop = await loopOf({ source, format: 'webp', maxSec: 1 });
    expect(loop.toString('latin1', 0, 4) + loop.toString('latin1', 8, 12)).toBe('RIFFWEBP');
    // Each picture after the first is an animation frame of its own.
    expect(loop.toString('latin1').split('ANMF').length - 1).toBe(12);
  });
});

describe('contactSheet', () => {
  it('has a tile for each move, once', async () => {
    const sheet = await contactSheet({ plan: PLAN, clipSource: library.source, columns: 2 });
    const { stdout } = await runFfmpeg({
      args: ['-i', 'pipe:0', '-f', 'framecrc', 'pipe:1'],
      stdin: sheet,
    });
    expect(stdout.toString()).toContain('#dimensions 0: 644x364');
  });
});
