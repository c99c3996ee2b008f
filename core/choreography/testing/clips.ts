/** Landmarks for tests: two bodies that stand, and whatever moves them from frame to frame. */
import type { DanceRole } from '../../moves/dance-role.ts';
import { LANDMARK_NAMES } from '../../motion/landmarks.ts';
import type { LandmarkSource } from '../evaluate/clip-motion.ts';

/** Meters from the couple's middle: x at a frame, for a dancer. */
export type FakePlace = (frame: number, dancer: DanceRole) => number;

/** A body 0.5 m from hips to shoulders, every joint at the same x and z 0. */
function bodyAt(x: number): Float32Array {
  return Float32Array.from(LANDMARK_NAMES.flatMap((name) => [x, heightOf(name), 0]));
}

function heightOf(name: string): number {
  if (name.endsWith('shoulder')) return 1.4;
  return name.endsWith('hip') ? 0.9 : 1;
}

export function movedBodies(frames: number, place: FakePlace, framesPerBeat = 16): LandmarkSource {
  return {
    frames,
    framesPerBeat,
    landmarks: (frame, dancer) => bodyAt(place(frame, dancer)),
  };
}
