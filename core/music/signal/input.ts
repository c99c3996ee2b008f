import { InvalidInputError } from '../../errors.ts';
import { resample, WORKING_RATE } from './resample.ts';

export const SHORTEST_SEC = 20;
export const LONGEST_SEC = 20 * 60;
/** Level that the analysis works at; its compression is not scale-free. */
const WORKING_RMS = 0.1;
/** Quieter than -70 dB full scale, what a converter leaves of silence. */
const SILENT_RMS = 3e-4;

export interface PreparedAudio {
  /** Mono at `WORKING_RATE`, no DC, RMS 0.1. */
  readonly samples: Float32Array;
  /** Factor by which the samples were multiplied. */
  readonly gain: number;
  readonly durationSec: number;
}

/**
 * Checks and normalizes what a decoder delivered.
 *
 * @throws InvalidInputError `bad-sample-rate`, `bad-samples` (NaN or infinite), `too-short`,
 *   `too-long`, `silent`
 */
export function prepareAudio(samples: Float32Array, sampleRate: number): PreparedAudio {
  if (!Number.isFinite(sampleRate) || sampleRate < 8000 || sampleRate > 384000) {
    throw new InvalidInputError(
      'bad-sample-rate',
      `sample rate of ${sampleRate} Hz is not supported`,
    );
  }
  const durationSec = samples.length / sampleRate;
  if (durationSec < SHORTEST_SEC) {
    throw new InvalidInputError(
      'too-short',
      `too short: ${durationSec.toFixed(1)} s, at least ${SHORTEST_SEC} s are needed`,
      { details: { seconds: Math.round(durationSec * 10) / 10, minimum: SHORTEST_SEC } },
    );
  }
  if (durationSec > LONGEST_SEC) {
    throw new InvalidInputError(
      'too-long',
      `too long: ${Math.round(durationSec)} s, at most ${LONGEST_SEC} s are analyzed`,
      { details: { seconds: Math.round(durationSec), maximum: LONGEST_SEC } },
    );
  }
  const working = resample(samples, sampleRate, WORKING_RATE);
  const { center, rms } = levelOf(working);
  if (!Number.isFinite(rms)) {
    throw new InvalidInputError('bad-samples', 'the audio contains samples that are not numbers');
  }
  if (!(rms > SILENT_RMS)) throw new InvalidInputError('silent', 'the audio is silent');
  const gain = WORKING_RMS / rms;
  const output = new Float32Array(working.length);
  for (let i = 0; i < output.length; i++) output[i] = (working[i] - center) * gain;
  return { samples: output, gain, durationSec };
}

/** Mean of the samples, and the root mean square of what they differ from it. */
function levelOf(samples: Float32Array): { readonly center: number; readonly rms: number } {
  let total = 0;
  let squares = 0;
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i];
    total += value;
    squares += value * value;
  }
  const center = total / samples.length;
  return { center, rms: Math.sqrt(Math.max(0, squares / samples.length - center * center)) };
}
