/**
 * Reads a wish word by word: which words mean something, and whether they are wanted or not. A dislike
 * must never be taken for a wish, so that a negation reaches further than one would think.
 */

import { WORDS_WITHOUT_MEANING, type Meaning } from './describe-lexicon.ts';
import { plain, stem } from './describe-moves.ts';

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

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What says that something is not wanted. */
const NEGATIONS = words(`
  no not without never avoid skip except exclude omit remove hate hates dislike zero nothing neither nor none
  dont don't doesn't won't can't cant cannot isn't aren't
  sin nunca jamas evita evitar nada ni ningun ninguna ninguno cero tampoco excepto salvo
  odio odiamos odia detesto detestamos quita quitar quitame quitanos fuera`);
/** What ends a negation, however near: "not hard but fast", "we don't mind dips". */
const TURNING_POINTS = words(
  'but though although only just mind care pero sino aunque importa importan',
);
/** "Not without dips" is for them. */
const WITHOUT = words('without sin');
/** Words that a negation reaches over as often as they come: "no more dips", "sin las caídas". */
const PASSED_OVER = words(
  'any the a more too many much of or nor and de las los la el mas muchas muchos o ni y',
);
/** After these it goes on with moves only: "no dips and turns", "no dips and romantic". */
const AND = words('and y');
/** And it reaches over so many words that mean nothing here: "I would not want to see dips". */
const REACH = 2;
/** "We love turns" is no wish for a love song. */
const LOVERS = words('i we she he they would');

/** "Fewer turns" cannot be asked for: neither wanting nor banning them is meant. */
const LESS = words('few fewer less little menos poco poca pocos pocas');
/** "A few turns", "un poco de giro" are a wish for them. */
const SOME = words('a un una unos unas');

/** Words with what they mean. */
export interface Entry {
  readonly words: readonly string[];
  readonly meaning: Understood['meaning'];
  /** What it means behind a negation, where that is not the plain opposite. */
  readonly negated?: Understood['meaning'];
}

function matchAt(list: readonly Token[], at: number, entries: readonly Entry[]): Entry | undefined {
  if (list[at].plain === 'love' && LOVERS.has(list[at - 1]?.plain ?? '')) return undefined;
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
function isLeftOut(list: readonly Token[], at: number): boolean {
  return list[at].plain === 'out' && list[at - 1]?.plain === 'leave';
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
    else if (NEGATIONS.has(token.plain) || isLeftOut(list, at)) {
      negation = token.text;
      passed = 0;
    } else if (LESS.has(token.plain) && !SOME.has(list[at - 1]?.plain ?? '')) less = token.text;
    else if (!PASSED_OVER.has(token.plain)) {
      less = undefined;
      if (TURNING_POINTS.has(token.plain)) negation = undefined;
      if (!WORDS_WITHOUT_MEANING.has(token.plain)) {
        unknown.push(token.text);
        if (++passed > REACH) negation = undefined;
      }
    }
    at++;
  }
  return { understood, unknown };
}
