/**
 * Draws both dancers in the studio. Visibility is resolved at four samples a pixel; a pixel whose
 * samples lie on one smooth surface is shaded once, an edge is shaded at every sample.
 */
import { createFigure, type Figure } from '@bachata/core/figure/figure.ts';
import { materialsOf, type Look } from '@bachata/core/figure/materials.ts';
import type { Sway } from '@bachata/core/figure/sway.ts';
import type { CouplePose, Proportions } from '@bachata/core/motion/body.ts';
import { projectToClip } from '@bachata/core/moves/clip-camera.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { prepareMaterial, shadePoint, type ShadedMaterial } from './shade.ts';
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
  /** RGB, 8 bits each, row by row; valid until the next call. */
  render(pose: CouplePose, sway?: CoupleSway): Uint8Array;
}

const { width: WIDTH, height: HEIGHT } = CLIP;

/** A figure with what drawing it needs. */
interface Drawn {
  readonly figure: Figure;
  readonly materials: readonly ShadedMaterial[];
  readonly screen: Float32Array;
  readonly triangles: number;
}

function prepare({ look, proportions }: Dancers['lead']): Drawn {
  const figure = createFigure(look, proportions);
  return {
    figure,
    materials: materialsOf(look).map(prepareMaterial),
    screen: new Float32Array(figure.mesh.positions.length),
    triangles: figure.mesh.indices.length / 3,
  };
}

/** Static noise of half a level: without it, soft gradients show bands after compression. */
function dither(px: number, py: number): number {
  const h = Math.imul(px * 1973 + py * 9277 + 26699, 0x2c1b3c6d) >>> 0;
  return 0.5 + ((h >>> 8) / 0x1000000 - 0.5) * 0.9;
}

