/** One dancer over a clip, as measurements need it: joints in meters, place, size and facing. */
import type { DanceRole } from '../moves/dance-role.ts';
import { BODY_JOINTS, JOINT } from './joints.ts';
import { smooth } from '../numeric/smoothing.ts';
import { filled, unwrapped } from './series.ts';
import { LANDMARKS, SEEN, type DancerTrack, type PoseTrack } from './track.ts';

export interface DancerSeries {
  readonly fps: number;
  readonly frames: number;
  /** 1 where the dancer was seen, less where a gap was filled, 0 where nobody was. */
  readonly known: Float64Array;
  /**
   * frames x 33 x 3: meters around the middle of the hips, in the axes of `core/motion`: x to the
   * right of the picture, y up, z to the camera. Zero where not known.
   */
  readonly joints: Float64Array;
  /** frames x 33: how far a joint can be relied on, 0..1. */
  readonly trust: Float64Array;
  /** The middle of the hips in the picture, pixels; gaps bridged. */
  readonly hipsX: Float64Array;
  readonly hipsY: Float64Array;
  /** Lowest point of the feet in the picture, pixels; gaps bridged. */
  readonly floorY: Float64Array;
  /** Size of the dancer in the picture, smoothed over a second; gaps bridged. */
  readonly pixelsPerMeter: Float64Array;
  /**
   * Where the trunk faces, degrees: 0 to the right of the picture, 90 to the camera, growing in
   * turns to the dancer's right (clockwise seen from above), without jumps; gaps bridged.
   */
  readonly yawDegrees: Float64Array;
}

/** Of a frame that was filled in between two seen ones. */
const FILLED_TRUST = 0.5;
const YAW_SIGMA_SEC = 0.07;
const SIZE_SIGMA_SEC = 0.5;
const PLACE_SIGMA_SEC = 0.04;

/** Everything is zero where the dancer was never seen. */
export function dancerSeries(track: PoseTrack, role: DanceRole): DancerSeries {
  const { fps, frames } = track;
  const { world, visibility, seen, image } = track.dancers[role];
  const known = Float64Array.from(seen, (state) =>
    state === SEEN.yes ? 1 : state === SEEN.filled ? FILLED_TRUST : 0,
  );
  const joints = Float64Array.from(world, (value, i) => (i % 3 === 0 ? value : -value));
  const trust = Float64Array.from(
    visibility,
    (value, i) => value * known[Math.floor(i / LANDMARKS)],
  );
  const steady = (values: Float64Array, sigmaSec: number): Float64Array =>
    filled(smooth(values, known, sigmaSec * fps));
  const perFrame = (of: (frame: number) => number): Float64Array =>
    Float64Array.from({ length: frames }, (_, frame) => (known[frame] > 0 ? of(frame) : 0));
  const middle =
    (axis: 0 | 1) =>
    (frame: number): number => {
      const at = 3 * frame * LANDMARKS + axis;
      return (image[at + 3 * JOINT.leftHip] + image[at + 3 * JOINT.rightHip]) / 2;
    };
  return {
    fps,
    frames,
    known,
    joints,
    trust,
    hipsX: steady(perFrame(middle(0)), PLACE_SIGMA_SEC),
    hipsY: steady(perFrame(middle(1)), PLACE_SIGMA_SEC),
    floorY: steady(
      perFrame((frame) => lowest(image, frame)),
      PLACE_SIGMA_SEC,
    ),
    pixelsPerMeter: steady(
      perFrame((frame) => sizeOf(track.dancers[role], frame)),
      SIZE_SIGMA_SEC,
    ),
    yawDegrees: facing(joints, known, fps),
  };
}

function lowest(image: Float32Array, frame: number): number {
  const y = (joint: number): number => image[3 * (frame * LANDMARKS + joint) + 1];
  return Math.max(y(JOINT.leftHeel), y(JOINT.rightHeel), y(JOINT.leftToe), y(JOINT.rightToe));
}

/** Pixels a meter that lay the world landmarks best over those of the picture (least squares). */
function sizeOf({ image, world, visibility }: DancerTrack, frame: number): number {
  let [total, px, py, wx, wy] = [0, 0, 0, 0, 0];
  const sums = (each: (weight: number, at: number) => void): void => {
    for (const joint of BODY_JOINTS) {
      const weight = 0.05 + visibility[frame * LANDMARKS + joint];
      each(weight, 3 * (frame * LANDMARKS + joint));
    }
  };
  sums((weight, at) => {
    total += weight;
    px += weight * image[at];
    py += weight * image[at + 1];
    wx += weight * world[at];
    wy += weight * world[at + 1];
  });
  let [both, squares] = [0, 0];
  sums((weight, at) => {
    const [dx, dy] = [world[at] - wx / total, world[at + 1] - wy / total];
    both += weight * (dx * (image[at] - px / total) + dy * (image[at + 1] - py / total));
    squares += weight * (dx * dx + dy * dy);
  });
  return squares > 0 ? Math.max(0, both / squares) : 0;
}

/** The line of shoulders and hips, smoothed as a vector so that no angle has to be wrapped. */
function facing(joints: Float64Array, known: Float64Array, fps: number): Float64Array {
  const across = (axis: 0 | 2): Float64Array =>
    known.map((_, frame) => {
      const at = 3 * frame * LANDMARKS + axis;
      const shoulders = joints[at + 3 * JOINT.rightShoulder] - joints[at + 3 * JOINT.leftShoulder];
      const hips = joints[at + 3 * JOINT.rightHip] - joints[at + 3 * JOINT.leftHip];
      return shoulders + hips;
    });
  const x = smooth(across(0), known, YAW_SIGMA_SEC * fps);
  const z = smooth(across(2), known, YAW_SIGMA_SEC * fps);
  // Forward is up x right: (z, 0, -x) for a right of (x, 0, z).
  return filled(unwrapped(x.map((value, i) => (Math.atan2(-value, z[i]) * 180) / Math.PI)));
}
