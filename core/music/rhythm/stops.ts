import type { TatumFeatures } from './tatum-features.ts';
import { levelDb, type Spectrogram } from '../signal/spectrogram.ts';
import { movingQuantile } from '../../numeric/moving-window.ts';

/** A passage in which the rhythm section is silent, as slots of the lattice. */
export interface Stop {
  readonly from: number;
  /** The slot on which the band comes back. */
  readonly to: number;
}

/** The band is gone where the level is this much under its surroundings ... */
const DEFICIT_DB = 5;
/** ... and the bass register's attacks fall below this share of theirs. */
const BASS_SHARE = 0.3;
/** It is back where they reach this share again. */
const BASS_BACK_SHARE = 0.45;
const SURROUNDING_SLOTS = 48;
const SHORTEST_SLOTS = 3;
const LONGEST_SLOTS = 34;

/**
 * Stops and breaks: the band is silent for one to sixteen beats and comes back. Counting may start
 * anew after them, and dancers use them, so they are found before anything is counted.
 */
export function findStops(spectrum: Spectrogram, slots: TatumFeatures): Stop[] {
  const times = slots.timesSec;
  const count = times.length;
  const level = Float64Array.from(times, (time, i) =>
    levelDb(spectrum, time, times[i + 1] ?? time + 0.25),
  );
  const bass = Float64Array.from(slots.attack.bass, (value, i) =>
    Math.sqrt(Math.max(value, slots.attack.bass[i + 1] ?? 0)),
  );
  const usualLevel = movingQuantile(level, SURROUNDING_SLOTS, 0.7);
  const usualBass = movingQuantile(bass, SURROUNDING_SLOTS, 0.7);
  const isSilent = (i: number): boolean =>
    level[i] < usualLevel[i] - DEFICIT_DB && bass[i] < BASS_SHARE * usualBass[i];
  const isWithoutBass = (i: number): boolean => bass[i] < BASS_BACK_SHARE * usualBass[i];
  const stops: Stop[] = [];
  for (let i = 1; i < count; i++) {
    if (!isSilent(i)) continue;
    const from = i;
    let silentSlots = 0;
    // A guitar may fill the stop; it lasts until the bass is back.
    while (i < count && (isSilent(i) || isWithoutBass(i))) if (isSilent(i++)) silentSlots++;
    if (silentSlots < SHORTEST_SLOTS || i - from > LONGEST_SLOTS || i === count) continue;
    const previous = stops[stops.length - 1];
    const joins = previous && from - previous.to <= 4 && i - previous.from <= LONGEST_SLOTS;
    if (joins) stops[stops.length - 1] = { from: previous.from, to: i };
    else stops.push({ from, to: i });
  }
  return stops;
}
