/**
 * A sound print: what stays of a song whatever it is encoded with, so that two files can be told to be
 * the same recording, and laid over each other. Each step of the song has 32 bits; a bit says whether the
 * difference of two neighboring bands rises or falls (Haitsma and Kalker, "A Highly Robust Audio
 * Fingerprinting System", 2002). Nobody can hear a song from its print.
 */
import { loadFrame, realFft } from '../signal/real-fft.ts';

/** Hz of the mono samples that prints are made of. */
export const PRINT_RATE = 11_025;
/** Samples from one step to the next, 46 ms. */
export const PRINT_HOP = 512;
const FRAME = 4096;
const BITS = 32;
const [LOWEST_HZ, HIGHEST_HZ] = [300, 2000];

/** 32 bits a step. The first step has none before it, so its bits are 0. */
export type SoundPrint = Uint32Array<ArrayBuffer>;

const window = Float32Array.from(
  { length: FRAME },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FRAME),
);

/** First bins of the bands, equally far apart on a logarithmic scale, and the end of the last one. */
const edges = Array.from({ length: BITS + 2 }, (_, band) => {
  const hz = LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** (band / (BITS + 1));
  return Math.round((hz * FRAME) / PRINT_RATE);
});

/**
 * Every other sample, after a filter that takes away what would come back below `HIGHEST_HZ`.
 * @param samples mono at twice `PRINT_RATE`
 */
export function halved(samples: Float32Array): Float32Array {
  const half = new Float32Array(samples.length >> 1);
  for (let i = 0; i < half.length; i++) {
    const [a, b] = [samples[2 * i - 1] ?? 0, samples[2 * i]];
    const [c, d] = [samples[2 * i + 1], samples[2 * i + 2] ?? 0];
    half[i] = (a + 3 * (b + c) + d) / 8;
  }
  return half;
}

/** As it is stored: 32 bits a step, the lowest byte first. */
export function bytesOfPrint(print: SoundPrint): Uint8Array<ArrayBuffer> {
  return new Uint8Array(print.buffer);
}

/** @throws RangeError where the bytes are not whole steps */
export function printOfBytes(bytes: ArrayBuffer): SoundPrint {
  return new Uint32Array(bytes);
}

/** @param samples mono at `PRINT_RATE` */
export function soundPrint(samples: Float32Array): SoundPrint {
  return printOf(samples, 0, Math.floor(samples.length / PRINT_HOP));
}

/**
 * The print of a part.
 * @param from sample that its first step is around; may lie outside of the song, where it is silent
 * @param steps how many
 */
export function printOf(samples: Float32Array, from: number, steps: number): SoundPrint {
  const print = new Uint32Array(steps);
  let before: Float64Array | undefined;
  for (let step = 0; step < steps; step++) {
    const bands = bandsAt(samples, from + step * PRINT_HOP);
    if (before !== undefined) print[step] = bitsBetween(before, bands);
    before = bands;
  }
  return print;
}

function bandsAt(samples: Float32Array, center: number): Float64Array {
  const { input, output, transform } = realFft(FRAME);
  loadFrame(input, samples, Math.round(center) - FRAME / 2);
  for (let i = 0; i < FRAME; i++) input[i] *= window[i];
  transform();
  const bands = new Float64Array(BITS + 1);
  for (let band = 0; band <= BITS; band++) {
    let power = 0;
    for (let bin = edges[band]; bin < edges[band + 1]; bin++) {
      power += output[2 * bin] ** 2 + output[2 * bin + 1] ** 2;
    }
    bands[band] = power;
  }
  return bands;
}

function bitsBetween(before: Float64Array, now: Float64Array): number {
  let bits = 0;
  for (let band = 0; band < BITS; band++) {
    const rises = now[band] - now[band + 1] > before[band] - before[band + 1];
    bits = (bits << 1) | Number(rises);
  }
  return bits >>> 0;
}

/** Share of bits that differ over `steps` steps; a half for two songs that have nothing in common. */
export function difference(
  a: SoundPrint,
  fromA: number,
  b: SoundPrint,
  fromB: number,
  steps: number,
): number {
  let differing = 0;
  for (let step = 0; step < steps; step++) differing += onesIn(a[fromA + step] ^ b[fromB + step]);
  return differing / (steps * BITS);
}

function onesIn(bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((pairs + (pairs >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
