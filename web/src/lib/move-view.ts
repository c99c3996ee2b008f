/** A move as the pages of the library show it, and how it is found. */
import type { MoveFamily } from '@bachata/core/lexicon/lexicon.ts';
import type { BodyPart } from '@bachata/core/moves/body-parts.ts';
import type { Category, Level, MoveInfo, Style } from '@bachata/core/moves/move.ts';
import type { Position } from '@bachata/core/moves/state.ts';
import type { EnergyLevel } from '@bachata/core/music/analysis.ts';
import type { Localized } from '@bachata/core/languages.ts';
import type { FindableMove } from '@bachata/core/search/move-search.ts';

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

/** A card with all that it is found by. */
export interface ListedMove extends MoveCard {
  readonly styles: readonly Style[];
  /** What it is about besides stepping; none for a filmed one, of which nobody has said so. */
  readonly bodyParts: readonly BodyPart[];
  readonly families: readonly MoveFamily[];
}

/** Empty for all, in each field. */
export interface MoveFilter {
  readonly search: string;
  readonly level: string;
  readonly category: string;
  readonly style: string;
  readonly part: string;
  readonly energy: string;
  /** Where the move starts or ends. */
  readonly position: string;
  /** Not empty for one's favorites alone. */
  readonly favorites: string;
}

export const NO_FILTER: MoveFilter = {
  search: '',
  level: '',
  category: '',
  style: '',
  part: '',
  energy: '',
  position: '',
  favorites: '',
};

/** What an address asks for. */
export function filterOf(query: URLSearchParams): MoveFilter {
  const fields = Object.keys(NO_FILTER).map((field) => [field, query.get(field) ?? '']);
  return Object.fromEntries(fields) as Record<keyof MoveFilter, string>;
}

/** The address that asks for it. */
export function addressOfFilter(filter: MoveFilter): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== '');
  const query = new URLSearchParams(asked).toString();
  return query === '' ? '/moves' : `/moves?${query}`;
}

/** Whether a move is what the fields ask for; what is searched for aside. */
export function fitsFilter(
  move: Omit<ListedMove, 'name' | 'media' | 'counts' | 'families'>,
  filter: MoveFilter,
  isFavorite: (id: string) => boolean,
): boolean {
  const asked = (value: string, ...have: readonly string[]): boolean =>
    value === '' || have.includes(value);
  return (
    asked(filter.level, move.level) &&
    asked(filter.category, move.category) &&
    asked(filter.style, ...move.styles) &&
    asked(filter.part, ...move.bodyParts) &&
    asked(filter.energy, move.energy) &&
    asked(filter.position, ...move.positions) &&
    (filter.favorites === '' || isFavorite(move.id))
  );
}

/** Found by its names in every language, as dancers mix them, and by who has filmed it. */
export function findableOf(
  { id, name, filmed, families }: Pick<ListedMove, 'id' | 'name' | 'filmed' | 'families'>,
  familyNames: Partial<FamilyNames>,
  labels: readonly string[] = [],
): FindableMove {
  return {
    id,
    names: [...Object.values(name), ...(filmed ? [filmed.by] : [])].filter(
      (one) => one !== undefined,
    ),
    otherNames: families.flatMap((family) => familyNames[family] ?? []),
    labels,
  };
}

/** What dancers call the families of moves. */
export type FamilyNames = Readonly<Record<MoveFamily, readonly string[]>>;
