import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FOLLOW_LOOKS, LEAD_LOOKS } from '@bachata/core/avatar/materials.ts';
import { proportionsOf } from '@bachata/core/motion/proportions.ts';
import { LANDMARKS } from '@bachata/core/pose/track.ts';
import { library } from '@bachata/library/moves/index.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { createRerenderer, type View } from './rerender.ts';

const basic = library.byId.get('side-basic');
if (basic === undefined) throw new Error('the library has no side basic');

const ASIDE: View = {
  azimuthDegrees: 30,
  heightM: 1.7,
  distanceM: 5,
  width: 320,
  height: 180,
  fps: 10,
  tempoBpm: 120,
  dancers: {
    lead: { look: LEAD_LOOKS[1], proportions: proportionsOf(1.85) },
    follow: { look: FOLLOW_LOOKS[2], proportions: proportionsOf(1.58) },
  },
  light: { gamma: 0.8, temperatureK: 4500, noise: 6 },
};

it('draws bodies where its landmarks say they are, from whatever side', () => {
  for (const view of [ASIDE, { ...ASIDE, azimuthDegrees: -30, heightM: 0.8, fps: 2 }]) {
    const { pictures, truth, camera } = createRerenderer(view);
    const room = Uint8Array.from(pictures({ ...basic, counts: 4 }).next().value ?? []);
    const { dancers } = truth(basic);
    for (const { image } of [dancers.lead, dancers.follow]) {
      // Shoulders, hips and knees of the first picture lie inside of the body's outline.
      for (const i of [11, 12, 23, 24, 25, 26]) {
        const [x, y] = image.subarray(3 * i, 3 * i + 2);
        const at = 3 * (Math.floor(y) * camera.width + Math.floor(x));
        const beside = 3 * (Math.floor(y) * camera.width + 2);
        const difference = [0, 1, 2].reduce(
          (s, c) => s + Math.abs(room[at + c] - room[beside + c]),
          0,
        );
        expect(difference, `landmark ${i}`).toBeGreaterThan(12);
      }
    }
  }
});

it('knows a landmark for every picture, at any rate and tempo', () => {
  const { truth } = createRerenderer(ASIDE);
  const track = truth(basic);
  // Eight counts at 120 BPM last 4 s.
  expect(track).toMatchObject({ fps: 10, frames: 40, width: 320, height: 180 });
  expect(track.dancers.follow.world).toHaveLength(40 * LANDMARKS * 3);
  const hips = [0, 1, 2].map(
    (axis) => track.dancers.lead.world[3 * 23 + axis] + track.dancers.lead.world[3 * 24 + axis],
  );
  for (const value of hips) expect(value).toBeCloseTo(0, 5);
});

it('writes a video of them', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rerender-test-'));
  try {
    const file = path.join(folder, 'aside.mp4');
    await createRerenderer(ASIDE).render(basic, file);
    expect((await stat(file)).size).toBeGreaterThan(1000);
    const { stdout } = await runFfmpeg({
      args: ['-i', fileUrl(file), '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1'],
    });
    expect(stdout.length).toBe(40 * 320 * 180);
  } finally {
    await rm(folder, { recursive: true });
  }
});
