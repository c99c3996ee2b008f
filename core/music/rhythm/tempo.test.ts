import { describe, expect, it } from 'vitest';
import { perBand } from './tatum-features.ts';
import { tempoPath } from './tempo.ts';
import type { Onsets } from '../signal/onset.ts';
import { FRAME_RATE } from '../signal/spectrogram.ts';

/** Attacks on every eighth at 124 BPM from `fromSec` to `toSec` of a minute, and nothing besides. */
function eighths(fromSec: number, toSec: number): Onsets {
  const frames = Math.round(60 * FRAME_RATE);
  const strength = new Float32Array(frames);
  for (let i = 0; fromSec + i * (30 / 124) < toSec; i++) {
    const frame = Math.round((fromSec + i * (30 / 124)) * FRAME_RATE);
    strength[frame] = i % 8 === 0 ? 8 : i % 2 === 0 ? 6 : 4;
  }
  return { frames, bands: perBand(() => strength), total: strength };
}

describe('tempoPath', () => {
  it.each([
    [0, 60],
    [25, 60],
    [0, 35],
  ])('is that of the music, which plays from %d to %d s', (fromSec, toSec) => {
    expect(Math.abs(tempoPath(eighths(fromSec, toSec)).median - 124)).toBeLessThan(2);
  });

  it('has no pulse in silence, whatever rounding leaves there', () => {
    const silent = [...tempoPath(eighths(0, 35)).pulse].slice(45);
    for (const pulse of silent) expect(Math.abs(pulse)).toBeLessThan(0.1);
  });
});
