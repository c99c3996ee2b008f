import { describe, expect, it } from 'vitest';
import { LANDMARKS } from '@bachata/core/pose/track.ts';
import type { PersonBox } from './detector.ts';
import { trackBodies, type Vision } from './track-sequence.ts';
import { BODY_INPUT, type BodyEstimate } from './landmarker.ts';
import { bodyRoi, type Picture, type Roi } from './roi.ts';

/**
 * Stands in for the models: people are upright blocks of a color each, and whoever shows most of
 * their block in a square is who the model sees there. What is hidden or painted out does not show.
 */
const WIDTH = 400;
const HEIGHT = 180;
const TALL = 100;
const HALF_WIDE = 7;
const FEET = 150;
/** Share of a block that must show for its body to be seen. */
const ENOUGH = 0.3;
const colorOf = (person: number): number => 10 + 20 * person;

/** Where each person's middle is in a frame, the furthest first; undefined for who is not there. */
type Places = readonly (number | undefined)[];

function pictureOf(places: Places): Picture {
  const data = new Uint8Array(3 * WIDTH * HEIGHT).fill(250);
  places.forEach((x, person) => {
    if (x === undefined) return;
    for (let row = FEET - TALL; row < FEET; row++) {
      const from = 3 * (row * WIDTH + Math.round(x) - HALF_WIDE);
      data.fill(colorOf(person), from, from + 6 * HALF_WIDE);
    }
  });
  return { data, width: WIDTH, height: HEIGHT };
}

/** Height of each landmark over the body's, and its distance from the middle. */
const FIGURE = Array.from({ length: LANDMARKS }, (_, i): readonly [up: number, out: number] => {
  if (i < 11) return [0.95, 1];
  if (i < 13) return [0.82, 8];
  if (i < 15) return [0.65, 10];
  if (i < 23) return [0.5, 10];
  if (i < 25) return [0.53, 6];
  if (i < 27) return [0.28, 6];
  return [0.04, 6];
});

function estimateAt(x: number, roi: Roi, presence: number): BodyEstimate {
  const image = Float32Array.from({ length: 3 * LANDMARKS }, (_, i) => {
    const [up, out] = FIGURE[Math.floor(i / 3)];
    const side = Math.floor(i / 3) % 2 === 0 ? -1 : 1;
    return [x + side * out, FEET - up * TALL, 0][i % 3];
  });
  const mask = Uint8Array.from({ length: BODY_INPUT ** 2 }, (_, i) => {
    const px = roi.x + (((i % BODY_INPUT) + 0.5) / BODY_INPUT - 0.5) * roi.size;
    const py = roi.y + ((Math.floor(i / BODY_INPUT) + 0.5) / BODY_INPUT - 0.5) * roi.size;
    return Math.abs(px - x) <= HALF_WIDE && py > FEET - TALL && py < FEET ? 1 : 0;
  });
  return {
    ...{ roi, presence, image, mask, bodyRoi: squareAt(x) },
    world: image.map((value) => value / 100),
    visibility: new Float32Array(LANDMARKS).fill(1),
  };
}

const squareAt = (x: number): Roi => bodyRoi(x, FEET - 0.53 * TALL, x, FEET - TALL);

/** Who shows in a square, with the middle and share of what shows; most first. */
function shown({ data }: Picture, { x, y, size }: Roi): { x: number; share: number }[] {
  const found = new Map<number, { sum: number; pixels: number }>();
  for (let row = FEET - TALL; row < FEET; row++) {
    if (Math.abs(row - y) > size / 2) continue;
    const from = Math.max(0, Math.ceil(x - size / 2));
    const to = Math.min(WIDTH, Math.floor(x + size / 2));
    for (let column = from; column < to; column++) {
      const i = 3 * (row * WIDTH + column);
      const color = data[i];
      if (color >= 120 || data[i + 1] !== color) continue;
      const one = found.get(color) ?? { sum: 0, pixels: 0 };
      found.set(color, { sum: one.sum + column + 0.5, pixels: one.pixels + 1 });
    }
  }
  return [...found.values()]
    .map(({ sum, pixels }) => ({ x: sum / pixels, share: pixels / (2 * HALF_WIDE * TALL) }))
    .sort((a, b) => b.share - a.share);
}

class Models {
  looks = 0;
  detections = 0;
  readonly vision: Vision = {
    detector: {
      detect: (picture, square): Promise<PersonBox[]> => {
        this.detections++;
        const seen = shown(picture, square).filter(({ share }) => share > ENOUGH);
        return Promise.resolve(seen.map(({ x, share }) => ({ score: share, roi: squareAt(x) })));
      },
    },
    landmarker: {
      estimate: (picture, roi): Promise<BodyEstimate> => {
        this.looks++;
        const most = shown(picture, roi).at(0);
        const presence = most && most.share > ENOUGH ? 0.99 : 0.01;
        return Promise.resolve(estimateAt(most?.x ?? roi.x, roi, presence));
      },
    },
  };
}

/** The middles of the two bodies that are followed, frame by frame, from left to right. */
async function follow(frames: readonly Places[], models = new Models()): Promise<number[][]> {
  const seen = await trackBodies(models.vision, frames.map(pictureOf));
  return seen.map(({ candidates }) =>
    candidates
      .slice(0, 2)
      .map(({ image }) => Math.round((image[3 * 11] + image[3 * 12]) / 2))
      .sort((a, b) => a - b),
  );
}

