/**
 * A clip cut into the figures that are danced in it: of all ways to cut it at its 1s and 5s, the one
 * that the library's moves explain best. What comes several times in a row is one figure.
 */
import { CELL_COUNTS, FIGURE_LENGTHS, type CountCell } from '../figure-span.ts';
import type { CountSpan } from '../count-course.ts';
import { SEEN, type PoseTrack } from '../track.ts';
import type { Neighbor } from './movements.ts';
import { outcomeOf, sameOutcome } from './outcome.ts';
import { recognize, recognizeAmong, type KnownMoves } from './recognize.ts';

export interface ClipFigure {
  /** Of the first time that it is danced. */
  readonly span: CountSpan;
  /** The count that it begins on; undefined where the clip's counts are not known. */
  readonly firstCount?: 1 | 5 | undefined;
  /** How often it is danced in a row. */
  readonly times: number;
  /** See `recognize`; empty where it is like no move. */
  readonly nearest: readonly Neighbor[];
}

/**
 * What it costs, in misfits of a count, to begin another figure, and not to know what a count shows. A short
 * figure is explained more easily than a long one, and many by more of them.
 */
const ANOTHER = 2.5;
const UNKNOWN = 2;
const LEAST_LIKENESS = 1e-3;
/** A second figure that is like the first one's move nearly as much as like its own is the first again. */
const AS_MUCH = 0.9;

export const misfitOf = ([nearest]: readonly Neighbor[]): number =>
  nearest === undefined ? UNKNOWN : -Math.log(Math.max(nearest.similarity, LEAST_LIKENESS));

/** Of a count on average, with what the cuts cost. */
export function misfitOfAll(figures: readonly ClipFigure[]): number {
  let [cost, counts] = [-ANOTHER, 0];
  for (const { span, times, nearest } of figures) {
    cost += times * (span.counts * misfitOf(nearest) + (nearest.length > 0 ? ANOTHER : 0));
    counts += times * span.counts;
  }
  return cost / counts;
}

interface Way {
  readonly cost: number;
  readonly before: Way | undefined;
  readonly figure: ClipFigure | undefined;
}

/** In order, and without gaps from the first cell to the last. */
export function cutIntoFigures(
  track: PoseTrack,
  cells: readonly CountCell[],
  known: KnownMoves,
): ClipFigure[] {
  const ways: Way[] = [{ cost: 0, before: undefined, figure: undefined }];
  for (let end = 1; end <= cells.length; end++) {
    const options = FIGURE_LENGTHS.flatMap((counts): Way[] => {
      const start = end - counts / CELL_COUNTS;
      if (start < 0) return [];
      const before = ways[start];
      const { startSec, secPerCount, firstCount } = cells[start];
      const span = { startSec, counts, secPerCount };
      const nearest = recognize(track, span, known);
      const figure = { span, firstCount, times: 1, nearest };
      const seen = seenShare(track, span);
      const misfit = seen * misfitOf(nearest) + (1 - seen) * UNKNOWN;
      const cost = before.cost + ANOTHER + counts * misfit;
      const unknown = before.cost + counts * UNKNOWN;
      return [
        ...(nearest.length > 0 ? [{ cost, before, figure }] : []),
        ...(counts === CELL_COUNTS
          ? [{ cost: unknown, before, figure: { ...figure, nearest: [] } }]
          : []),
      ];
    });
    ways.push(options.reduce((best, other) => (other.cost < best.cost ? other : best)));
  }
  const figures: ClipFigure[] = [];
  for (let way = ways.at(-1); way?.figure; way = way.before) figures.unshift(way.figure);
  return repeated(withWholeEights(withSwaps(figures, cells, track, known)), known);
}

/**
 * Where the two change places in what is like no move, it is a figure all the same, danced in another way than the
 * library's: of the moves that come to the same, the one that looks most like it, with what is danced around it.
 */
