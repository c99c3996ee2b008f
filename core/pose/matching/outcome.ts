/**
 * What a figure comes to: who has turned how much at its end, and whether the two have changed places. It says
 * less than how they move, but of films of other dancers and of figures that are danced in another way, too.
 */
import { DANCE_ROLES } from '../../moves/dance-role.ts';
import type { MoveInfo } from '../../moves/move.ts';
import { mean } from '../../numeric/statistics.ts';
import type { CountSpan } from '../count-course.ts';
import { coupleSeries } from '../couple-series.ts';
import { dancerSeries, type DancerSeries } from '../dancer-series.ts';
import type { PoseTrack } from '../track.ts';

type Turns = Pick<MoveInfo, 'turns' | 'swapsSides'>;

/** Whole and half turns, to whichever side. */
export interface FigureOutcome {
  readonly lead: number;
  readonly follow: number;
  readonly swapsSides: boolean;
}

/** Counts at either end that say where the two stand and face. */
const END_COUNTS = 1;
/** Meters across that the two have passed each other by at least. */
const PASSED_M = 0.3;

export const outcomeOfMove = ({ turns, swapsSides }: Turns): FigureOutcome => ({
  lead: Math.abs(turns.lead),
  follow: Math.abs(turns.follow),
  swapsSides,
});

export const sameOutcome = (a: FigureOutcome, b: FigureOutcome): boolean =>
  a.lead === b.lead && a.follow === b.follow && a.swapsSides === b.swapsSides;

/** Undefined where the two are not both seen at both ends. */
export function outcomeOf(track: PoseTrack, span: CountSpan): FigureOutcome | undefined {
  const series = { lead: dancerSeries(track, 'lead'), follow: dancerSeries(track, 'follow') };
  const { acrossM } = coupleSeries(track, series);
  const ends = endsOf(span, track);
  const [start, end] = ends.map((frames) =>
    frames.filter((frame) => DANCE_ROLES.every((role) => series[role].known[frame] > 0)),
  );
  if (start.length === 0 || end.length === 0) return undefined;
  const change = (values: Float64Array): readonly [from: number, to: number] => [
    mean(start.map((frame) => values[frame])),
    mean(end.map((frame) => values[frame])),
  ];
  const halves = ({ yawDegrees }: DancerSeries): number => {
    const [from, to] = change(yawDegrees);
    return Math.abs(Math.round((to - from) / 180) / 2);
  };
  const [from, to] = change(acrossM);
  const swapsSides = Math.sign(from) !== Math.sign(to) && Math.abs(to - from) > PASSED_M;
  return { lead: halves(series.lead), follow: halves(series.follow), swapsSides };
}

/** The frames of the first count and of the last. */
function endsOf({ startSec, counts, secPerCount }: CountSpan, track: PoseTrack): number[][] {
  const frames = (fromCount: number): number[] => {
    const first = (startSec + fromCount * secPerCount) * track.fps;
    const last = first + END_COUNTS * secPerCount * track.fps;
    const from = Math.max(0, Math.ceil(first));
    const to = Math.min(track.frames - 1, Math.floor(last));
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  };
  return [frames(0), frames(counts - END_COUNTS)];
}
