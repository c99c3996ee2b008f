/**
 * How much of their movement joints are seen to make. What the model is not sure of stays near where
 * it usually is, so that feet and hands move less than they do.
 */

/** The part of a movement that is seen: to the sides and in depth, and up. */
interface SeenMotion {
  readonly level: number;
  readonly up: number;
}

const NOSE: SeenMotion = { level: 0.89, up: 0.62 };
const SHOULDER: SeenMotion = { level: 0.74, up: 0.5 };
const ELBOW: SeenMotion = { level: 0.75, up: 0.85 };
const WRIST: SeenMotion = { level: 0.85, up: 0.87 };
const HIP: SeenMotion = { level: 0.79, up: 0.16 };
const KNEE: SeenMotion = { level: 0.7, up: 0.6 };
const ANKLE: SeenMotion = { level: 0.73, up: 0.67 };

/** In the order of `BODY_JOINTS`; fitted by `tools/fit/motion-gain.ts`. */
export const MOTION_GAIN: readonly SeenMotion[] = [
  ...[NOSE, SHOULDER, SHOULDER, ELBOW, ELBOW, WRIST, WRIST],
  ...[HIP, HIP, KNEE, KNEE, ANKLE, ANKLE],
];
