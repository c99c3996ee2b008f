/** Lowest value that is ever reported; the absolute gate of the standard. */
export const SILENCE_LUFS = -70;

/**
 * Integrated loudness of mono audio in LUFS by ITU-R BS.1770-4: K-weighting, blocks of 400 ms with
 * 75 % overlap, absolute gate at -70 LUFS, relative gate 10 LU below. The filter coefficients are
 * derived for the given rate from the analogue prototypes (De Man, "Evaluation of implementations
 * of the EBU R128 loudness measurement", AES 2018). A mono file is taken as one channel.
 */
export function integratedLoudness(samples: Float32Array, sampleRate: number): number {
  const hop = Math.round(sampleRate * 0.1);
  const hops = kWeightedPower(samples, sampleRate, hop);
  const blocks: number[] = [];
  for (let i = 0; i + 4 <= hops.length; i++) {
    blocks.push((hops[i] + hops[i + 1] + hops[i + 2] + hops[i + 3]) / (4 * hop));
  }
  const heard = blocks.filter((power) => toLufs(power) > SILENCE_LUFS);
  if (heard.length === 0) return SILENCE_LUFS;
  const gate = toLufs(meanOf(heard)) - 10;
  return toLufs(meanOf(heard.filter((power) => toLufs(power) > gate)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
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
  const { b: shelfB, a: shelfA } = highShelf(rate);
  const { b: passB, a: passA } = highPass(rate);
  const [b0, b1, b2] = shelfB;
  const [a1, a2] = shelfA;
  const [c0, c1, c2] = passB;
  const [d1, d2] = passA;
  const powers = new Float64Array(Math.floor(samples.length / hop));
  let s1 = 0;
  let s2 = 0;
  let p1 = 0;
  let p2 = 0;
  for (let block = 0, i = 0; block < powers.length; block++) {
    let power = 0;
    for (const end = i + hop; i < end; i++) {
      const x = samples[i];
      const y = b0 * x + s1;
      // What has to wait for the sample before comes last: the processor does the rest meanwhile.
      s1 = b1 * x + s2 - a1 * y;
      s2 = b2 * x - a2 * y;
      const z = c0 * y + p1;
      p1 = c1 * y + p2 - d1 * z;
      p2 = c2 * y - d2 * z;
      power += z * z;
    }
    powers[block] = power;
  }
  return powers;
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
