/** Words that mean something together, wherever they stand in a part of a sentence. */
import type { PhraseIndex } from './phrase-index.ts';
import type { Token } from './tokens.ts';
import type { WishCue } from './cues.ts';
import type { Meant } from './meanings.ts';

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
}

/** Words of a pair are at most so far apart. */
const PAIR_REACH = 7;
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
  /** How many words name a move from here on. */
  readonly moves: readonly number[];
  readonly cueAt: readonly (WishCue | undefined)[];
  /** Whether words at these places are denied. */
  readonly denies: (at: readonly number[]) => boolean;
}

/** "Arm styling" is about no arm, and "high energy with footwork in the mambo" about no big mambo. */
function isAboutMove({ pair, some, other }: Omit<Candidate, 'apart'>, { moves }: Around): boolean {
  if (pair.meaning.kind === 'intro') return false;
  const places = [...some, ...other];
  const from = Math.min(...places);
  const to = Math.max(...places);
  return moves.some((size, at) => {
    const isInside = places.some((place) => place >= at && place < at + size);
    if (isInside) return size > 1;
    return size > 0 && !pair.undeniable && at > from && at < to;
  });
}

function candidatesOf(list: readonly Token[], pair: PhrasePair, around: Around): Candidate[] {
  const { clauseOf } = around;
  const found: Candidate[] = [];
  for (let a = 0; a < list.length; a++) {
    const some = phraseAt(list, a, pair.some);
    if (some.length === 0) continue;
    for (let b = Math.max(0, a - PAIR_REACH); b <= a + PAIR_REACH && b < list.length; b++) {
      const other = phraseAt(list, b, pair.other);
      if (other.length === 0 || clauseOf[a] !== clauseOf[b]) continue;
      if (other.some((place) => some.includes(place))) continue;
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
  return found;
}

/** "Three new moves", "2 figuras nuevas". */
export function foundCounts(
  list: readonly Token[],
  numbers: ReadonlyMap<string, number>,
  isNew: (stem: string) => boolean,
): Found[] {
  return list.flatMap(({ stem }, at) => {
    const count = /^\d{1,2}$/.test(stem) ? Number(stem) : numbers.get(stem);
    if (count === undefined || count > MOST_COUNTED) return [];
    const next = [1, 2].find((by) => isNew(list[at + by]?.stem ?? ''));
    if (next === undefined) return [];
    const places = [at, at + 1, ...(next === 2 ? [at + 2] : [])];
    return [{ at: places, meaning: { kind: 'few-new', count } as const }];
  });
}
