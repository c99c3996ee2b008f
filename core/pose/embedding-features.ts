/**
 * What a movement embedding is made of, before it is scaled: 144 numbers of the lead, 144 of the
 * follow, 96 of the two together. Everything is taken in the dancers' own axes and over counts, so
 * that camera, size and tempo do not matter; NaN where something was not seen.
 */
import type { DanceRole } from '../moves/dance-role.ts';
import { bodySize, jointCourse } from './body-frame.ts';
import { cellMeans, cosineTransform, spread, type CountSpan } from './count-course.ts';
import { HAND_PAIRS, type CoupleSeries } from './couple-series.ts';
import type { DancerSeries } from './dancer-series.ts';
import { jointAngles, JOINT_ANGLES } from './joint-angles.ts';
import { JOINT } from './joints.ts';
import { smooth } from '../numeric/smoothing.ts';
import { derivative, filled, unwrapped } from './series.ts';
import { LANDMARKS } from './track.ts';

export const DANCER_FEATURES = 144;
export const RELATION_FEATURES = 96;

const SPEED_SIGMA_SEC = 0.06;
/** Joints whose speeds are described: hands, feet, shoulders, head. */
const MOVING = [
  [JOINT.leftWrist, JOINT.rightWrist],
  [JOINT.leftAnkle, JOINT.rightAnkle],
  [JOINT.leftShoulder, JOINT.rightShoulder],
  [JOINT.nose],
] as const;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Courses (cosine coefficients over the counts, 8 each): turning; both wrists up, forward, right;
 * both ankles forward, right; trunk forward, right; height of the hips. Statistics (mean,
 * deviation): the ten joint angles; speeds of hands, feet, shoulders, head; turning; hips up and down.
 */
export function dancerFeatures(dancer: DancerSeries, span: CountSpan): number[] {
  const { fps, known, yawDegrees } = dancer;
  const size = bodySize(dancer);
  const course = (values: Float64Array, trust: Float64Array): Float64Array =>
    cosineTransform(cellMeans(values, trust, span, fps));
  const first = Math.min(dancer.frames - 1, Math.max(0, Math.round(span.startSec * fps)));
  const joint = (index: number) => jointCourse(dancer, index, size);
  const wrists = [joint(JOINT.leftWrist), joint(JOINT.rightWrist)];
  const ankles = [joint(JOINT.leftAnkle), joint(JOINT.rightAnkle)];
  const shoulders = [joint(JOINT.leftShoulder), joint(JOINT.rightShoulder)];
  const between = (axis: 'forward' | 'right'): Float64Array =>
    shoulders[0][axis].map((value, i) => (value + shoulders[1][axis][i]) / 2);
  const hipHeight = ankles[0].up.map((up, i) => -Math.min(up, ankles[1].up[i]));
  const angles = Array.from({ length: dancer.frames }, (_, frame) => jointAngles(dancer, frame));
  const statistics = [
    ...JOINT_ANGLES.map((name) => Float64Array.from(angles, (of) => of[name] / 90)),
    ...MOVING.map((joints) => speedOf(dancer, joints, size).map((v) => v * span.secPerCount)),
    derivative(yawDegrees, fps).map((v) => (v * span.secPerCount) / 180),
    hipsRate(dancer).map((v) => v * span.secPerCount),
  ];
  return [
    ...course(
      yawDegrees.map((yaw) => (yaw - yawDegrees[first]) / 180),
      known,
    ),
    ...wrists.flatMap(({ up, forward, right, trust }) =>
      [up, forward, right].flatMap((values) => [...course(values, trust)]),
    ),
    ...ankles.flatMap(({ forward, right, trust }) =>
      [forward, right].flatMap((values) => [...course(values, trust)]),
    ),
    ...course(between('forward'), known),
    ...course(between('right'), known),
    ...course(hipHeight, known),
    ...statistics.flatMap((values) => spread(values, known, span, fps)),
  ];
}

/** Mean speed of joints against the hips, body sizes a second. */
function speedOf(
  { fps, frames, joints, known }: DancerSeries,
  moving: readonly number[],
  size: number,
): Float64Array {
  const total = new Float64Array(frames);
  for (const joint of moving) {
    const velocity = [0, 1, 2].map((axis) => {
      const place = known.map((_, frame) => joints[3 * (frame * LANDMARKS + joint) + axis] / size);
      return derivative(filled(smooth(place, known, SPEED_SIGMA_SEC * fps)), fps);
    });
    for (let i = 0; i < frames; i++) {
      total[i] += Math.hypot(velocity[0][i], velocity[1][i], velocity[2][i]) / moving.length;
    }
  }
  return total;
}

/** Meters a second that the hips sink in the picture. */
function hipsRate({ fps, hipsY, pixelsPerMeter, known }: DancerSeries): Float64Array {
  const meters = hipsY.map((y, i) => y / (pixelsPerMeter[i] || 1));
  return derivative(filled(smooth(meters, known, SPEED_SIGMA_SEC * fps)), fps);
}

/**
 * Courses: distance; where each has the other (sine and cosine of the bearing: 0 ahead, to the right
 * positive); the four pairs of hands joined; facing the same way. Statistics: distance, hands, the
 * turning of the couple's line, its turning over the whole span, counts, and where the couple moves.
 */
export function relationFeatures(
  couple: CoupleSeries,
  { lead, follow }: Readonly<Record<DanceRole, DancerSeries>>,
  span: CountSpan,
): number[] {
  const { fps } = lead;
  const { acrossM, towardsM, joined, known } = couple;
  const course = (values: Float64Array): Float64Array =>
    cosineTransform(cellMeans(values, known, span, fps));
  const line = acrossM.map((across, i) => (Math.atan2(towardsM[i], across) * 180) / Math.PI);
  const distance = acrossM.map((across, i) => Math.hypot(across, towardsM[i]));
  const toFollow = line.map((angle, i) => radians(angle - lead.yawDegrees[i]));
  const toLead = line.map((angle, i) => radians(angle + 180 - follow.yawDegrees[i]));
  const facing = lead.yawDegrees.map((yaw, i) => Math.cos(radians(yaw - follow.yawDegrees[i])));
  const swung = unwrapped(line);
  const turned = swung.map((angle) => (angle - swung[0]) / 180);
  const middles = (['hipsX', 'floorY'] as const).map((axis) =>
    lead[axis].map((at, i) => {
      const size = (lead.pixelsPerMeter[i] + follow.pixelsPerMeter[i]) / 2 || 1;
      return (at + follow[axis][i]) / 2 / size;
    }),
  );
  const wander = middles.map((values) => spread(values, known, span, fps)[1]);
  return [
    ...[
      ...[distance, toFollow.map(Math.sin), toFollow.map(Math.cos)],
      ...[toLead.map(Math.sin), toLead.map(Math.cos)],
      ...HAND_PAIRS.map((pair) => joined[pair]),
      facing,
    ].flatMap((values) => [...course(values)]),
    ...[distance, ...HAND_PAIRS.map((pair) => joined[pair]), turned].flatMap((values) =>
      spread(values, known, span, fps),
    ),
    known.some((value) => value > 0) ? turned[turned.length - 1] : Number.NaN,
    Math.log2(span.counts / 8),
    ...wander,
  ];
}
