/**
 * Taking one body out of a picture, so that the model sees the other. Masks of people who hold each
 * other run into one another; a pixel that lies nearer to the bones of the body that is to stay is
 * therefore left alone.
 */
import type { BodyEstimate } from './landmarker.ts';
import { BODY_INPUT } from './landmarker.ts';
import type { Picture, Roi } from './roi.ts';

const PAINT = 127;
/** Side of the squares of pixels that are decided on at once. */
const BLOCK = 2;
/** Half the width of a bone's flesh over the side of the body's square, for a width of 1 below. */
const FLESH = 0.035;
/** Bones, with half their flesh's width over a share of the body's square. */
const BONES: readonly (readonly [from: number, to: number, width: number])[] = [
  [11, 12, 1.6],
  [11, 13, 0.9],
  [13, 15, 0.7],
  [12, 14, 0.9],
  [14, 16, 0.7],
  [15, 19, 0.6],
  [16, 20, 0.6],
  [11, 23, 1.6],
  [12, 24, 1.6],
  [23, 24, 1.6],
  [23, 25, 1.2],
  [25, 27, 0.9],
  [24, 26, 1.2],
  [26, 28, 0.9],
  [27, 31, 0.7],
  [28, 32, 0.7],
  [7, 8, 1.5],
  [0, 7, 1.5],
  [0, 8, 1.5],
];

/** Start, direction, 1 / length squared and 1 / width of each bone, for many distances. */
type BoneTable = Float64Array;
const BONE_VALUES = 6;

function boneTable({ image }: Pick<BodyEstimate, 'image'>): BoneTable {
  const table = new Float64Array(BONES.length * BONE_VALUES);
  BONES.forEach(([from, to, width], bone) => {
    const x = image[3 * from];
    const y = image[3 * from + 1];
    const dx = image[3 * to] - x;
    const dy = image[3 * to + 1] - y;
    table.set([x, y, dx, dy, 1 / (dx * dx + dy * dy + 1e-6), 1 / (width * width)], bone * 6);
  });
  return table;
}

/** Square of the distance to the nearest bone over its width. */
function boneDistance(table: BoneTable, x: number, y: number): number {
  let nearest = Infinity;
  for (let i = 0; i < table.length; i += BONE_VALUES) {
    const px = x - table[i];
    const py = y - table[i + 1];
    const along = (px * table[i + 2] + py * table[i + 3]) * table[i + 4];
    const share = along < 0 ? 0 : along > 1 ? 1 : along;
    const dx = px - share * table[i + 2];
    const dy = py - share * table[i + 3];
    const distance = (dx * dx + dy * dy) * table[i + 5];
    if (distance < nearest) nearest = distance;
  }
  return nearest;
}

/** Whether the model calls a pixel a part of the body. */
export function bodyTest({ roi, mask }: BodyEstimate): (x: number, y: number) => boolean {
  const cos = (Math.cos(roi.angle) * BODY_INPUT) / roi.size;
  const sin = (Math.sin(roi.angle) * BODY_INPUT) / roi.size;
  return (x, y) => {
    const column = Math.floor(cos * (x - roi.x) + sin * (y - roi.y) + BODY_INPUT / 2);
    const row = Math.floor(cos * (y - roi.y) - sin * (x - roi.x) + BODY_INPUT / 2);
    if (column < 0 || row < 0 || column >= BODY_INPUT || row >= BODY_INPUT) return false;
    return mask[row * BODY_INPUT + column] === 1;
  };
}

/** The part of the picture that a turned square can reach. */
function reachOf(roi: Roi, { width, height }: Picture): [number, number, number, number] {
  const half = roi.size * Math.SQRT1_2;
  return [
    Math.max(0, Math.floor(roi.x - half)),
    Math.max(0, Math.floor(roi.y - half)),
    Math.min(width, Math.ceil(roi.x + half)),
    Math.min(height, Math.ceil(roi.y + half)),
  ];
}

/** Paints over whatever the model calls body and `at` holds of. */
function eachBodyPixel(
  picture: Picture,
  body: BodyEstimate,
  canvas: Uint8Array,
  at: (x: number, y: number) => boolean,
): Picture {
  canvas.set(picture.data);
  const isBody = bodyTest(body);
  const [left, top, right, bottom] = reachOf(body.roi, picture);
  for (let y = top; y < bottom; y += BLOCK) {
    for (let x = left; x < right; x += BLOCK) {
      if (!isBody(x + BLOCK / 2, y + BLOCK / 2) || !at(x + BLOCK / 2, y + BLOCK / 2)) continue;
      const last = 3 * Math.min(right, x + BLOCK);
      for (let row = y; row < Math.min(bottom, y + BLOCK); row++) {
        canvas.fill(PAINT, 3 * (row * picture.width + x), 3 * row * picture.width + last);
      }
    }
  }
  return { ...picture, data: canvas };
}

/**
 * Paints over a body whose mask may run into another's.
 *
 * @param stays where the other is: left alone where its bones are nearer
 * @param canvas of the picture's size, which gets the result
 */
export function paintOut(
  picture: Picture,
  away: BodyEstimate,
  stays: Pick<BodyEstimate, 'image'>,
  canvas: Uint8Array,
): Picture {
  const awayBones = boneTable(away);
  const stayBones = boneTable(stays);
  return eachBodyPixel(
    picture,
    away,
    canvas,
    (x, y) => boneDistance(stayBones, x, y) >= boneDistance(awayBones, x, y),
  );
}

/**
 * Paints over no more than the flesh around a body's bones, so that of somebody behind it, whom the
 * mask took in, the rest stays.
 *
 * @param canvas of the picture's size, which gets the result
 */
export function paintFlesh(picture: Picture, away: BodyEstimate, canvas: Uint8Array): Picture {
  return eachBodyPixel(picture, away, canvas, fleshOf(away));
}

/** Whether a pixel is as near to a body's bones as its flesh is thick. */
export function fleshOf(body: BodyEstimate): (x: number, y: number) => boolean {
  const bones = boneTable(body);
  const reach = (FLESH * body.bodyRoi.size) ** 2;
  return (x, y) => boneDistance(bones, x, y) < reach;
}

/**
 * Paints over everything on one side of a body's axis: where two stand close, the model takes them
 * for one wide body, and each of the halves shows it one of them.
 *
 * @param side which half stays, in the picture
 * @param canvas of the picture's size, which gets the result
 */
export function keepHalf(
  picture: Picture,
  body: BodyEstimate,
  side: 'left' | 'right',
  canvas: Uint8Array,
): Picture {
  const { image } = body;
  const middle = (a: number, b: number): [number, number] => [
    (image[3 * a] + image[3 * b]) / 2,
    (image[3 * a + 1] + image[3 * b + 1]) / 2,
  ];
  const [hipX, hipY] = middle(23, 24);
  const [shoulderX, shoulderY] = middle(11, 12);
  // To the right of the axis, which may lean; a body that lies down has no such halves.
  const [normalX, normalY] = [
    Math.abs(hipY - shoulderY),
    (shoulderX - hipX) * Math.sign(hipY - shoulderY),
  ];
  canvas.set(picture.data);
  const sign = side === 'left' ? 1 : -1;
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (sign * ((x - hipX) * normalX + (y - hipY) * normalY) <= 0) continue;
      const i = 3 * (y * picture.width + x);
      canvas[i] = canvas[i + 1] = canvas[i + 2] = PAINT;
    }
  }
  return { ...picture, data: canvas };
}
