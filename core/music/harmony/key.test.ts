import { describe, expect, it } from 'vitest';
import { chordNumber } from './chords.ts';
import { PITCH_CLASSES, type Chroma } from '../signal/chroma.ts';
import { estimateKey } from './key.ts';

type Triad = readonly [root: number, mode: 'major' | 'minor'];

/** Chroma of a chord progression, one slot a chord, and the chords' numbers twice a bar. */
function progression(triads: readonly Triad[]): { chroma: Chroma; chords: number[] } {
  const harmony = new Float32Array(triads.length * PITCH_CLASSES);
  const bass = new Float32Array(triads.length * PITCH_CLASSES);
  triads.forEach(([root, mode], i) => {
    const third = mode === 'major' ? 4 : 3;
    for (const tone of [0, third, 7]) harmony[i * PITCH_CLASSES + ((root + tone) % 12)] = 0.58;
    bass[i * PITCH_CLASSES + root] = 1;
  });
  const chords = triads.flatMap(([root, mode]) => [
    chordNumber(root, mode),
    chordNumber(root, mode),
  ]);
  return { chroma: { harmony, bass }, chords };
}

const C = 0;
const F = 5;
const G = 7;
const A = 9;
const E = 4;

describe('estimateKey', () => {
  it('hears a major key', () => {
    const loop: Triad[] = [
      [C, 'major'],
      [A, 'minor'],
      [F, 'major'],
      [G, 'major'],
    ];
    const { chroma, chords } = progression([...loop, ...loop, [C, 'major'], [C, 'major']]);
    expect(estimateKey(chroma, chords)).toMatchObject({ tonic: 'C', mode: 'major' });
  });

  it('tells the relative minor by its dominant', () => {
    const loop: Triad[] = [
      [A, 'minor'],
      [G, 'major'],
      [F, 'major'],
      [E, 'major'],
    ];
    const { chroma, chords } = progression([...loop, ...loop, [A, 'minor'], [A, 'minor']]);
    expect(estimateKey(chroma, chords)).toMatchObject({ tonic: 'A', mode: 'minor' });
  });

  it('has little strength where all tones are equal', () => {
    const chroma = {
      harmony: new Float32Array(48).fill(0.3),
      bass: new Float32Array(48).fill(0.3),
    };
    expect(estimateKey(chroma, [0, 7, 14, 21, 4, 11]).strength).toBeLessThan(0.3);
  });
});
