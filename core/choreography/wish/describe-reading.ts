/**
 * Reads a wish word by word: which words mean something, and whether they are wanted or not. A dislike
 * must never be taken for a wish, so that a negation reaches further than one would think.
 */

import type { Meaning, WishLexicon } from '../../lexicon/lexicon.ts';
import { WISH_LEXICONS } from '../../lexicon/lexicons.ts';
import { typingErrors } from '../../numeric/typing-errors.ts';
import { listed, plain, stem } from './words.ts';

export interface Understood {
  /** As it was written. */
  readonly words: string;
  readonly meaning:
    Meaning | { readonly kind: 'prefer' | 'ban' | 'less'; readonly moveIds: readonly string[] };
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
const PERMITTED = inAnyLanguage(({ grammar }) => grammar.permitted);
const WITHOUT_MEANING = inAnyLanguage(({ withoutMeaning }) => withoutMeaning);
/** The words before which one is a verb, by the verb. */
const VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.values(WISH_LEXICONS).flatMap(({ grammar }) =>
    grammar.verbs.map(({ verb, after }) => [verb, new Set(after.split(' '))]),
  ),
);

/** Words that a pair may begin with, and that end a negation as well. */
const ONLY = new Set(['only', 'just', 'solo']);
const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.values(WISH_LEXICONS).flatMap(({ numbers }) =>
    plain(numbers)
      .split(' ')
      .map((word, count) => [word, count] as const),
  ),
);
const NEW: ReadonlySet<string> = new Set([...inAnyLanguage(({ newWords }) => newWords)].map(stem));
/** More new moves than this are none that anybody counts. */
const MOST_COUNTED = 20;

/** And it reaches over so many words that mean nothing here: "I would not want to see dips". */
const REACH = 2;
/** Words with what they mean. */
export interface Entry {
  readonly words: readonly string[];
  readonly meaning: Understood['meaning'];
  /** What it means behind a negation, where that is not the plain opposite. */
  readonly negated?: Understood['meaning'];
}

/** A pairing, a number of new moves or the like, by the places of its words. */
interface Found {
  readonly at: readonly number[];
  readonly meaning: Understood['meaning'];
}

/** Two lists of phrases that mean something together. */
export interface PhrasePair {
  readonly some: readonly (readonly string[])[];
  readonly other: readonly (readonly string[])[];
  readonly meaning: Understood['meaning'];
  readonly undeniable: boolean;
}

/** Words of a pair are at most so far apart. */
const PAIR_REACH = 7;

/** The longest of the phrases at a place, by its words' places. */
function phraseAt(
  list: readonly Token[],
  at: number,
  phrases: readonly (readonly string[])[],
): number[] {
  let longest: number[] = [];
  for (const words of phrases) {
    const isHere = words.every((word, i) => {
      const token = list[at + i];
      return token !== undefined && (i === 0 || !token.startsClause) && stem(token.plain) === word;
    });
    if (isHere && words.length > longest.length) longest = words.map((_, i) => at + i);
  }
  return longest;
}

/** Pairs whose words stand in one clause; the earlier pair takes its words before the later. */
function foundPairs(list: readonly Token[], pairs: readonly PhrasePair[]): Found[] {
  const found: Found[] = [];
  const taken = new Set<number>();
  const clauseOf: number[] = [];
  let clause = 0;
  list.forEach(({ startsClause, plain: word }, at) => {
    const turns = TURNING_POINTS.has(word) && !ONLY.has(word) && !isNegation(list, at - 1);
    if (startsClause || turns) clause++;
    clauseOf.push(clause);
  });
  const isFree = (at: readonly number[]): boolean => at.every((place) => !taken.has(place));
  const denied = (at: number): boolean =>
    [1, 2].some((back) => clauseOf[at - back] === clauseOf[at] && isNegation(list, at - back));
  for (const pair of pairs) {
    for (let a = 0; a < list.length; a++) {
      const some = phraseAt(list, a, pair.some);
      if (some.length === 0 || !isFree(some)) continue;
      for (let b = Math.max(0, a - PAIR_REACH); b <= a + PAIR_REACH && b < list.length; b++) {
        const other = phraseAt(list, b, pair.other);
        if (other.length === 0 || !isFree(other) || clauseOf[a] !== clauseOf[b]) continue;
        if (other.some((place) => some.includes(place))) continue;
        if (!pair.undeniable && denied(Math.min(a, b))) continue;
        const at = [...some, ...other].sort((x, y) => x - y);
        for (const place of at) taken.add(place);
        found.push({ at, meaning: pair.meaning });
        break;
      }
    }
  }
  return found;
}

/** "Three new moves", "2 figuras nuevas". */
function foundCounts(list: readonly Token[]): Found[] {
  return list.flatMap(({ plain: word }, at) => {
    const count = /^\d{1,2}$/.test(word) ? Number(word) : NUMBERS.get(word);
    if (count === undefined || count > MOST_COUNTED) return [];
    const next = [1, 2].find((by) => NEW.has(stem(list[at + by]?.plain ?? '')));
    if (next === undefined) return [];
    const places = [at, at + 1, ...(next === 2 ? [at + 2] : [])];
    return [{ at: places, meaning: { kind: 'few-new', count } as const }];
  });
}

