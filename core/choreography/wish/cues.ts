/** Words that bend what is wished for: "no", "fewer", "we know", "in the chorus". */
import { LANGUAGES, type Language } from '../../languages.ts';
import type { Grammar, WishLexicon } from '../../lexicon/lexicon.ts';
import { WISH_LEXICONS } from '../../lexicon/lexicons.ts';
import { PhraseIndex } from './phrase-index.ts';
import type { WordEnding } from './word-forms.ts';
import { listed, phrasesOf, plain, stem, stems } from './words.ts';

/** The kinds of phrases in a grammar. */
const CUE_KINDS = [
  'constantly',
  'reversals',
  'nobody',
  'negations',
  'dislikes',
  'removals',
  'affirmations',
  'needless',
  'denials',
  'endDenials',
  'doubts',
  'less',
  'exceptions',
  'insteads',
  'known',
  'places',
  'wanting',
  'assent',
  'permitted',
  'turningPoints',
  'idioms',
  'healed',
  'reused',
  'copulas',
  'and',
  'or',
  'passedOver',
] as const satisfies readonly (keyof Grammar)[];
export type WishCueKind = (typeof CUE_KINDS)[number];

const LEXICONS = (): WishLexicon[] => Object.values(WISH_LEXICONS);

export interface WishCue {
  readonly kind: WishCueKind;
  readonly words: readonly string[];
  /** Behind what the cue is about: the "out" of "leave it out". */
  readonly end?: string | undefined;
}

/** "More traditional than modern": two words, and a cue in the place of the second. */
export const COMPARISONS: readonly (readonly [first: string, second: string])[] =
  LEXICONS().flatMap(({ grammar }) =>
    phrasesOf(grammar.comparisons).map(([first, second]) => [first, second] as const),
  );

/**
 * Dancers mix their languages, so the words of all of them bend what follows, without those that mean
 * something else in their own.
 */
export function wishCuesIn(language: Language): WishCue[] {
  const falseFriends = stems(WISH_LEXICONS[language].falseFriends);
  const whole = CUE_KINDS.flatMap((kind) =>
    LANGUAGES.flatMap((one) =>
      contracted(phrasesOf(WISH_LEXICONS[one].grammar[kind]), one)
        .filter((words) => one === language || !words.some((word) => falseFriends.includes(word)))
        .map((words): WishCue => ({ kind, words })),
    ),
  );
  const split = LANGUAGES.flatMap((one) => {
    const { splitRemovals, splitLess } = WISH_LEXICONS[one].grammar;
    const inTwo = (phrases: string, kind: WishCueKind): WishCue[] =>
      phrasesOf(phrases).map(([word, end]) => ({ kind, words: [word], end }));
    return [...inTwo(splitRemovals, 'removals'), ...inTwo(splitLess, 'less')];
  });
  return [...split, ...whole];
}

/** With what becomes of the phrases in front of an article: "harto de" is "harto del" as well. */
function contracted(phrases: readonly string[][], language: Language): string[][] {
  const forms = new Map(phrasesOf(WISH_LEXICONS[language].contractions).map(([a, b]) => [a, b]));
  return phrases.flatMap((words) => {
    const other = words.length > 1 ? forms.get(words.at(-1) ?? '') : undefined;
    return other === undefined ? [words] : [words, [...words.slice(0, -1), other]];
  });
}

/** Whom a verb is about, in every language. */
export const OBJECTS: ReadonlySet<string> = new Set(
  LEXICONS().flatMap(({ grammar }) => stems(grammar.objects)),
);

/** How much is wanted, in every language; as phrases of stems. */
export const AMOUNTS: ReadonlySet<string> = new Set(
  LEXICONS().flatMap(({ grammar }) => phrasesOf(grammar.amounts).map((words) => words.join(' '))),
);

/** What belongs to what stands before a comma, in every language. */
export const CLOSERS = new PhraseIndex(
  LEXICONS().flatMap(({ grammar }) => phrasesOf(grammar.closers).map((words) => ({ words }))),
);

/** Words of low energy that nobody wants, in every language. */
export const DULL: ReadonlySet<string> = new Set(
  LEXICONS().flatMap(({ grammar }) => stems(grammar.dull)),
);

/** What points at moves that were named before, in every language. */
export const THOSE: ReadonlySet<string> = new Set(
  LEXICONS().flatMap(({ grammar }) => stems(grammar.those)),
);

/** Words that join the others and ask for nothing by themselves. */
export const FILLERS: ReadonlySet<string> = new Set(
  LEXICONS().flatMap(({ withoutMeaning }) => stems(withoutMeaning)),
);

/** What people speak of beside the dance, in every language. */
export const THINGS: ReadonlySet<string> = new Set(
  LEXICONS().flatMap(({ things }) => stems(things)),
);

/** The words before which one is a verb, by the verb. */
const VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LEXICONS().flatMap(({ grammar }) =>
    grammar.verbs.map(({ verb, after }) => [stems(verb)[0], new Set(stems(after))] as const),
  ),
);

/** "We love turns" is no wish for a love song. */
export function isVerb(stem: string, before: string | undefined): boolean {
  return before !== undefined && VERBS.get(stem)?.has(before) === true;
}

/** Words that mean nothing here and are no typing errors. */
export const OTHER_WORDS: readonly string[] = [
  ...LEXICONS().flatMap(({ otherWords }) => stems(otherWords)),
  ...THINGS,
];

/** What the language writes short, by what is written. */
export function abbreviationsIn(language: Language): Map<string, string> {
  const pairs = listed(WISH_LEXICONS[language].abbreviations).map((pair) => pair.split(' '));
  return new Map(pairs.map(([short, long]) => [short, stem(plain(long))] as const));
}

/** How words are inflected: an ending, and what may stand instead of it. */
export function endingsIn(language: Language): WordEnding[] {
  return listed(WISH_LEXICONS[language].endings).map((one) => {
    const [ending, ...instead] = one.split(' ');
    return { ending, instead: instead.map((other) => (other === '-' ? '' : other)) };
  });
}

/** Numbers as they are written, as "unos" is none and "uno" is one. */
export const NUMBERS: ReadonlyMap<string, number> = new Map(
  LEXICONS().flatMap(({ numbers }) =>
    numbers.split(' ').map((word, count) => [plain(word), count] as const),
  ),
);

/** What is said of moves that are new to whoever wishes. */
export const NEW_WORDS = new PhraseIndex(
  LEXICONS().flatMap(({ newWords }) => phrasesOf(newWords).map((words) => ({ words }))),
);
