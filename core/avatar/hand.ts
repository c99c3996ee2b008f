/** Hands: a palm, four fingers and a thumb that curl with the grip. */
import type { Frame, Vec3 } from '../motion/body.ts';
import type { Grid, MeshBuilder } from './mesh.ts';
import { BODY_SIDES, type BodySide } from './limbs.ts';
import type { Build, PartWriter } from './part.ts';
import type { Surface, Outline, RingFrame } from './surface.ts';
import { chainFrames, outline, oval, round, rotateAbout, writeTube } from './tube.ts';
import { along, scale, toWorld, unit, add } from './vector.ts';

/** A finger's knuckle (meters to the thumb's side and ahead of the wrist), bones and radius. */
interface Finger {
  readonly across: number;
  readonly ahead: number;
  readonly bones: readonly [number, number, number];
  readonly radius: number;
  /** Extra curl: the outer fingers close a little more. */
  readonly eager: number;
  /** Of an open hand's flexion. */
  readonly soft: number;
}

const FINGERS: readonly Finger[] = [
  { across: 0.028, ahead: 0.09, bones: [0.041, 0.025, 0.02], radius: 0.0088, eager: 0, soft: 0.6 },
  {
    across: 0.0095,
    ahead: 0.094,
    bones: [0.045, 0.029, 0.021],
    radius: 0.009,
    eager: 0.04,
    soft: 1.5,
  },
  {
    across: -0.0095,
    ahead: 0.09,
    bones: [0.041, 0.026, 0.02],
    radius: 0.0086,
    eager: 0.08,
    soft: 1.9,
  },
  {
    across: -0.027,
    ahead: 0.082,
    bones: [0.032, 0.02, 0.018],
    radius: 0.0076,
    eager: 0.12,
    soft: 1.2,
  },
];

/** Flexion of knuckle, middle and end joint of a closed fist, radians. */
const FIST = [1.45, 1.75, 0.9] as const;
/** A relaxed open hand is never quite straight, its outer fingers least. */
const RELAXED = [0.16, 0.2, 0.12] as const;

const PALM: readonly (readonly [ahead: number, half: number, thick: number])[] = [
  [-0.012, 0.024, 0.018],
  [0.008, 0.028, 0.02],
  [0.03, 0.036, 0.0205],
  [0.055, 0.0405, 0.0185],
  [0.078, 0.041, 0.0155],
  [0.092, 0.0375, 0.0115],
];

const FINGER_RINGS = 8;

/** The points of a finger's axis from before its knuckle to near its tip. */
function fingerPoints(
  knuckle: Vec3,
  forward: Vec3,
  hinge: Vec3,
  bones: readonly number[],
  flexion: readonly number[],
): readonly Vec3[] {
  let direction = forward;
  let point = knuckle;
  const points = [along(knuckle, forward, -bones[0] * 0.35), knuckle];
  bones.forEach((bone, k) => {
    direction = rotateAbout(direction, hinge, flexion[k]);
    const from = point;
    point = along(from, direction, bone);
    points.push(along(from, direction, bone * 0.5), point);
  });
  return points;
}

/** Radii along a finger as shares of its own, from before the knuckle to the tip. */
const TAPER = [1, 1.06, 0.98, 1, 0.92, 0.95, 0.86, 0.72];
const FINGER_SEGMENTS = 8;
const PALM_SEGMENTS = 18;

interface FingerShape {
  readonly grid: Grid;
  readonly outlines: readonly Outline[];
  readonly radius: number;
}

function fingerShape(mesh: MeshBuilder, radius: number): FingerShape {
  return {
    grid: mesh.grid(FINGER_RINGS, FINGER_SEGMENTS, 'skin'),
    outlines: TAPER.map((k) => outline(FINGER_SEGMENTS, round(radius * k))),
    radius,
  };
}

function writeFinger(
  surface: Surface,
  { grid, outlines, radius }: FingerShape,
  points: readonly Vec3[],
  side: Vec3,
): void {
  writeTube(surface, grid, chainFrames(points, side), outlines, [0, radius * 0.55]);
}

function hand({ mesh, physique }: Build, side: BodySide): PartWriter {
  const k = physique.handScale;
  const palm = mesh.grid(PALM.length, PALM_SEGMENTS, 'skin');
  const palmOutlines = PALM.map(([, half, thick]) =>
    outline(PALM_SEGMENTS, oval(half * k, thick * k * 0.82)),
  );
  const fingers = FINGERS.map(({ radius }) => fingerShape(mesh, radius * k));
  const thumb = fingerShape(mesh, 0.0102 * k);
  // The thumb of the right hand is on its frame's left when the back of the hand is up.
  const inward = side === 'right' ? -1 : 1;
  return ({ body, surface }) => {
    const { hand: frame, grip } = body[side];
    const at = (across: number, up: number, ahead: number): Vec3 =>
      toWorld(frame, inward * across * k, up * k, ahead * k);
    const palmFrames = PALM.map(([ahead]): RingFrame => ({
      center: at(0, -0.002, ahead),
      u: frame.right,
      v: scale(frame.up, -1),
    }));
    writeTube(surface, palm, palmFrames, palmOutlines, [0, 0.006 * k]);
    // Curling toward the palm turns forward to -up: about -right.
    const hinge = scale(frame.right, -1);
    FINGERS.forEach((finger, i) => {
      const curl = Math.min(1, grip * (1 + finger.eager));
      const flexion = FIST.map(
        (fist, j) => finger.soft * RELAXED[j] + (fist - finger.soft * RELAXED[j]) * curl,
      );
      const spread = unit(
        along(frame.forward, frame.right, inward * finger.across * 2.2 * (1 - curl)),
      );
      const knuckle = at(finger.across, 0.001, finger.ahead);
      const bones = finger.bones.map((bone) => bone * k);
      const points = fingerPoints(knuckle, spread, hinge, bones, flexion);
      writeFinger(surface, fingers[i], points, frame.right);
    });
    writeFinger(surface, thumb, thumbPoints(frame, at, inward, grip, k), frame.up);
  };
}

/** The thumb leaves the palm sideways and closes across it. */
function thumbPoints(
  frame: Frame,
  at: (across: number, up: number, ahead: number) => Vec3,
  inward: number,
  grip: number,
  k: number,
): readonly Vec3[] {
  const outward = scale(frame.right, inward);
  const sideways = unit(
    add(
      scale(frame.forward, 0.75),
      add(scale(outward, 0.62 - 0.55 * grip), scale(frame.up, -0.3 - 0.45 * grip)),
    ),
  );
  const hinge = scale(frame.up, inward);
  const base = at(0.03, -0.006, 0.03);
  const bones = [0.038 * k, 0.03 * k, 0.024 * k];
  return fingerPoints(base, sideways, hinge, bones, [0, 0.12 + 0.5 * grip, 0.12 + 0.6 * grip]);
}

export function hands(build: Build): readonly PartWriter[] {
  return BODY_SIDES.map((side) => hand(build, side));
}
