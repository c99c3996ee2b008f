import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SEEN, type PoseTrack } from '@bachata/core/pose/track.ts';
import { clipFile } from '@bachata/library/files.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { drawOverlay } from './overlay.ts';
import { openPictures } from './pictures.ts';
import { runLength, trackDancers } from './track-dancers.ts';
import { VisionPool } from './vision-pool.ts';

const CLIP = clipFile('in-place-o2', 'left');
/** Models are slow where the machine is busy with something else. */
const PATIENCE_MS = 180_000;

let folder: string;
let pool: VisionPool;
const at = (name: string): string => path.join(folder, name);
const look = (file: string) => trackDancers(file, { pool, fps: 5, model: 'full' });

async function film(name: string, input: readonly string[], output: readonly string[] = []) {
  await runFfmpeg({
    args: [...input, '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', ...output, fileUrl(at(name))],
  });
  return at(name);
}
const pattern = (source: string): string[] => ['-f', 'lavfi', '-i', source];

/** Share of the frames in which a dancer, or filled-in dancer, is. */
const seenRate = ({ dancers, frames }: PoseTrack, role: DanceRole): number =>
  dancers[role].seen.reduce((sum, seen) => sum + Number(seen !== SEEN.no), 0) / frames;
const isNobody = (track: PoseTrack): boolean =>
  seenRate(track, 'lead') === 0 && seenRate(track, 'follow') === 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vision-test-'));
  pool = new VisionPool('full');
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true, force: true });
});

