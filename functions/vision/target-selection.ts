/** Whom to look at first, of the people that the detector found: the couple, and a partner close by. */
import type { SeenPerson } from '@bachata/core/pose/tracking/couples.ts';
import type { Picture, Roi } from './roi.ts';

/** Squares whose middles are nearer than this, over their size, show the same body. */
const CENTERED = 0.08;
/** Who is further from somebody than this, over their squares' size, is rather not their partner. */
const PARTNER = 0.75;

/** Of two squares' middles, over their mean size. */
const distanceOf = (a: Roi, b: Roi): number =>
  (2 * Math.hypot(a.x - b.x, a.y - b.y)) / (a.size + b.size);

export const nearestTo =
  (body: Roi) =>
  (a: Roi, b: Roi): number =>
    distanceOf(a, body) - distanceOf(b, body);

/**
 * Where there are more than two people, those first who may be the couple: near each other, as large
 * as each other, and rather large and in the middle.
 */
export function coupleFirst(rois: readonly Roi[], { width }: Picture): Roi[] {
  if (rois.length < 3) return [...rois];
  const largest = Math.max(...rois.map(({ size }) => size));
  const costOf = (a: Roi): number =>
    rois.reduce((best, b) => {
      const distance = distanceOf(a, b);
      if (distance < CENTERED) return best;
      const [low, high] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
      const aside = Math.abs((a.x + b.x) / width - 1) / 2;
      return Math.min(best, distance + Math.log((high * largest) / (low * low)) + aside);
    }, Infinity);
  return rois
    .map((roi) => ({ roi, cost: costOf(roi) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ roi }) => roi);
}

export const isCenteredOn = (roi: Roi, body: Roi): boolean =>
  Math.hypot(roi.x - body.x, roi.y - body.y) < CENTERED * body.size;

export const mayBePartners = (a: Roi, b: Roi): boolean => distanceOf(a, b) < PARTNER;

/** Side of the square that a couple is looked for in, over that of a body's. */
const COUPLE_SIDE = 1.7;

/** Undefined where nobody has said where the couple is. */
export function aroundCouple([first]: readonly SeenPerson[]): Roi | undefined {
  return first && { x: first.x, y: first.y, size: COUPLE_SIDE * first.size, angle: 0 };
}

/** Whether somebody is rather of the first of the couples than of another. */
export function isOfFirst({ x, y }: Roi, [first, ...others]: readonly SeenPerson[]): boolean {
  if (first === undefined) return true;
  const away = (couple: SeenPerson): number => Math.hypot(couple.x - x, couple.y - y) / couple.size;
  return others.every((other) => away(first) <= away(other));
}
