/** Whether what the models saw can be a body, and whether two can be two: costs, not verdicts. */
import { ramp } from '../../numeric/statistics.ts';
import {
  imageJointDistance,
  trunkLength,
  type Detection,
  type DetectionFrame,
} from './detection.ts';

/** Cost at which a body is rather not seen; see `identify`. */
const IMPOSSIBLE = 10;

/** Two bodies whose joints are nearer than this on average, in trunk lengths, are one. */
const ONE_BODY = 0.2;
const TWO_BODIES = 0.45;
/** Share of the smaller silhouette inside the larger one. */
const MUCH_SHARED = 0.5;
const ALL_SHARED = 0.9;
const GOOD_SUPPORT = 0.85;
const NO_SUPPORT = 0.4;

/**
 * A body covers one to two squares of its trunk's length; the model that takes two dancers for one
 * wide body covers more, and one that takes half a body for a whole one covers less.
 */
const LARGE_BODY = 2.1;
const BLEND = 2.7;
const TWO_AREAS = 2.4;
const ONE_AREA = 1.8;

export function soloCost({ presence, support, area }: Detection): number {
  return (
    2 * ramp(presence, 0.95, 0.5) +
    3 * ramp(support, GOOD_SUPPORT, NO_SUPPORT) +
    // Still better than nobody, where nothing else was seen.
    ramp(area, LARGE_BODY, BLEND)
  );
}

/** More than not seeing one of them, whatever else speaks for the two. */
const PARTS_OF_ONE = 4;
/** A body that is larger may be two; and the share of each part that lies in it. */
const MOST_OF_ONE = 2.4;
const INSIDE = 0.8;

/** Whether the two are rather parts of one body, which was seen besides and covers both. */
function areParts({ candidates, overlap }: DetectionFrame, a: number, b: number): boolean {
  const count = candidates.length;
  return candidates.some(
    ({ area }, i) =>
      i !== a &&
      i !== b &&
      area < MOST_OF_ONE &&
      overlap[i * count + a] > INSIDE &&
      overlap[i * count + b] > INSIDE,
  );
}

export function pairCost(frame: DetectionFrame, a: number, b: number): number {
  const { candidates, overlap } = frame;
  const [first, second] = [candidates[a], candidates[b]];
  const unit = Math.min(trunkLength(first.image), trunkLength(second.image));
  const apart = imageJointDistance(first.image, second.image) / unit;
  if (apart < ONE_BODY) return IMPOSSIBLE;
  const shared = overlap[a * candidates.length + b];
  return (
    2 * ramp(apart, TWO_BODIES, ONE_BODY) +
    2 * ramp(shared, MUCH_SHARED, ALL_SHARED) +
    1.4 * ramp(first.area + second.area, TWO_AREAS, ONE_AREA) +
    (areParts(frame, a, b) ? PARTS_OF_ONE : 0)
  );
}
