/**
 * How a hand rolls about its fingers. Its back turns to where a place wants it; where fingers pass
 * that very direction, the back would flip over at once. A forearm cannot: such a hand's roll is
 * unwrapped against a frame that is carried along without rolling, and averaged.
 */
import { weightsAround } from './average.ts';
import type { Frame, Vec3 } from './body.ts';
import { add, cross, dot, length, normalize, perpendicular, scale } from './vector.ts';

/** Radians from one instant to the next that no hand rolls by itself. */
const FLIP = 0.6;
/** Of the average, in instants. */
const HALF_WIDTH = 6;

const angleBetween = (a: Vec3, b: Vec3): number => Math.atan2(length(cross(a, b)), dot(a, b));

export function flips(hands: readonly Pick<Frame, 'up'>[]): boolean {
  return hands.some(({ up }, i) => i > 0 && angleBetween(hands[i - 1].up, up) > FLIP);
}

/**
 * @param hands one hand on the grid of a move
 * @returns the backs of the hand, one for each instant; both ends stay as they are
 */
export function calmBacks(hands: readonly Pick<Frame, 'forward' | 'up'>[]): Vec3[] {
  const still: Vec3[] = [];
  const rolls: number[] = [];
  hands.forEach(({ forward, up }, i) => {
    const reference = i === 0 ? up : perpendicular(still[i - 1], forward, up);
    const roll = Math.atan2(dot(up, cross(forward, reference)), dot(up, reference));
    const turns = i === 0 ? 0 : Math.round((rolls[i - 1] - roll) / (2 * Math.PI));
    still.push(reference);
    rolls.push(roll + 2 * Math.PI * turns);
  });
  return hands.map(({ forward }, i) => {
    const around = weightsAround(i, hands.length - 1, HALF_WIDTH);
    const roll = around.reduce((sum, { i: j, weight }) => sum + weight * rolls[j], 0);
    const aside = cross(forward, still[i]);
    return normalize(add(scale(still[i], Math.cos(roll)), scale(aside, Math.sin(roll))));
  });
}

/** Between two instants of the grid. */
export function backAt(backs: readonly Vec3[], instant: number): Vec3 {
  let back: Vec3 = [0, 0, 0];
  for (const { i, weight } of weightsAround(instant, backs.length - 1, 2)) {
    back = add(back, scale(backs[i], weight));
  }
  return back;
}
