/** The room: oak boards, a plastered wall with a skirting board, a warm pool of light. */
import { LAMP, OAK, POOL, VARNISH, VIGNETTE } from '@bachata/core/avatar/room.ts';
import type { Camera } from '@bachata/core/moves/camera.ts';
import { decodeSrgb } from './tone.ts';

type Triple = readonly [number, number, number];

const WALL_Z = -2.3;
const SKIRTING = 0.14;
const linear = (hex: number): Triple => [
  decodeSrgb((hex >> 16) & 255),
  decodeSrgb((hex >> 8) & 255),
  decodeSrgb(hex & 255),
];

const WALL = linear(0x8b9c9d);
const GLOW = linear(0xffe2bd);
const SKIRTING_COLOR = linear(0xd9d3c8);
const BOARDS = OAK.map(linear);

/** The part of the floor that a row of pixels shows, meters: x grows by `step` from pixel to pixel. */
export interface FloorLine {
  readonly z: number;
  readonly x: number;
  readonly step: number;
}

/** The picture of the empty room, linear light, and where its floor is. */
export interface Studio {
  /** r, g, b of each pixel. */
  readonly color: Float32Array;
  /** The floor in the middle of each row of pixels; undefined where the wall is seen. */
  readonly floor: readonly (FloorLine | undefined)[];
}

/** A hash of two integers in 0..1, the same on every machine. */
function hash(a: number, b: number): number {
  let h = Math.imul(a, 0x27d4eb2d) ^ Math.imul(b, 0x165667b1);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 0x100000000;
}

const BOARD = 0.135;
const BOARD_LENGTH = 1.6;

/** Boards run from the wall to the camera; each has its own tint and grain. */
function boards(x: number, z: number): Triple {
  const column = Math.floor(x / BOARD);
  const shifted = z / BOARD_LENGTH + hash(column, 7);
  const row = Math.floor(shifted);
  const tint = hash(column, row);
  const base = BOARDS[Math.floor(tint * BOARDS.length)];
  const across = x / BOARD - column;
  const grain =
    0.035 * Math.sin(38 * across + 5 * Math.sin(2.4 * z + 9 * tint) + 20 * tint) +
    0.03 * Math.sin(91 * across + 3 * z + 40 * tint);
  const edge = Math.min(across, 1 - across) * BOARD;
  const end = Math.min(shifted - row, 1 - (shifted - row)) * BOARD_LENGTH;
  const gap = edge < 0.0022 || end < 0.0022 ? 0.62 : 1;
  const shade = (0.9 + 0.2 * hash(row, column) + grain) * gap;
  return [base[0] * shade, base[1] * shade, base[2] * shade];
}

const gauss = (d: number): number => Math.exp(-0.5 * d * d);

function floorColor(x: number, z: number, camera: Camera): Triple {
  const wood = boards(x, z);
  const { everywhere, more, middle, reach } = POOL;
  const off = Math.hypot((x - middle[0]) / reach[0], (z - middle[1]) / reach[1]);
  const pool = everywhere + more * gauss(off);
  // Near the wall the varnish mirrors it, the more the flatter the view.
  const distance = Math.hypot(x, z - camera.position[2]);
  const share = Math.min(1, Math.max(0, (distance - VARNISH.from) / VARNISH.over));
  const mirror = VARNISH.most * share ** VARNISH.power;
  const wall = wallColor(x * 0.8, 0.35);
  const corner = 1 - 0.3 * gauss((z - WALL_Z) / 0.22);
  const blend = (c: 0 | 1 | 2): number =>
    (wood[c] * pool * LAMP[c] * (1 - mirror) + wall[c] * mirror) * corner;
  return [blend(0), blend(1), blend(2)];
}

function wallColor(x: number, y: number): Triple {
  if (y < SKIRTING) {
    const shade = (y > SKIRTING - 0.012 ? 0.75 : 0.52) * (0.6 + 0.5 * gauss(x / 2.4));
    return [SKIRTING_COLOR[0] * shade, SKIRTING_COLOR[1] * shade, SKIRTING_COLOR[2] * shade];
  }
  const light = 0.42 + 0.52 * gauss(Math.hypot(x / 2.5, (y - 1.35) / 1.5));
  const glow = 0.13 * gauss(Math.hypot(x / 1.5, (y - 1.5) / 1.0));
  const plaster = 1 + 0.012 * Math.sin(9 * x + 4 * Math.sin(5 * y)) * Math.sin(7 * y + 2 * x);
  const blend = (c: 0 | 1 | 2): number => WALL[c] * light * plaster + GLOW[c] * glow;
  return [blend(0), blend(1), blend(2)];
}

/** Where the floor is seen at a height of the picture; its rows are level, as the camera does not roll. */
function floorLine(camera: Camera, py: number): FloorLine | undefined {
  const [ex, ey, ez] = camera.position;
  const [dx, dy, dz] = camera.ray(0.5, py);
  if (ey + (dy * (WALL_Z - ez)) / dz >= 0) return undefined;
  const toFloor = -ey / dy;
  const step = (camera.ray(1.5, py)[0] - dx) * toFloor;
  return { z: ez + dz * toFloor, x: ex + dx * toFloor, step };
}

/** What is seen of the wall in a pixel's middle. */
function wallAt(camera: Camera, px: number, py: number): Triple {
  const [ex, ey, ez] = camera.position;
  const [dx, dy, dz] = camera.ray(px, py);
  const toWall = (WALL_Z - ez) / dz;
  return wallColor(ex + dx * toWall, ey + dy * toWall);
}

/** Samples a side of a pixel where the floor's boards are seen; the wall is smooth. */
const FLOOR_SAMPLES = 3;

/** Traces the empty room; takes a second or two, once. */
export function createStudio(camera: Camera): Studio {
  const { width, height } = camera;
  const color = new Float32Array(3 * width * height);
  const floor = Array.from({ length: height }, (_, py) => floorLine(camera, py + 0.5));
  for (let py = 0, at = 0; py < height; py++) {
    const isFloor = floor[py] !== undefined;
    for (let px = 0; px < width; px++, at++) {
      const mean = isFloor ? floorMean(camera, px, py) : wallAt(camera, px + 0.5, py + 0.5);
      const corner = Math.hypot((px / width - 0.5) * VIGNETTE.wide, py / height - 0.5);
      const vignette = 1 - VIGNETTE.depth * corner ** 2;
      for (let c = 0; c < 3; c++) color[3 * at + c] = mean[c] * vignette;
    }
  }
  return { color, floor };
}

function floorMean(camera: Camera, px: number, py: number): Triple {
  const sum: [number, number, number] = [0, 0, 0];
  for (let sy = 0; sy < FLOOR_SAMPLES; sy++) {
    const y = py + (sy + 0.5) / FLOOR_SAMPLES;
    const line = floorLine(camera, y);
    for (let sx = 0; sx < FLOOR_SAMPLES; sx++) {
      const x = px + (sx + 0.5) / FLOOR_SAMPLES;
      const color =
        line === undefined
          ? wallAt(camera, x, y)
          : floorColor(line.x + (x - 0.5) * line.step, line.z, camera);
      for (let c = 0; c < 3; c++) sum[c] += color[c] / FLOOR_SAMPLES ** 2;
    }
  }
  return sum;
}
