import { expect, it } from 'vitest';
import { tempoCandidates } from './short-tempo.ts';

const RATE = 22050;

/** A low thud on each beat and a soft click on each half. */
function thuds(tempoBpm: number, durationSec: number): Float32Array {
  const beat = 60 / tempoBpm;
  return Float32Array.from({ length: durationSec * RATE }, (_, i) => {
    const t = i / RATE;
    const sinceBeat = (t + 0.1) % beat;
    const sinceHalf = (t + 0.1 + beat / 2) % beat;
    return (
      Math.exp(-25 * sinceBeat) * Math.sin(2 * Math.PI * 90 * t) +
      0.2 * Math.exp(-60 * sinceHalf) * Math.sin(2 * Math.PI * 3000 * t)
    );
  });
}

it.each([97, 112, 126, 143, 158])('hears %d BPM in seven seconds', (tempoBpm) => {
  const [best] = tempoCandidates(thuds(tempoBpm, 7), RATE);
  expect(Math.abs((best?.tempoBpm ?? 0) / tempoBpm - 1)).toBeLessThan(0.01);
  expect(best?.strength).toBeGreaterThan(0.3);
});

it('gives every tempo once, strongest first', () => {
  const found = tempoCandidates(thuds(120, 8), RATE);
  expect(found.map(({ strength }) => strength)).toEqual(
    found.map(({ strength }) => strength).toSorted((a, b) => b - a),
  );
  for (const [i, a] of found.entries()) {
    for (const b of found.slice(i + 1)) {
      expect(Math.abs(a.tempoBpm / b.tempoBpm - 1)).toBeGreaterThan(0.04);
    }
  }
});

it('hears none in silence, in a moment, and only a weak one in noise', () => {
  expect(tempoCandidates(new Float32Array(5 * RATE), RATE)).toEqual([]);
  expect(tempoCandidates(thuds(120, 1), RATE)).toEqual([]);
  let seed = 1;
  const noise = Float32Array.from({ length: 8 * RATE }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed / 2 ** 32 - 0.5) * 0.2;
  });
  expect(tempoCandidates(noise, RATE)[0]?.strength ?? 0).toBeLessThan(0.15);
});
