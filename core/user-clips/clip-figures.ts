/**
 * A clip of several figures, as its owner is about to confirm it: what the recognizer proposes, with figures removed,
 * put together and cut in two. Each leads into the next.
 */
import type { Confirmation } from '../moves/confirmation.ts';
import type { MoveInfo } from '../moves/move.ts';
import type { Position } from '../moves/state.ts';
import type { PoseTrack } from '../pose/track.ts';
import type { SuggestedFigure } from './clip.ts';
import { edgesOf } from './count-grid.ts';
import { sidesAt, swapsSides } from './proposal.ts';

type Alike = Pick<MoveInfo, 'category' | 'level' | 'energy' | 'turns'> & {
  readonly entry: { readonly position: Position };
  readonly exit: { readonly position: Position };
};

/** What is said of one of the figures; where the couple stands is seen in the track. */
export interface FigureDraft extends Omit<Confirmation, 'side' | 'swapsSides'> {
  /** How often it is danced in a row; the move is one time of it. */
  readonly times: number;
  /** Whether its category is right more often than not. */
  readonly isSure: boolean;
}

const LENGTHS = [4, 8, 16] as const;
type Length = (typeof LENGTHS)[number];
const lengthOf = (counts: number): Length | undefined => LENGTHS.find((each) => each === counts);

const NOTHING_KNOWN: Alike = {
  category: 'basic-steps',
  level: 'beginner',
  energy: 'medium',
  entry: { position: 'C' },
  exit: { position: 'C' },
  turns: { lead: 0, follow: 0 },
};
/** A category that is right less often than wrong is not taken over. */
const LEAST_SURE = 0.5;

/**
 * @param nameOf a figure, by its place from 0 and what it is like
 * @param moves of the library, by id
 */
export function proposedFigures(
  suggested: readonly SuggestedFigure[],
  moves: ReadonlyMap<string, Alike>,
  nameOf: (index: number, category: Confirmation['category'] | undefined) => string,
): FigureDraft[] {
  return chained(
    suggested.flatMap((figure, index): FigureDraft[] => {
      const { tempoBpm, firstCountSec, firstCount, times, category, moveId } = figure;
      const counts = lengthOf(figure.counts);
      if (counts === undefined || firstCountSec < 0) return [];
      const isSure = (category?.confidence ?? 0) >= LEAST_SURE;
      const like =
        (isSure && moveId !== undefined ? moves.get(moveId) : undefined) ?? NOTHING_KNOWN;
      return [
        {
          name: nameOf(index, isSure ? category?.value : undefined),
          ...{ category: like.category, level: like.level, energy: like.energy, turns: like.turns },
          ...{ entry: like.entry.position, exit: like.exit.position },
          ...{ tempoBpm: Math.round(tempoBpm * 10) / 10, firstCountSec, freeFoot: firstCount },
          ...{ counts, times, isSure, loadsBack: false },
        },
      ];
    }),
  );
}

/** What one ends in, the next begins in. */
export function chained(figures: readonly FigureDraft[]): FigureDraft[] {
  return figures.map((figure, index) => {
    const before = figures[index - 1];
    return before === undefined ? figure : { ...figure, entry: before.exit };
  });
}

export const withoutFigure = (figures: readonly FigureDraft[], index: number): FigureDraft[] =>
  chained(figures.filter((_, other) => other !== index));

/** Whether the figure and the next, danced once, are as long as a figure can be. */
export function canJoin(figures: readonly FigureDraft[], index: number): boolean {
  const [figure, next] = figures.slice(index, index + 2);
  if (figure === undefined || next === undefined || figure.times > 1) return false;
  const endSec = figure.firstCountSec + (figure.counts * 60) / figure.tempoBpm;
  const isNext = Math.abs(endSec - next.firstCountSec) < 30 / figure.tempoBpm;
  return isNext && lengthOf(figure.counts + next.counts) !== undefined;
}

/** The figure and the next as one, named after the longer. */
export function joinedFigures(figures: readonly FigureDraft[], index: number): FigureDraft[] {
  const [figure, next] = figures.slice(index, index + 2);
  const counts = figure && next && lengthOf(figure.counts + next.counts);
  if (figure === undefined || next === undefined || counts === undefined) return [...figures];
  const named = next.counts > figure.counts ? next : figure;
  const { firstCountSec, freeFoot, entry, tempoBpm } = figure;
  const joined: FigureDraft = {
    ...named,
    ...{ firstCountSec, freeFoot, entry, tempoBpm, counts, times: 1, exit: next.exit },
    turns: {
      lead: figure.turns.lead + next.turns.lead,
      follow: figure.turns.follow + next.turns.follow,
    },
  };
  return chained(figures.toSpliced(index, 2, joined));
}

export const canSplit = ({ counts }: FigureDraft): boolean => counts > LENGTHS[0];

/** The figure in two halves; what turns in it, turns in the first. */
export function splitFigure(figures: readonly FigureDraft[], index: number): FigureDraft[] {
  const figure = figures[index];
  const counts = figure && lengthOf(figure.counts / 2);
  if (figure === undefined || counts === undefined) return [...figures];
  const first: FigureDraft = { ...figure, counts, times: 1 };
  const second: FigureDraft = {
    ...first,
    name: `${figure.name.slice(0, 57)} 2`,
    firstCountSec: figure.firstCountSec + (counts * 60) / figure.tempoBpm,
    freeFoot: counts === 4 && figure.freeFoot === 1 ? 5 : counts === 4 ? 1 : figure.freeFoot,
    turns: { lead: 0, follow: 0 },
  };
  return chained(figures.toSpliced(index, 1, first, second));
}

/** Undefined where a name is missing. @param track of the clip, once it is loaded */
export function confirmationsOf(
  figures: readonly FigureDraft[],
  track: PoseTrack | undefined,
): Confirmation[] | undefined {
  if (figures.length === 0 || figures.some(({ name }) => name.trim() === '')) return undefined;
  return figures.map(({ times: _times, isSure: _isSure, ...said }): Confirmation => {
    const seen = track && sidesAt(track, edgesOf(said));
    return {
      ...said,
      name: said.name.trim(),
      side: seen?.from ?? 'left',
      swapsSides: seen !== undefined && swapsSides(seen),
    };
  });
}
