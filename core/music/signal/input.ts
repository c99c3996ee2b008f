import { InvalidInputError } from '../../errors.ts';
import { checkSongLength, ENCODING_SLACK_SEC } from '../song-limits.ts';
import { resample, WORKING_RATE } from './resample.ts';

/** Level that the analysis works at; its compression is not scale-free. */
export const WORKING_RMS = 0.1;
/** Quieter than -70 dB full scale, what a converter leaves of silence. */
export const SILENT_RMS = 3e-4;

export interface PreparedAudio {
  /** Mono at `WORKING_RATE`, without a constant. */
  readonly samples: Float32Array;
  /** Factor that brings them to the level that the analysis works at. */
  readonly gain: number;
  readonly durationSec: number;
}

/**
 * Checks and normalizes what a decoder delivered.
 *
 * @throws InvalidInputError `bad-sample-rate`, `bad-samples` (NaN or infinite), `too-short`,
 *   `silent`; LimitError `too-long`
 */
export function prepareAudio(samples: Float32Array, sampleRate: number): PreparedAudio {
  if (!Number.isFinite(sampleRate) || sampleRate < 8000 || sampleRate > 384000) {
    throw new InvalidInputError(
      'bad-sample-rate',
      `sample rate of ${sampleRate} Hz is not supported`,
    );
  }
  const durationSec = samples.length / sampleRate;
  checkSongLength(durationSec, ENCODING_SLACK_SEC);
  const working = resample(samples, sampleRate, WORKING_RATE);
  const { center, rms } = levelOf(working);
  if (!Number.isFinite(rms)) {
    throw new InvalidInputError('bad-samples', 'the audio contains samples that are not numbers');
  }
  if (!(rms > SILENT_RMS)) throw new InvalidInputError('silent', 'the audio is silent');
  const isCentered = Math.abs(center) < CENTERED * rms;
  return {
    samples: isCentered ? working : lowered(working, center),
    gain: WORKING_RMS / rms,
    durationSec,
  };
}

/** A constant that nothing shows of, against the level. */
const CENTERED = 1e-3;
/** Samples that are worked on by one call: a function that is called often is compiled well. */
const BLOCK = 4096;

/** Mean of the samples, and the root mean square of what they differ from it. */
function levelOf(samples: Float32Array): { readonly center: number; readonly rms: number } {
  let [total, squares] = [0, 0];
  for (let from = 0; from < samples.length; from += BLOCK) {
    const sums = sumsOf(samples.subarray(from, from + BLOCK));
    total += sums.total;
    squares += sums.squares;
  }
  const center = total / samples.length;
  return { center, rms: Math.sqrt(Math.max(0, squares / samples.length - center * center)) };
}

function lowered(samples: Float32Array, center: number): Float32Array {
  const output = new Float32Array(samples.length);
  for (let from = 0; from < samples.length; from += BLOCK) {
    subtract(samples.subarray(from, from + BLOCK), center, output.subarray(from, from + BLOCK));
  }
  return output;
}

function subtract(samples: Float32Array, center: number, output: Float32Array): void {
  for (let i = 0; i < samples.length; i++) output[i] = samples[i] - center;
}

function sumsOf(samples: Float32Array): { readonly total: number; readonly squares: number } {
  let [total, squares] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i];
    total += value;
    squares += value * value;
  }
  return { total, squares };
}
