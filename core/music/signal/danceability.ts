import { FRAME_RATE } from './spectrogram.ts';
import { mean } from '../../numeric/statistics.ts';

/** Windows of the fluctuation analysis in seconds, each a tenth longer than the one before. */
const SHORTEST_SEC = 0.31;
const LONGEST_SEC = 8.8;

/**
 * Danceability by detrended fluctuation analysis of the loudness envelope (Streich and Herrera,
 * "Detrended fluctuation analysis of music signals: danceability estimation", AES 2005): one over
 * the mean scaling exponent. A steady pulse makes fluctuations stop growing with the window, so
 * higher is more danceable; typically between 0.7 and 3.
 *
 * @param rms root mean square of every frame
 */
export function danceability(rms: Float32Array): number {
  const profile = integrated(rms);
  const scales: { readonly size: number; readonly fluctuation: number }[] = [];
  for (let sec = SHORTEST_SEC; sec < LONGEST_SEC; sec *= 1.1) {
    const size = Math.round(sec * FRAME_RATE);
    if (size * 4 > profile.length) break;
    scales.push({ size, fluctuation: fluctuation(profile, size) });
  }
  const slopes: number[] = [];
  for (let i = 1; i < scales.length; i++) {
    const [a, b] = [scales[i - 1], scales[i]];
    if (a.fluctuation > 0 && b.fluctuation > 0) {
      slopes.push(Math.log(b.fluctuation / a.fluctuation) / Math.log((b.size + 3) / (a.size + 3)));
    }
  }
  const exponent = mean(slopes);
  return exponent > 0 ? Math.min(6, 1 / exponent) : 0;
}

function integrated(values: Float32Array): Float64Array {
  const center = mean(values);
  const profile = new Float64Array(values.length);
  let total = 0;
  for (let i = 0; i < values.length; i++) profile[i] = total += values[i] - center;
  return profile;
}

/** RMS of what remains of the profile in windows of `size` after taking away each one's line. */
function fluctuation(profile: Float64Array, size: number): number {
  const middle = (size - 1) / 2;
  const spread = (size * (size * size - 1)) / 12;
  let squares = 0;
  let windows = 0;
  for (let start = 0; start + size <= profile.length; start += Math.ceil(size / 2)) {
    let level = 0;
    let slope = 0;
    let power = 0;
    for (let i = 0; i < size; i++) {
      const value = profile[start + i];
      level += value;
      slope += value * (i - middle);
      power += value * value;
    }
    squares += Math.max(0, power - (level * level) / size - (slope * slope) / spread) / size;
    windows++;
  }
  return windows > 0 ? Math.sqrt(squares / windows) : 0;
}
