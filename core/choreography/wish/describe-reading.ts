/** Reads a wish: which of its words mean something, and which are not understood. */
import { ClauseReader } from './clause-reader.ts';
import type { Judged } from './clause-state.ts';
import { CLOSERS, DULL, FILLERS, NEW_WORDS, NUMBERS, OTHER_WORDS, type WishCue } from './cues.ts';
import { clausesOf, itemsOf, type Item, type Words } from './items.ts';
import { isAboutMoves, isOfHurt, lessOf, negated, type Entry, type Meant } from './meanings.ts';
import { foundCounts, foundPairs, type Found, type PhrasePair } from './pairs.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { listsOf } from './lists.ts';
import { DENYING } from './clause-mode.ts';
import { tokensOf, type Token } from './tokens.ts';
import { stem } from './words.ts';
import { WordForms, type KnownWords } from './word-forms.ts';

export interface Understood {
  /** As it was written. */
  readonly words: string;
  readonly meaning: Meant;
}

export interface Reading {
  readonly understood: readonly Understood[];
  readonly unknown: readonly string[];
}

/** What a wish comes to; undefined where it cannot be acted on. */
function meaningOf({ item: { entry }, sense, place }: Judged): Meant | undefined {
  const { meaning } = entry;
  // What holds in one part of the song alone cannot be asked for, but for moves to be danced.
  const isOfWhole = ['style', 'energy', 'difficulty'].includes(meaning.kind) || sense !== 'wanted';
  if (place !== undefined && isOfWhole) return undefined;
  switch (sense) {
    case 'wanted':
      return meaning.kind === 'no-lifts' ? undefined : meaning;
    case 'not':
      return negated(entry);
    case 'less':
      return lessOf(entry);
    default:
      return undefined;
  }
}

/** "Neither easy nor hard". */
function isBetween(judged: readonly Judged[]): boolean {
  const no = judged.filter(({ sense, place }) => sense === 'not' && place === undefined);
  const denies = (is: (value: string) => boolean): boolean =>
    no.some(
      ({ item: { entry } }) => entry.meaning.kind === 'difficulty' && is(entry.meaning.value),
    );
  // "Nothing too advanced" is a way to say easy.
  const isEasy = judged.some(
    ({ item: { entry }, sense }) =>
      sense === 'wanted' &&
      entry.meaning.kind === 'difficulty' &&
      entry.meaning.value === 'beginner',
  );
  return (
    denies((value) => value === 'beginner') && (isEasy || denies((value) => value !== 'beginner'))
  );
}

/** "Neither wild nor slow", "not too fast and not boring". */
function isEnergyMedium(judged: readonly Judged[], list: readonly Token[]): boolean {
  const denied = judged.flatMap(({ item: { entry }, sense, place }) =>
    sense === 'not' && place === undefined && entry.meaning.kind === 'energy'
      ? entry.meaning.value
      : [],
  );
  const isDull = list.some(({ stem: word }) => DULL.has(word));
  return denied.includes('high') && (denied.includes('low') || isDull);
}

/** The cue that each word belongs to, the longest first; a cue inside a longer one is none. */
function cuesOf(list: readonly Token[], cues: PhraseIndex<WishCue>): (WishCue | undefined)[] {
  const found: (WishCue | undefined)[] = [];
  while (found.length < list.length) {
    const cue = cues.longestAt(list, found.length, ({ end }) => end === undefined);
    for (let i = 0; i < (cue?.words.length ?? 1); i++) found.push(cue);
  }
  return found;
}

function clauseNumbers(list: readonly Token[], cueAt: readonly (WishCue | undefined)[]): number[] {
  let clause = 0;
  return list.map(({ after }, at) => {
    if (after !== 'word' || (cueAt[at]?.kind === 'turningPoints' && cueAt[at] !== cueAt[at - 1]))
      clause++;
    return clause;
  });
}

const BENDING: readonly WishCue['kind'][] = [...DENYING, 'denials', 'less', 'doubts'];

/**
 * The words of a language that typing errors are looked for in, each with what it means. Words of other
 * languages are none of them: who mixes languages writes them well, and too many words are near one of two.
 */
export function mendableOf(
  entries: readonly Entry[],
  pairs: readonly PhrasePair[],
): ReadonlyMap<string, string> {
  const things = pairs.flatMap(({ other }) => [...other.all]);
  const said = [...entries, ...things, ...NEW_WORDS.all].flatMap(({ words }) => words);
  const mendable = new Map(said.map((word) => [word, word]));
  // Names of the same moves are as good as one.
  for (const { words, meaning } of entries) {
    if (words.length === 1) mendable.set(words[0], JSON.stringify(meaning));
  }
  return mendable;
}

