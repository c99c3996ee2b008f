/**
 * Draws both dancers in the studio. Visibility is resolved at four samples a pixel; a pixel whose
 * samples lie on one smooth surface is shaded once, an edge is shaded at every sample.
 */
import type { Look } from '@bachata/core/avatar/materials.ts';
import type { Sway } from '@bachata/core/avatar/sway.ts';
import type { CouplePose, Proportions } from '@bachata/core/motion/body.ts';
import type { Camera } from '@bachata/core/moves/camera.ts';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import { DrawnFigure } from './drawn-figure.ts';
import { FLOOR, FloorShade, ShadowMap } from './shadow.ts';
import { createStudio } from './studio.ts';
import { toneMap } from './tone.ts';
import {
  clearBox,
  createVisibilityBuffer,
  drawTriangles,
  emptyBox,
  type Box,
} from './visibility.ts';

export interface Dancers {
  readonly lead: { readonly look: Look; readonly proportions: Proportions };
  readonly follow: { readonly look: Look; readonly proportions: Proportions };
}

export interface CoupleSway {
  readonly lead: Sway;
  readonly follow: Sway;
}

export interface ClipRenderer {
  /** The room without dancers, RGB. */
  readonly background: Uint8Array;
  /** The parts of the last picture that differ from the background, in pixels: bodies and floor. */
  readonly changed: readonly Readonly<Box>[];
  /** RGB, 8 bits each, row by row; valid until the next call. */
  render(pose: CouplePose, sway?: CoupleSway): Uint8Array;
}

/** Static noise of half a level: without it, soft gradients show bands after compression. */
function dither(px: number, py: number): number {
  const h = Math.imul(px * 1973 + py * 9277 + 26699, 0x2c1b3c6d) >>> 0;
  return 0.5 + ((h >>> 8) / 0x1000000 - 0.5) * 0.9;
}

