/**
 * Times at which bodies come to rest: local minima of the mean joint speed, smoothed by a Gaussian of
 * 5 frames at 60 a second (Li et al., AI Choreographer, 2021).
 */
import { smooth } from './series.ts';

const SIGMA_SEC = 5 / 60;

/**
 * @param speed mean joint speed of the bodies, one a frame
 * @param known 0 where nobody was seen; no beat is found there
 * @returns seconds, finer than frames
 */
export function kinematicBeats(speed: Float64Array, known: Float64Array, fps: number): number[] {
  const steady = smooth(speed, known, SIGMA_SEC * fps);
  const beats: number[] = [];
  for (let i = 1; i + 1 < steady.length; i++) {
    const [before, here, after] = [steady[i - 1], steady[i], steady[i + 1]];
    if (known[i] === 0 || !(here < before && here <= after)) continue;
    const bend = before - 2 * here + after;
    beats.push((i + (bend > 0 ? (before - after) / (2 * bend) : 0)) / fps);
  }
  return beats;
}
