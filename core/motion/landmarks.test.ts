import { DANCE_ROLES } from '../moves/dance-role.ts';
import { expect, it } from 'vitest';
import type { BodyPose } from './body.ts';
import { canonicalPose } from './couple.ts';
import { landmarks, LANDMARK_NAMES } from './landmarks.ts';

const pose = canonicalPose({ position: 'O2', hands: 'both', freeFoot: 1, footing: 'mirrored' });
const pointsOf = (name: (typeof LANDMARK_NAMES)[number], body = pose.lead) => {
  const i = LANDMARK_NAMES.indexOf(name) * 3;
  return landmarks(body).slice(i, i + 3);
};

it('has 33 landmarks, all finite', () => {
  expect(LANDMARK_NAMES).toHaveLength(33);
  expect(landmarks(pose.follow)).toHaveLength(99);
  for (const role of DANCE_ROLES) {
    for (const value of landmarks(pose[role])) expect(Number.isFinite(value)).toBe(true);
  }
});

it('puts the nose in front of the ears and a lead on the left looks to the right', () => {
  expect(pointsOf('nose')[0]).toBeGreaterThan(pointsOf('left ear')[0]);
  expect(pointsOf('nose')[1]).toBeGreaterThan(1.5);
  expect(pointsOf('left heel')[1]).toBeLessThan(0.2);
});

it('meets the hands of a two-hand hold', () => {
  const middle = (side: 'left' | 'right', body: BodyPose) => {
    const wrist = pointsOf(`${side} wrist`, body);
    const index = pointsOf(`${side} index`, body);
    return [0, 1, 2].map((axis) => (wrist[axis] + index[axis]) / 2);
  };
  const [a, b] = [middle('left', pose.lead), middle('right', pose.follow)];
  expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeLessThan(0.08);
});
