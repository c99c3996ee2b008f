import { describe, expect, it } from 'vitest';
import { beatsAtTempo } from './known-tempo.ts';

const RATE = 22_050;

/** Low thuds on the beats and softer clicks on the off-beats, after some noise. */
function thuds(bpm: number, firstSec: number, durationSec: number): Float32Array {
  const samples = new Float32Array(Math.round(durationSec * RATE));
  const add = (atSec: number, hz: number, gain: number): void => {
    const from = Math.round(atSec * RATE);
    for (let i = 0; i < 0.12 * RATE && from + i < samples.length; i++) {
      samples[from + i] =
        Number(samples[from + i]) +
        gain * Math.exp(-i / (0.03 * RATE)) * Math.sin((2 * Math.PI * hz * i) / RATE);
    }
  };
  for (let sec = firstSec; sec < durationSec; sec += 60 / bpm) {
    add(sec, 90, 0.8);
    add(sec + 30 / bpm, 3000, 0.3);
  }
  return samples;
}

describe('beatsAtTempo', () => {
  it.each([
    [110, 110, 0.4],
    [127.4, 125, 0.15],
    [140, 143, 1.3],
  ])('finds beats of %d BPM annotated as %d from %d s on', (bpm, annotated, firstSec) => {
    const found = beatsAtTempo(thuds(bpm, firstSec, 8), RATE, annotated);
    expect(found?.tempoBpm).toBeGreaterThan(bpm * 0.995);
    expect(found?.tempoBpm).toBeLessThan(bpm * 1.005);
    const first = found?.beatsSec[found.firstStrong] ?? NaN;
    expect(Math.abs(first - firstSec)).toBeLessThan(0.03);
  });

  it('hears nothing in silence, nor in less than four beats', () => {
    expect(beatsAtTempo(new Float32Array(8 * RATE), RATE, 120)).toBeUndefined();
    expect(beatsAtTempo(thuds(120, 0.1, 1.5), RATE, 120)).toBeUndefined();
  });
});
