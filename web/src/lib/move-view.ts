/** A move as the pages of the library show it, and how it is found. */
import type { Category, Level, MoveInfo } from '@bachata/core/moves/move.ts';
import type { Language } from './i18n/languages.ts';

/** Links; undefined for what has not been rendered. */
export interface MoveMedia {
  readonly clipUrl: string | undefined;
  readonly posterUrl: string | undefined;
  readonly previewUrl: string | undefined;
}

export interface MoveCard {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly category: Category;
  readonly level: Level;
  readonly counts: MoveInfo['counts'];
  readonly media: MoveMedia;
}

export interface MoveFilter {
  readonly search: string;
  /** Empty for all. */
  readonly level: string;
  readonly category: string;
}

/** Lower case and without accents: whoever types `promenade` or `basico` finds it. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Searches the names of every language, as dancers mix them. */
export function filterMoves<M extends Pick<MoveCard, 'name' | 'level' | 'category'>>(
  moves: readonly M[],
  { search, level, category }: MoveFilter,
): M[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return moves.filter((move) => {
    const names = plain(`${move.name.en} ${move.name.es}`);
    return (
      (level === '' || move.level === level) &&
      (category === '' || move.category === category) &&
      words.every((word) => names.includes(word))
    );
  });
}
