/** The outline of a song's sound, for drawing. */
import { z } from 'zod';

/** Peaks of equally long stretches of the song, in order; 0 silence, 1 the loudest of the song. */
export const waveformSchema = z.object({
  durationSec: z.number().positive(),
  peaks: z.array(z.number().min(0).max(1)),
});
export type Waveform = z.infer<typeof waveformSchema>;

/** About one peak a pixel on a wide screen. */
const STRETCHES = 1600;

/** @param samples mono; not empty */
export function waveformOf(samples: Float32Array, sampleRate: number): Waveform {
  const count = Math.min(STRETCHES, samples.length);
  const peaks = Array.from({ length: count }, (_, stretch) => {
    const from = Math.floor((stretch * samples.length) / count);
    const to = Math.floor(((stretch + 1) * samples.length) / count);
    let peak = 0;
    for (let i = from; i < to; i++) {
      const level = Math.abs(samples[i]);
      if (level > peak) peak = level;
    }
    return peak;
  });
  const loudest = Math.max(...peaks) || 1;
  return {
    durationSec: samples.length / sampleRate,
    // Three digits are finer than a screen, and a third of the bytes.
    peaks: peaks.map((peak) => Math.round((1000 * peak) / loudest) / 1000),
  };
}
