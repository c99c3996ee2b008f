/**
 * How much of their movement joints are seen to make. What the model is not sure of stays near where
 * it usually is, so that feet and hands move less than they do.
 */

/** The part of a movement that is seen: to the sides and in depth, and up. */
interface SeenMotion {
  readonly level: number;
  readonly up: number;
}

const NOSE: SeenMotion = { level: 0.87, up: 0.72 };
const SHOULDER: SeenMotion = { level: 0.76, up: 0.52 };
const ELBOW: SeenMotion = { level: 0.77, up: 0.85 };
const WRIST: SeenMotion = { level: 0.84, up: 0.92 };
const HIP: SeenMotion = { level: 0.72, up: 0.26 };
const KNEE: SeenMotion = { level: 0.81, up: 0.7 };
const ANKLE: SeenMotion = { level: 0.82, up: 0.69 };

/** In the order of `BODY_JOINTS`; fitted by `tools/fit/motion-gain.ts`. */
export const MOTION_GAIN: readonly SeenMotion[] = [
  ...[NOSE, SHOULDER, SHOULDER, ELBOW, ELBOW, WRIST, WRIST],
  ...[HIP, HIP, KNEE, KNEE, ANKLE, ANKLE],
];
