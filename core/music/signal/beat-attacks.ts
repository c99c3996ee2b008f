/** The attacks that tell the beat in a recording that is too short for `analyzeSong`. */
import { onsets } from './onset.ts';
import { SILENT_RMS, WORKING_RMS } from './input.ts';
import { resample, WORKING_RATE } from './resample.ts';
import { spectrogram } from './spectrogram.ts';

/**
 * All attacks, and once more those of bass and low bongo, which tell the beat from the off-beat where
 * güira and guitars play even eighths.
 *
 * @param samples mono
 * @returns one value a frame, `FRAME_RATE` a second; empty for silence
 */
export function beatAttacks(samples: Float32Array, sampleRate: number): Float64Array {
  const audio = resample(samples, sampleRate, WORKING_RATE);
  const rms = Math.sqrt(audio.reduce((sum, value) => sum + value * value, 0) / audio.length);
  if (!(rms > SILENT_RMS)) return new Float64Array();
  const { bands, total } = onsets(spectrogram(audio, WORKING_RMS / rms));
  return Float64Array.from(
    total,
    (value, frame) => value + Number(bands.bass[frame]) + 0.7 * Number(bands.bongo[frame]),
  );
}
