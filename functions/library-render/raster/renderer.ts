/**
 * Draws both dancers in the studio. Visibility is resolved at four samples a pixel; a pixel whose
 * samples lie on one smooth surface is shaded once, an edge is shaded at every sample.
 */
import type { Look } from '@bachata/core/avatar/materials.ts';
import type { Sway } from '@bachata/core/avatar/sway.ts';
import type { CouplePose, Proportions } from '@bachata/core/motion/body.ts';
import type { Camera } from '@bachata/core/moves/camera.ts';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import { DrawnFigure, SAMPLES } from './drawn-figure.ts';
import { DrawnRoom } from './drawn-room.ts';
import { ShadowMap } from './shadow.ts';
import { toneMap } from './tone.ts';
import {
  clearBox,
  createVisibilityBuffer,
  drawTriangles,
  emptyBox,
  pixelsOf,
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

/** Samples of one surface so near to each other show no edge between them. */
const SAME_SURFACE = 4e-4;

/** @param camera default: the one of the library's clips */
export function createClipRenderer(dancers: Dancers, camera: Camera = CLIP_CAMERA): ClipRenderer {
  const { width, height } = camera;
  const lead = new DrawnFigure(dancers.lead.look, dancers.lead.proportions, camera);
  const follow = new DrawnFigure(dancers.follow.look, dancers.follow.proportions, camera);
  const drawn = [lead, follow];
  const room = new DrawnRoom(camera);
  const buffer = createVisibilityBuffer(SAMPLES * width, SAMPLES * height);
  const shadows = new ShadowMap();
  const frame = room.picture.slice();
  const surfaces = surfacesOf(lead, follow);
  const sample = new Float32Array(3);

  /** Shades triangle `id` at a place of the picture (in quarters of a pixel) into `sample`. */
  function shadeAt(id: number, quarterX: number, quarterY: number): void {
    if (id <= lead.triangles) lead.shadeAt(id - 1, quarterX, quarterY, shadows, sample);
    else follow.shadeAt(id - 1 - lead.triangles, quarterX, quarterY, shadows, sample);
  }

  function resolveSurface(id: number, px: number, py: number): void {
    shadeAt(id, 4 * px + 2, 4 * py + 2);
    const o = 3 * (py * width + px);
    frame[o] = toneMap(sample[0]) + 0.5;
    frame[o + 1] = toneMap(sample[1]) + 0.5;
    frame[o + 2] = toneMap(sample[2]) + 0.5;
  }

  /** A pixel of which each sample counts. */
  function resolveEdge(px: number, py: number): void {
    let r = 0;
    let g = 0;
    let b = 0;
    // Samples of one triangle share their light: they are less than a pixel apart.
    let last = -1;
    for (let s = 0; s < 4; s++) {
      const [right, down] = [s & 1, s >> 1];
      const id = buffer.triangle[(2 * py + down) * buffer.width + 2 * px + right];
      if (id !== last) {
        last = id;
        if (id === 0) {
          room.valuesAt(px, py, sample);
        } else {
          shadeAt(id, 4 * px + 1 + 2 * right, 4 * py + 1 + 2 * down);
          for (let c = 0; c < 3; c++) sample[c] = toneMap(sample[c]);
        }
      }
      r += sample[0];
      g += sample[1];
      b += sample[2];
    }
    const o = 3 * (py * width + px);
    frame[o] = r / 4 + 0.5;
    frame[o + 1] = g / 4 + 0.5;
    frame[o + 2] = b / 4 + 0.5;
  }

  /** Two samples on one smooth surface. */
  function isNextTo(s: number, t: number): boolean {
    const { triangle, nearness } = buffer;
    return (
      Math.abs(nearness[s] - nearness[t]) < SAME_SURFACE &&
      surfaces[triangle[s]] === surfaces[triangle[t]]
    );
  }

  function resolveRow(py: number, left: number, right: number): void {
    const { triangle } = buffer;
    let s0 = 2 * py * buffer.width + 2 * left;
    for (let px = left; px < right; px++, s0 += 2) {
      const s2 = s0 + buffer.width;
      const t0 = triangle[s0];
      const t1 = triangle[s0 + 1];
      const t2 = triangle[s2];
      const t3 = triangle[s2 + 1];
      if ((t0 | t1 | t2 | t3) === 0) continue;
      const isSmooth =
        t0 !== 0 &&
        (t1 === t0 || isNextTo(s0, s0 + 1)) &&
        (t2 === t0 || isNextTo(s0, s2)) &&
        (t3 === t0 || isNextTo(s0, s2 + 1));
      if (isSmooth) resolveSurface(t0, px, py);
      else resolveEdge(px, py);
    }
  }

  const bodies = emptyBox();
  const changed = [bodies, room.shaded];

  function restoreRoom(): void {
    for (const { left, top, right, bottom } of changed) {
      for (let py = top; py < bottom; py++) {
        const at = 3 * py * width;
        frame.set(room.picture.subarray(at + 3 * left, at + 3 * right), at + 3 * left);
      }
    }
  }

  /** Draws row by row; what has just been read is cheap to clear for the next picture. */
  function resolve(): void {
    const { left, right } = bodies;
    for (let py = Math.min(bodies.top, room.shaded.top); py < height; py++) {
      room.shadeRow(py, frame);
      if (py < bodies.top || py >= bodies.bottom) continue;
      resolveRow(py, left, right);
      const [top, bottom] = [SAMPLES * py, SAMPLES * (py + 1)];
      clearBox(buffer, { left: SAMPLES * left, top, right: SAMPLES * right, bottom });
    }
  }

  return {
    background: room.picture,
    changed,
    render(pose, sway) {
      restoreRoom();
      lead.figure.pose(pose.lead, sway?.lead);
      follow.figure.pose(pose.follow, sway?.follow);
      shadows.clear();
      for (const { figure, screen } of drawn) {
        shadows.draw(figure.mesh.positions, figure.mesh.indices, screen);
      }
      room.update(shadows, [pose.lead, pose.follow]);
      const box = emptyBox();
      for (const one of drawn) one.project(box);
      Object.assign(bodies, pixelsOf(box, 1, camera));
      drawTriangles(buffer, lead.screen, lead.figure.mesh.indices, 0);
      drawTriangles(buffer, follow.screen, follow.figure.mesh.indices, lead.triangles);
      resolve();
      return frame;
    },
  };
}

/** By 1 + the number of a triangle: dancer and material; the room is a surface of its own. */
function surfacesOf(lead: DrawnFigure, follow: DrawnFigure): Uint8Array {
  const surfaces = new Uint8Array(1 + lead.triangles + follow.triangles).fill(255);
  for (let i = 0; i < lead.triangles; i++) surfaces[1 + i] = lead.materialOf(i);
  for (let i = 0; i < follow.triangles; i++) {
    surfaces[1 + lead.triangles + i] = 128 + follow.materialOf(i);
  }
  return surfaces;
}
