/** A couple turned about the vertical through the middle of the floor. Never mirrored. */
import type { BodyPose, CouplePose, Frame, LimbPose, Vec3 } from './body.ts';
import { radians } from './vector.ts';

export function turnedPose(pose: CouplePose, degrees: number): CouplePose {
  const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
  const vector = ([x, y, z]: Vec3): Vec3 => [x * cos - z * sin, y, x * sin + z * cos];
  const frame = ({ origin, right, up, forward }: Frame): Frame => ({
    origin: vector(origin),
    right: vector(right),
    up: vector(up),
    forward: vector(forward),
  });
  const limb = (of: LimbPose): LimbPose => ({
    shoulder: vector(of.shoulder),
    elbow: vector(of.elbow),
    wrist: vector(of.wrist),
    hand: frame(of.hand),
    grip: of.grip,
    hip: vector(of.hip),
    knee: vector(of.knee),
    ankle: vector(of.ankle),
    foot: frame(of.foot),
    heel: vector(of.heel),
    ball: vector(of.ball),
    toe: vector(of.toe),
  });
  const body = (of: BodyPose): BodyPose => ({
    pelvis: frame(of.pelvis),
    chest: frame(of.chest),
    neck: vector(of.neck),
    head: frame(of.head),
    face: of.face,
    left: limb(of.left),
    right: limb(of.right),
  });
  return { lead: body(pose.lead), follow: body(pose.follow) };
}
