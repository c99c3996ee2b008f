/**
 * Pictures that need no look of their own: those around them show the same two bodies, apart from each other and
 * hardly moved. What lies between is left to the smoother, which knows that nobody measured it.
 */
import {
  imageJointDistance,
  trunkLength,
  type Detection,
  type DetectionFrame,
} from './detection.ts';

/** The two bodies that are followed come first. */
type Couple = readonly [Detection, Detection];

/** Trunk lengths that joints may move on average from a look to the one after the picture between. */
const MOVED_LITTLE = 0.3;

const coupleOf = ({ candidates: [a, b] }: DetectionFrame): Couple | undefined =>
  a !== undefined && b !== undefined ? [a, b] : undefined;

const distance = (a: Detection, b: Detection): number => imageJointDistance(a.image, b.image);

/** The second couple in the first one's order. */
function inOrder([a, b]: Couple, [c, d]: Couple): Couple {
  return distance(a, c) + distance(b, d) <= distance(a, d) + distance(b, c) ? [c, d] : [d, c];
}

/**
 * @param before and `after` frames whose first two candidates are two bodies that are told apart
 * @returns undefined where the picture between has to be looked at
 */
export function frameBetween(
  before: DetectionFrame,
  after: DetectionFrame,
): DetectionFrame | undefined {
  const [first, next] = [coupleOf(before), coupleOf(after)];
  if (first === undefined || next === undefined) return undefined;
  const then = inOrder(first, next);
  const candidates: Detection[] = [];
  for (const who of [0, 1] as const) {
    const [a, b] = [first[who], then[who]];
    if (distance(a, b) > MOVED_LITTLE * Math.min(trunkLength(a.image), trunkLength(b.image))) {
      return undefined;
    }
    candidates.push(middleOf(a, b));
  }
  const shared = (before.overlap[1] + after.overlap[1]) / 2;
  return { candidates, overlap: Float32Array.of(1, shared, shared, 1) };
}

function middleOf(a: Detection, b: Detection): Detection {
  const middle = (of: 'image' | 'world' | 'visibility' | 'colors'): Float32Array =>
    a[of].map((value, i) => (value + b[of][i]) / 2);
  const mean = (of: 'presence' | 'support' | 'area'): number => (a[of] + b[of]) / 2;
  return {
    image: middle('image'),
    world: middle('world'),
    visibility: middle('visibility'),
    presence: mean('presence'),
    support: mean('support'),
    area: mean('area'),
    colors: middle('colors'),
    isBetween: true,
  };
}
