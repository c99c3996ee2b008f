/** Words that mean something together, wherever they stand in a part of a sentence. */
import type { PhraseIndex } from './phrase-index.ts';
import type { Token } from './tokens.ts';
import type { WishCue } from './cues.ts';
import { isOfHurt, type Entry, type Meant } from './meanings.ts';
import { plain } from './words.ts';

/** A pairing, a number of new moves or the like, by the places of its words. */
export interface Found {
  readonly at: readonly number[];
  readonly meaning: Meant;
}

/** The words of one phrase. */
export interface Phrasing {
  readonly words: readonly string[];
}

/** Two lists of phrases that mean something together. */
export interface PhrasePair {
  readonly some: PhraseIndex<Phrasing>;
  readonly other: PhraseIndex<Phrasing>;
  readonly meaning: Meant;
  readonly undeniable: boolean;
  /** See `Pairing.aloneWithout`; undefined for a pair that needs both. */
  readonly aloneWithout: PhraseIndex<Phrasing> | undefined;
}

/** Words of a pair are at most so far apart. */
const PAIR_REACH = 7;
/** "I have a bad back, and SHE BAD KNEES": one word of hurt is of more than one part. */
const HURT_REACH = 10;
/** More new moves than this are none that anybody counts. */
const MOST_COUNTED = 20;

/** The longest of the phrases at a place, by its words' places. */
function phraseAt(list: readonly Token[], at: number, phrases: PhraseIndex<Phrasing>): number[] {
  return (phrases.longestAt(list, at)?.words ?? []).map((_, i) => at + i);
}

/** An "and" between the words of a pair sets them further apart. */
const JOINED = 4;
/** "A big finish in the mambo" is big in the mambo. */
const AT_END = 5;
const isOfEnd = ({ meaning }: PhrasePair): boolean =>
  meaning.kind === 'climax' && meaning.section === 'outro';

/** Of pairs that are as near, the longer one says more. */
const sizeOf = ({ some, other }: Candidate): number => some.length + other.length;

/** Cues that say of a part of the body that it is not well. */
const TELLING: readonly WishCue['kind'][] = [
  'negations',
  'removals',
  'dislikes',
  'less',
  'doubts',
  'denials',
];

interface Candidate {
  readonly pair: PhrasePair;
  readonly some: readonly number[];
  readonly other: readonly number[];
  /** Words between the two. */
  readonly apart: number;
}

/** What pairs have to keep off. */
interface Around {
  /** The clause of each word; a pair stands in one. */
  readonly clauseOf: readonly number[];
  /** What stands at a place by itself, if it is wished for. */
  readonly wishAt: readonly (Entry | undefined)[];
  /** How many words name a move from here on. */
  readonly moves: readonly number[];
  readonly cueAt: readonly (WishCue | undefined)[];
  /** Whether words at these places are denied. */
  readonly denies: (at: readonly number[]) => boolean;
  /** Whether the word at a place is one that means nothing here. */
  readonly isUnknown: (at: number) => boolean;
  /**
   * Whether words at these places belong to a longer phrase that says something else: "two left feet". Of a
   * kind of hurt, that is one of another kind as well: "arms above my head".
   */
  readonly isWhole: (at: readonly number[], kind?: Meant['kind']) => boolean;
}

/** "Arm styling" is about no arm, and "high energy with footwork in the mambo" about no big mambo. */
function isAboutMove({ pair, some, other }: Omit<Candidate, 'apart'>, { moves }: Around): boolean {
  if (pair.meaning.kind === 'intro') return false;
  const places = [...some, ...other];
  const from = Math.min(...places);
  const to = Math.max(...places);
  return moves.some((size, at) => {
    const inside = [some, other].filter((one) =>
      one.some((place) => place >= at && place < at + size),
    );
    // "When the mambo kicks in" says more than "mambo kicks", and "just basic steps" is of no others.
    if (inside.length > 0) {
      return (
        size > 1 && inside.some((one) => one.length <= size) && pair.meaning.kind !== 'only-basics'
      );
    }
    return size > 0 && !pair.undeniable && at > from && at < to;
  });
}

/** Words of a phrase that means nothing as a whole: "from start to finish". */
function isSetPhrase(places: readonly number[], { cueAt }: Around): boolean {
  return places.every((place) => cueAt[place]?.kind === 'idioms');
}

/** "No ando bien de la rodilla": a negation so near is of what is well. */
const WELL_REACH = 3;

/** "My knee is fine now": what is well in this clause needs no care. */
function isWell(at: number, { clauseOf, cueAt }: Around): boolean {
  const tells = ['healed', 'permitted'];
  const isDenied = (place: number): boolean =>
    cueAt.slice(Math.max(0, place - WELL_REACH), place).some((cue) => cue?.kind === 'negations');
  return cueAt.some(
    (cue, place) =>
      cue !== undefined &&
      tells.includes(cue.kind) &&
      clauseOf[place] === clauseOf[at] &&
      !(cue.kind === 'permitted' && isDenied(place)),
  );
}

