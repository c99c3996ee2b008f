import { expect, it } from 'vitest';
import { trackDownbeats } from './downbeat-tracking.ts';
import { perBand, type TatumFeatures } from './tatum-features.ts';

const SLOTS = 400;

/** Nothing speaks for a beat but the bass, which is struck where `isStruck` says. */
function onlyBass(isStruck: (slot: number) => boolean): TatumFeatures {
  const nothing = new Float64Array(SLOTS);
  const bass = Float64Array.from(nothing, (_, slot) => Number(isStruck(slot)));
  return {
    timesSec: nothing.map((_, slot) => slot / 4),
    attack: { ...perBand(() => nothing), bass },
    accent: perBand(() => nothing),
    between: perBand(() => nothing),
    level: { low: nothing, mid: nothing, high: nothing },
    chroma: { harmony: new Float32Array(SLOTS), bass: new Float32Array(SLOTS) },
    chordChange: nothing,
    bassChange: nothing,
    quickChordChange: nothing,
  };
}

it('takes the beats from the bass where the lattice slipped by an eighth, and back at a stop', () => {
  const isSlipped = (slot: number): boolean => slot >= 130 && slot < 300;
  const slots = onlyBass((slot) => (slot % 2 === 1) === isSlipped(slot));
  const { position } = trackDownbeats(slots, [{ from: 296, to: 300 }]);
  const isBeat = (slot: number): boolean => position[slot] % 2 === 0;
  const right = Array.from(position.keys()).filter(
    (slot) => (isBeat(slot) === (slot % 2 === 0)) !== isSlipped(slot),
  );
  expect(right.length).toBeGreaterThan(0.96 * SLOTS);
});

it('lets a few bars of a bass between the beats be', () => {
  const slots = onlyBass((slot) => (slot % 2 === 1) === (slot >= 150 && slot < 182));
  const { position } = trackDownbeats(slots, []);
  expect(Array.from(position).every((place, slot) => place % 2 === (position[0] + slot) % 2)).toBe(
    true,
  );
});
