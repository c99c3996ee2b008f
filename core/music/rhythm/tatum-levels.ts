import type { TatumGrid } from './tatum-grid.ts';
import {
  BIN_HZ,
  FRAME_RATE,
  LOW_BINS,
  MEL_BANDS,
  melCenterHz,
  type Spectrogram,
} from '../signal/spectrogram.ts';
import { localZScores } from '../../numeric/moving-window.ts';

/** How loud three registers are while each slot lasts. */
export interface TatumLevels {
  /** Bass, 40 to 150 Hz. */
  readonly low: Float64Array;
  /** Guitars and voice, 0.6 to 2.5 kHz. */
  readonly mid: Float64Array;
  /** Güira and air, from 4.8 kHz. */
  readonly high: Float64Array;
}

/** @param radius slots on either side that make the local scale */
export function tatumLevels(
  spectrum: Spectrogram,
  lattice: TatumGrid,
  radius: number,
): TatumLevels {
  const melBand = (hz: number): number => {
    const band = Array.from({ length: MEL_BANDS }, (_, b) => melCenterHz(b)).findIndex(
      (c) => c >= hz,
    );
    return band < 0 ? MEL_BANDS : band;
  };
  const lowBin = (hz: number): number => Math.round(hz / BIN_HZ) - 1;
  const register = (
    rows: Float32Array,
    width: number,
    first: number,
    end: number,
  ): Float64Array => {
    const frames = rowSums(rows, width, first, end);
    return localZScores(meanPerSlot(frames, lattice), radius);
  };
  return {
    low: register(spectrum.low, LOW_BINS, lowBin(40), lowBin(150)),
    mid: register(spectrum.mel, MEL_BANDS, melBand(600), melBand(2500)),
    high: register(spectrum.mel, MEL_BANDS, melBand(4800), MEL_BANDS),
  };
}

function rowSums(rows: Float32Array, width: number, first: number, end: number): Float64Array {
  const sums = new Float64Array(rows.length / width);
  for (let t = 0, row = 0; t < sums.length; t++, row += width) {
    let total = 0;
    for (let k = row + first; k < row + end; k++) total += rows[k];
    sums[t] = total;
  }
  return sums;
}

function meanPerSlot(frames: Float64Array, lattice: TatumGrid): Float64Array {
  return Float64Array.from(lattice, (time, i) => {
    const next = lattice[i + 1] ?? time + (time - (lattice[i - 1] ?? time));
    const from = Math.min(frames.length - 1, Math.max(0, Math.round(time * FRAME_RATE)));
    const to = Math.min(frames.length, Math.max(from + 1, Math.round(next * FRAME_RATE)));
    let total = 0;
    for (let t = from; t < to; t++) total += frames[t];
    return total / (to - from);
  });
}
