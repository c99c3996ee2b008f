import { loadFrame, realFft } from './real-fft.ts';
import { WORKING_RATE } from './resample.ts';

const CHROMA_FFT = 4096;
export const PITCH_CLASSES = 12;
/** Guitars and voice; below, the bass has its own chroma. */
const HARMONY_HZ: readonly [number, number] = [150, 2000];
const BASS_HZ: readonly [number, number] = [40, 180];

export interface Chroma {
  /** count x 12, row by row, each row of unit length (or zero): guitars and voice, C first. */
  readonly harmony: Float32Array;
  /** The same of the bass register. */
  readonly bass: Float32Array;
}

/**
 * One chroma vector per time: pitch-class energy of 186 ms of sound that begins at the time.
 * Square-root compression keeps one loud partial from ruling the vector.
 */
export function chromaAt(samples: Float32Array, timesSec: Float64Array): Chroma {
  const fft = realFft(CHROMA_FFT);
  const harmonyBins = binShares(HARMONY_HZ);
  const bassBins = binShares(BASS_HZ);
  const heard = fft.output.subarray(0, 2 * Math.ceil(HARMONY_HZ[1] / (WORKING_RATE / CHROMA_FFT)));
  const count = timesSec.length;
  const harmony = new Float32Array(count * PITCH_CLASSES);
  const bass = new Float32Array(count * PITCH_CLASSES);
  for (let i = 0; i < count; i++) {
    // A little late, so that the attack's noise of the pluck itself weighs less than its tone.
    const start = Math.round((timesSec[i] + 0.01) * WORKING_RATE);
    loadFrame(fft.input, samples, start);
    fft.transform();
    const least = roundingPower(heard);
    fold(fft.output, least, harmonyBins, harmony, i * PITCH_CLASSES);
    fold(fft.output, least, bassBins, bass, i * PITCH_CLASSES);
  }
  return { harmony, bass };
}

/** Bins in ascending order, which pitch class each belongs to, and how near its center it lies. */
interface BinShares {
  readonly bins: Int32Array;
  readonly pitchClasses: Int32Array;
  readonly weights: Float64Array;
}

function binShares([low, high]: readonly [number, number]): BinShares {
  const binHz = WORKING_RATE / CHROMA_FFT;
  const first = Math.ceil(low / binHz);
  const bins = Int32Array.from(
    { length: Math.floor(high / binHz) - first + 1 },
    (_, i) => first + i,
  );
  const pitches = Float64Array.from(bins, (bin) => 69 + 12 * Math.log2((bin * binHz) / 440));
  return {
    bins,
    pitchClasses: Int32Array.from(pitches, (pitch) => ((Math.round(pitch) % 12) + 12) % 12),
    weights: pitches.map((pitch) => Math.exp(-0.5 * ((pitch - Math.round(pitch)) / 0.25) ** 2)),
  };
}

/** 120 dB below all bins together: what is left there of single precision is no tone. */
function roundingPower(spectrum: Float32Array): number {
  let power = 0;
  for (let i = 0; i < spectrum.length; i++) power += spectrum[i] * spectrum[i];
  return 1e-12 * power;
}

function fold(
  spectrum: Float32Array,
  least: number,
  { bins, pitchClasses, weights }: BinShares,
  output: Float32Array,
  offset: number,
): void {
  for (let i = 0; i < bins.length; i++) {
    const at = 2 * bins[i];
    // A Hann window, as in `magnitudes` of the spectrogram.
    const re = spectrum[at] - 0.5 * (spectrum[at - 2] + spectrum[at + 2]);
    const im = spectrum[at + 1] - 0.5 * (spectrum[at - 1] + spectrum[at + 3]);
    const power = 0.25 * (re * re + im * im);
    if (power > least) {
      output[offset + pitchClasses[i]] += weights[i] * Math.sqrt(Math.sqrt(power));
    }
  }
  let floor = Infinity;
  for (let p = 0; p < PITCH_CLASSES; p++) floor = Math.min(floor, output[offset + p]);
  let squares = 0;
  for (let p = 0; p < PITCH_CLASSES; p++) {
    output[offset + p] -= 0.9 * floor;
    squares += output[offset + p] ** 2;
  }
  const length = Math.sqrt(squares);
  for (let p = 0; p < PITCH_CLASSES; p++) {
    output[offset + p] = length > 1e-6 ? output[offset + p] / length : 0;
  }
}

/**
 * How much the harmony changes at each slot: one minus the cosine between the `span` slots before
 * and the `span` slots from it on.
 */
export function harmonicChange(chroma: Float32Array, span: number): Float64Array {
  const count = chroma.length / PITCH_CLASSES;
  const changes = new Float64Array(count);
  for (let i = 2; i <= count - 2; i++) {
    let product = 0;
    let before = 0;
    let after = 0;
    for (let p = 0; p < PITCH_CLASSES; p++) {
      let a = 0;
      let b = 0;
      for (let k = 1; k <= span; k++) {
        if (i - k >= 0) a += chroma[(i - k) * PITCH_CLASSES + p];
        if (i + k - 1 < count) b += chroma[(i + k - 1) * PITCH_CLASSES + p];
      }
      product += a * b;
      before += a * a;
      after += b * b;
    }
    const scale = Math.sqrt(before * after);
    if (scale > 1e-9) changes[i] = 1 - product / scale;
  }
  return changes;
}
