/** A sound of which every moment differs, so that it is seen where in a file it begins. */
import { createRandom } from '@bachata/library/songs/synth/random.ts';
import { wavOf } from '@bachata/core/music/testing/wav.ts';

export const SOURCE_SEC = 22;
const RATE = 44_100;

/** Plucked tones and bursts of noise at times that do not repeat; WAV, mono, 44.1 kHz. */
export function sourceWav(seconds = SOURCE_SEC): Buffer {
  const random = createRandom(17);
  const samples = new Float32Array(seconds * RATE);
  for (let sec = 0.05; sec < seconds; sec += random.between(0.06, 0.3)) {
    const from = Math.round(sec * RATE);
    const hz = random.between(80, 900);
    const noise = random.chance(0.4);
    const gain = random.between(0.15, 0.4);
    const length = Math.min(samples.length - from, Math.round(0.4 * RATE));
    for (let i = 0; i < length; i++) {
      const wave = noise ? random.between(-0.6, 0.6) : Math.sin((2 * Math.PI * hz * i) / RATE);
      samples[from + i] += gain * wave * Math.exp(-i / (noise ? 1200 : 6000));
    }
  }
  return wavOf(
    Int16Array.from(samples, (x) => Math.round(32_000 * Math.tanh(x))),
    RATE,
  );
}
