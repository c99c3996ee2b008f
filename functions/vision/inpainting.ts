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
/** Blocks next to a body that still show a little of it. */
const EDGE = 2;
/** Half the width of a bone's flesh over the side of the body's square, for a width of 1 below. */
const FLESH = 0.035;
/** How much nearer to one body's bones a pixel is, squared, that is not rather the other's. */
const CLEARLY = 1.5;
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

/** What becomes of a block of pixels: it shows the room, goes, or stays because it is somebody. */
const ROOM = 0;
const GOES = 1;
const STAYS = 2;

/**
 * Takes a body out as if nobody stood there: each row of what goes gets the room's colors from both
 * sides of it. A silhouette in one color would still look like a body, to the models as well.
 *
 * @param fateOf a point: one of the three above
 */
function takeOut(
  picture: Picture,
  roi: Roi,
  canvas: Uint8Array,
  fateOf: (x: number, y: number) => number,
): Picture {
  canvas.set(picture.data);
  const [left, top, right, bottom] = reachOf(roi, picture);
  const fates = new Uint8Array(Math.max(0, Math.ceil((right - left) / BLOCK)));
  for (let y = top; y < bottom; y += BLOCK) {
    for (let i = 0; i < fates.length; i++) {
      fates[i] = fateOf(left + i * BLOCK + BLOCK / 2, y + BLOCK / 2);
    }
    const height = Math.min(BLOCK, bottom - y);
    for (let from = 0; from < fates.length; from++) {
      if (fates[from] !== GOES) continue;
      let to = from + 1;
      while (to < fates.length && fates[to] === GOES) to++;
      const before = roomBeside(fates, from - 1, -1);
      const after = roomBeside(fates, to, 1);
      const ends: Run = {
        from: left + from * BLOCK,
        to: Math.min(right, left + to * BLOCK),
        before: before === undefined ? undefined : left + before * BLOCK,
        after: after === undefined ? undefined : left + after * BLOCK,
      };
      for (let row = y; row < y + height; row++) fillRun(picture, canvas, row, ends);
      from = to;
    }
  }
  return { ...picture, data: canvas };
}

/** The nearest block in a direction that shows the room, and is not a body's edge. */
function roomBeside(fates: Uint8Array, start: number, step: 1 | -1): number | undefined {
  for (let i = start; i >= 0 && i < fates.length; i += step) {
    if (fates[i] === ROOM && fates[i + EDGE * step] === ROOM) return i + EDGE * step;
  }
  return undefined;
}

/** Columns of a row: from the first to after the last that goes, and where the room is on both sides. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

function fillRun(
  { data, width }: Picture,
  canvas: Uint8Array,
  row: number,
  { from, to, before, after }: Run,
): void {
  const start = before ?? after;
  const end = after ?? before;
  for (let c = 0; c < 3; c++) {
    const at = (column: number | undefined): number =>
      column === undefined ? PAINT : data[3 * (row * width + column) + c];
    const [a, b] = [at(start), at(end)];
    const slope = (b - a) / Math.max(1, (after ?? to) - (before ?? from));
    const first = a + slope * (from - (before ?? from));
    for (let x = from; x < to; x++) canvas[3 * (row * width + x) + c] = first + slope * (x - from);
  }
}

/**
 * Paints over a body whose mask may run into another's.
 *
 * @param stays where the other is: left alone where its bones are nearer
 * @param canvas of the picture's size, which gets the result
 */
export function inpaint(
  picture: Picture,
  away: BodyEstimate,
  stays: Pick<BodyEstimate, 'image'>,
  canvas: Uint8Array,
): Picture {
  const awayBones = boneTable(away);
  const stayBones = boneTable(stays);
  const isAway = bodyTest(away);
  const flesh = (FLESH * away.bodyRoi.size) ** 2;
  return takeOut(picture, away.roi, canvas, (x, y) => {
    const distance = boneDistance(stayBones, x, y);
    if (!isAway(x, y)) return distance < flesh ? STAYS : ROOM;
    return distance >= CLEARLY * boneDistance(awayBones, x, y) ? GOES : STAYS;
  });
}

/**
 * Paints over no more than the flesh around a body's bones, so that of somebody behind it, whom the
 * mask took in, the rest stays.
 *
 * @param canvas of the picture's size, which gets the result
 */
export function inpaintLimbs(picture: Picture, away: BodyEstimate, canvas: Uint8Array): Picture {
  const isAway = bodyTest(away);
  const inFlesh = fleshOf(away);
  return takeOut(picture, away.roi, canvas, (x, y) => {
    if (!isAway(x, y)) return ROOM;
    return inFlesh(x, y) ? GOES : STAYS;
  });
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
