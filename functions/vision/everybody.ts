/**
 * Everybody in a picture. The detector finds bodies that fill at least a third of what it looks at,
 * so the picture is looked at as a whole and in squares as large as its shorter side.
 */
import type { SeenPerson } from '@bachata/core/pose/tracking/couples.ts';
import { wholePicture, type PoseDetector } from './detector.ts';
import type { Picture, Roi } from './roi.ts';

/** Surer than where somebody is known to be: posters and shadows are no people. */
const SURE = 0.5;
/** Squares overlap by about half, so that everybody is whole in one of them. */
const STEP = 0.55;
/** Two finds whose middles are nearer than this, over their squares, are of one body. */
const SAME_BODY = 0.12;
/** A square that is so much larger than the other's is of somebody else all the same. */
const SAME_SIZE = 1.8;

/** The whole picture, then its squares from one end to the other. */
export function squaresOf(picture: Picture): Roi[] {
  const { width, height } = picture;
  const size = Math.min(width, height);
  const room = Math.max(width, height) - size;
  const squares = Math.ceil(room / (STEP * size));
  const along = Array.from(
    { length: squares === 0 ? 0 : squares + 1 },
    (_, i) => size / 2 + (room * i) / squares,
  );
  return [
    wholePicture(picture),
    ...along.map((at) =>
      width > height
        ? { x: at, y: size / 2, size, angle: 0 }
        : { x: size / 2, y: at, size, angle: 0 },
    ),
  ];
}

export async function everybodyIn(
  picture: Picture,
  detector: Pick<PoseDetector, 'detect'>,
): Promise<SeenPerson[]> {
  const found: (SeenPerson & { readonly score: number })[] = [];
  for (const square of squaresOf(picture)) {
    for (const { score, roi } of await detector.detect(picture, square, SURE)) {
      const { x, y, size } = roi;
      const isInside = x > 0 && y > 0 && x < picture.width && y < picture.height;
      if (isInside) found.push({ score, x, y, size });
    }
  }
  const people: SeenPerson[] = [];
  for (const { x, y, size } of found.sort((a, b) => b.score - a.score)) {
    const isKnown = people.some(
      (one) =>
        Math.hypot(one.x - x, one.y - y) < SAME_BODY * Math.max(one.size, size) &&
        Math.max(one.size, size) < SAME_SIZE * Math.min(one.size, size),
    );
    if (!isKnown) people.push({ x, y, size });
  }
  return people;
}
