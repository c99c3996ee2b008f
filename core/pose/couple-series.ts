/** Where two dancers stand to each other, and which hands are joined, over a clip. */
import type { DanceRole } from '../moves/dance-role.ts';
import { clamp } from '../numeric/statistics.ts';
import type { DancerSeries } from './dancer-series.ts';
import { JOINT } from './joints.ts';
import { smooth } from '../numeric/smoothing.ts';
import { filled } from './series.ts';
import { LANDMARKS, type PoseTrack } from './track.ts';

/** Joined hands, the lead's named first, as in `core/moves/notation.ts`. */
export const HAND_PAIRS = ['LR', 'RL', 'RR', 'LL'] as const;
export type HandPair = (typeof HAND_PAIRS)[number];

export interface CoupleSeries {
  /** 1 where both dancers were seen, 0 where one was not. */
  readonly known: Float64Array;
  /** From the lead's hips to the follow's, meters: to the right of the picture, and to the camera. */
  readonly acrossM: Float64Array;
  readonly towardsM: Float64Array;
  /** 0 apart to 1 together, for each pair of hands. */
  readonly joined: Readonly<Record<HandPair, Float64Array>>;
}

const WRIST_OF = {
  LR: [JOINT.leftWrist, JOINT.rightWrist],
  RL: [JOINT.rightWrist, JOINT.leftWrist],
  RR: [JOINT.rightWrist, JOINT.rightWrist],
  LL: [JOINT.leftWrist, JOINT.leftWrist],
} as const;

/** Wrists of joined hands are a hand's length apart at most; see `closeness`. */
const JOINED_M = 0.14;
/** Meters of depth that a meter of height in the picture means on the floor, at first: 1 / slope. */
const FLOOR_GAIN = 4.5;
/** How many frames' worth of joined hands outweigh that first guess. */
const GAIN_PRIOR = 0.4;
const GAIN_LIMITS = [2, 9] as const;
/** Nobody dances further apart than this in depth. */
const FURTHEST_M = 2;
const FEET_WEIGHT = 0.35;
const SIGMA_SEC = 0.12;

export function coupleSeries(
  track: PoseTrack,
  { lead, follow }: Readonly<Record<DanceRole, DancerSeries>>,
): CoupleSeries {
  const { fps } = track;
  const known = lead.known.map((value, i) => Math.min(value, follow.known[i]));
  const size = lead.pixelsPerMeter.map((value, i) => (value + follow.pixelsPerMeter[i]) / 2 || 1);
  const hands = HAND_PAIRS.map((pair) => handSeries(track, { lead, follow }, pair, size));
  const floor = follow.floorY.map((y, i) => (y - lead.floorY[i]) / size[i]);
  const gain = floorGain(hands, floor, known);
  const depth = Float64Array.from(floor, (rise, i) => {
    let [sum, weight] = [FEET_WEIGHT * gain * rise, FEET_WEIGHT];
    for (const { joined, toward } of hands) {
      sum += joined[i] * toward[i];
      weight += joined[i];
    }
    return clamp(sum / weight, -FURTHEST_M, FURTHEST_M);
  });
  const across = follow.hipsX.map((x, i) => (x - lead.hipsX[i]) / size[i]);
  const steady = (values: Float64Array): Float64Array =>
    filled(smooth(values, known, SIGMA_SEC * fps));
  return {
    known,
    acrossM: steady(across),
    towardsM: steady(depth),
    joined: {
      LR: steady(hands[0].joined),
      RL: steady(hands[1].joined),
      RR: steady(hands[2].joined),
      LL: steady(hands[3].joined),
    },
  };
}

interface HandSeries {
  readonly joined: Float64Array;
  /** Depth from the lead's hips to the follow's if these hands are at one place. */
  readonly toward: Float64Array;
}

function handSeries(
  { dancers }: PoseTrack,
  series: Readonly<Record<DanceRole, DancerSeries>>,
  pair: HandPair,
  size: Float64Array,
): HandSeries {
  const [own, other] = WRIST_OF[pair];
  const joined = new Float64Array(size.length);
  const toward = new Float64Array(size.length);
  for (let frame = 0; frame < size.length; frame++) {
    const a = frame * LANDMARKS + own;
    const b = frame * LANDMARKS + other;
    const trust = Math.min(series.lead.trust[a], series.follow.trust[b]);
    const apart =
      Math.hypot(
        dancers.lead.image[3 * a] - dancers.follow.image[3 * b],
        dancers.lead.image[3 * a + 1] - dancers.follow.image[3 * b + 1],
      ) / size[frame];
    joined[frame] = trust * closeness(apart);
    toward[frame] = series.lead.joints[3 * a + 2] - series.follow.joints[3 * b + 2];
  }
  return { joined, toward };
}

const closeness = (meters: number): number => Math.exp(-((meters / JOINED_M) ** 2));

/**
 * How far apart in depth two feet are that differ in height in the picture depends on the camera's
 * height and distance, which nobody knows. Where hands are joined, the arms say how deep the other
 * stands; that corrects the first guess.
 */
function floorGain(hands: readonly HandSeries[], floor: Float64Array, known: Float64Array): number {
  let [both, squares] = [GAIN_PRIOR * FLOOR_GAIN, GAIN_PRIOR];
  for (const { joined, toward } of hands) {
    for (let i = 0; i < floor.length; i++) {
      const weight = joined[i] * known[i];
      both += weight * toward[i] * floor[i];
      squares += weight * floor[i] * floor[i];
    }
  }
  return clamp(both / squares, ...GAIN_LIMITS);
}