function withSwaps(
  figures: readonly ClipFigure[],
  cells: readonly CountCell[],
  track: PoseTrack,
  { figures: moves, outcomes }: KnownMoves,
): readonly ClipFigure[] {
  let cut = figures;
  for (const unknown of figures) {
    if (unknown.nearest.length > 0 || !cut.includes(unknown)) continue;
    if (outcomeOf(track, unknown.span)?.swapsSides !== true) continue;
    const cell = cells.findIndex(({ startSec }) => startSec === unknown.span.startSec);
    const found = [cell - 1, cell].flatMap((first): ClipFigure[] => {
      if (cells[first] === undefined || cells[first + 1] === undefined) return [];
      const { startSec, secPerCount, firstCount } = cells[first];
      const span = { startSec, counts: 2 * CELL_COUNTS, secPerCount };
      const outcome = outcomeOf(track, span);
      const alike = [...moves].filter(([moveId]) => {
        const own = outcomes?.get(moveId);
        return own !== undefined && outcome !== undefined && sameOutcome(own, outcome);
      });
      const nearest = recognizeAmong(track, span, new Map(alike));
      return nearest.length > 0 ? [{ span, firstCount, times: 1, nearest }] : [];
    });
    const [best] = found.toSorted((a, b) => misfitOf(a.nearest) - misfitOf(b.nearest));
    if (best !== undefined) cut = replaced(cut, best);
  }
  return cut;
}

/** A figure in the place of what it covers; not where it would cut one of several counts more in two. */
function replaced(figures: readonly ClipFigure[], figure: ClipFigure): readonly ClipFigure[] {
  const endOf = ({ span }: ClipFigure): number =>
    span.startSec + (span.counts - CELL_COUNTS / 2) * span.secPerCount;
  const covers = (other: ClipFigure): boolean =>
    endOf(other) > figure.span.startSec && other.span.startSec < endOf(figure);
  const covered = figures.filter(covers);
  const counts = covered.reduce((sum, { span }) => sum + span.counts, 0);
  if (counts !== figure.span.counts) return figures;
  return [...figures.filter((other) => !covers(other)), figure].sort(
    (a, b) => a.span.startSec - b.span.startSec,
  );
}

/** Of the frames, those that show a dancer: the others are explained by nothing. */
function seenShare(
  { fps, frames, dancers }: PoseTrack,
  { startSec, counts, secPerCount }: CountSpan,
): number {
  const from = Math.max(0, Math.round(startSec * fps));
  const to = Math.min(frames, Math.round((startSec + counts * secPerCount) * fps));
  let seen = 0;
  for (let frame = from; frame < to; frame++) {
    if (dancers.lead.seen[frame] !== SEEN.no || dancers.follow.seen[frame] !== SEEN.no) seen++;
  }
  return seen / Math.max(1, to - from);
}

/** Two unknown halves of an eight are one unknown eight. */
function withWholeEights(figures: readonly ClipFigure[]): ClipFigure[] {
  const joined: ClipFigure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const isSecondHalf =
      last?.firstCount === 1 &&
      last.span.counts === CELL_COUNTS &&
      figure.span.counts === CELL_COUNTS &&
      last.nearest.length + figure.nearest.length === 0;
    if (isSecondHalf) {
      joined[joined.length - 1] = { ...last, span: { ...last.span, counts: 2 * CELL_COUNTS } };
    } else joined.push(figure);
  }
  return joined;
}

/** What is danced several times in a row is one figure; it is like what its surest time is like. */
function repeated(figures: readonly ClipFigure[], known: KnownMoves): ClipFigure[] {
  const kept: ClipFigure[] = [];
  for (const figure of figures) {
    const last = kept.at(-1);
    if (last !== undefined && isSame(last, figure, known)) {
      const surer = misfitOf(figure.nearest) < misfitOf(last.nearest) ? figure : last;
      kept[kept.length - 1] = { ...last, times: last.times + 1, nearest: surer.nearest };
    } else kept.push(figure);
  }
  return kept;
}

function isSame(first: ClipFigure, second: ClipFigure, { figures }: KnownMoves): boolean {
  const [move] = first.nearest;
  const [best] = second.nearest;
  if (move === undefined || best === undefined) return false;
  if (first.span.counts !== second.span.counts) return false;
  const again = second.nearest.find(({ moveId }) => moveId === move.moveId);
  return (
    figures.has(move.moveId) && again !== undefined && again.similarity >= AS_MUCH * best.similarity
  );
}
