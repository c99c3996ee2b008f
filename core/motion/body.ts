/**
 * A dancer's body at one instant: the contract between the motion engine, the figures that are
 * drawn and the landmarks that are known.
 *
 * Meters, right-handed, y up, x to the right of the picture, z toward the camera. The couple's
 * center is the origin of the floor; the camera looks along -z.
 */
export type Vec3 = readonly [x: number, y: number, z: number];

/** An orthonormal frame. `right` is the dancer's own right. right = forward x up. */
export interface Frame {
  readonly origin: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  readonly forward: Vec3;
}

export interface LimbPose {
  readonly shoulder: Vec3;
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  /** Origin at the wrist; forward along the fingers, up out of the back of the hand. */
  readonly hand: Frame;
  /** 0 open and flat, 1 a closed fist. */
  readonly grip: number;
  readonly hip: Vec3;
  readonly knee: Vec3;
  readonly ankle: Vec3;
  /** Origin at the ankle; forward to the toes, up out of the instep. */
  readonly foot: Frame;
  readonly heel: Vec3;
  readonly ball: Vec3;
  readonly toe: Vec3;
}

/** What a face does; all zero looks straight ahead, eyes open, friendly. */
export interface FacePose {
  /** Where the eyes look, from the head: degrees to the dancer's right and up. */
  readonly eyesRight: number;
  readonly eyesUp: number;
  /** 0 open, 1 closed. */
  readonly lids: number;
  /** 0 at rest, 1 a broad smile that shows the teeth. */
  readonly smile: number;
}

export interface BodyPose {
  /** Origin between the hip joints. */
  readonly pelvis: Frame;
  /** Origin at the middle of the rib cage. */
  readonly chest: Frame;
  /** Origin at the base of the neck, between the shoulders. */
  readonly neck: Vec3;
  /** Origin at the center of the skull. */
  readonly head: Frame;
  readonly face: FacePose;
  readonly left: LimbPose;
  readonly right: LimbPose;
}

export interface CouplePose {
  readonly lead: BodyPose;
  readonly follow: BodyPose;
}

/** Lengths in meters of one dancer's body. */
export interface Proportions {
  readonly height: number;
  readonly hipWidth: number;
  readonly shoulderWidth: number;
  readonly thigh: number;
  readonly shank: number;
  readonly ankleHeight: number;
  readonly foot: number;
  readonly spine: number;
  readonly neck: number;
  readonly headHeight: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly hand: number;
}