/** @param camera default: the one of the library's clips */
export function createClipRenderer(dancers: Dancers, camera: Camera = CLIP_CAMERA): ClipRenderer {
  const { width, height } = camera;
  const lead = new DrawnFigure(dancers.lead.look, dancers.lead.proportions, camera);
  const follow = new DrawnFigure(dancers.follow.look, dancers.follow.proportions, camera);
  const drawn = [lead, follow];
  const studio = createStudio(camera);
  const buffer = createVisibilityBuffer(2 * width, 2 * height);
  const shadows = new ShadowMap();
  const floorShade = new FloorShade();
  const empty = new Uint8Array(3 * width * height);
  for (let at = 0; at < width * height; at++) {
    const noise = dither(at % width, (at / width) | 0);
    for (let c = 0; c < 3; c++) empty[3 * at + c] = toneMap(studio.color[3 * at + c]) + noise;
  }
  const frame = new Uint8Array(empty);
  const dirty = emptyBox();
  const sample = new Float32Array(3);
  const ground = new Float32Array(3);

  /** Linear light of the empty room at a pixel, of which `keep` is left, into `ground`. */
  function background(at: number, keep: number): void {
    ground[0] = studio.color[3 * at] * keep;
    ground[1] = studio.color[3 * at + 1] * keep * (0.985 + 0.015 * keep);
    ground[2] = studio.color[3 * at + 2] * keep * (0.97 + 0.03 * keep);
  }

  /** The share of its light that the room keeps at a pixel, shaded by the dancers. */
  function lightLeft(at: number): number {
    const x = studio.floor[2 * at];
    return x === x ? floorLight(floorShade, x, studio.floor[2 * at + 1]) : 1;
  }

  /** Shades triangle `id` at a place of the picture (in samples) into `sample`. */
  function shadeAt(id: number, sx: number, sy: number): void {
    if (id <= lead.triangles) lead.shadeAt(id - 1, sx, sy, shadows, sample);
    else follow.shadeAt(id - 1 - lead.triangles, sx, sy, shadows, sample);
  }

  function materialOf(id: number): number {
    if (id <= lead.triangles) return lead.materialOf(id - 1);
    return 256 + follow.materialOf(id - 1 - lead.triangles);
  }

  function resolvePixel(px: number, py: number): void {
    const { triangle, nearness } = buffer;
    const s0 = 2 * py * buffer.width + 2 * px;
    const s2 = s0 + buffer.width;
    const t0 = triangle[s0];
    const t1 = triangle[s0 + 1];
    const t2 = triangle[s2];
    const t3 = triangle[s2 + 1];
    const at = py * width + px;
    if ((t0 | t1 | t2 | t3) === 0) {
      const keep = lightLeft(at);
      if (keep === 1) return;
      background(at, keep);
      const noise = dither(px, py);
      for (let c = 0; c < 3; c++) frame[3 * at + c] = toneMap(ground[c]) + noise;
      return;
    }
    if (t0 !== 0 && t1 !== 0 && t2 !== 0 && t3 !== 0) {
      const near = nearness[s0];
      const same =
        (t0 === t1 ||
          (Math.abs(nearness[s0 + 1] - near) < 4e-4 && materialOf(t0) === materialOf(t1))) &&
        (t0 === t2 ||
          (Math.abs(nearness[s2] - near) < 4e-4 && materialOf(t0) === materialOf(t2))) &&
        (t0 === t3 ||
          (Math.abs(nearness[s2 + 1] - near) < 4e-4 && materialOf(t0) === materialOf(t3)));
      if (same) {
        shadeAt(t0, 2 * px + 1, 2 * py + 1);
        for (let c = 0; c < 3; c++) frame[3 * at + c] = toneMap(sample[c]) + 0.5;
        return;
      }
    }
    let r = 0;
    let g = 0;
    let b = 0;
    // Samples of one triangle share their light: they are less than a pixel apart.
    let last = -1;
    for (let s = 0; s < 4; s++) {
      const id = s === 0 ? t0 : s === 1 ? t1 : s === 2 ? t2 : t3;
      if (id === 0) {
        if (last !== 0) background(at, lightLeft(at));
        last = 0;
        r += toneMap(ground[0]);
        g += toneMap(ground[1]);
        b += toneMap(ground[2]);
      } else {
        if (last !== id) shadeAt(id, 2 * px + (s & 1) + 0.5, 2 * py + (s >> 1) + 0.5);
        last = id;
        r += toneMap(sample[0]);
        g += toneMap(sample[1]);
        b += toneMap(sample[2]);
      }
    }
    frame[3 * at] = r / 4 + 0.5;
    frame[3 * at + 1] = g / 4 + 0.5;
    frame[3 * at + 2] = b / 4 + 0.5;
  }

  const shadedFloor = emptyBox();

  return {
    background: empty,
    changed: [dirty, shadedFloor],
    render(pose, sway) {
      lead.figure.pose(pose.lead, sway?.lead);
      follow.figure.pose(pose.follow, sway?.follow);
      clearBox(buffer, {
        left: 2 * dirty.left,
        top: 2 * dirty.top,
        right: 2 * dirty.right,
        bottom: 2 * dirty.bottom,
      });
      shadows.clear();
      for (const one of drawn)
        shadows.draw(one.figure.mesh.positions, one.figure.mesh.indices, one.screen);
      floorShade.update(shadows, [pose.lead, pose.follow]);
      Object.assign(dirty, emptyBox());
      for (const one of drawn) one.project(dirty);
      dirty.left = Math.max(0, Math.floor(dirty.left) - 1);
      dirty.top = Math.max(0, Math.floor(dirty.top) - 1);
      dirty.right = Math.min(width, Math.ceil(dirty.right) + 1);
      dirty.bottom = Math.min(height, Math.ceil(dirty.bottom) + 1);
      drawTriangles(buffer, lead.screen, lead.figure.mesh.indices, 0);
      drawTriangles(buffer, follow.screen, follow.figure.mesh.indices, lead.triangles);
      frame.set(empty);
      Object.assign(shadedFloor, shadedBox(floorShade, camera));
      const bottom = Math.max(dirty.bottom, shadedFloor.bottom);
      for (let py = Math.min(dirty.top, shadedFloor.top); py < bottom; py++) {
        const inFloor = py >= shadedFloor.top && py < shadedFloor.bottom;
        const inBodies = py >= dirty.top && py < dirty.bottom;
        const left = Math.min(inBodies ? dirty.left : width, inFloor ? shadedFloor.left : width);
        const right = Math.max(inBodies ? dirty.right : 0, inFloor ? shadedFloor.right : 0);
        for (let px = left; px < right; px++) resolvePixel(px, py);
      }
      return frame;
    },
  };
}

/** The part of the picture in which the floor loses light. */
function shadedBox({ extent }: FloorShade, camera: Camera): Box {
  const x = (column: number): number => FLOOR.left + column * FLOOR.cell;
  const z = (row: number): number => FLOOR.back + row * FLOOR.cell;
  const corners = [x(extent.left - 1), x(extent.right + 1)].flatMap((cx) =>
    [z(extent.top - 1), z(extent.bottom + 1)].map((cz) => camera.project(cx, 0, cz)),
  );
  return {
    left: Math.max(0, Math.floor(Math.min(...corners.map((corner) => corner.x)))),
    right: Math.min(camera.width, Math.ceil(Math.max(...corners.map((corner) => corner.x)))),
    top: Math.floor(Math.min(...corners.map((corner) => corner.y))),
    bottom: Math.min(camera.height, Math.ceil(Math.max(...corners.map((corner) => corner.y)))),
  };
}

/** The share of its light that a floor point keeps. */
function floorLight({ taken }: FloorShade, x: number, z: number): number {
  const u = (x - FLOOR.left) / FLOOR.cell - 0.5;
  const v = (z - FLOOR.back) / FLOOR.cell - 0.5;
  const column = Math.floor(u);
  const row = Math.floor(v);
  if (column < 0 || row < 0 || column >= FLOOR.columns - 1 || row >= FLOOR.rows - 1) return 1;
  const at = row * FLOOR.columns + column;
  const next = at + FLOOR.columns;
  const above = taken[at] + (taken[at + 1] - taken[at]) * (u - column);
  const below = taken[next] + (taken[next + 1] - taken[next]) * (u - column);
  return 1 - above - (below - above) * (v - row);
}
