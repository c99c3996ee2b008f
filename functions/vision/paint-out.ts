/**
 * Taking one body out of a picture, so that the model sees the other. Masks of people who hold each
 * other run into one another; a pixel that lies nearer to the bones of the body that is to stay is
 * therefore left alone.
 */
import type { BodyEstimate } from './landmarker.ts';
import { BODY_INPUT } from './landmarker.ts';
import { toRoi, type Picture, type Roi } from './roi.ts';

const PAINT = 127;
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

/** Whether the model calls the pixel a part of the body. */
export function isBody({ roi, mask }: BodyEstimate, x: number, y: number): boolean {
  const [u, v] = toRoi(roi, x, y);
  const column = Math.floor(u * BODY_INPUT);
  const row = Math.floor(v * BODY_INPUT);
  if (column < 0 || row < 0 || column >= BODY_INPUT || row >= BODY_INPUT) return false;
  return mask[row * BODY_INPUT + column] === 1;
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

/**
 * @param away what is painted over
 * @param stays what is left alone where it is nearer, if anybody knows where it is
 * @returns a copy
 */
export function paintOut(
  picture: Picture,
  away: BodyEstimate,
  stays: Pick<BodyEstimate, 'image'> | undefined,
): Picture {
  const data = Uint8Array.from(picture.data);
  const [left, top, right, bottom] = reachOf(away.roi, picture);
  const awayBones = boneTable(away);
  const stayBones = stays && boneTable(stays);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (!isBody(away, x, y)) continue;
      if (stayBones && boneDistance(stayBones, x, y) < boneDistance(awayBones, x, y)) continue;
      data.fill(PAINT, 3 * (y * picture.width + x), 3 * (y * picture.width + x) + 3);
    }
  }
  return { ...picture, data };
}
