/** Vectors and frames in meters: what drawing a body needs beyond moving it. */
import type { Frame, Vec3 } from '../motion/body.ts';
import { cross, dot, length, mix, scale, sub } from '../motion/vector.ts';

export { add, cross, distance, dot, length, mix, scale, sub } from '../motion/vector.ts';

/** `a + k b`. */
export const along = (a: Vec3, b: Vec3, k: number): Vec3 => [
  a[0] + k * b[0],
  a[1] + k * b[1],
  a[2] + k * b[2],
];

/** The unit vector along `a`; `fallback` where `a` has no direction. */
export function unit(a: Vec3, fallback: Vec3 = [0, 1, 0]): Vec3 {
  const size = length(a);
  return size > 1e-9 ? scale(a, 1 / size) : fallback;
}

/** The part of `a` at right angles to the unit vector `axis`, as a unit vector. */
export function perpendicularTo(a: Vec3, axis: Vec3): Vec3 {
  const rest = along(a, axis, -dot(a, axis));
  if (length(rest) > 1e-6) return unit(rest);
  return unit(cross(axis, Math.abs(axis[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
}

/** A point given in a frame's own coordinates, in the couple's. */
export function toWorld(frame: Frame, right: number, up: number, forward: number): Vec3 {
  const { origin: o, right: r, up: u, forward: f } = frame;
  return [
    o[0] + r[0] * right + u[0] * up + f[0] * forward,
    o[1] + r[1] * right + u[1] * up + f[1] * forward,
    o[2] + r[2] * right + u[2] * up + f[2] * forward,
  ];
}

/** A world point in a frame's own coordinates: right, up, forward. */
export function toLocal(frame: Frame, point: Vec3): Vec3 {
  const d = sub(point, frame.origin);
  return [dot(d, frame.right), dot(d, frame.up), dot(d, frame.forward)];
}

/** The frame between two, its axes orthonormal again. */
export function mixFrames(a: Frame, b: Frame, t: number): Frame {
  const up = unit(mix(a.up, b.up, t));
  const right = perpendicularTo(mix(a.right, b.right, t), up);
  return { origin: mix(a.origin, b.origin, t), right, up, forward: cross(up, right) };
}

/** 0 at `from`, 1 at `to` and beyond, smooth between; `to` may be the smaller. */
export function smoothstep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
