import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFfmpeg } from './ffmpeg/run.ts';
import { posterOf, posterSegment, stillOf } from './poster.ts';
import { previewOf } from './preview.ts';
import {
  frameOfCount,
  makeMarkedLibrary,
  makePlan,
  readMark,
  type MarkedLibrary,
} from './testing/test-media.ts';

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

describe('previewOf', () => {
  it('shows a clip as animated WebP of as many seconds as asked for', async () => {
    const source = String(await library.source('one', 'left'));
    const loop = await previewOf({ source, maxSec: 1 });
    expect(loop.toString('latin1', 0, 4) + loop.toString('latin1', 8, 12)).toBe('RIFFWEBP');
    // Each picture after the first is an animation frame of its own.
    expect(loop.toString('latin1').split('ANMF').length - 1).toBe(12);
  });
});
