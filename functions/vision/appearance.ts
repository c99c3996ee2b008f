/** What tells one dancer from the other besides the pose: colors, and the pixels that are theirs. */
import {
  TRACKED_JOINTS,
  COLOR_REGIONS,
  trunkLength,
  type Detection,
} from '@bachata/core/pose/tracking/detection.ts';
import type { HandsTrack } from '@bachata/core/pose/track.ts';
import { BODY_INPUT, type BodyEstimate } from './landmarker.ts';
import { bodyTest } from './inpainting.ts';
import type { Picture } from './roi.ts';

/** Pixels of the picture for each pixel of a silhouette. */
const SILHOUETTE_STEP = 6;
/** Fewer samples of a region say nothing. */
const ENOUGH_SAMPLES = 4;

/** A coarse mask of a body over the whole picture. */
export function silhouetteOf(picture: Picture, estimate: BodyEstimate): Uint8Array {
  const columns = Math.ceil(picture.width / SILHOUETTE_STEP);
  const rows = Math.ceil(picture.height / SILHOUETTE_STEP);
  const silhouette = new Uint8Array(columns * rows);
  const isBody = bodyTest(estimate);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [(column + 0.5) * SILHOUETTE_STEP, (row + 0.5) * SILHOUETTE_STEP];
      if (isBody(x, y)) silhouette[row * columns + column] = 1;
    }
  }
  return silhouette;
}

/** Shared pixels over the smaller body's own. */
export function silhouetteOverlap(a: Uint8Array, b: Uint8Array): number {
  let [shared, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    shared += a[i] & b[i];
    ofA += a[i];
    ofB += b[i];
  }
  return shared / Math.max(1, Math.min(ofA, ofB));
}

type Point = readonly [x: number, y: number];

/** Where to look for the colors of each region. */
function samplePoints(image: Float32Array): readonly (readonly Point[])[] {
  const at = (i: number): Point => [image[3 * i], image[3 * i + 1]];
  const between = (a: Point, b: Point, share: number): Point => [
    a[0] + (b[0] - a[0]) * share,
    a[1] + (b[1] - a[1]) * share,
  ];
  const along = (a: number, b: number): Point[] =>
    [0.2, 0.35, 0.5, 0.65, 0.8].map((share) => between(at(a), at(b), share));
  const shoulders = [0.15, 0.4, 0.6, 0.85].map((share) => between(at(11), at(12), share));
  const hips = [0.15, 0.4, 0.6, 0.85].map((share) => between(at(23), at(24), share));
  // From the ears up along the trunk: hair rather than face, whichever way the head looks.
  const ears = between(at(7), at(8), 0.5);
  const trunk = [
    at(11)[0] + at(12)[0] - at(23)[0] - at(24)[0],
    at(11)[1] + at(12)[1] - at(23)[1] - at(24)[1],
  ];
  const head = [0, 0.06, 0.12].flatMap((up) =>
    [-0.04, 0, 0.04].map((across): Point => [
      ears[0] + (trunk[0] * up - trunk[1] * across) / 2,
      ears[1] + (trunk[1] * up + trunk[0] * across) / 2,
    ]),
  );
  return [
    head,
    shoulders.flatMap((shoulder, i) =>
      [0.2, 0.4, 0.6, 0.8].map((share) => between(shoulder, hips[i], share)),
    ),
    [...along(23, 25), ...along(24, 26)],
    [...along(25, 27), ...along(26, 28)],
  ];
}

function colorsOf(picture: Picture, estimate: BodyEstimate): Float32Array {
  const colors = new Float32Array(3 * COLOR_REGIONS.length).fill(NaN);
  const isBody = bodyTest(estimate);
  samplePoints(estimate.image).forEach((points, region) => {
    const sum = [0, 0, 0];
    let samples = 0;
    for (const [px, py] of points) {
      const [x, y] = [Math.floor(px), Math.floor(py)];
      if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) continue;
      if (!isBody(px, py)) continue;
      samples++;
      for (let c = 0; c < 3; c++) sum[c] += picture.data[3 * (y * picture.width + x) + c] / 255;
    }
    if (samples < ENOUGH_SAMPLES) return;
    for (let c = 0; c < 3; c++) colors[3 * region + c] = sum[c] / samples;
  });
  return colors;
}

/** Pixels that are a body over the square of its trunk's length: about 1.5, and 2.5 where it is two. */
export function bodyArea({ mask, roi, image }: BodyEstimate): number {
  let pixels = 0;
  for (let i = 0; i < mask.length; i++) pixels += mask[i];
  return (pixels * (roi.size / BODY_INPUT) ** 2) / trunkLength(image) ** 2;
}

/** @param picture as filmed: nobody painted out */
export function describeCandidate(
  picture: Picture,
  estimate: BodyEstimate,
  hands: HandsTrack | undefined,
): Detection {
  const { image, world, visibility, presence } = estimate;
  const isBody = bodyTest(estimate);
  const onBody = TRACKED_JOINTS.filter((i) => isBody(image[3 * i], image[3 * i + 1]));
  return {
    image,
    world,
    visibility,
    presence,
    support: onBody.length / TRACKED_JOINTS.length,
    area: bodyArea(estimate),
    colors: colorsOf(picture, estimate),
    hands,
  };
}
