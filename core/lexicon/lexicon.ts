/** Which words of a language are understood as wishes. */
import type { Intro } from '../choreography/intro.ts';
import type { Climax, SparedRegion } from '../choreography/wishes.ts';
import type { Level, Style } from '../moves/move.ts';
import type { EnergyLevel } from '../music/analysis.ts';

export type Meaning =
  | { readonly kind: 'difficulty'; readonly value: Level }
  | { readonly kind: 'energy'; readonly value: EnergyLevel }
  | { readonly kind: 'style'; readonly value: Style }
  /** With the dips to dance, where they are known. */
  | { readonly kind: 'dips'; readonly moveIds?: readonly string[] }
  | { readonly kind: 'no-dips' | 'loads' | 'no-loads' }
  | { readonly kind: 'no-lifts' | 'only-basics' | 'dizzy' }
  | { readonly kind: 'no-style'; readonly value: Style }
  | { readonly kind: 'spare'; readonly region: SparedRegion }
  | { readonly kind: 'climax'; readonly section: Climax }
  | { readonly kind: 'intro'; readonly value: Exclude<Intro, 'auto'> }
  | { readonly kind: 'few-new'; readonly count: number };

/** With accents or without, singular or plural: all are the same when a wish is read. */
export interface Phrase {
  readonly meaning: Meaning;
  /** Phrases, with commas between them. */
  readonly said: string;
  /** Each of the phrases goes on with each of these. */
  readonly endings?: string;
}

/**
 * Two words that mean something together, in either order and with others between: "my left knee is
 * sore". Each list has commas between; whole phrases may stand in them.
 */
export interface Pairing {
  readonly meaning: Meaning;
  readonly some: string;
  readonly other: string;
  /** It cannot be denied: "nothing that hurts the neck" is of a neck that hurts. */
  readonly undeniable?: true;
}

/** Words for many moves at once: "no hammerlock", "mucho giro", "con dile que no". */
export const MOVE_FAMILIES = [
  'hammerlock',
  'shadow',
  'cuddle',
  'cross-body',
  'turn',
  'double-turn',
  'right-turn',
  'left-turn',
  'wave',
  'hip',
  'copa',
  'footwork',
  'kick',
  'promenade',
  'side-by-side',
  'combination',
  'box',
  'crossed-hands',
  'dip',
  'arm-styling',
  'hold',
] as const;
export type MoveFamily = (typeof MOVE_FAMILIES)[number];

interface FamilyWords {
  /** What dancers call the family, with commas between. */
  readonly said: string;
  /** What the names of its moves have in them, with commas between; empty where English tells. */
  readonly inNames: string;
}

/** Words that bend what follows; with spaces between them, empty where the language has none. */
interface Grammar {
  /** What says that something is not wanted. */
  readonly negations: string;
  /** The same in two words, such as "leave out", with commas between. */
  readonly negationPairs: string;
  /** What ends a negation, however near: "not hard but fast", "we don't mind dips". */
  readonly turningPoints: string;
  /** "Not without dips" is for them. */
  readonly without: string;
  /** Words that a negation reaches over as often as they come: "no more dips", "sin las caídas". */
  readonly passedOver: string;
  /** After these it goes on with moves only: "no dips and turns", "no dips and romantic". */
  readonly and: string;
  /** "Fewer turns" cannot be asked for: neither wanting nor banning them is meant. */
  readonly less: string;
  /** Behind a wish: it may be danced, and is not asked for: "single turns are fine". */
  readonly permitted: string;
  /** "A few turns", "un poco de giro" are a wish for them. */
  readonly some: string;
  /** Words that ask for nothing behind others: "we love turns" is no wish for a love song. */
  readonly verbs: readonly { readonly verb: string; readonly after: string }[];
}

export interface WishLexicon {
  readonly phrases: readonly Phrase[];
  readonly pairings: readonly Pairing[];
  /** From nothing on, with spaces between: "three new moves". */
  readonly numbers: string;
  /** What is counted by them, with spaces between. */
  readonly newWords: string;
  readonly families: Readonly<Record<MoveFamily, FamilyWords>>;
  readonly grammar: Grammar;
  /** Words that join the others and ask for nothing by themselves, with spaces between. */
  readonly withoutMeaning: string;
  /** Words that mean something else in other languages, with spaces between: "solo" is "only". */
  readonly falseFriends: string;
}
