/** Turns that a dancer makes in a clip. */
import type { DancerSeries } from './dancer-series.ts';

/** Whoever is not seen for longer than this may have turned without it being known. */
const LONGEST_GAP_SEC = 0.8;

/**
 * Net turning in whole and half turns, clockwise seen from above positive: a turn to the dancer's
 * right is 1, half of a cross body lead -0.5, a turn there and back 0. What happened in a long gap
 * is unknown and counted as the shortest way.
 */
export function turnsOf({ yawDegrees, known, fps }: DancerSeries): number {
  let turned = 0;
  let last = -1;
  for (let i = 0; i < known.length; i++) {
    if (known[i] === 0) continue;
    if (last >= 0) {
      const step = yawDegrees[i] - yawDegrees[last];
      turned += i - last > LONGEST_GAP_SEC * fps ? step - 360 * Math.round(step / 360) : step;
    }
    last = i;
  }
  return Math.round(turned / 180) / 2 + 0;
}
