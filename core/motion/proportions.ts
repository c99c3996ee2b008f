/**
 * Lengths of a body from its height, by the segment ratios of Drillis and Contini (1966) as given in
 * Winter, Biomechanics and Motor Control of Human Movement.
 */
import type { Proportions } from './body.ts';

/** @param height in meters @param shoulders width between the shoulder joints over the height */
export function proportionsOf(height: number, shoulders = 0.2): Proportions {
  return {
    height,
    hipWidth: 0.1 * height,
    shoulderWidth: shoulders * height,
    thigh: 0.245 * height,
    shank: 0.246 * height,
    ankleHeight: 0.042 * height,
    foot: 0.15 * height,
    spine: 0.29 * height,
    neck: 0.052 * height,
    headHeight: 0.13 * height,
    upperArm: 0.175 * height,
    forearm: 0.155 * height,
    hand: 0.105 * height,
  };
}

export const LEAD_PROPORTIONS = proportionsOf(1.76, 0.208);
export const FOLLOW_PROPORTIONS = proportionsOf(1.66, 0.196);