function candidatesOf(list: readonly Token[], pair: PhrasePair, around: Around): Candidate[] {
  const { clauseOf } = around;
  const found: Candidate[] = [];
  for (let a = 0; a < list.length; a++) {
    const some = phraseAt(list, a, pair.some);
    const isOfStart = pair.meaning.kind === 'intro';
    if (some.length === 0 || (!isOfStart && isSetPhrase(some, around))) continue;
    if (isOfHurt(pair.meaning) && (isWell(a, around) || around.isWhole(some))) continue;
    const reach = isOfHurt(pair.meaning) ? HURT_REACH : PAIR_REACH;
    for (let b = Math.max(0, a - reach); b <= a + reach && b < list.length; b++) {
      const other = phraseAt(list, b, pair.other);
      if (other.length === 0 || clauseOf[a] !== clauseOf[b]) continue;
      if (other.some((place) => some.includes(place))) continue;
      // "Basics from start to finish" are nothing else.
      if (pair.meaning.kind !== 'only-basics' && isSetPhrase(other, around)) continue;
      if (isOfHurt(pair.meaning) && around.isWhole(other, pair.meaning.kind)) continue;
      const between = a < b ? [a + some.length, b] : [b + other.length, a];
      const joins = around.cueAt.slice(...between).some((cue) => cue?.kind === 'and');
      const apart = between[1] - between[0] + (joins ? JOINED : 0) + (isOfEnd(pair) ? AT_END : 0);
      if (!isAboutMove({ pair, some, other }, around)) found.push({ pair, some, other, apart });
    }
  }
  return found;
}

/**
 * Pairs whose words stand in one clause, the nearest first. What hurts may hurt in more than one place:
 * "my back is sore and so are my knees".
 */
export function foundPairs(
  list: readonly Token[],
  pairs: readonly PhrasePair[],
  around: Around,
): Found[] {
  const found: { at: number[]; readonly some: readonly number[]; readonly meaning: Meant }[] = [];
  const taken = new Set<number>();
  const candidates = pairs
    .flatMap((pair) => candidatesOf(list, pair, around))
    .sort((x, y) => x.apart - y.apart || sizeOf(y) - sizeOf(x));

  const inOrder = (places: readonly number[]): number[] => places.toSorted((x, y) => x - y);
  const isFree = (at: readonly number[]): boolean => at.every((place) => !taken.has(place));
  for (const { pair, some, other } of candidates) {
    if (!isFree(other)) continue;
    const same = found.find((one) => one.some.some((place) => some.includes(place)));
    const isAlike = JSON.stringify(same?.meaning) === JSON.stringify(pair.meaning);
    const isShared =
      same !== undefined && (pair.undeniable || (pair.meaning.kind === 'intro' && isAlike));
    if (!isFree(some) && !isShared) continue;
    const at = inOrder([...some, ...other]);
    if (!pair.undeniable && around.denies(at)) continue;
    for (const place of at) taken.add(place);
    if (!isShared) found.push({ at, some, meaning: pair.meaning });
    else if (isAlike) same.at = inOrder([...same.at, ...other]);
    else found.push({ at: [...other], some, meaning: pair.meaning });
  }
  return [...found, ...foundAlone(list, pairs, around, taken)];
}

/** What says something of a part of the body that is not known: that part is to be spared. */
function foundAlone(
  list: readonly Token[],
  pairs: readonly PhrasePair[],
  around: Around,
  taken: ReadonlySet<number>,
): Found[] {
  const { clauseOf, cueAt, moves } = around;
  const here = (at: number): number[] =>
    list.flatMap((_, place) => (clauseOf[place] === clauseOf[at] ? place : []));
  return pairs.flatMap(({ other, meaning, aloneWithout: without }) => {
    if (without === undefined) return [];
    return list.flatMap((_, at) => {
      const places = phraseAt(list, at, other);
      const isTaken = places.some((place) => taken.has(place));
      const inMove = moves.some((size, from) => size > 1 && at >= from && at < from + size);
      if (places.length === 0 || isTaken || inMove || isSetPhrase(places, around)) return [];
      if (around.isWhole(places)) return [];
      const clause = here(at);
      const isAlone = clause.every((place) => around.wishAt[place] === undefined);
      const isSaid =
        isAlone ||
        clause.some((place) => {
          const kind = cueAt[place]?.kind;
          return around.isUnknown(place) || (kind !== undefined && TELLING.includes(kind));
        });
      const isApart = clause.some((place) => phraseAt(list, place, without).length > 0);
      if (!isSaid || isApart || isWell(at, around)) return [];
      return [{ at: places, meaning }];
    });
  });
}

/** Words between a number and what is new: "four figures that I have NOT SEEN". */
const COUNT_REACH = 6;

/** "Three new moves", "2 figuras nuevas", "what is new should not be more than four figures". */
export function foundCounts(
  list: readonly Token[],
  numbers: ReadonlyMap<string, number>,
  newWords: PhraseIndex<Phrasing>,
  isApart: (from: number, to: number) => boolean,
): Found[] {
  const counts = list.flatMap(({ text }, at) => {
    const word = plain(text);
    const count = /^\d{1,2}$/.test(word) ? Number(word) : numbers.get(word);
    return count === undefined || count > MOST_COUNTED ? [] : { at, count };
  });
  return list.flatMap((_, at) => {
    const words = phraseAt(list, at, newWords);
    if (words.length === 0) return [];
    const near = counts
      .map((one) => ({
        ...one,
        apart: one.at < at ? at - one.at : one.at - words[words.length - 1],
      }))
      .filter(({ apart, at: of }) => apart > 0 && apart <= COUNT_REACH && !isApart(of, at))
      .sort((a, b) => a.apart - b.apart);
    if (near.length === 0) return [];
    const [{ at: of, count }] = near;
    return [
      { at: [of, ...words].sort((a, b) => a - b), meaning: { kind: 'few-new', count } as const },
    ];
  });
}
