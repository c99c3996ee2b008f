/** The sounds of the clicks, made from sines and noise: no files, no license. */
import type { SoundName } from '../practice/clicks.ts';

const LENGTH_SEC: Readonly<Record<SoundName, number>> = {
  tick: 0.03,
  accent: 0.04,
  'high-drum': 0.09,
  'low-drum': 0.16,
  scrape: 0.14,
  'short-scrape': 0.06,
  bass: 0.3,
};

/** Samples of each sound, -1 to 1; all begin at full strength, so that they are heard on their beat. */
const AT: Readonly<Record<SoundName, (sec: number, noise: number) => number>> = {
  tick: (sec) => Math.sin(2 * Math.PI * 1_500 * sec) * Math.exp(-sec / 0.008),
  accent: (sec) => Math.sin(2 * Math.PI * 2_200 * sec) * Math.exp(-sec / 0.01),
  'high-drum': (sec) => Math.sin(2 * Math.PI * 480 * sec) * Math.exp(-sec / 0.025),
  'low-drum': (sec) => Math.sin(2 * Math.PI * 210 * sec) * Math.exp(-sec / 0.05),
  scrape: (sec, noise) => noise * 0.7 * Math.exp(-sec / 0.045),
  'short-scrape': (sec, noise) => noise * 0.7 * Math.exp(-sec / 0.015),
  bass: (sec) => Math.sin(2 * Math.PI * 82 * sec) * Math.exp(-sec / 0.12),
};

export function clickSamples(name: SoundName, sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(LENGTH_SEC[name] * sampleRate));
  let state = 1;
  let last = 0;
  for (let i = 0; i < samples.length; i += 1) {
    state = (state * 16_807) % 2_147_483_647;
    const white = (state / 2_147_483_647) * 2 - 1;
    // Of the noise only what is high: metal, not wind.
    samples[i] = AT[name](i / sampleRate, (white - last) / 2);
    last = white;
  }
  return samples;
}
