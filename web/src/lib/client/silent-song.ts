/** Silence as long as a song: what a player needs where the song itself is not to be had. */
import { wavFile } from './wav.ts';

/** The lowest rate that browsers are sure to decode. */
const SAMPLE_RATE = 8_000;

/**
 * A file of nothing to hear.
 * @returns its address, to be given back with `URL.revokeObjectURL`
 */
export function silentSong(durationSec: number): string {
  const samples = new Int16Array(Math.ceil(durationSec * SAMPLE_RATE));
  return URL.createObjectURL(wavFile(samples, SAMPLE_RATE, 1));
}
