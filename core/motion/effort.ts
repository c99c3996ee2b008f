/**
 * How much the dancers of a move have to do on each of its beats, read from its landmarks: how far
 * feet go, how far a body turns, how often hands take or leave each other.
 */
import { z } from 'zod';
import { DANCE_ROLES, type DanceRole } from '../moves/dance-role.ts';
import type { AuthoredPoses } from '../moves/pose-file.ts';
import { LANDMARK_NAMES } from './landmarks.ts';

/**
 * One beat, of the dancer who has more to do: the way of both ankles together in meters, degrees of
 * turning to either side, and how often hands take or leave each other.
 */
export const beatEffortSchema = z.tuple([
  z.number().min(0),
  z.number().min(0),
  z.number().int().min(0),
]);
export type BeatEffort = Readonly<z.infer<typeof beatEffortSchema>>;

/** By move, a value for each of its beats. */
export const effortsSchema = z.record(z.string(), z.array(beatEffortSchema));
export type Efforts = Readonly<Record<string, readonly BeatEffort[]>>;

type LandmarkName = (typeof LANDMARK_NAMES)[number];
type Point = readonly [x: number, y: number, z: number];

/** Palms nearer than this have taken each other, further than that they have left each other. */
const TAKEN_M = 0.1;
const LEFT_M = 0.17;
const SIDES = ['left', 'right'] as const;
const PAIRS = SIDES.flatMap((lead) => SIDES.map((follow) => ({ lead, follow })));

const at = (landmarks: Float32Array, name: LandmarkName): Point => {
  const first = 3 * LANDMARK_NAMES.indexOf(name);
  return [landmarks[first] ?? 0, landmarks[first + 1] ?? 0, landmarks[first + 2] ?? 0];
};

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

function palm(landmarks: Float32Array, side: 'left' | 'right'): Point {
  const [a, b] = [at(landmarks, `${side} index`), at(landmarks, `${side} pinky`)];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
}

/** Where the hips face, radians. */
function heading(landmarks: Float32Array): number {
  const [left, right] = [at(landmarks, 'left hip'), at(landmarks, 'right hip')];
  return Math.atan2(right[2] - left[2], right[0] - left[0]);
}

/** Beat `n` is the time around the count that it has: its step and what belongs to it. */
export function beatEfforts(poses: AuthoredPoses): BeatEffort[] {
  const { frames, framesPerBeat } = poses;
  const beats = Array.from({ length: Math.round(frames / framesPerBeat) }, () => 0);
  const beatOf = (frame: number): number =>
    Math.min(Math.floor(frame / framesPerBeat), beats.length - 1);
  const [most, mostTurned, hands] = [beats.slice(), beats.slice(), beats.slice()];
  for (const role of DANCE_ROLES) {
    const [feet, turns] = [beats.slice(), beats.slice()];
    let before = poses.landmarks(0, role);
    for (let frame = 1; frame < frames; frame += 1) {
      const now = poses.landmarks(frame, role);
      for (const side of SIDES) {
        feet[beatOf(frame)] += distance(at(before, `${side} ankle`), at(now, `${side} ankle`));
      }
      turns[beatOf(frame)] += turned(heading(before), heading(now));
      before = now;
    }
    feet.forEach((way, beat) => (most[beat] = Math.max(most[beat], way)));
    turns.forEach((turn, beat) => (mostTurned[beat] = Math.max(mostTurned[beat], Math.abs(turn))));
  }
  countHands(poses, (frame) => (hands[beatOf(frame)] += 1));
  return beats.map((_, beat) => [
    Math.round(most[beat] * 100) / 100,
    Math.round((mostTurned[beat] * 180) / Math.PI),
    hands[beat],
  ]);
}

function countHands(poses: AuthoredPoses, changed: (frame: number) => void): void {
  const palmsAt = (frame: number, role: DanceRole): Record<'left' | 'right', Point> => {
    const landmarks = poses.landmarks(frame, role);
    return { left: palm(landmarks, 'left'), right: palm(landmarks, 'right') };
  };
  const joined = PAIRS.map(() => false);
  for (let frame = 0; frame < poses.frames; frame += 1) {
    const [lead, follow] = [palmsAt(frame, 'lead'), palmsAt(frame, 'follow')];
    PAIRS.forEach((pair, i) => {
      const apart = distance(lead[pair.lead], follow[pair.follow]);
      const isJoined = joined[i] === true ? apart < LEFT_M : apart < TAKEN_M;
      if (isJoined !== joined[i] && frame > 0) changed(frame);
      joined[i] = isJoined;
    });
  }
}

/** From one heading to another, the short way. */
function turned(from: number, to: number): number {
  const way = to - from;
  return way - 2 * Math.PI * Math.round(way / (2 * Math.PI));
}
