import { deviation, mean, median } from '../../numeric/statistics.ts';
import { DANCE_BPM, type TempoPath } from './tempo.ts';

/** Tempo as reported: from the beats themselves, which are finer than the tempogram. */
export interface TempoSummary {
  readonly bpm: number;
  readonly stable: boolean;
  readonly decision: string;
}

export interface OtherOctave {
  readonly factor: 0.5 | 2;
  readonly probability: number;
}

/** A tempo is stable where four-bar averages stay within 2 % of the median. */
const STABLE_RATIO = 0.02;

/** @param other the tempo an octave away that the song may be danced at instead, if any */
export function summarizeTempo(
  beatsSec: readonly number[],
  path: TempoPath,
  other?: OtherOctave,
): TempoSummary {
  const intervals = beatsSec.slice(1).map((time, i) => time - beatsSec[i]);
  const typical = median(intervals);
  const regular = intervals.filter((interval) => Math.abs(interval / typical - 1) < 0.25);
  const bpm = 60 / (regular.length > 0 ? trimmedMean(regular) : typical);
  const span = 16;
  const local: number[] = [];
  for (let i = 0; i + span < beatsSec.length; i += span) {
    // A passage without a beat has no tempo.
    if (intervals.slice(i, i + span).some((interval) => interval > 3 * typical)) continue;
    local.push((60 * span) / (beatsSec[i + span] - beatsSec[i]));
  }
  const stable = local.every((value) => Math.abs(value / median(local) - 1) < STABLE_RATIO);
  return { bpm, stable, decision: explain(bpm, path, other) };
}

/** Mean of what lies within one and a half deviations. */
function trimmedMean(values: readonly number[]): number {
  const center = median(values);
  const reach = 1.5 * deviation(values) + 1e-6;
  return mean(values.filter((value) => Math.abs(value - center) <= reach));
}

function explain(bpm: number, path: TempoPath, danced?: OtherOctave): string {
  const round = (value: number): string => value.toFixed(0);
  if (danced !== undefined) {
    const doubt = Math.round(danced.probability * 100);
    return `${round(bpm)} BPM fits the band's pattern better than ${round(bpm * danced.factor)} BPM, which has the same pulse and is right with ${doubt} %.`;
  }
  const half = bpm / 2;
  const double = bpm * 2;
  const other = half >= 60 ? half : double <= 200 ? double : undefined;
  const octave =
    other === undefined
      ? `no other octave of it lies between 60 and 200 BPM`
      : `${round(other)} BPM has the same pulse and was folded into the ${DANCE_BPM[0]}-${DANCE_BPM[1]} BPM of the dance`;
  const rival =
    path.rival.ratio > 0.6
      ? `; the next best, ${round(path.rival.bpm)} BPM, explains ${Math.round(path.rival.ratio * 100)} % as much`
      : '';
  return `${round(bpm)} BPM repeats at the eighth, the beat, the bar and two bars; ${octave}${rival}.`;
}
