/** A wish as a list of what its words are: wishes, pairs, cues, and words that are none of them. */
import { COMPARISONS, FILLERS, isVerb, THINGS, type WishCue } from './cues.ts';
import { isAboutMoves, type Entry } from './meanings.ts';
import type { Found } from './pairs.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Token } from './tokens.ts';

/** The words of a wish, each taken once: by a wish, a pair, a cue, or as it stands. */
export type Item = { readonly at: number; readonly size: number } & (
  | { readonly kind: 'wish'; readonly entry: Entry }
  | { readonly kind: 'pair'; readonly found: Found }
  | { readonly kind: 'cue'; readonly cue: WishCue }
  /** A word of a pair behind its first. */
  | { readonly kind: 'paired'; readonly found: Found }
  | { readonly kind: 'filler' }
  /** A thing says nothing of what else is named; what a word says is not known. */
  | { readonly kind: 'thing' | 'word'; readonly isBody: boolean }
);

/** A part of a sentence. */
export interface Clause {
  readonly after: Token['after'];
  readonly items: readonly Item[];
}

/** What stands between the two words of a cue is no longer than this. */
const SPLIT_REACH = 6;

/** Where a cue ends that has a word of its own there; its beginning for one that has none. */
function endOf(
  list: readonly Token[],
  at: number,
  { end }: Pick<WishCue, 'end'>,
): number | undefined {
  if (end === undefined) return at;
  for (let i = at + 2; i <= at + SPLIT_REACH && list[i]?.after === 'word'; i++) {
    if (list[i].stem === end && list[i - 1].after === 'word') return i;
  }
  return undefined;
}

export interface Words {
  readonly entries: PhraseIndex<Entry>;
  readonly cues: PhraseIndex<WishCue>;
  /** Parts of the body. */
  readonly body: ReadonlySet<string>;
}

/** Whether a longer name of a move begins with the last of some words: "NO HEAD rolls", "ALL RIGHT turns". */
function endsInName(
  list: readonly Token[],
  at: number,
  { words }: { readonly words: readonly string[] },
  entries: PhraseIndex<Entry>,
): boolean {
  if (words.length < 2) return false;
  const behind = entries.longestAt(list, at + words.length - 1);
  return behind !== undefined && behind.words.length > 1 && isAboutMoves(behind.meaning);
}

/** Whether something that has a meaning begins at or behind a place and goes on beyond another. */
function isCrossed(
  list: readonly Token[],
  from: number,
  place: number,
  entries: PhraseIndex<Entry>,
): boolean {
  return list.slice(from, place).some((_, i) => {
    const size = entries.longestAt(list, from + i)?.words.length ?? 0;
    return from + i + size > place;
  });
}

/** "No head" of "no head rolls" and "hacer giros" of "hacer giros dobles" are not what is said. */
function isCutShort(
  list: readonly Token[],
  at: number,
  entry: Entry,
  { entries, cues }: Words,
): boolean {
  const denies = ['negations', 'removals'].includes(cues.longestAt(list, at)?.kind ?? '');
  const isFilled = FILLERS.has(list[at].stem) && isAboutMoves(entry.meaning);
  return (denies || isFilled) && endsInName(list, at, entry, entries);
}

/** What dancers can do is told a few words before it. */
const KNOWN_REACH = 5;

function isKnownBefore(list: readonly Token[], at: number, cues: PhraseIndex<WishCue>): boolean {
  const places = list
    .slice(Math.max(0, at - KNOWN_REACH), at)
    .map((_, i, { length }) => at - length + i);
  return places.some((place) => cues.longestAt(list, place)?.kind === 'known');
}

/** "Bring the house down" says more than "bring it down". */
const SAYING = 4;

