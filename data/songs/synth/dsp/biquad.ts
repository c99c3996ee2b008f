/** Second-order filters after Robert Bristow-Johnson's "Audio EQ Cookbook". */

export interface BiquadCoefficients {
  b0: number;
  b1: number;
  b2: number;
  a1: number;
  a2: number;
}

function normalize(
  b0: number,
  b1: number,
  b2: number,
  a0: number,
  a1: number,
  a2: number,
): BiquadCoefficients {
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}

function angles(frequencyHz: number, q: number, sampleRate: number) {
  const omega = (2 * Math.PI * Math.min(frequencyHz, 0.49 * sampleRate)) / sampleRate;
  return { cosine: Math.cos(omega), alpha: Math.sin(omega) / (2 * q) };
}

export function lowpass(frequencyHz: number, q: number, sampleRate: number): BiquadCoefficients {
  const { cosine, alpha } = angles(frequencyHz, q, sampleRate);
  const edge = (1 - cosine) / 2;
  return normalize(edge, 2 * edge, edge, 1 + alpha, -2 * cosine, 1 - alpha);
}

export function highpass(frequencyHz: number, q: number, sampleRate: number): BiquadCoefficients {
  const { cosine, alpha } = angles(frequencyHz, q, sampleRate);
  const edge = (1 + cosine) / 2;
  return normalize(edge, -2 * edge, edge, 1 + alpha, -2 * cosine, 1 - alpha);
}

/** Constant 0 dB peak gain. */
export function bandpass(frequencyHz: number, q: number, sampleRate: number): BiquadCoefficients {
  const { cosine, alpha } = angles(frequencyHz, q, sampleRate);
  return normalize(alpha, 0, -alpha, 1 + alpha, -2 * cosine, 1 - alpha);
}

export function peaking(
  frequencyHz: number,
  q: number,
  gainDb: number,
  sampleRate: number,
): BiquadCoefficients {
  const { cosine, alpha } = angles(frequencyHz, q, sampleRate);
  const a = 10 ** (gainDb / 40);
  return normalize(
    1 + alpha * a,
    -2 * cosine,
    1 - alpha * a,
    1 + alpha / a,
    -2 * cosine,
    1 - alpha / a,
  );
}

export function highShelf(
  frequencyHz: number,
  gainDb: number,
  sampleRate: number,
): BiquadCoefficients {
  const { cosine, alpha } = angles(frequencyHz, Math.SQRT1_2, sampleRate);
  const a = 10 ** (gainDb / 40);
  const slope = 2 * Math.sqrt(a) * alpha;
  return normalize(
    a * (a + 1 + (a - 1) * cosine + slope),
    -2 * a * (a - 1 + (a + 1) * cosine),
    a * (a + 1 + (a - 1) * cosine - slope),
    a + 1 - (a - 1) * cosine + slope,
    2 * (a - 1 - (a + 1) * cosine),
    a + 1 - (a - 1) * cosine - slope,
  );
}

/** Filters in place (transposed direct form II). */
export function filterInPlace(signal: Float32Array, coefficients: BiquadCoefficients): void {
  const { b0, b1, b2, a1, a2 } = coefficients;
  let z1 = 0;
  let z2 = 0;
  for (let i = 0; i < signal.length; i++) {
    const input = signal[i];
    const output = b0 * input + z1;
    z1 = b1 * input - a1 * output + z2;
    z2 = b2 * input - a2 * output;
    signal[i] = output;
  }
}
