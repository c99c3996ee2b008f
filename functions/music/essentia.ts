import { resample } from '@bachata/core/music/signal/resample.ts';

/** The rate that Essentia's beat tracker is made for. */
const ESSENTIA_RATE = 44100;

/**
 * Beats by Essentia's BeatTrackerDegara (Degara et al., "Reliability-informed beat tracking of
 * musical signals", 2012), about 1.5 s of CPU for a song of three minutes. Callers must not pass
 * silence or NaN, for which it returns nonsense.
 *
 * @param pcm mono
 * @returns seconds, ascending
 */
export async function degaraBeats(pcm: Float32Array, sampleRate: number): Promise<number[]> {
  const { Essentia, EssentiaWASM } = await import('essentia.js');
  const essentia = new Essentia(EssentiaWASM);
  const signal = essentia.arrayToVector(resample(pcm, sampleRate, ESSENTIA_RATE));
  try {
    const { ticks } = essentia.BeatTrackerDegara(signal, 160, 80);
    try {
      return Array.from(essentia.vectorToArray(ticks)).filter(Number.isFinite);
    } finally {
      ticks.delete();
    }
  } finally {
    signal.delete();
  }
}
