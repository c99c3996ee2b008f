/** What is known while the clauses of a wish are read, one after another. */
import type { Item } from './items.ts';
import { canBeDisliked } from './meanings.ts';
import type { ClauseMode } from './clause-mode.ts';

export type Sense = ClauseMode['sense'] | 'wanted' | 'permitted';

/** A wish with what its clause says of it. */
export interface Judged {
  readonly item: Extract<Item, { kind: 'wish' }>;
  sense: Sense;
  /** The cue in front of it, as a part of what was said. */
  before: Item | undefined;
  /** Where in the song; undefined for the whole of it. */
  place: Item | undefined;
  /** Whether an "and" or "or" joins it to the one before. */
  readonly isJoined: boolean;
  /** "A dip, yes": no later "no" is about it. */
  isAssured: boolean;
}

/** Written by whoever reads a part of the clause: cues, wishes, and its end. */
export interface ClauseState {
  /** Every wish so far, in order, and what was not understood. */
  readonly judged: Judged[];
  readonly unread: Item[];
  mode: ClauseMode | undefined;
  /** The wishes of this clause, and of the last one that said anything. */
  clause: Judged[];
  before: Judged[];
  /** Where in the song what comes next is. */
  place: Item | undefined;
  /** Whether something in this clause may be a dislike of what is named in it. */
  isDoubtful: boolean;
  hasInstead: boolean;
  isHealed: boolean;
  hasBody: boolean;
  /** What stands before the words that join, in this clause. */
  last: Item | undefined;
  /** Words without meaning since something was said that has one: nobody knows what they ask for. */
  strays: number;
}

export function newClauseState(): ClauseState {
  return {
    judged: [],
    unread: [],
    mode: undefined,
    clause: [],
    before: [],
    place: undefined,
    isDoubtful: false,
    hasInstead: false,
    isHealed: false,
    hasBody: false,
    last: undefined,
    strays: 0,
  };
}

/** Moves and styles of this clause are no wishes: what is said of them is not known. */
export function doubtClause(state: ClauseState): void {
  for (const judged of state.clause) {
    const { meaning } = judged.item.entry;
    const isOpen = judged.sense === 'wanted' && !judged.isAssured;
    if (isOpen && canBeDisliked(meaning)) judged.sense = 'unclear';
  }
}
