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
  | { readonly kind: 'few-new'; readonly count: number }
  /** Said of the dance, and nothing that can be acted on: "a sore hip". */
  | { readonly kind: 'nothing' };

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
  /**
   * The other phrases are enough where a word stands beside them that is not known, or a negation, and none
   * of these: whatever is said of a knee, it is one to be spared.
   */
  readonly aloneWithout?: string;
}

/** Words for many moves at once: "no hammerlock", "mucho giro", "con dile que no". */
export const MOVE_FAMILIES = [
  'hammerlock',
  'shadow',
  'cuddle',
  'cross-body',
  'turn',
  'double-turn',
  'double-right-turn',
  'double-left-turn',
  'fast-turn',
  'lead-turn',
  'right-turn',
  'left-turn',
  'wave',
  'chest',
  'hip',
  'copa',
  'footwork',
  'syncopation',
  'kick',
  'promenade',
  'side-by-side',
  'combination',
  'side-basic',
  'box',
  'madrid',
  'sway',
  'caress',
  'crossed-hands',
  'close-embrace',
  'dip',
  'lean',
  'arm-styling',
  'hand-change',
  'pass-by',
  'hold',
  'basic-step',
  'forward-back',
  'drag',
  'hand-play',
  'lunge',
  'wheel',
  'neck-wrap',
] as const;
export type MoveFamily = (typeof MOVE_FAMILIES)[number];

interface FamilyWords {
  /** What dancers call the family, with commas between. */
  readonly said: string;
  /** How else it is said in a sentence; no names of it. */
  readonly alsoSaid?: string;
  /** What the names of its moves have in them, with commas between; empty where English tells. */
  readonly inNames: string;
}

/** Phrases that bend what is wished for; with commas between them, empty where the language has none. */
export interface Grammar {
  /** What says that something is not wanted: "no", "never". */
  readonly negations: string;
  /** The same in verbs of dislike: "hate". */
  readonly dislikes: string;
  /** Of leaving out, which is not wanted, and wanted behind a negation: "skip", "don't skip". */
  readonly removals: string;
  /** What has a negation in it, and denies nothing: "don't mind", "no more than". */
  readonly affirmations: string;
  /** What is neither asked for nor left out: "it does not have to be sensual". */
  readonly needless: string;
  /** The same of a short word, at the very end of what is said alone: "dips out". */
  readonly endDenials: string;
  /** What makes a wish of a "without" in front: "without turns it is no bachata". */
  readonly reversals: string;
  /** What belongs to what stands before a comma: "basics, and that's it". */
  readonly closers: string;
  /** Negations that are of people, and of nothing that was named before: "neither of us". */
  readonly nobody: string;
  /** Words of low energy that nobody wants: "neither wild nor boring" is in between. */
  readonly dull: string;
  /** Behind what is not wanted: there may be some of it, as in "not turns all the time". */
  readonly constantly: string;
  /** What stands behind that which is not wanted ("dips are not for me"), or in front of it. */
  readonly denials: string;
  /** Words of dislike that may be about anything: beside them no move is taken for a wish. */
  readonly doubts: string;
  /** "Fewer turns": neither wanted nor left out. */
  readonly less: string;
  /** Two words with what they are about between them: "leave the dips out", "tone the turns down". */
  readonly splitRemovals: string;
  readonly splitLess: string;
  /** The same where what stands behind is no wish: "more traditional than modern". */
  readonly comparisons: string;
  /** "No turns except one", "everything but turns". */
  readonly exceptions: string;
  /** "A wave instead of a dip". */
  readonly insteads: string;
  /** What dancers can do is not what they wish for: "we know the copa". */
  readonly known: string;
  /** One part of the song: "in the chorus". */
  readonly places: string;
  /** What begins a wish behind a dislike: "no dips and LOTS OF turns". */
  readonly wanting: string;
  /** Behind a wish: it may be danced, and is not asked for: "single turns are fine". */
  readonly permitted: string;
  /** "Dips yes, turns no"; of a level it says no more than that it may be: "the easy ones, yes". */
  readonly assent: string;
  /** What ends a negation, however near: "not hard but fast". */
  readonly turningPoints: string;
  /** Phrases that mean nothing here, though words in them do: "from start to finish". */
  readonly idioms: string;
  /** What says that nothing hurts: "my knee is fine now". */
  readonly healed: string;
  /** Moves that are known are wished for all the same: "we know the copa, use it". */
  readonly reused: string;
  /** Of what is wanted, how much; behind a negation that is less of it: "no quiero tantas vueltas". */
  readonly amounts: string;
  /** Words in front of what was named before: "no left turns, drop those turns". */
  readonly those: string;
  /** What says how something is; of moves that "are" something unknown nobody knows whether they are wanted. */
  readonly copulas: string;
  /** Whom a verb is about: what moves do to "me" is not known where the verb is not. */
  readonly objects: string;
  /** After these a negation goes on with moves only: "no dips and turns", "no dips and romantic". */
  readonly and: string;
  readonly or: string;
  /** Words that a negation reaches over as often as they come: "no more dips", "sin las caídas". */
  readonly passedOver: string;
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
  /**
   * What people speak of beside the dance, with spaces between: "dress", "Tuesday". It is told as not
   * understood, and says nothing of moves that are named beside it.
   */
  readonly things: string;
  /**
   * Endings of words, each with what may stand instead of it in the form that is known, a hyphen for
   * nothing; with commas between: "ito o e -".
   */
  readonly endings: string;
  /** Words that melt with the article behind them, each with what becomes of it: "de del". */
  readonly contractions: string;
  /** Words that are not understood, and are no typing errors of others; with commas between. */
  readonly otherWords: string;
  /** What is written short, with what it stands for behind it, with commas between: "q que". */
  readonly abbreviations: string;
}
