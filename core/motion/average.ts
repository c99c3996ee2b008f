/** Averages in time on the grid that a move's arms are worked out on. */
import { weighted } from './arms.ts';
import type { GivingWay } from './arms.ts';
import type { OfArms } from './scene.ts';

/** Instants of the grid in a beat, and half the width of the average in instants. */
export const PER_BEAT = 16;
const HALF_WIDTH = 4;

/** 1 in the middle, 0 from `width` on, without an edge. */
export const bump = (distance: number, width: number): number =>
  Math.abs(distance) >= width ? 0 : (1 + Math.cos((Math.PI * distance) / width)) / 2;

/**
 * Weights of the instants around a (fractional) instant, summing up to 1. Near both ends of a move
 * the average narrows, to the one instant at the very end.
 */
export function weightsAround(
  instant: number,
  last: number,
  halfWidth: number,
): { readonly i: number; readonly weight: number }[] {
  const at = Math.min(last, Math.max(0, instant));
  const width = Math.max(1, Math.min(halfWidth, at, last - at));
  const weights: { i: number; weight: number }[] = [];
  for (let i = Math.max(0, Math.ceil(at - width)); i <= Math.min(last, at + width); i++) {
    weights.push({ i, weight: bump(i - at, width) });
  }
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights.map(({ i, weight }) => ({ i, weight: weight / total }));
}

export function averageAt(
  instants: readonly OfArms<GivingWay>[],
  instant: number,
): OfArms<GivingWay> {
  const around = weightsAround(instant, instants.length - 1, HALF_WIDTH);
  return weighted(around.map(({ i, weight }) => ({ way: instants[i], weight })));
}
