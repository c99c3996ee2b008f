/** What words ask for, and what becomes of it where they are denied. */
import type { Meaning } from '../../lexicon/lexicon.ts';

/** A meaning of the lexicon, or moves by their names. */
export type Meant =
  Meaning | { readonly kind: 'prefer' | 'ban' | 'less'; readonly moveIds: readonly string[] };

/** Words with what they mean. */
export interface Entry {
  readonly words: readonly string[];
  readonly meaning: Meant;
  /** What it means behind a negation, where that is not the plain opposite. */
  readonly negated?: Meant;
  /** What "fewer" of it means, where that is something else. */
  readonly lessened?: Meant;
}

/** What a negated wish means; undefined for wishes that have no opposite. */
export function negated({ meaning, negated: given }: Entry): Meant | undefined {
  if (given !== undefined) return given;
  switch (meaning.kind) {
    case 'prefer':
      return { kind: 'ban', moveIds: meaning.moveIds };
    case 'dips':
      return { kind: 'no-dips' };
    case 'loads':
      return { kind: 'no-loads' };
    case 'dizzy':
    case 'spare':
    case 'no-lifts':
      return meaning;
    case 'style':
      return { kind: 'no-style', value: meaning.value };
    case 'difficulty':
      return meaning.value === 'beginner' ? undefined : { kind: 'difficulty', value: 'beginner' };
    case 'energy':
      return { kind: 'energy', value: meaning.value === 'high' ? 'low' : 'medium' };
    default:
      return undefined;
  }
}

/** What "fewer" of it means: it is not left out, and not wished for either. */
export function lessOf(entry: Entry): Meant | undefined {
  if (entry.lessened !== undefined) return entry.lessened;
  if (entry.meaning.kind !== 'prefer' && entry.meaning.kind !== 'dips') return negated(entry);
  const ban = entry.negated;
  const moveIds = ban?.kind === 'ban' ? ban.moveIds : entry.meaning.moveIds;
  return moveIds === undefined ? undefined : { kind: 'less', moveIds };
}

export function isAboutMoves({ kind }: Meant): boolean {
  return kind === 'prefer' || kind === 'dips' || kind === 'loads' || kind === 'no-lifts';
}

/** What people dislike: a doubt about one of these may not be taken for a wish. */
export function canBeDisliked(meaning: Meant): boolean {
  return isAboutMoves(meaning) || meaning.kind === 'style';
}

/** "Waves hurt my back" is no wish for waves. */
export function isOfHurt({ kind }: Meant): boolean {
  return kind === 'no-loads' || kind === 'spare' || kind === 'nothing';
}
