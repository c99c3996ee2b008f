/** The rate every other module works at: 22.05 kHz keeps the güira (up to 10 kHz) and halves the work. */
export const WORKING_RATE = 22050;

const TAPS_EACH_SIDE = 12;
const TABLE_STEPS = 256;

/**
 * Band-limited resampling by a Hann-windowed sinc, read from a table (Smith, "Digital Audio
 * Resampling"). The cut-off is the lower of the two Nyquist frequencies.
 *
 * @param samples mono
 * @param from rate of `samples` in Hz
 * @param to wanted rate in Hz
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const cutoff = Math.min(1, to / from);
  const reach = TAPS_EACH_SIDE / cutoff;
  const table = sincTable(cutoff, reach);
  const length = Math.floor((samples.length * to) / from);
  const output = new Float32Array(length);
  const step = from / to;
  for (let i = 0; i < length; i++) {
    const center = i * step;
    const first = Math.max(0, Math.ceil(center - reach));
    const last = Math.min(samples.length - 1, Math.floor(center + reach));
    let value = 0;
    for (let k = first; k <= last; k++) {
      value += samples[k] * table[Math.round(Math.abs(center - k) * TABLE_STEPS)];
    }
    output[i] = value;
  }
  return output;
}

/** Half of the symmetric kernel, at distances of 1 / TABLE_STEPS input samples. */
function sincTable(cutoff: number, reach: number): Float64Array {
  const table = new Float64Array(Math.ceil(reach * TABLE_STEPS) + 2);
  for (let i = 0; i < table.length; i++) {
    const distance = i / TABLE_STEPS;
    if (distance >= reach) continue;
    const x = Math.PI * distance * cutoff;
    const sinc = x === 0 ? 1 : Math.sin(x) / x;
    table[i] = cutoff * sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / reach));
  }
  return table;
}