/** @param taken places of words that mean something in a pair */
function matchAt(
  list: readonly Token[],
  at: number,
  entries: readonly Entry[],
  taken: ReadonlyMap<number, unknown>,
): Entry | undefined {
  if (VERBS.get(list[at].plain)?.has(list[at - 1]?.plain ?? '')) return undefined;
  return entries.find(({ words }) =>
    words.every((word, i) => {
      const token = list[at + i];
      if (token === undefined || taken.has(at + i)) return false;
      return (i === 0 || !token.startsClause) && stem(token.plain) === word;
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
    case 'dizzy':
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

function isAboutMoves({ kind }: Understood['meaning']): boolean {
  return kind === 'prefer' || kind === 'dips' || kind === 'loads';
}

/** What "fewer" of it means: it is not left out, and not wished for either. */
function lessOf({ meaning, negated: ban }: Entry): Understood['meaning'] | undefined {
  if (meaning.kind !== 'prefer') return undefined;
  return { kind: 'less', moveIds: ban?.kind === 'ban' ? ban.moveIds : meaning.moveIds };
}

/** "Single turns are fine": nothing is asked for. */
function isPermitted(list: readonly Token[], at: number): boolean {
  return [at, at + 1].some((place) => {
    const token = list[place];
    return token !== undefined && !token.startsClause && PERMITTED.has(token.plain);
  });
}

function isNegation(list: readonly Token[], at: number): boolean {
  return at >= 0 && (NEGATIONS.has(list[at].plain) || endsNegationPair(list, at));
}

/** "Leave out the turns". */
function endsNegationPair(list: readonly Token[], at: number): boolean {
  return NEGATION_PAIRS.has(`${list[at - 1]?.plain} ${list[at].plain}`);
}

/** Shorter words are too easily others. */
const SHORTEST_MENDED = 5;

/** Words that are nearly one of a move's name: "hamerlock". */
function mended(
  list: readonly Token[],
  entries: readonly Entry[],
  pairs: readonly PhrasePair[],
): Token[] {
  const paired = pairs.flatMap(({ some, other }) => [...some, ...other].flat());
  const known = new Set([...paired, ...entries.flatMap(({ words }) => words)]);
  const names = new Set(
    entries.flatMap(({ words, meaning }) =>
      meaning.kind === 'prefer' ? words.filter((name) => name.length >= SHORTEST_MENDED - 1) : [],
    ),
  );
  return list.map((token) => {
    const word = stem(token.plain);
    const isKnown =
      known.has(word) ||
      [NEGATIONS, TURNING_POINTS, WITHOUT_MEANING, PASSED_OVER, LESS].some((set) =>
        set.has(token.plain),
      );
    if (isKnown || token.plain.length < SHORTEST_MENDED) return token;
    const near = [...names].filter((name) => typingErrors(word, name, 1) === 1);
    return near.length === 1 ? { ...token, plain: near[0] } : token;
  });
}

/** With what stands between the words, where that means nothing by itself. */
function writtenBy(list: readonly Token[], at: readonly number[]): string {
  const span = list.slice(at[0], (at.at(-1) ?? at[0]) + 1);
  const isFilled = span.every(
    ({ plain: word }, i) =>
      at.includes(at[0] + i) || WITHOUT_MEANING.has(word) || PASSED_OVER.has(word),
  );
  return (isFilled ? span : at.map((place) => list[place])).map(({ text }) => text).join(' ');
}

/** What of a text is understood, in order, and the words that are not. */
export function readWishes(
  text: string,
  entries: readonly Entry[],
  pairs: readonly PhrasePair[] = [],
) {
  const list = mended(tokens(text), entries, pairs);
  const found = new Map<number, Found>();
  for (const one of [...foundCounts(list), ...foundPairs(list, pairs)]) {
    if (one.at.every((place) => !found.has(place))) for (const at of one.at) found.set(at, one);
  }
  const understood: Understood[] = [];
  const unknown: string[] = [];
  let negation: string | undefined;
  let less: string | undefined;
  let passed = 0;
  for (let at = 0; at < list.length;) {
    const token = list[at];
    if (token.startsClause) negation = less = undefined;
    const pair = found.get(at);
    if (pair !== undefined) {
      if (pair.at[0] === at) {
        const words = writtenBy(list, pair.at);
        understood.push({ words, meaning: pair.meaning });
      }
      negation = less = undefined;
      at++;
      continue;
    }
    const entry = matchAt(list, at, entries, found);
    if (entry !== undefined) {
      const isNext = AND.has(list[at - 1]?.plain ?? '') && at > 1;
      if (isNext && !isAboutMoves(entry.meaning)) negation = undefined;
      const written = list.slice(at, at + entry.words.length).map((t) => t.text);
      const meaning =
        negation === undefined ? entry.meaning : (entry.negated ?? negated(entry.meaning));
      const isAllowed = negation === undefined && isPermitted(list, at + entry.words.length);
      const before = less ?? negation;
      const said = (before === undefined ? written : [before, ...written]).join(' ');
      const fewer = less === undefined ? meaning : lessOf(entry);
      if (isAllowed && entry.meaning.kind === 'prefer') {
        // Neither wanted nor unwanted.
      } else if (fewer === undefined) unknown.push(said);
      else understood.push({ words: said, meaning: fewer });
      less = undefined;
      at += entry.words.length;
      const next = list[at];
      if (next !== undefined && !PASSED_OVER.has(next.plain)) negation = undefined;
      continue;
    }
    if (negation !== undefined && WITHOUT.has(token.plain)) negation = undefined;
    else if (isNegation(list, at)) {
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
