/** Other people's cameras, clothes and light, by number: the same seed gives the same view. */
import { randomFrom } from '@bachata/core/choreography/planner/random.ts';
import { FOLLOW_LOOKS, LEAD_LOOKS } from '@bachata/core/avatar/materials.ts';
import { proportionsOf } from '@bachata/core/motion/proportions.ts';
import { SIDES } from '@bachata/core/moves/state.ts';
import type { View } from '../../functions/library-render/rerender.ts';

/** Seeds that development looks at; benchmarks use those from `UNSEEN_VIEWS` on. */
export const UNSEEN_VIEWS = 9000;

export function viewOf(seed: number): View {
  const random = randomFrom(seed);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const distanceM = between(4.6, 7);
  return {
    azimuthDegrees: between(-30, 30),
    heightM: between(0.9, 1.8),
    distanceM,
    // So that the dancers are about as large as in the library.
    verticalFieldOfViewDegrees: (24.5 * 5.7 * between(0.95, 1.15)) / distanceM,
    dancers: {
      lead: { look: pick(LEAD_LOOKS), proportions: proportionsOf(between(1.66, 1.9), 0.208) },
      follow: { look: pick(FOLLOW_LOOKS), proportions: proportionsOf(between(1.55, 1.75), 0.196) },
    },
    light: {
      gamma: between(0.7, 1.2),
      contrast: between(0.85, 1.15),
      saturation: between(0.6, 1.2),
      temperatureK: between(4000, 8000),
      noise: Math.round(between(0, 10)),
    },
    width: 640,
    height: 360,
    fps: pick([24, 25, 30]),
    tempoBpm: between(104, 138),
    side: pick(SIDES),
  };
}