describe('trackDancers', () => {
  it(
    'follows a couple, knows who leads, and draws both',
    async () => {
      const progress: number[] = [];
      const { track, cpuMsPerFrame } = await trackDancers(CLIP, {
        pool,
        fps: 5,
        roles: { leadStartsOn: 'left' },
        onProgress: (done) => progress.push(done),
      });
      expect(track).toMatchObject({ fps: 5, width: 640, height: 360, roleConfidence: 1 });
      expect(track.frames).toBeGreaterThan(18);
      expect(seenRate(track, 'lead')).toBeGreaterThan(0.9);
      expect(seenRate(track, 'follow')).toBeGreaterThan(0.9);
      const hipX = (role: DanceRole, frame: number): number =>
        track.dancers[role].image[3 * (33 * frame + 23)];
      for (let f = 0; f < track.frames; f++) {
        if (!track.dancers.lead.seen[f] || !track.dancers.follow.seen[f]) continue;
        expect(hipX('lead', f)).toBeLessThan(hipX('follow', f) - 40);
      }
      expect(cpuMsPerFrame).toBeGreaterThan(10);
      expect(progress.at(-1)).toBe(1);

      await drawOverlay(CLIP, track, at('overlay.mp4'), { width: 320 });
      expect(await openPictures(at('overlay.mp4'), 640)).toMatchObject({ width: 320, height: 180 });
      const drawn = await runFfmpeg({
        args: [
          ...['-i', fileUrl(at('overlay.mp4')), '-i', fileUrl(CLIP)],
          ...['-filter_complex', '[1:v]fps=5,scale=320:180[b];[0:v][b]blend=all_mode=difference'],
          ...['-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1'],
        ],
      });
      const changed = drawn.stdout.filter((value) => value > 60).length;
      expect(changed).toBeGreaterThan(150);
      expect(changed).toBeLessThan(6000);
    },
    PATIENCE_MS,
  );

  it(
    'says that more than one couple dances, and follows the one that is pointed at',
    async () => {
      const half = (input: number): string => `[${input}:v]crop=720:720:280:0`;
      const file = await film(
        'couples.mp4',
        ['-t', '2', '-i', fileUrl(CLIP), '-t', '2', '-i', fileUrl(clipFile('right-turn', 'left'))],
        ['-filter_complex', `${half(0)}[a];${half(1)}[b];[a][b]hstack,scale=1280:-2`],
      );
      for (const side of [0, 1]) {
        const couple = { atSec: 1, x: 0.25 + 0.5 * side, y: 0.5 };
        const { track, couples } = await trackDancers(file, { pool, fps: 5, couple });
        expect(couples).toHaveLength(2);
        expect(Math.floor(2 * couples[0].x)).toBe(side);
        for (const { image, seen } of Object.values(track.dancers)) {
          for (let frame = 0; frame < track.frames; frame++) {
            if (seen[frame] !== SEEN.yes) continue;
            expect(Math.floor((2 * image[3 * (33 * frame + 23)]) / track.width)).toBe(side);
          }
        }
        expect(seenRate(track, 'lead') + seenRate(track, 'follow')).toBeGreaterThan(1.6);
      }
    },
    PATIENCE_MS,
  );

  it(
    'sees one dancer where there is one, and does not make up a second',
    async () => {
      const crop = 'crop=300:720:290:0';
      const file = await film('one.mp4', ['-t', '2', '-i', fileUrl(CLIP)], ['-vf', crop]);
      const { track } = await look(file);
      const rates = [seenRate(track, 'lead'), seenRate(track, 'follow')].sort();
      expect(rates).toEqual([0, 1]);
    },
    PATIENCE_MS,
  );

  it(
    'looks at the hands where that is asked for, in workers of its own',
    async () => {
      const file = await film('short.mp4', ['-t', '2', '-i', fileUrl(CLIP)]);
      const { track } = await trackDancers(file, { fps: 5, model: 'lite', hands: true });
      let sure = 0;
      for (const { hands, image } of Object.values(track.dancers)) {
        expect(hands?.image).toHaveLength(track.frames * 2 * 21 * 3);
        hands?.presence.forEach((presence, i) => {
          if (presence < 0.5) return;
          sure++;
          // A hand's landmarks are near the wrist of the body that it belongs to.
          const wrist = 3 * (33 * Math.floor(i / 2) + 15 + (i % 2));
          const distance = Math.hypot(
            hands.image[i * 63] - image[wrist],
            hands.image[i * 63 + 1] - image[wrist + 1],
          );
          expect(distance).toBeLessThan(25);
        });
      }
      expect(sure).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );

  it(
    'follows two among three',
    async () => {
      const graph = '[0:v]crop=430:720:270:0[third];[0:v][third]hstack';
      const file = await film(
        'three.mp4',
        ['-t', '2', '-i', fileUrl(CLIP)],
        ['-filter_complex', graph],
      );
      const { track } = await look(file);
      expect([seenRate(track, 'lead'), seenRate(track, 'follow')]).toEqual([1, 1]);
    },
    PATIENCE_MS,
  );

  it.each([
    ['black pictures', 'color=black:s=640x360:r=25:d=2'],
    ['a still', 'color=gray:s=640x360:r=25:d=2'],
    ['a test pattern at 240 frames a second', 'testsrc2=s=640x360:r=240:d=2'],
    ['noise, upright', 'nullsrc=s=360x640:r=10:d=2,geq=random(1)*255:128:128'],
  ])(
    'sees nobody in %s',
    async (name, source) => {
      const { track } = await look(await film(`${name}.mp4`, pattern(source)));
      expect(track.frames).toBe(10);
      expect(isNobody(track)).toBe(true);
      expect(track.doubtfulSec).toEqual([]);
    },
    PATIENCE_MS,
  );

  it.each([
    ['too-small', () => film('pixel.mp4', pattern('color=red:s=2x2:r=5:d=2'))],
    ['too-long', () => film('long.mp4', pattern('color=red:s=64x64:r=1:d=600'))],
    [
      'video-is-playlist',
      async () => {
        await writeFile(at('playlist.mp4'), '#EXTM3U\n#EXTINF:5,\nfile:///etc/hostname\n');
        return at('playlist.mp4');
      },
    ],
    [
      'video-truncated',
      async () => {
        const file = await film('cut.mp4', pattern('testsrc2=s=640x360:r=25:d=2'));
        await truncate(file, 20_000);
        return file;
      },
    ],
    [
      'video-truncated',
      async () => {
        const front = ['-movflags', '+faststart'];
        const file = await film('half.mp4', pattern('testsrc2=s=640x360:r=25:d=4'), front);
        await truncate(file, 150_000);
        return file;
      },
    ],
    ['no-video', () => film('sound.mp4', pattern('sine=d=2'), ['-c:a', 'aac'])],
  ])(
    'refuses what it cannot use: %s',
    async (code, make) => {
      await expect(look(await make())).rejects.toMatchObject({ code, kind: 'invalid-input' });
    },
    PATIENCE_MS,
  );

  it(
    'stops at once when told to, and leaves nothing behind',
    async () => {
      const empty = await mkdtemp(at('empty-'));
      vi.stubEnv('TMPDIR', empty);
      const reason = new Error('enough');
      const controller = new AbortController();
      const work = trackDancers(CLIP, { signal: controller.signal });
      setTimeout(() => controller.abort(reason), 1500);
      await expect(work).rejects.toBe(reason);
      await expect(trackDancers(CLIP, { signal: controller.signal })).rejects.toBe(reason);
      expect(await readdir(empty)).toEqual([]);
      vi.unstubAllEnvs();
    },
    PATIENCE_MS,
  );
});

describe('runLength', () => {
  it('gives each worker as much as the others, but not too much at a time', () => {
    expect(runLength(64, 2)).toBe(32);
    expect(runLength(200, 2)).toBe(25);
    expect(runLength(9, 2)).toBe(12);
    expect(runLength(0, 2)).toBe(12);
  });
});
