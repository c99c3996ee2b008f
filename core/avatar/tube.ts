/** Lofted tubes: rings of vertices along a spine of frames. */
import type { Vec3 } from '../motion/body.ts';
import { endPole, startPole, type Grid } from './mesh.ts';
import type { Outline, RingFrame, Surface } from './surface.ts';
import { add, along, cross, dot, mix, perpendicularTo, scale, sub, unit } from './vector.ts';

/** Radii of a ring in meters: sideways, to +v and to -v. */
export interface RingShape {
  readonly u: number;
  readonly front: number;
  readonly back: number;
}

export const round = (radius: number): RingShape => ({ u: radius, front: radius, back: radius });
export const oval = (u: number, v: number): RingShape => ({ u, front: v, back: v });

const circles = new Map<number, { readonly cos: Float64Array; readonly sin: Float64Array }>();

/** Cosines and sines of the angles of a ring's vertices. */
export function circle(segments: number): {
  readonly cos: Float64Array;
  readonly sin: Float64Array;
} {
  let table = circles.get(segments);
  if (table === undefined) {
    const angle = (_: unknown, j: number): number => (2 * Math.PI * j) / segments;
    const angles = Float64Array.from({ length: segments }, angle);
    table = { cos: angles.map(Math.cos), sin: angles.map(Math.sin) };
    circles.set(segments, table);
  }
  return table;
}

/** The vertices of a ring of this shape. */
export function outline(segments: number, shape: RingShape): Outline {
  const { cos, sin } = circle(segments);
  return {
    x: cos.map((value) => shape.u * value),
    y: sin.map((value) => (value >= 0 ? shape.front : shape.back) * value),
  };
}

/** Closes a grid with poles `bulge` meters beyond the first and the last ring. */
export function writePoles(
  surface: Surface,
  grid: Grid,
  first: RingFrame,
  last: RingFrame,
  bulge: readonly [start: number, end: number] = [0, 0],
): void {
  surface.point(endPole(grid), last, [0, 0, bulge[1]]);
  surface.point(startPole(grid), first, [0, 0, -bulge[0]]);
}

export function writeTube(
  surface: Surface,
  grid: Grid,
  frames: readonly RingFrame[],
  outlines: readonly Outline[],
  bulge: readonly [start: number, end: number] = [0, 0],
): void {
  frames.forEach((frame, k) => surface.ring(grid, k, frame, outlines[k]));
  writePoles(surface, grid, frames[0], frames[frames.length - 1], bulge);
}

/** A place on a two-bone limb: 0 at the root joint, 1 at the middle one, 2 at the end. */
export type Station = number;

/**
 * The frames of a limb's rings. The middle joint is rounded over `bend` of each bone; u turns
 * evenly from `uStart` at the root to `uEnd` at the end, at right angles to the spine.
 */
export function limbFrames(
  joints: readonly [Vec3, Vec3, Vec3],
  stations: readonly Station[],
  uStart: Vec3,
  uEnd: Vec3,
  bend = 0.16,
): readonly RingFrame[] {
  const [a, b, c] = joints;
  const upper = sub(b, a);
  const lower = sub(c, b);
  return stations.map((station) => {
    let center: Vec3;
    let tangent: Vec3;
    const past = station - 1;
    if (Math.abs(past) < bend) {
      const t = (past / bend + 1) / 2;
      const from = along(b, upper, -bend);
      const to = along(b, lower, bend);
      center = mix(mix(from, b, t), mix(b, to, t), t);
      tangent = unit(mix(upper, lower, t));
    } else {
      center = past < 0 ? along(a, upper, station) : along(b, lower, past);
      tangent = unit(past < 0 ? upper : lower);
    }
    const u = perpendicularTo(mix(uStart, uEnd, Math.min(1, Math.max(0, station / 2))), tangent);
    return { center, u, v: cross(tangent, u) };
  });
}

/** The frames along a polyline, u carried from point to point without twisting. */
export function chainFrames(points: readonly Vec3[], uStart: Vec3): readonly RingFrame[] {
  const last = points.length - 1;
  let u = uStart;
  return points.map((center, k) => {
    const before = k > 0 ? unit(sub(center, points[k - 1])) : undefined;
    const after = k < last ? unit(sub(points[k + 1], center)) : undefined;
    const tangent = unit(add(before ?? [0, 0, 0], after ?? [0, 0, 0]));
    u = perpendicularTo(u, tangent);
    return { center, u, v: cross(tangent, u) };
  });
}

/** Turns `a` about the unit vector `axis` (Rodrigues' formula), radians, counter-clockwise. */
export function rotateAbout(a: Vec3, axis: Vec3, angle: number): Vec3 {
  const cos = Math.cos(angle);
  const turned = add(scale(a, cos), scale(cross(axis, a), Math.sin(angle)));
  return along(turned, axis, dot(a, axis) * (1 - cos));
}
