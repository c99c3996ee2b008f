/**
 * Laying a body down: in a dip the trunk leaves the vertical so far that bowing and rolling no longer
 * say where it goes. A tilt is a way over the floor with an angle as its length, and a frame is turned
 * toward it about the one horizontal axis across.
 */
import type { Frame, Vec3 } from './body.ts';
import { add, cross, dot, normalize, radians, scale, UP } from './vector.ts';

/** Degrees to the dancer's own back and right. */
export interface Tilt {
  readonly back: number;
  readonly right: number;
}

/** The horizontal way of a tilt in a dancer who faces `yaw`, its length in degrees. */
function wayOf({ back, right }: Tilt, yaw: number): Vec3 {
  const [cos, sin] = [Math.cos(radians(yaw)), Math.sin(radians(yaw))];
  return [-cos * back - sin * right, 0, -sin * back + cos * right];
}

/**
 * @param yaw where the dancer faces, degrees
 * @param share of the tilt that this part of the body takes
 */
export function tilted(frame: Frame, yaw: number, tilt: Tilt, share: number): Frame {
  const angle = radians(share * Math.hypot(tilt.back, tilt.right));
  if (angle === 0) return frame;
  const axis = cross(UP, normalize(wayOf(tilt, yaw)));
  const turn = (v: Vec3): Vec3 =>
    add(
      add(scale(v, Math.cos(angle)), scale(cross(axis, v), Math.sin(angle))),
      scale(axis, dot(axis, v) * (1 - Math.cos(angle))),
    );
  return {
    origin: frame.origin,
    right: turn(frame.right),
    up: turn(frame.up),
    forward: turn(frame.forward),
  };
}
