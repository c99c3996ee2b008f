/**
 * How much of their movement joints are seen to make. What the model is not sure of stays near where
 * it usually is, so that feet and hands move less than they do.
 */

/** The part of a movement that is seen: to the sides and in depth, and up. */
interface SeenMotion {
  readonly level: number;
  readonly up: number;
}

const NOSE: SeenMotion = { level: 0.94, up: 0.9 };
const SHOULDER: SeenMotion = { level: 0.86, up: 0.7 };
const ELBOW: SeenMotion = { level: 0.77, up: 0.82 };
const WRIST: SeenMotion = { level: 0.88, up: 0.9 };
const HIP: SeenMotion = { level: 0.7, up: 0.15 };
const KNEE: SeenMotion = { level: 0.72, up: 0.6 };
const ANKLE: SeenMotion = { level: 0.7, up: 0.52 };

/** In the order of `BODY_JOINTS`; fitted by `tests/bench/pose-seen-motion.ts`. */
export const SEEN_MOTION: readonly SeenMotion[] = [
  ...[NOSE, SHOULDER, SHOULDER, ELBOW, ELBOW, WRIST, WRIST],
  ...[HIP, HIP, KNEE, KNEE, ANKLE, ANKLE],
];
