/** A move as the pages of the library show it, and how it is found. */
import type { Category, Level, MoveInfo } from '@bachata/core/moves/move.ts';
import type { Position } from '@bachata/core/moves/state.ts';
import type { EnergyLevel } from '@bachata/core/music/analysis.ts';
import type { Localized } from '@bachata/core/languages.ts';

/** Links; undefined for what has not been rendered. */
export interface MoveMedia {
  readonly clipUrl: string | undefined;
  readonly posterUrl: string | undefined;
  readonly previewUrl: string | undefined;
}

export interface MoveCard {
  readonly id: string;
  readonly name: Localized;
  readonly category: Category;
  readonly level: Level;
  readonly energy: EnergyLevel;
  /** Where it starts and where it ends. */
  readonly positions: readonly [Position, Position];
  readonly counts: MoveInfo['counts'];
  readonly media: MoveMedia;
  /** Of a move that somebody has filmed; absent for a drawn one. */
  readonly filmed?: FilmedBy;
}

export interface FilmedBy {
  /** The person's who looks at it. */
  readonly isOwn: boolean;
  /** The name that its owner wants to be shown; empty for none. */
  readonly by: string;
}

export interface MoveFilter {
  readonly search: string;
  /** Empty for all; so are the others. */
  readonly level: string;
  readonly category: string;
  readonly energy: string;
  /** Where the move starts or ends. */
  readonly position: string;
}

/** Lower case and without accents: whoever types `promenade` or `basico` finds it. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

type Findable = Pick<MoveCard, 'name' | 'level' | 'category' | 'energy' | 'positions' | 'filmed'>;

/** Searches the names of every language, as dancers mix them, and of who has filmed it. */
export function filterMoves<M extends Findable>(moves: readonly M[], filter: MoveFilter): M[] {
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  const asked = (value: string, ...have: readonly string[]): boolean =>
    value === '' || have.includes(value);
  return moves.filter((move) => {
    const names = folded([...Object.values(move.name), move.filmed?.by ?? ''].join(' '));
    return (
      asked(filter.level, move.level) &&
      asked(filter.category, move.category) &&
      asked(filter.energy, move.energy) &&
      asked(filter.position, ...move.positions) &&
      words.every((word) => names.includes(word))
    );
  });
}
