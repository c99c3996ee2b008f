import { mean } from '../../numeric/statistics.ts';

/** Lowest value that is ever reported; the absolute gate of the standard. */
export const SILENCE_LUFS = -70;

/**
 * Integrated loudness in LUFS by ITU-R BS.1770-4: K-weighting, blocks of 400 ms with 75 % overlap,
 * absolute gate at -70 LUFS, relative gate 10 LU below. The filter coefficients are derived for the
 * given rate from the analog prototypes (De Man, "Evaluation of implementations of the EBU R128
 * loudness measurement", AES 2018).
 *
 * @param channels one for mono, left and right for stereo; of one length
 */
export function integratedLoudness(channels: readonly Float32Array[], sampleRate: number): number {
  const hop = Math.round(sampleRate * 0.1);
  const [hops, ...others] = channels.map((samples) => kWeightedPower(samples, sampleRate, hop));
  for (const other of others) for (let i = 0; i < hops.length; i++) hops[i] += other[i];
  const blocks: number[] = [];
  for (let i = 0; i + 4 <= hops.length; i++) {
    blocks.push((hops[i] + hops[i + 1] + hops[i + 2] + hops[i + 3]) / (4 * hop));
  }
  return gated(blocks);
}

/**
 * The same of mono sound that is known by its frames.
 *
 * @param power K-weighted mean square of every frame
 * @param frameRate frames a second, many in a block of 400 ms
 */
export function loudnessOfFrames(power: Float32Array, frameRate: number): number {
  const sums = new Float64Array(power.length + 1);
  for (let t = 0; t < power.length; t++) sums[t + 1] = sums[t] + power[t];
  const blocks: number[] = [];
  for (let i = 0; ; i++) {
    const from = Math.round(0.1 * i * frameRate);
    const to = Math.round((0.1 * i + 0.4) * frameRate);
    if (to > power.length) return gated(blocks);
    blocks.push((sums[to] - sums[from]) / (to - from));
  }
}

/** @param blocks K-weighted mean squares */
function gated(blocks: readonly number[]): number {
  const heard = blocks.filter((power) => toLufs(power) > SILENCE_LUFS);
  if (heard.length === 0) return SILENCE_LUFS;
  const gate = toLufs(mean(heard)) - 10;
  return toLufs(mean(heard.filter((power) => toLufs(power) > gate)));
}

function toLufs(power: number): number {
  return power > 0 ? -0.691 + 10 * Math.log10(power) : -Infinity;
}

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** Sum of squares of the K-weighted signal in consecutive hops. */
function kWeightedPower(samples: Float32Array, rate: number, hop: number): Float64Array {
  const shelf = recursion(highShelf(rate));
  const pass = recursion(highPass(rate));
  const state = new Float64Array(4);
  const powers = new Float64Array(Math.floor(samples.length / hop));
  for (let block = 0; block < powers.length; block++) {
    powers[block] = filteredPower(samples, block * hop, (block + 1) * hop, shelf, pass, state);
  }
  return powers;
}

/**
 * Coefficients of y = b0 x + s1 with the states s1 = e1 x + s2 - a1 s1 and s2 = e2 x - a2 s1: the same
 * filter, but no state has to wait for y, and the processor does more at a time.
 */
function recursion({ b: [b0, b1, b2], a: [a1, a2] }: Biquad): Float64Array {
  return Float64Array.of(b0, b1 - a1 * b0, b2 - a2 * b0, a1, a2);
}

/** Sum of squares of a stretch behind both filters, whose state goes on from stretch to stretch. */
function filteredPower(
  samples: Float32Array,
  from: number,
  to: number,
  shelf: Float64Array,
  pass: Float64Array,
  state: Float64Array,
): number {
  const [b0, e1, e2, a1, a2] = shelf;
  const [c0, f1, f2, d1, d2] = pass;
  let [s1, s2, p1, p2] = state;
  let power = 0;
  for (let i = from; i < to; i++) {
    const x = samples[i];
    const y = b0 * x + s1;
    const z = c0 * y + p1;
    const s = e1 * x + s2 - a1 * s1;
    const p = f1 * y + p2 - d1 * p1;
    s2 = e2 * x - a2 * s1;
    p2 = f2 * y - d2 * p1;
    s1 = s;
    p1 = p;
    power += z * z;
  }
  state.set([s1, s2, p1, p2]);
  return power;
}

/** Rate at which the standard gives its filters. */
const STANDARD_RATE = 48000;

/** By how much K-weighting multiplies the power at a frequency in Hz. */
export function kWeight(hz: number): number {
  const angle = (2 * Math.PI * hz) / STANDARD_RATE;
  return powerGain(highShelf(STANDARD_RATE), angle) * powerGain(highPass(STANDARD_RATE), angle);
}

function powerGain({ b, a }: Biquad, angle: number): number {
  return squaredLength(b, angle) / squaredLength([1, ...a], angle);
}

/** Of the sum of c[k] e^(-ik angle). */
function squaredLength(coefficients: readonly number[], angle: number): number {
  const part = (turn: (angle: number) => number): number =>
    coefficients.reduce((sum, value, k) => sum + value * turn(k * angle), 0);
  return part(Math.cos) ** 2 + part(Math.sin) ** 2;
}

function highShelf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const vh = 10 ** (3.999843853973347 / 20);
  const vb = vh ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [
      (vh + (vb * k) / q + k * k) / a0,
      (2 * (k * k - vh)) / a0,
      (vh - (vb * k) / q + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

function highPass(rate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}