const steps = <T>(count: number, of: (step: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => of(i));

describe('followBodies', () => {
  it('looks for each of two where they were, and not all over the picture', async () => {
    const models = new Models();
    const frames = steps(10, (i): Places => [155 - 3 * i, 235 + 3 * i]);
    const found = await follow(frames, models);
    found.forEach(([a, b], i) => {
      expect(a).toBeCloseTo(155 - 3 * i, -0.5);
      expect(b).toBeCloseTo(235 + 3 * i, -0.5);
    });
    // Once, to find them; then one look a body.
    expect(models.detections).toBeLessThanOrEqual(2);
    expect(models.looks).toBeLessThanOrEqual(2 * frames.length + 1);
  });

  it('has both again after one has passed behind the other', async () => {
    const found = await follow(steps(30, (i): Places => [110 + 6 * i, 290 - 6 * i]));
    const wide = (i: number): boolean => Math.abs(180 - 12 * i) > 2 * HALF_WIDE;
    found.forEach((middles, i) => {
      if (wide(i)) expect(middles, `frame ${i}`).toHaveLength(2);
    });
    const [left, right] = found[29];
    expect([left, right]).toEqual([290 - 6 * 29, 110 + 6 * 29]);
  });

  it('sees who stands half behind the other, with the other painted out', async () => {
    const apart = (i: number): number => Math.max(HALF_WIDE, 40 - 2 * i);
    const models = new Models();
    const frames = steps(24, (i): Places => [200 - apart(i), 200 + apart(i) - 3]);
    const [left, right] = (await follow(frames, models))[23];
    expect(left).toBeCloseTo(200 - HALF_WIDE, -0.5);
    expect(right).toBeCloseTo(197 + HALF_WIDE, -0.5);
    expect(models.looks).toBeLessThanOrEqual(2 * frames.length + 1);
  });

  it('does not cut the one in front into two while the other is hidden', async () => {
    const models = new Models();
    const { estimate } = models.vision.landmarker;
    let cut = 0;
    models.vision.landmarker.estimate = async (picture, roi, glance) => {
      const { data } = picture;
      // Half of the picture painted over, as where two are taken for one wide body.
      if (data[0] === 127 || data[data.length - 1] === 127) cut++;
      const seen = await estimate(picture, roi, glance);
      return {
        ...seen,
        mask: seen.mask.map((_, i) => seen.mask[i] || seen.mask[i + 6] || seen.mask[i - 6] || 0),
      };
    };
    await follow(
      steps(30, (i): Places => [110 + 6 * i, 200]),
      models,
    );
    expect(cut).toBe(0);
  });

  it('goes back where the first pictures showed two mixed with each other', async () => {
    const models = new Models();
    const { estimate } = models.vision.landmarker;
    models.vision.landmarker.estimate = async (picture, roi, glance) => {
      const seen = await estimate(picture, roi, glance);
      if (models.looks > 2) return seen;
      const mixed = estimateAt(models.looks === 1 ? 188 : 212, roi, 0.99);
      return {
        ...mixed,
        mask: mixed.mask.map(() => 1),
        bodyRoi: squareAt(models.looks === 1 ? 180 : 220),
      };
    };
    const found = await follow(
      steps(6, (): Places => [180, 220]),
      models,
    );
    for (const middles of found) expect(middles).toEqual([180, 220]);
  });

  it('sees one person in one place only, however often it looks', async () => {
    const found = await follow(steps(12, (i): Places => [150 + 2 * i]));
    found.forEach((middles, i) => expect(new Set(middles)).toEqual(new Set([150 + 2 * i])));
  });

  it('goes back for somebody whom the detector found late', async () => {
    const models = new Models();
    const { detect } = models.vision.detector;
    let asked = 0;
    // Blind to the second person for the first few pictures.
    models.vision.detector.detect = async (picture, square, threshold) => {
      const seen = await detect(picture, square, threshold);
      return asked++ < 12 ? seen.filter(({ roi }) => roi.x < 200) : seen;
    };
    const found = await follow(
      steps(16, (): Places => [100, 300]),
      models,
    );
    for (const middles of found) expect(middles).toEqual([100, 300]);
  });

  it('stays with the same two where others stand by', async () => {
    const frames = steps(12, (i): Places => [60, 150 + 2 * i, 250 - 2 * i, 350]);
    const found = await follow(frames);
    const [first] = found;
    expect(first).toHaveLength(2);
    const moved = (start: number, i: number): number =>
      start === 150 ? 150 + 2 * i : start === 250 ? 250 - 2 * i : start;
    found.forEach((middles, i) => expect(middles).toEqual(first.map((start) => moved(start, i))));
  });

  it('follows the couple rather than those who stand by, seen better but apart', async () => {
    const couple = (i: number): Places => [190 + i, 200 + i];
    const frames = steps(8, (i): Places => [...couple(i), 40, 360]);
    (await follow(frames)).forEach((middles, i) => {
      const [left, right] = middles;
      expect(left).toBeGreaterThan(180 + i);
      expect(right).toBeLessThan(210 + i);
    });
  });

  it('sees nobody in an empty room, and who comes in later from then on', async () => {
    expect(await follow(steps(4, (): Places => []))).toEqual([[], [], [], []]);
    const found = await follow(steps(8, (i): Places => (i < 4 ? [] : [200])));
    expect(found.map(({ length }) => length > 0)).toEqual(steps(8, (i) => i >= 4));
  });
});
