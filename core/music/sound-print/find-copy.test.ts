import { expect, it } from 'vitest';
import { findCopy } from './find-copy.ts';
import { PRINT_RATE, soundPrint } from './sound-print.ts';

/** Plucked tones of random pitch and time: music enough for a print. */
function song(seed: number, durationSec = 60): Float32Array {
  const random = randomFrom(seed);
  const samples = new Float32Array(durationSec * PRINT_RATE);
  for (let note = 0; note < durationSec * 8; note++) {
    const from = Math.floor(random() * samples.length);
    const hz = 200 * 2 ** (random() * 4);
    for (let i = 0; i < PRINT_RATE / 2 && from + i < samples.length; i++) {
      const sec = i / PRINT_RATE;
      samples[from + i] += 0.2 * Math.exp(-6 * sec) * Math.sin(2 * Math.PI * hz * sec);
    }
  }
  return samples;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** The song with its beginning moved, and as much noise as a bad copy has. */
function copyOf(samples: Float32Array, offsetSec: number, noise = 0.003): Float32Array {
  const random = randomFrom(99);
  const offset = Math.round(offsetSec * PRINT_RATE);
  const copy = new Float32Array(samples.length + offset);
  for (let i = 0; i < copy.length; i++) {
    copy[i] = (samples[i - offset] ?? 0) * 0.4 + noise * (random() - 0.5);
  }
  return copy;
}

const original = song(7);
const print = soundPrint(original);

it.each([0, 0.013, 4.217, -0.02, -17.3])('finds a copy that begins at %s s', (offsetSec) => {
  const found = findCopy(print, copyOf(original, offsetSec));
  expect(found?.offsetSec).toBeCloseTo(offsetSec, 2);
});

it('takes no other song for it', () => {
  for (const seed of [8, 9, 10]) expect(findCopy(print, song(seed))).toBeUndefined();
});

it('takes no faster copy for it, whose counts would run away', () => {
  const faster = original.map((_, i) => original[Math.round(i * 1.01)] ?? 0);
  expect(findCopy(print, faster)).toBeUndefined();
});

it('knows nothing of silence, of next to nothing, and of a moment of the song', () => {
  expect(findCopy(print, new Float32Array(original.length))).toBeUndefined();
  expect(findCopy(print, new Float32Array(0))).toBeUndefined();
  expect(findCopy(print, original.subarray(0, 10 * PRINT_RATE))).toBeUndefined();
  expect(findCopy(new Uint32Array(0), original)).toBeUndefined();
});
