/**
 * Times at which bodies come to rest: local minima of their mean speed, smoothed by a Gaussian of 5
 * samples at 60 a second (Li et al., "AI Choreographer", 2021; the smoothing of Siyao et al.,
 * "Bailando", 2022).
 */
import { smooth } from '../numeric/smoothing.ts';

const SIGMA_SEC = 5 / 60;

export interface KinematicBeat {
  /** Index of the slowest sample. */
  readonly sample: number;
  /** From there to the minimum of the parabola through it and its neighbors, -0.5 to 0.5 samples. */
  readonly offset: number;
}

/**
 * @param speed mean speed of joints, one value a sample
 * @param known 0 where nobody was seen; no beat is found there
 * @param rate samples a second
 */
export function kinematicBeats(
  speed: Float64Array,
  known: Float64Array,
  rate: number,
): KinematicBeat[] {
  const steady = smooth(speed, known, SIGMA_SEC * rate);
  const beats: KinematicBeat[] = [];
  for (let i = 1; i + 1 < steady.length; i++) {
    const [before, here, after] = [steady[i - 1], steady[i], steady[i + 1]];
    if (known[i] === 0 || !(here < before && here <= after)) continue;
    const bend = before - 2 * here + after;
    beats.push({ sample: i, offset: bend > 0 ? (before - after) / (2 * bend) : 0 });
  }
  return beats;
}
