/** Vectors and orthonormal frames in the picture's axes: x right, y up, z to the camera. Meters. */
import type { Frame, Vec3 } from './body.ts';

export const UP: Vec3 = [0, 1, 0];

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (radian: number): number => (radian * 180) / Math.PI;

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** Not `Math.hypot`, which guards against huge numbers and takes many times as long. */
export const length = (a: Vec3): number => Math.sqrt(dot(a, a));
export const distance = (a: Vec3, b: Vec3): number => length(sub(a, b));
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => add(a, scale(sub(b, a), t));
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** `a` at length 1; a vector too short to have a direction becomes `fallback`. */
export function normalize(a: Vec3, fallback: Vec3 = UP): Vec3 {
  const size = length(a);
  return size < 1e-9 ? fallback : scale(a, 1 / size);
}

/** 0 to 180. */
export const degreesBetween = (a: Vec3, b: Vec3): number =>
  degrees(Math.acos(Math.min(1, Math.max(-1, dot(normalize(a), normalize(b))))));

/** The part of `a` that is perpendicular to the unit vector `axis`, at length 1. */
export function perpendicular(a: Vec3, axis: Vec3, fallback: Vec3): Vec3 {
  const rest = sub(a, scale(axis, dot(a, axis)));
  if (length(rest) > 1e-6) return normalize(rest);
  return normalize(sub(fallback, scale(axis, dot(fallback, axis))));
}

/**
 * A frame from angles in degrees: `yaw` 0 looks along +x and grows to the dancer's right, `pitch`
 * bows forward, `roll` raises the right side.
 */
export function frameOf(origin: Vec3, yaw: number, pitch = 0, roll = 0): Frame {
  const [y, p, r] = [radians(yaw), radians(pitch), radians(roll)];
  const ahead: Vec3 = [Math.cos(y), 0, Math.sin(y)];
  const beside: Vec3 = [-Math.sin(y), 0, Math.cos(y)];
  const tall = add(scale(UP, Math.cos(p)), scale(ahead, Math.sin(p)));
  const forward = sub(scale(ahead, Math.cos(p)), scale(UP, Math.sin(p)));
  const right = add(scale(beside, Math.cos(r)), scale(tall, Math.sin(r)));
  const up = sub(scale(tall, Math.cos(r)), scale(beside, Math.sin(r)));
  return { origin, right, up, forward };
}

/** A frame whose forward is exactly `forward`, its up as near to `up` as can be. */
export function frameAlong(origin: Vec3, forward: Vec3, up: Vec3, fallbackUp: Vec3 = UP): Frame {
  const ahead = normalize(forward);
  const tall = perpendicular(up, ahead, fallbackUp);
  return { origin, forward: ahead, up: tall, right: cross(ahead, tall) };
}

/** A point given in a frame's own directions: to its right, up, and forward. */
export function pointIn(frame: Frame, right: number, up: number, forward: number): Vec3 {
  return add(frame.origin, directionIn(frame, right, up, forward));
}

export function directionIn(frame: Frame, right: number, up: number, forward: number): Vec3 {
  return add(add(scale(frame.right, right), scale(frame.up, up)), scale(frame.forward, forward));
}

/** The yaw in degrees of a direction; see `frameOf`. */
export const yawOf = (direction: Vec3): number => degrees(Math.atan2(direction[2], direction[0]));

/** An angle in degrees brought to -180..180. */
export const wrapDegrees = (angle: number): number => angle - 360 * Math.round(angle / 360);