export function createClipRenderer(dancers: Dancers): ClipRenderer {
  const lead = prepare(dancers.lead);
  const follow = prepare(dancers.follow);
  const drawn = [lead, follow];
  const studio = createStudio();
  const buffer = createVisibilityBuffer(2 * WIDTH, 2 * HEIGHT);
  const shadows = new ShadowMap();
  const floorShade = new FloorShade();
  const empty = new Uint8Array(3 * WIDTH * HEIGHT);
  for (let at = 0; at < WIDTH * HEIGHT; at++) {
    const noise = dither(at % WIDTH, (at / WIDTH) | 0);
    for (let c = 0; c < 3; c++) empty[3 * at + c] = toneMap(studio.color[3 * at + c]) + noise;
  }
  const frame = new Uint8Array(empty);
  const dirty = emptyBox();
  const sample = new Float32Array(3);
  const ground = new Float32Array(3);

  function project({ figure, screen }: Drawn, box: Box): void {
    const { positions } = figure.mesh;
    for (let i = 0; i < positions.length; i += 3) {
      const { x, y, depth } = projectToClip(positions[i], positions[i + 1], positions[i + 2]);
      screen[i] = 2 * x;
      screen[i + 1] = 2 * y;
      screen[i + 2] = 1 / depth;
      if (x < box.left) box.left = x;
      if (x > box.right) box.right = x;
      if (y < box.top) box.top = y;
      if (y > box.bottom) box.bottom = y;
    }
  }

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
    const isLead = id <= lead.triangles;
    const { figure, materials, screen } = isLead ? lead : follow;
    const { indices, positions: p, normals: n, materials: of } = figure.mesh;
    const first = 3 * (isLead ? id - 1 : id - 1 - lead.triangles);
    const vertex = indices[first];
    const a = 3 * vertex;
    const b = 3 * indices[first + 1];
    const c = 3 * indices[first + 2];
    const cx = screen[c];
    const cy = screen[c + 1];
    const ax = screen[a] - cx;
    const ay = screen[a + 1] - cy;
    const bx = screen[b] - cx;
    const by = screen[b + 1] - cy;
    const inverse = 1 / (ax * by - bx * ay);
    let wa = ((sx - cx) * by - (sy - cy) * bx) * inverse;
    let wb = ((sy - cy) * ax - (sx - cx) * ay) * inverse;
    // A pixel's centre may lie just outside a triangle that one of its samples hits.
    wa = wa < 0 ? 0 : wa > 1 ? 1 : wa;
    wb = wb < 0 ? 0 : wb > 1 - wa ? 1 - wa : wb;
    const wc = 1 - wa - wb;
    let nx = wa * n[a] + wb * n[b] + wc * n[c];
    let ny = wa * n[a + 1] + wb * n[b + 1] + wc * n[c + 1];
    let nz = wa * n[a + 2] + wb * n[b + 2] + wc * n[c + 2];
    const size = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-12);
    nx *= size;
    ny *= size;
    nz *= size;
    shadePoint(
      materials[of[vertex]],
      shadows,
      wa * p[a] + wb * p[b] + wc * p[c],
      wa * p[a + 1] + wb * p[b + 1] + wc * p[c + 1],
      wa * p[a + 2] + wb * p[b + 2] + wc * p[c + 2],
      nx,
      ny,
      nz,
      sample,
      0,
    );
  }

  function materialOf(id: number): number {
    const isLead = id <= lead.triangles;
    const { indices, materials } = (isLead ? lead : follow).figure.mesh;
    const first = 3 * (isLead ? id - 1 : id - 1 - lead.triangles);
    return materials[indices[first]] + (isLead ? 0 : 256);
  }

  function resolvePixel(px: number, py: number): void {
    const { triangle, nearness } = buffer;
    const s0 = 2 * py * buffer.width + 2 * px;
    const s2 = s0 + buffer.width;
    const t0 = triangle[s0];
    const t1 = triangle[s0 + 1];
    const t2 = triangle[s2];
    const t3 = triangle[s2 + 1];
    const at = py * WIDTH + px;
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
    let lookedBehind = false;
    for (let s = 0; s < 4; s++) {
      const id = s === 0 ? t0 : s === 1 ? t1 : s === 2 ? t2 : t3;
      if (id === 0) {
        if (!lookedBehind) background(at, lightLeft(at));
        lookedBehind = true;
        r += toneMap(ground[0]);
        g += toneMap(ground[1]);
        b += toneMap(ground[2]);
      } else {
        shadeAt(id, 2 * px + (s & 1) + 0.5, 2 * py + (s >> 1) + 0.5);
        r += toneMap(sample[0]);
        g += toneMap(sample[1]);
        b += toneMap(sample[2]);
      }
    }
    frame[3 * at] = r / 4 + 0.5;
    frame[3 * at + 1] = g / 4 + 0.5;
    frame[3 * at + 2] = b / 4 + 0.5;
  }

  return {
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
      for (const one of drawn) project(one, dirty);
      dirty.left = Math.max(0, Math.floor(dirty.left) - 1);
      dirty.top = Math.max(0, Math.floor(dirty.top) - 1);
      dirty.right = Math.min(WIDTH, Math.ceil(dirty.right) + 1);
      dirty.bottom = Math.min(HEIGHT, Math.ceil(dirty.bottom) + 1);
      drawTriangles(buffer, lead.screen, lead.figure.mesh.indices, 0);
      drawTriangles(buffer, follow.screen, follow.figure.mesh.indices, lead.triangles);
      frame.set(empty);
      const shadedFloor = shadedBox(floorShade);
      for (
        let py = dirty.top;
        py < HEIGHT && py < Math.max(dirty.bottom, shadedFloor.bottom);
        py++
      ) {
        const inFloor = py >= shadedFloor.top && py < shadedFloor.bottom;
        const left = inFloor ? Math.min(dirty.left, shadedFloor.left) : dirty.left;
        const right = inFloor ? Math.max(dirty.right, shadedFloor.right) : dirty.right;
        for (let px = left; px < right; px++) resolvePixel(px, py);
      }
      return frame;
    },
  };
}

/** The part of the picture in which the floor loses light. */
function shadedBox({ extent }: FloorShade): Box {
  const x = (column: number): number => FLOOR.left + column * FLOOR.cell;
  const z = (row: number): number => FLOOR.back + row * FLOOR.cell;
  const corners = [x(extent.left - 1), x(extent.right + 1)].flatMap((cx) =>
    [z(extent.top - 1), z(extent.bottom + 1)].map((cz) => projectToClip(cx, 0, cz)),
  );
  return {
    left: Math.max(0, Math.floor(Math.min(...corners.map((corner) => corner.x)))),
    right: Math.min(WIDTH, Math.ceil(Math.max(...corners.map((corner) => corner.x)))),
    top: Math.floor(Math.min(...corners.map((corner) => corner.y))),
    bottom: Math.min(HEIGHT, Math.ceil(Math.max(...corners.map((corner) => corner.y)))),
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
