import { describe, expect, it } from 'vitest';
import { integratedLoudness, loudnessOfFrames, SILENCE_LUFS } from './loudness.ts';
import { FRAME_RATE, spectrogram } from './spectrogram.ts';

function sine(rate: number, seconds: number, gain: number): Float32Array {
  return Float32Array.from(
    { length: rate * seconds },
    (_, i) => gain * Math.sin((2 * Math.PI * 997 * i) / rate),
  );
}

describe('integratedLoudness', () => {
  it.each([22050, 44100, 48000])('is -3.01 LUFS for a full 997 Hz sine at %i Hz', (rate) => {
    expect(integratedLoudness([sine(rate, 5, 1)], rate)).toBeCloseTo(-3.01, 1);
  });

  it('adds the power of both channels', () => {
    const tone = sine(44100, 5, 1);
    expect(integratedLoudness([tone, tone], 44100)).toBeCloseTo(0, 1);
    const silence = new Float32Array(tone.length);
    expect(integratedLoudness([tone, silence], 44100)).toBeCloseTo(-3.01, 1);
  });

  it('follows the level in dB', () => {
    const loud = integratedLoudness([sine(22050, 5, 0.5)], 22050);
    expect(loud - integratedLoudness([sine(22050, 5, 0.05)], 22050)).toBeCloseTo(20, 2);
  });

  it('leaves silence out by its gates', () => {
    const half = new Float32Array(22050 * 10);
    half.set(sine(22050, 5, 1));
    expect(integratedLoudness([half], 22050)).toBeCloseTo(-3.2, 0);
    expect(integratedLoudness([new Float32Array(22050 * 5)], 22050)).toBe(SILENCE_LUFS);
  });
});

describe('loudnessOfFrames', () => {
  // The lowest bins are wider than the filter's slope is straight.
  it.each([
    [60, 0.5],
    [997, 0.05],
    [4000, 0.1],
  ])('is that of the samples, for a tone of %i Hz, within %d dB', (hz, within) => {
    const tone = Float32Array.from(
      { length: 22050 * 6 },
      (_, i) => (i < 66150 ? 0.3 : 0.1) * Math.sin((2 * Math.PI * hz * i) / 22050),
    );
    const ofFrames = loudnessOfFrames(spectrogram(tone).heard, FRAME_RATE);
    expect(Math.abs(ofFrames - integratedLoudness([tone], 22050))).toBeLessThan(within);
  });
});
