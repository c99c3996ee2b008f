/** Two dancers followed through a clip: what the pose models saw, told apart and put in order. */
import type { DanceRole } from '../moves/dance-role.ts';

/** MediaPipe's body landmarks, in the order of `core/motion/landmarks.ts`. */
export const LANDMARKS = 33;

/** MediaPipe's landmarks of one hand. */
export const HAND_LANDMARKS = 21;

/**
 * What was seen of a dancer's hands: evidence of a hold or of styling rather than a measurement,
 * because a hand in a hold is mostly hidden by the other's.
 */
export interface HandsTrack {
  /** frames x 2 (left, right) x 21 x 3: as `DancerTrack.image`. */
  readonly image: Float32Array;
  /** frames x 2: the model's probability that it sees a hand there, 0 where it did not look. */
  readonly presence: Float32Array;
}

/**
 * How a dancer's frame came about: not seen at all (the values are zero), accepted from the model (in the
 * picture itself, or in both of its neighbors where little moves), or filled in over a short gap between
 * two accepted frames.
 */
export const SEEN = { no: 0, yes: 1, filled: 2 } as const;

export interface DancerTrack {
  /** frames x 33 x 3: x, y in pixels of the picture (y down), z in the same unit, toward the camera negative. */
  readonly image: Float32Array;
  /** frames x 33 x 3: meters around the middle of the hips, x right, y down, z away from the camera. */
  readonly world: Float32Array;
  /** frames x 33: probability that a landmark is inside the picture and not hidden, 0..1. */
  readonly visibility: Float32Array;
  /** One of `SEEN` per frame. */
  readonly seen: Uint8Array;
  /** Only where it was asked for. */
  readonly hands?: HandsTrack | undefined;
}

/** Makes it, in place, a frame in which nobody saw the dancer. */
export function lose({ image, world, visibility, seen }: DancerTrack, frame: number): void {
  const [from, to] = [frame * LANDMARKS, (frame + 1) * LANDMARKS];
  image.fill(0, 3 * from, 3 * to);
  world.fill(0, 3 * from, 3 * to);
  visibility.fill(0, from, to);
  seen[frame] = SEEN.no;
}

export interface PoseTrack {
  /** Frames a second of the analyzed pictures, which may be fewer than the clip's own. */
  readonly fps: number;
  readonly frames: number;
  /** Of the analyzed pictures, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly dancers: Readonly<Record<DanceRole, DancerTrack>>;
  /** How sure it is which of the two leads, 0..1; 1 where it was given. */
  readonly roleConfidence: number;
  /** Times, in seconds, at which the two may have been taken for each other. */
  readonly doubtfulSec: readonly number[];
}
