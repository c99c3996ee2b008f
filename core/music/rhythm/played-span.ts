import { BANDS } from '../signal/onset.ts';
import type { TatumFeatures } from './tatum-features.ts';
import { levelDb, type Spectrogram } from '../signal/spectrogram.ts';
import { quantile } from '../../numeric/statistics.ts';

/** Quieter than this against the song's typical level is not yet, or no longer, the song. */
const QUIET_DB = 30;
/** A song that begins here has so much silence before it, what was cut out of one has not. */
const SILENCE_SEC = 0.06;
/** Onset strength (unit RMS over the song) that is an attack in some band. */
const ATTACK = 0.5;

/**
 * Where the song is played: from the first eighth that is not near silence to the last on which
 * something is struck, so that no beats are counted into the silence or the ringing around it; and
 * whether there is silence before it.
 */
export function playedSpan(
  spectrum: Spectrogram,
  slots: TatumFeatures,
): { readonly fromSec: number; readonly toSec: number; readonly fromSilence: boolean } {
  const times = slots.timesSec;
  const levels = Array.from(times, (time, i) =>
    levelDb(spectrum, time, times[i + 1] ?? time + 0.25),
  );
  const floor = quantile(levels, 0.6) - QUIET_DB;
  const first = levels.findIndex((level) => level > floor);
  const last = levels.findLastIndex(
    (level, i) => level > floor && BANDS.some((band) => slots.attack[band][i] > ATTACK),
  );
  return {
    fromSilence: levelDb(spectrum, 0, SILENCE_SEC) <= floor,
    fromSec: first < 0 ? 0 : times[first] - 0.05,
    toSec: last < 0 ? 0 : times[last] + 0.05,
  };
}
