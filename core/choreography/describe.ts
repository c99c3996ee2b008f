/**
 * "Romantic, easy, no dips, big finish in the mambo": wishes in plain English or Spanish turned
 * into parameters that can be seen and corrected. Words are looked up, nothing is guessed: what was
 * understood and what was not are both told.
 */
import { movesByWords, plain, stem, type NamedMove } from './describe-moves.ts';
import type { Language } from './explain.ts';
import { PHRASES, WORDS_WITHOUT_MEANING, type Meaning } from './describe-lexicon.ts';
import type { PlanParameters } from './plan.ts';

export interface Understood {
  /** As it was written. */
  readonly words: string;
  readonly meaning:
    Meaning | { readonly kind: 'prefer' | 'ban'; readonly moveIds: readonly string[] };
}

export interface Description {
  /** Only what was said; everything else stays as it was. */
  readonly parameters: Partial<PlanParameters>;
  readonly understood: readonly Understood[];
  /** Words that mean nothing here, in order. */
  readonly unknown: readonly string[];
  /** Words that say the opposite of earlier ones; the later ones hold. */
  readonly contradictions: readonly (readonly [earlier: string, later: string])[];
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

const NEGATIONS = new Set([
  'no',
  'not',
  'without',
  'never',
  'avoid',
  'skip',
  'dont',
  "don't",
  'sin',
  'nunca',
  'evita',
  'evitar',
  'nada',
]);
/** Words that a negation reaches over: "no more dips", "sin las caídas". */
const PASSED_OVER = new Set([
  'any',
  'the',
  'a',
  'more',
  'too',
  'many',
  'much',
  'de',
  'las',
  'los',
  'la',
  'el',
  'mas',
  'muchas',
  'muchos',
  'or',
  'nor',
  'o',
  'ni',
  'and',
  'y',
]);

/** "Fewer turns" cannot be asked for: neither wanting nor banning them is meant. */
const LESS = new Set('few fewer less little menos poco poca pocos pocas'.split(' '));
/** "A few turns", "un poco de giro" are a wish for them. */
const SOME = new Set(['a', 'un', 'una', 'unos', 'unas']);

interface Entry {
  readonly words: readonly string[];
  readonly meaning: Understood['meaning'];
  /** What it means behind a negation, where that is not the plain opposite. */
  readonly negated?: Understood['meaning'];
}

/** The longest first; of equally long ones a phrase before a name. */
function entriesOf(language: Language, moves: readonly NamedMove[]): Entry[] {
  const phrases: Entry[] = PHRASES.flatMap((phrase) =>
    phrase[language].map((words) => ({
      words: plain(words).split(' ').map(stem),
      meaning: phrase.meaning,
    })),
  );
  const names = movesByWords(language, moves).map(({ words, wanted, unwanted }): Entry => ({
    words,
    meaning: { kind: 'prefer', moveIds: wanted },
    negated: { kind: 'ban', moveIds: unwanted },
  }));
  return [...phrases, ...names].sort((a, b) => b.words.length - a.words.length);
}

function matchAt(list: readonly Token[], at: number, entries: readonly Entry[]): Entry | undefined {
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

function read(list: readonly Token[], entries: readonly Entry[]) {
  const understood: Understood[] = [];
  const unknown: string[] = [];
  let negation: string | undefined;
  let less: string | undefined;
  for (let at = 0; at < list.length;) {
    const token = list[at];
    if (token.startsClause) negation = less = undefined;
    const entry = matchAt(list, at, entries);
    if (entry !== undefined) {
      const words = list.slice(at, at + entry.words.length).map((t) => t.text);
      const meaning =
        negation === undefined ? entry.meaning : (entry.negated ?? negated(entry.meaning));
      const before = less ?? negation;
      const said = (before === undefined ? words : [before, ...words]).join(' ');
      if (meaning === undefined || less !== undefined) unknown.push(said);
      else understood.push({ words: said, meaning });
      less = undefined;
      at += entry.words.length;
      const next = list[at];
      if (next !== undefined && !PASSED_OVER.has(next.plain)) negation = undefined;
      continue;
    }
    if (NEGATIONS.has(token.plain)) negation = token.text;
    else if (LESS.has(token.plain) && !SOME.has(list[at - 1]?.plain ?? '')) less = token.text;
    else if (!PASSED_OVER.has(token.plain)) {
      if (!WORDS_WITHOUT_MEANING.has(token.plain)) unknown.push(token.text);
      negation = less = undefined;
    }
    at++;
  }
  return { understood, unknown };
}

/** The field that a meaning sets, to see when two of them are at odds. */
function fieldOf(meaning: Understood['meaning']): string | undefined {
  switch (meaning.kind) {
    case 'no-dips':
    case 'dips':
      return 'dips';
    case 'no-loads':
    case 'loads':
      return 'loads';
    case 'prefer':
    case 'ban':
      return `move ${meaning.moveIds.join()}`;
    default:
      return meaning.kind;
  }
}

function sameWish(a: Understood['meaning'], b: Understood['meaning']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** @param moves the library, so that moves can be wished for or banned by their names */
export function describe(
  text: string,
  language: Language,
  moves: readonly NamedMove[] = [],
): Description {
  const { understood, unknown } = read(tokens(text), entriesOf(language, moves));
  return descriptionOf(understood, unknown);
}

/** What a list of understood wishes comes to, the later ones before the earlier. */
export function descriptionOf(
  understood: readonly Understood[],
  unknown: readonly string[],
): Description {
  const latest = new Map<string, Understood>();
  const contradictions: [string, string][] = [];
  for (const one of understood) {
    const field = fieldOf(one.meaning) ?? one.words;
    const earlier = latest.get(field);
    if (earlier !== undefined && !sameWish(earlier.meaning, one.meaning)) {
      contradictions.push([earlier.words, one.words]);
    }
    latest.set(field, one);
  }
  return { parameters: parametersOf(understood), understood, unknown, contradictions };
}

/** What wishes set; of those that set the same, the last one holds. */
export function parametersOf(wishes: readonly Understood[]): Partial<PlanParameters> {
  const parameters: Partial<PlanParameters> = {};
  let preferred: readonly string[] = [];
  let banned: readonly string[] = [];
  const others =
    ({ moveIds }: { readonly moveIds: readonly string[] }) =>
    (id: string): boolean =>
      !moveIds.includes(id);
  for (const { meaning } of wishes) {
    switch (meaning.kind) {
      case 'difficulty':
        parameters.difficulty = meaning.value;
        break;
      case 'energy':
        parameters.energy = meaning.value;
        break;
      case 'style':
        parameters.style = meaning.value;
        break;
      case 'no-dips':
        parameters.noDips = true;
        break;
      case 'dips':
        parameters.noDips = false;
        break;
      case 'no-loads':
        parameters.noHeadOrBackLoad = true;
        break;
      case 'loads':
        parameters.noHeadOrBackLoad = false;
        break;
      case 'climax':
        parameters.climax = meaning.section;
        break;
      case 'intro':
        parameters.intro = meaning.value;
        break;
      case 'few-new':
        parameters.maxNewMoves = meaning.count;
        break;
      case 'prefer':
        preferred = [...preferred.filter(others(meaning)), ...meaning.moveIds];
        banned = banned.filter(others(meaning));
        break;
      case 'ban':
        banned = [...banned.filter(others(meaning)), ...meaning.moveIds];
        preferred = preferred.filter(others(meaning));
        break;
    }
  }
  if (preferred.length > 0) parameters.preferredMoves = [...preferred];
  if (banned.length > 0) parameters.bannedMoves = [...banned];
  return parameters;
}
