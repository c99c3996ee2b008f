import { FRAME_RATE } from '../signal/spectrogram.ts';
import { ramp } from '../../numeric/statistics.ts';
import type { TempoPath } from './tempo.ts';

/**
 * How much the song repeats in threes rather than in fours, 0..1: at three and six beats rather than
 * at four and eight, or at two thirds of a beat where the beat itself was read across a 3/4 bar.
 * Bachata is in four; what is not must not be counted with confidence.
 */
export function ternaryShare({ autocorrelation, median }: TempoPath): number {
  const period = (60 / median) * FRAME_RATE;
  const at = (beats: number): number => {
    const center = Math.round(beats * period);
    const around = autocorrelation.subarray(Math.max(0, center - 2), center + 3);
    return around.length > 0 ? Math.max(...around) : 0;
  };
  const ofBars = (at(3) + at(6) - at(4) - at(8)) / 2;
  const ofBeats = (at(2 / 3) + at(4 / 3) - at(1 / 2) - at(1)) / 2;
  return Math.max(ramp(ofBars, 0.06, 0.16), ramp(ofBeats, 0.05, 0.15));
}
