/**
 * Reads a wish word by word: which words mean something, and whether they are wanted or not. A dislike
 * must never be taken for a wish, so that a negation reaches further than one would think.
 */

import type { Meaning, WishLexicon } from '../../lexicon/lexicon.ts';
import { WISH_LEXICONS } from '../../lexicon/lexicons.ts';
import { listed, plain, stem } from './words.ts';

export interface Understood {
  /** As it was written. */
  readonly words: string;
  readonly meaning:
    Meaning | { readonly kind: 'prefer' | 'ban'; readonly moveIds: readonly string[] };
}

interface Token {
  readonly text: string;
  readonly plain: string;
  /** A comma, full stop or the like stands before it. */
  readonly startsClause: boolean;
}

function tokens(text: string): Token[] {
  const found = text.matchAll(/([.,;:!?()\n])|([\p{L}\p{N}'’]+)/gu);
  const out: Token[] = [];
  let startsClause = true;
  for (const match of found) {
    if (match[1] !== undefined) startsClause = true;
    else {
      out.push({ text: match[2], plain: plain(match[2]), startsClause });
      startsClause = false;
    }
  }
  return out;
}

/** Dancers mix their languages, so the words of all of them bend what follows. */
function inAnyLanguage(wordsOf: (lexicon: WishLexicon) => string): ReadonlySet<string> {
  const texts = Object.values(WISH_LEXICONS).map(wordsOf);
  return new Set(texts.flatMap((text) => plain(text).split(/\s+/).filter(Boolean)));
}

const NEGATIONS = inAnyLanguage(({ grammar }) => grammar.negations);
const NEGATION_PAIRS: ReadonlySet<string> = new Set(
  Object.values(WISH_LEXICONS).flatMap(({ grammar }) => listed(grammar.negationPairs).map(plain)),
);
const TURNING_POINTS = inAnyLanguage(({ grammar }) => grammar.turningPoints);
const WITHOUT = inAnyLanguage(({ grammar }) => grammar.without);
const PASSED_OVER = inAnyLanguage(({ grammar }) => grammar.passedOver);
const AND = inAnyLanguage(({ grammar }) => grammar.and);
const LESS = inAnyLanguage(({ grammar }) => grammar.less);
const SOME = inAnyLanguage(({ grammar }) => grammar.some);
const WITHOUT_MEANING = inAnyLanguage(({ withoutMeaning }) => withoutMeaning);
/** The words before which one is a verb, by the verb. */
const VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.values(WISH_LEXICONS).flatMap(({ grammar }) =>
    grammar.verbs.map(({ verb, after }) => [verb, new Set(after.split(' '))]),
  ),
);

/** And it reaches over so many words that mean nothing here: "I would not want to see dips". */
const REACH = 2;
/** Words with what they mean. */
export interface Entry {
  readonly words: readonly string[];
  readonly meaning: Understood['meaning'];
  /** What it means behind a negation, where that is not the plain opposite. */
  readonly negated?: Understood['meaning'];
}

function matchAt(list: readonly Token[], at: number, entries: readonly Entry[]): Entry | undefined {
  if (VERBS.get(list[at].plain)?.has(list[at - 1]?.plain ?? '')) return undefined;
  return entries.find(({ words }) =>
    words.every((word, i) => {
      const token = list[at + i];
      return token !== undefined && (i === 0 || !token.startsClause) && stem(token.plain) === word;
    }),
  );
}

/** What a negated wish means; undefined for wishes that have no opposite. */
function negated(meaning: Understood['meaning']): Understood['meaning'] | undefined {
  switch (meaning.kind) {
    case 'prefer':
      return { kind: 'ban', moveIds: meaning.moveIds };
    case 'dips':
      return { kind: 'no-dips' };
    case 'loads':
      return { kind: 'no-loads' };
    case 'difficulty':
      return meaning.value === 'beginner' ? undefined : { kind: 'difficulty', value: 'beginner' };
    case 'energy':
      return { kind: 'energy', value: meaning.value === 'high' ? 'low' : 'medium' };
    default:
      return undefined;
  }
}

function isAboutMoves({ kind }: Understood['meaning']): boolean {
  return kind === 'prefer' || kind === 'dips' || kind === 'loads';
}

/** "Leave out the turns". */
function endsNegationPair(list: readonly Token[], at: number): boolean {
  return NEGATION_PAIRS.has(`${list[at - 1]?.plain} ${list[at].plain}`);
}

/** What of a text is understood, in order, and the words that are not. */
export function readWishes(text: string, entries: readonly Entry[]) {
  const list = tokens(text);
  const understood: Understood[] = [];
  const unknown: string[] = [];
  let negation: string | undefined;
  let less: string | undefined;
  let passed = 0;
  for (let at = 0; at < list.length;) {
    const token = list[at];
    if (token.startsClause) negation = less = undefined;
    const entry = matchAt(list, at, entries);
    if (entry !== undefined) {
      const isNext = AND.has(list[at - 1]?.plain ?? '') && at > 1;
      if (isNext && !isAboutMoves(entry.meaning)) negation = undefined;
      const written = list.slice(at, at + entry.words.length).map((t) => t.text);
      const meaning =
        negation === undefined ? entry.meaning : (entry.negated ?? negated(entry.meaning));
      const before = less ?? negation;
      const said = (before === undefined ? written : [before, ...written]).join(' ');
      if (meaning === undefined || less !== undefined) unknown.push(said);
      else understood.push({ words: said, meaning });
      less = undefined;
      at += entry.words.length;
      const next = list[at];
      if (next !== undefined && !PASSED_OVER.has(next.plain)) negation = undefined;
      continue;
    }
    if (negation !== undefined && WITHOUT.has(token.plain)) negation = undefined;
    else if (NEGATIONS.has(token.plain) || endsNegationPair(list, at)) {
      negation = token.text;
      passed = 0;
    } else if (LESS.has(token.plain) && !SOME.has(list[at - 1]?.plain ?? '')) less = token.text;
    else if (!PASSED_OVER.has(token.plain)) {
      less = undefined;
      if (TURNING_POINTS.has(token.plain)) negation = undefined;
      if (!WITHOUT_MEANING.has(token.plain)) {
        unknown.push(token.text);
        if (++passed > REACH) negation = undefined;
      }
    }
    at++;
  }
  return { understood, unknown };
}
