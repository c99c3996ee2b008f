import { describe, expect, it, vi } from 'vitest';
import { barsOf, barStops, beatsOf } from './beats-and-bars.ts';
import { trackDownbeats } from './downbeat-tracking.ts';
import { prepareAudio } from '../signal/input.ts';
import { tatumGrid } from './tatum-grid.ts';
import { onsets } from '../signal/onset.ts';
import { tatumFeatures } from './tatum-features.ts';
import { spectrogram } from '../signal/spectrogram.ts';
import { findStops } from './stops.ts';
import { tempoPath } from './tempo.ts';
import { bandSong, type TestSongOptions } from '../testing/test-band.ts';

vi.setConfig({ testTimeout: 60_000 });

function stopsOf(options: TestSongOptions) {
  const song = bandSong(options);
  const { samples, durationSec } = prepareAudio(song.samples, song.sampleRate);
  const spectrum = spectrogram(samples);
  const attacks = onsets(spectrum);
  const lattice = tatumGrid(attacks, tempoPath(attacks));
  const slots = tatumFeatures(samples, spectrum, attacks, lattice);
  const stops = findStops(spectrum, slots);
  const decoded = trackDownbeats(slots, stops);
  const beats = beatsOf(slots, decoded, attacks, 0, durationSec);
  const bars = barsOf(beats);
  return { song, stops, slots, bars, pauses: barStops(bars, beats, stops) };
}

describe('findStops', () => {
  it('finds where the band falls silent and where it comes back', () => {
    const { song, stops, slots, bars, pauses } = stopsOf({ bpm: 120, bars: 20, stops: [9, 10] });
    expect(stops).toHaveLength(1);
    const [{ from, to }] = stops;
    expect(slots.timesSec[from]).toBeGreaterThan(song.downbeatsSec[9] - 0.1);
    expect(slots.timesSec[from]).toBeLessThan(song.downbeatsSec[9] + 1.1);
    expect(Math.abs(slots.timesSec[to] - song.downbeatsSec[11])).toBeLessThan(0.3);
    const back = bars.findIndex((_, b) => pauses.after[b]);
    expect(bars[back].startSec).toBeCloseTo(song.downbeatsSec[11], 1);
    const into = bars.findIndex((_, b) => pauses.into[b]);
    expect(bars[into].startSec).toBeCloseTo(song.downbeatsSec[9], 1);
  });

  it('finds none where the band plays on', () => {
    expect(stopsOf({ bpm: 120, bars: 16 }).stops).toEqual([]);
  });
});
