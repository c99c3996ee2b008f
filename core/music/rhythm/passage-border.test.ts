import { describe, expect, it } from 'vitest';
import { BANDS, type Band } from '../signal/onset.ts';
import { FRAME_RATE, LOW_BINS, MEL_BANDS, type Spectrogram } from '../signal/spectrogram.ts';
import { SlotSounds, soundBorder } from './passage-border.ts';
import { perBand } from './tatum-features.ts';

const SLOT_FRAMES = 20;
const SLOTS = 120;

/** A band until slot `turn` and something else from it on: other mel bands, no attacks. */
function soundsThatTurn(turn: number, loudness: number): SlotSounds {
  const frames = SLOTS * SLOT_FRAMES;
  const mel = Float32Array.from({ length: frames * MEL_BANDS }, (_, i) => {
    const band = i % MEL_BANDS;
    const slot = Math.floor(i / MEL_BANDS / SLOT_FRAMES);
    const isBand = slot < turn;
    const ripple = 0.2 * Math.sin(slot * (band + 1));
    return (isBand ? (band < 20 ? 1 : 0.4) : band < 20 ? 0.3 : loudness) + ripple;
  });
  const nothing = new Float32Array(frames);
  const spectrum: Spectrogram = {
    frames,
    mel,
    low: new Float32Array(frames * LOW_BINS),
    rms: nothing,
    heard: nothing,
    centroid: nothing,
    flatness: nothing,
  };
  const perSlot = (value: (slot: number) => number): Float64Array =>
    Float64Array.from({ length: SLOTS }, (_, slot) => value(slot));
  const attack: Record<Band, Float64Array> = perBand((band) =>
    perSlot((slot) => (slot < turn ? (slot + BANDS.indexOf(band)) % 2 : 0.1)),
  );
  const timesSec = perSlot((slot) => (slot * SLOT_FRAMES) / FRAME_RATE);
  return new SlotSounds(
    spectrum,
    { timesSec, attack },
    perSlot((slot) => (slot < turn ? 1 : 0.2)),
  );
}

describe('soundBorder', () => {
  it.each([
    [60, 60],
    [60, 48],
    [60, 71],
    [33, 38],
  ])('finds a turn at slot %i from slot %i', (turn, near) => {
    expect(Math.abs(soundBorder(soundsThatTurn(turn, 0.8), near) - turn)).toBeLessThanOrEqual(1);
  });

  it('leaves a border where one side is too short to be heard', () => {
    expect(soundBorder(soundsThatTurn(60, 0.8), 3)).toBe(3);
  });
});