function itemAt(
  list: readonly Token[],
  at: number,
  { entries, cues, body }: Words,
  isFree: (at: number) => boolean,
): Item {
  const { stem, text } = list[at];
  const verb = isVerb(stem, list[at - 1]?.stem);
  const areFree = (words: readonly string[]): boolean => words.every((_, i) => isFree(at + i));
  // "Basic" is a level, and "basics" are steps; who knows no more than them says a level.
  const isMany = text.endsWith('s') && !isKnownBefore(list, at, cues);
  const isOther = ({ meaning, lessened, words }: Entry): boolean =>
    isMany && meaning.kind === 'difficulty' && lessened !== undefined && words.length === 1;
  const entry = verb
    ? undefined
    : entries.longestAt(list, at, (one) => areFree(one.words) && !isOther(one));
  const cue = cues.longestAt(
    list,
    at,
    (one) =>
      areFree(one.words) &&
      endOf(list, at, one) !== undefined &&
      !(one.kind === 'permitted' && endsInName(list, at, one, entries)) &&
      // "TO START WITH basics".
      !(one.kind === 'idioms' && isCrossed(list, at + 1, at + one.words.length, entries)),
  );
  const isSaying = entry !== undefined && entry.words.length >= SAYING;
  if (cue?.end !== undefined && !isSaying) return { kind: 'cue', cue, at, size: 1 };
  const isWish = entry !== undefined && entry.words.length >= (cue?.words.length ?? 0);
  if (isWish && !isCutShort(list, at, entry, { entries, cues, body })) {
    return { kind: 'wish', entry, at, size: entry.words.length };
  }
  if (cue !== undefined) return { kind: 'cue', cue, at, size: cue.words.length };
  if (FILLERS.has(stem)) return { kind: 'filler', at, size: 1 };
  return { kind: THINGS.has(stem) ? 'thing' : 'word', isBody: body.has(stem), at, size: 1 };
}

/** The "than" of "more traditional than modern": nothing is asked for behind it. */
function comparedAt(
  list: readonly Token[],
  at: number,
  entries: PhraseIndex<Entry>,
): Item | undefined {
  // "I prefer turns to the left" compares nothing.
  const isNamed = (place: number): boolean => isCrossed(list, at, place, entries);
  const ends = COMPARISONS.flatMap(([first, end]) =>
    first === list[at].stem ? (endOf(list, at, { end }) ?? []) : [],
  ).filter((place) => !isNamed(place));
  if (ends.length === 0) return undefined;
  return { kind: 'cue', cue: { kind: 'needless', words: [] }, at: ends[0], size: 1 };
}

export function itemsOf(
  list: readonly Token[],
  words: Words,
  found: ReadonlyMap<number, Found>,
): Item[] {
  const items: Item[] = [];
  const ends = new Map<number, Item>();
  for (let at = 0; at < list.length;) {
    const end = ends.get(at);
    if (end !== undefined) {
      items.push(end);
      at++;
      continue;
    }
    const behind = comparedAt(list, at, words.entries);
    if (behind !== undefined) ends.set(behind.at, behind);
    const pair = found.get(at);
    if (pair !== undefined) {
      items.push(
        pair.at[0] === at
          ? { kind: 'pair', found: pair, at, size: 1 }
          : { kind: 'paired', found: pair, at, size: 1 },
      );
      at++;
      continue;
    }
    const item = itemAt(list, at, words, (place) => !found.has(place) && !ends.has(place));
    if (item.kind === 'cue' && item.cue.end !== undefined) {
      const place = endOf(list, at, item.cue) ?? at;
      ends.set(place, { kind: 'filler', at: place, size: 1 });
    }
    items.push(item);
    at += item.size;
  }
  return items;
}

export const isCue = (item: Item | undefined, ...kinds: readonly WishCue['kind'][]): boolean =>
  item?.kind === 'cue' && kinds.includes(item.cue.kind);

export function clausesOf(list: readonly Token[], items: readonly Item[]): Clause[] {
  const clauses: { after: Token['after']; items: Item[] }[] = [];
  for (const item of items) {
    const { after } = list[item.at];
    const turns = isCue(item, 'turningPoints');
    const current = clauses.at(-1);
    if (current === undefined || after !== 'word' || turns) {
      clauses.push({ after: turns && after === 'word' ? 'stop' : after, items: [item] });
    } else current.items.push(item);
  }
  return clauses;
}