/** Words that are what they are, and words that typing errors are looked for in. */
function vocabulary(
  { entries, cues }: Omit<Words, 'body'>,
  pairs: readonly PhrasePair[],
  own: ReadonlyMap<string, string>,
): Pick<KnownWords, 'known' | 'mendable' | 'compounds'> {
  const mendable = new Map(own);
  // A word that denies is too much to make of a typing error.
  for (const { kind, words, end } of cues.all) {
    const isWhole = words.length === 1 && end === undefined;
    if (isWhole && BENDING.includes(kind)) mendable.delete(words[0]);
  }
  const paired = pairs.flatMap(({ some, other }) => [...some.all, ...other.all]);
  const said = [...cues.all, ...paired, ...entries.all, ...NEW_WORDS.all];
  const compounds = new Map(
    entries.all
      .filter(({ words, meaning }) => words.length > 1 && isAboutMoves(meaning))
      .map(({ words }) => [stem(words.join('')), words] as const),
  );
  const known = new Set([...FILLERS, ...said.flatMap(({ words }) => words)]);
  return { known, mendable, compounds };
}

/** Parts of the body, as what hurts is named by them. */
function bodyOf(pairs: readonly PhrasePair[]): ReadonlySet<string> {
  const parts = pairs.filter(({ meaning }) => isOfHurt(meaning)).flatMap(({ other }) => other.all);
  return new Set(parts.flatMap(({ words }) => (words.length === 1 ? words : [])));
}

/** "Basics, and that's it" is one thing said. */
function closed(list: readonly Token[]): Token[] {
  return list.map((token, at) => {
    if (token.after !== 'comma') return token;
    const size = CLOSERS.longestAt(list, at)?.words.length ?? 0;
    const isAlone = size > 0 && list[at + size]?.after !== 'word';
    return isAlone ? { ...token, after: 'word' } : token;
  });
}

/** A negation reaches over so many words in front of a pair: "don't put the climax in the chorus". */
const NEGATION_REACH = 4;

/** What of a text is understood, in order, and the words that are not. */
export class WishGrammar {
  readonly #words: Words;
  readonly #pairs: readonly PhrasePair[];
  readonly #forms: WordForms;

  /** @param forms how the language inflects its words, what it writes short, and which it mistypes */
  constructor(
    words: Omit<Words, 'body'>,
    pairs: readonly PhrasePair[],
    forms: Pick<KnownWords, 'endings' | 'abbreviations' | 'mendable'>,
  ) {
    this.#words = { ...words, body: bodyOf(pairs) };
    this.#pairs = pairs;
    this.#forms = new WordForms({
      ...forms,
      ...vocabulary(words, pairs, forms.mendable),
      others: new Set(OTHER_WORDS),
    });
  }

  read(text: string): Reading {
    const list = this.#denialsFirst(closed(this.#forms.known(tokensOf(text))));
    const items = itemsOf(list, this.#words, this.#found(list));
    const clauses = clausesOf(list, items);
    const lists = listsOf(clauses);
    const reader = new ClauseReader(this.#words.cues.all);
    clauses.forEach((clause, i) => reader.read(clause, lists[i]));
    const reading = this.#told(list, items, reader);
    // Words that ask for nothing each may ask for something together.
    const isNothing = reading.understood.length + reading.unknown.length === 0;
    return isNothing && list.length > 0 ? { ...reading, unknown: [text.trim()] } : reading;
  }

  /** A "no" inside a phrase denies the whole of it: "que el líder no gire", "a turn, not double". */
  #denialsFirst(list: readonly Token[]): Token[] {
    const { entries, cues } = this.#words;
    const out = [...list];
    for (let at = 1; at < out.length; at++) {
      if (out[at].after !== 'word') continue;
      const cue = cues.longestAt(out, at);
      if (cue?.kind !== 'negations' || cue.words.length > 1) continue;
      const rest = out.toSpliced(at, 1);
      for (let from = Math.max(0, at - 4); from < at; from++) {
        const size = entries.longestAt(rest, from)?.words.length ?? 0;
        if (from + size <= at) continue;
        const [first, denial] = [out[from], out[at]];
        out.splice(at, 1);
        out.splice(from, 1, { ...denial, after: first.after }, { ...first, after: 'word' });
        break;
      }
    }
    return out;
  }

  #found(list: readonly Token[]): Map<number, Found> {
    const cueAt = cuesOf(list, this.#words.cues);
    const clauseOf = clauseNumbers(list, cueAt);
    const denies = (at: readonly number[]): boolean => {
      const isInside = (place: number): boolean =>
        cueAt.every((cue, other) => cue !== cueAt[place] || at.includes(other));
      const isFilled = (from: number, to: number): boolean =>
        list
          .slice(from, to)
          .every(({ stem }, i) => FILLERS.has(stem) || cueAt[from + i] !== undefined);
      return cueAt.some((cue, place) => {
        const isNear = place >= at[0] - NEGATION_REACH && place <= (at.at(-1) ?? at[0]);
        const isHere = clauseOf[place] === clauseOf[at[0]];
        if (cue === undefined || !isNear || !isHere) return false;
        // "Not only basics".
        if (cue.kind === 'affirmations') return at.includes(place) && !isInside(place);
        if (place < at[0] - 2 && !isFilled(place + 1, at[0])) return false;
        if (cue.kind === 'denials') return !at.some((one) => cueAt[one] === cue);
        return DENYING.includes(cue.kind) && !at.includes(place);
      });
    };
    const wholes = list.map((_, at) => this.#words.entries.longestAt(list, at));
    const moves = wholes.map((entry) =>
      entry !== undefined && isAboutMoves(entry.meaning) ? entry.words.length : 0,
    );
    const isWhole = (places: readonly number[], kind?: Meant['kind']): boolean =>
      wholes.some(
        (entry, at) =>
          entry !== undefined &&
          entry.words.length > places.length &&
          (!isOfHurt(entry.meaning) ||
            (kind !== undefined && kind !== 'spare' && entry.meaning.kind === 'spare')) &&
          places.every((place) => place >= at && place < at + entry.words.length),
      );
    const isUnknown = (at: number): boolean => !this.#forms.isKnown(list[at].stem);
    const all = [
      ...foundCounts(list, NUMBERS, NEW_WORDS, (one, other) => clauseOf[one] !== clauseOf[other]),
      ...foundPairs(list, this.#pairs, {
        clauseOf,
        moves,
        cueAt,
        denies,
        isUnknown,
        isWhole,
        wishAt: wholes,
      }),
    ];
    const found = new Map<number, Found>();
    for (const one of all) {
      if (one.at.every((place) => !found.has(place))) for (const at of one.at) found.set(at, one);
    }
    return found;
  }

  #told(list: readonly Token[], items: readonly Item[], reader: ClauseReader): Reading {
    const { judged, unread } = reader;
    const isLevelBetween = isBetween(judged);
    const isEnergyBetween = isEnergyMedium(judged, list);
    const understood: Told[] = [];
    const unknown: string[] = [];
    const textOf = (...said: readonly (Item | undefined)[]): string =>
      said
        .flatMap((item) => (item === undefined ? [] : list.slice(item.at, item.at + item.size)))
        .sort((x, y) => x.place - y.place)
        .flatMap(({ text }) => (text === '' ? [] : text))
        .join(' ');
    for (const item of items) {
      if (item.kind === 'pair') {
        const words = writtenBy(list, item.found.at);
        if (item.found.meaning.kind === 'nothing') unknown.push(words);
        else {
          const { meaning } = item.found;
          understood.push({ words, meaning, isDizzy: meaning.kind === 'ban' });
        }
      } else if (item.kind === 'wish') {
        const one = judged.find((wish) => wish.item === item);
        if (one === undefined || one.sense === 'permitted') continue;
        const words = textOf(one.before, item);
        const between = one.sense === 'not' ? item.entry.meaning.kind : undefined;
        let meaning = meaningOf(one);
        if (between === 'difficulty' && isLevelBetween) {
          meaning = { kind: 'difficulty', value: 'intermediate' };
        } else if (between === 'energy' && isEnergyBetween) {
          meaning = { kind: 'energy', value: 'medium' };
        }
        if (meaning === undefined || meaning.kind === 'nothing') unknown.push(words);
        else {
          const { entry } = item;
          const isDizzy = entry.meaning.kind === 'ban';
          const isBasic = meaning.kind === 'prefer' && entry.negated?.kind === 'less';
          understood.push({ words, meaning, isDizzy, isBasic });
        }
      } else if (unread.includes(item)) unknown.push(textOf(item));
    }
    return { understood: withoutReasons(withoutBasics(understood)), unknown };
  }
}

