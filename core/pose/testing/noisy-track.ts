/** A faultless track made as faulty as those of a camera: shaky joints, hidden ones, lost dancers. */
import { DANCE_ROLES, type DanceRole } from '../../moves/dance-role.ts';
import { randomFrom } from '../../choreography/planner/random.ts';
import { JOINT } from '../joints.ts';
import { LANDMARKS, lose, type DancerTrack, type PoseTrack } from '../track.ts';

export interface Noise {
  readonly seed: number;
  /** Standard deviation of a joint sideways and in height, meters. Default 0.025. */
  readonly jitterM?: number;
  /** In depth, where a model can only guess, meters. Default 0.05. */
  readonly depthM?: number;
  /**
   * What a model gets wrong all through a clip, meters in depth; half as much across, and twice as
   * much at the arms, which trunks hide. Default 0.06.
   */
  readonly biasM?: number;
  /** The same for the way the whole body faces. Default 8. */
  readonly yawBiasDegrees?: number;
  /** Seconds after which a joint's error is another one. Default 0.2. */
  readonly memorySec?: number;
  /** Whether the dancer behind is hidden by the one in front, and lost where little is left. Default yes. */
  readonly occlusion?: boolean;
}

/** Without any of these faults. */
export const FAULTLESS = {
  jitterM: 0,
  depthM: 0,
  biasM: 0,
  yawBiasDegrees: 0,
  occlusion: false,
} as const satisfies Omit<Noise, 'seed'>;

const HIDDEN_VISIBILITY = 0.2;
/** Half the width of a trunk as a share of the picture's height per dancer's height. */
const TRUNK_SHARE = 0.09;
/** With fewer joints than this to be seen, a dancer is lost. */
const LEAST_SEEN = 7;

export function noisyTrack(track: PoseTrack, noise: Noise): PoseTrack {
  const copy = (dancer: DancerTrack): DancerTrack => ({
    image: Float32Array.from(dancer.image),
    world: Float32Array.from(dancer.world),
    visibility: Float32Array.from(dancer.visibility),
    seen: Uint8Array.from(dancer.seen),
  });
  const dancers = { lead: copy(track.dancers.lead), follow: copy(track.dancers.follow) };
  const random = randomFrom(noise.seed);
  // Box and Muller (1958).
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  for (const role of DANCE_ROLES) shake(track, dancers[role], noise, normal);
  if (noise.occlusion ?? true) hide(track, dancers, normal);
  return { ...track, dancers };
}

function shake(
  { frames, fps, height }: PoseTrack,
  { image, world }: DancerTrack,
  noise: Noise,
  normal: () => number,
): void {
  const { jitterM = 0.025, depthM = 0.05, biasM = 0.06 } = noise;
  const { yawBiasDegrees = 8, memorySec = 0.2 } = noise;
  const keep = Math.exp(-1 / (memorySec * fps));
  const renew = Math.sqrt(1 - keep * keep);
  // About what a meter is where the dancers fill the picture.
  const pixels = height / 2.6;
  const yaw = (yawBiasDegrees * normal() * Math.PI) / 180;
  const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)];
  for (let joint = 0; joint < LANDMARKS; joint++) {
    const hidden = isArm(joint) ? 2 : 1;
    const always = [0.5, 0.5, 1].map((share) => share * hidden * biasM * normal());
    const error = [normal(), normal(), normal()];
    for (let frame = 0; frame < frames; frame++) {
      const at = 3 * (frame * LANDMARKS + joint);
      for (let axis = 0; axis < 3; axis++) error[axis] = keep * error[axis] + renew * normal();
      const [x, z] = [world[at], world[at + 2]];
      world[at] = x * cos - z * sin + always[0] + jitterM * error[0];
      world[at + 1] += always[1] + jitterM * error[1];
      world[at + 2] = x * sin + z * cos + always[2] + depthM * error[2];
      image[at] += (always[0] / 2 + jitterM * error[0]) * pixels;
      image[at + 1] += (always[1] / 2 + jitterM * error[1]) * pixels;
    }
  }
}

/** Elbows, wrists and hands. */
const isArm = (joint: number): boolean => joint >= JOINT.leftElbow && joint < JOINT.leftHip;

/** The dancer whose feet are higher in the picture stands behind. */
function hide(
  { frames, height }: PoseTrack,
  dancers: Readonly<Record<DanceRole, DancerTrack>>,
  normal: () => number,
): void {
  const feet = ({ image }: DancerTrack, frame: number): number =>
    Math.max(
      image[3 * (frame * LANDMARKS + JOINT.leftHeel) + 1],
      image[3 * (frame * LANDMARKS + JOINT.rightHeel) + 1],
    );
  for (let frame = 0; frame < frames; frame++) {
    const leadBehind = feet(dancers.lead, frame) < feet(dancers.follow, frame);
    const behind = leadBehind ? dancers.lead : dancers.follow;
    const front = leadBehind ? dancers.follow : dancers.lead;
    const x = (joint: number): number => front.image[3 * (frame * LANDMARKS + joint)];
    const middle = (x(JOINT.leftShoulder) + x(JOINT.rightShoulder)) / 2;
    let left = LANDMARKS;
    for (let joint = 0; joint < LANDMARKS; joint++) {
      const at = 3 * (frame * LANDMARKS + joint);
      if (Math.abs(behind.image[at] - middle) > (TRUNK_SHARE * height) / 2) continue;
      left--;
      behind.visibility[frame * LANDMARKS + joint] = HIDDEN_VISIBILITY;
      for (let axis = 0; axis < 3; axis++) behind.world[at + axis] += 0.05 * normal();
      for (let axis = 0; axis < 2; axis++) behind.image[at + axis] += 0.014 * height * normal();
    }
    if (left < LEAST_SEEN) lose(behind, frame);
  }
}
