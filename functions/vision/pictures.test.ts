import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { eachPicture, openPictures } from './pictures.ts';

const SIDE = 64;
const FRAMES = 48;
/** Brightness of each frame of the source, far enough apart for a lossy codec. */
const STEP = 5;

describe('eachPicture', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-pictures-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function framesTaken(sourceFps: number, fps: number): Promise<number[]> {
    const file = path.join(folder, `${sourceFps}.mp4`);
    const frames = Array.from({ length: FRAMES }, (_, k) =>
      Buffer.alloc(3 * SIDE * SIDE, STEP * k),
    );
    await runFfmpeg({
      args: [
        ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${SIDE}x${SIDE}`],
        ...['-r', String(sourceFps), '-i', 'pipe:0', '-c:v', 'libx264', '-preset', 'ultrafast'],
        ...['-pix_fmt', 'yuv420p', '-f', 'mp4', fileUrl(file)],
      ],
      stdin: Readable.from(frames),
      timeoutMs: 60_000,
    });
    const taken: number[] = [];
    const take = ({ data }: { data: Uint8Array }): Promise<void> => {
      taken.push(Math.round(data[Math.floor(data.length / 2)] / STEP));
      return Promise.resolve();
    };
    await eachPicture(await openPictures(file, SIDE), fps, take);
    return taken;
  }

  it.each([10, 24, 25, 30, 60])(
    'takes the frame nearest to each time, of %i a second',
    async (rate) => {
      const taken = await framesTaken(rate, 15);
      expect(taken.length).toBeCloseTo((FRAMES * 15) / rate, -1);
      taken.slice(0, -1).forEach((frame, i) => {
        expect(Math.abs(frame / rate - i / 15)).toBeLessThanOrEqual(0.5 / rate + 1e-6);
      });
    },
  );
});
