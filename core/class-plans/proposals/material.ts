/** What a class is about: its figures, and the phrase that has them. */
import type { Depths } from '../../choreography/teaching/depths.ts';
import { isDip, isRest } from '../../choreography/traits.ts';
import { pick, type Language } from '../../languages.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import type { ClassPhrase } from './class-phrase.ts';
import type { FigureSet } from './figures.ts';
import { isInPassing } from './known.ts';
import type { WantedTempo } from './song-fit.ts';
import type { TeachingMove, TeachingMoves } from './teaching-move.ts';

/** Before it is written down as blocks. */
export interface ClassMaterial extends FigureSet {
  readonly phrase: ClassPhrase;
  readonly depths: Depths;
  readonly wanted: WantedTempo;
  /** See `knownMoves`. */
  readonly known: ReadonlySet<string>;
}

/** What the class is called by: what is new in it, else what it deepens. */
export function themes({ news, figures }: FigureSet): readonly string[] {
  return news.length > 0 ? news : figures;
}

export function moveName(id: string, moves: TeachingMoves, language: Language): string {
  const move = moves.get(id);
  return move === undefined ? id : pick(move.name, language);
}

/** Moves as `sameMoveKey`. */
export interface PreparedDip {
  readonly move: string;
  readonly by: string;
}

/** What is danced right before each dip. */
export function preparedDips(danced: readonly TeachingMove[]): PreparedDip[] {
  return danced.flatMap((move, i) =>
    i > 0 && isDip(move) ? [{ move: sameMoveKey(move), by: sameMoveKey(danced[i - 1]) }] : [],
  );
}

/**
 * What the class knows already and needs today: first what the new things build on, and what prepares a
 * dip; then the rest of the phrase, plain steps last.
 */
export function toReview(
  { phrase, known, news }: Pick<ClassMaterial, 'phrase' | 'known' | 'news'>,
  moves: TeachingMoves,
): TeachingMove[] {
  const danced = phrase.steps.flatMap(({ moveId }) => moves.get(moveId) ?? []);
  const preparations = preparedDips(danced).map(({ by }) => by);
  const ground = news.flatMap((id) => moves.get(id)?.prerequisites ?? []);
  const inPhrase = danced.map(sameMoveKey);
  const reviewed = [...new Set([...preparations, ...ground, ...inPhrase])]
    .flatMap((id) => moves.get(id) ?? [])
    .filter((move) => known.has(move.id) && !isInPassing(move));
  const rank = (move: TeachingMove): number =>
    preparations.includes(move.id)
      ? 0
      : (ground.includes(move.id) ? 1 : 3) + (isRest(move) ? 1 : 0);
  return reviewed.sort((a, b) => rank(a) - rank(b));
}