/** What is understood, and whether it is of dizziness or wishes for basic steps. */
interface Told extends Understood {
  readonly isDizzy?: boolean;
  readonly isBasic?: boolean;
}

/**
 * "Fewer turns, she gets dizzy" says why, and asks for no more than fewer. What makes dizzy is the only thing
 * that is banned by other words than names of moves and a denial.
 */
function withoutReasons(understood: readonly Told[]): Understood[] {
  const asked = understood.filter(({ isDizzy }) => isDizzy !== true);
  const ids = new Set(asked.flatMap(({ meaning }) => (isUnwanted(meaning) ? meaning.moveIds : [])));
  const isReason = ({ meaning, isDizzy }: Told): boolean =>
    isDizzy === true && isUnwanted(meaning) && meaning.moveIds.some((id) => ids.has(id));
  return understood.flatMap((one) =>
    isReason(one) ? [] : { words: one.words, meaning: one.meaning },
  );
}

/** "Basics and nothing but basics" asks once. */
function withoutBasics(understood: readonly Told[]): readonly Told[] {
  const isOnly = understood.some(({ meaning }) => meaning.kind === 'only-basics');
  return understood.filter(({ isBasic }) => !(isOnly && isBasic === true));
}

function isUnwanted(
  meaning: Meant,
): meaning is Extract<Meant, { readonly kind: 'prefer' | 'ban' | 'less' }> {
  return meaning.kind === 'ban' || meaning.kind === 'less';
}

/** With what stands between the words, where that means nothing by itself. */
function writtenBy(list: readonly Token[], at: readonly number[]): string {
  const span = list.slice(at[0], (at.at(-1) ?? at[0]) + 1);
  const isFilled = span.every(({ stem }, i) => at.includes(at[0] + i) || FILLERS.has(stem));
  const told = isFilled ? span : at.map((place) => list[place]);
  return told.flatMap(({ text }) => (text === '' ? [] : text)).join(' ');
}
