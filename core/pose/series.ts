/** Series over the frames of a clip, some of whose values are missing or doubtful. */
import type { Numbers } from '../numeric/statistics.ts';

/** Missing values (NaN) replaced by a line between their neighbors; all zero where none is known. */
export function filled(values: Float64Array): Float64Array {
  const out = Float64Array.from(values);
  let last = -1;
  for (let i = 0; i <= out.length; i++) {
    if (i < out.length && Number.isNaN(out[i])) continue;
    for (let j = last + 1; j < i; j++) {
      const before = last < 0 ? out[i] : out[last];
      const after = i === out.length ? before : out[i];
      const share = last < 0 || i === out.length ? 0 : (j - last) / (i - last);
      out[j] = last < 0 && i === out.length ? 0 : before + share * (after - before);
    }
    last = i;
  }
  return out;
}

/** Angles in degrees without jumps of a whole turn. NaN stays and is stepped over. */
export function unwrapped(angles: Float64Array): Float64Array {
  let last = Number.NaN;
  return angles.map((angle) => {
    if (Number.isNaN(angle)) return angle;
    if (!Number.isNaN(last)) angle -= 360 * Math.round((angle - last) / 360);
    last = angle;
    return angle;
  });
}

/** Central differences over a series without gaps, in units a second. */
export function derivative(values: Numbers, fps: number): Float64Array {
  const last = values.length - 1;
  return Float64Array.from(values, (_, i) => {
    const from = Math.max(0, i - 1);
    const to = Math.min(last, i + 1);
    return to > from ? ((values[to] - values[from]) * fps) / (to - from) : 0;
  });
}
