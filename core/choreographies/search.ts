/**
 * Search in a collection by title, song, tag and move, in words that may lack their accents and have typing
 * errors. Reads the documents of `search-index.ts` and no others, once they are built.
 */
import type { Level, Style } from '../moves/move.ts';
import type { Services } from '../ports.ts';
import { searchWords, wordFit } from '../search/fuzzy.ts';
import { FILMED, readIndexChunks } from './read-index.ts';
import { knownChunks, type FoundChoreography, type SearchableChunk } from './searchable-chunk.ts';

export type { FoundChoreography } from './searchable-chunk.ts';

/** What a drawn move is called, in whichever languages. */
export type NamesOfMove = (moveId: string) => readonly string[];

type Needs = Pick<Services, 'documents' | 'objects' | 'clock'>;

/** On one page. */
const PAGE_FOUND = 24;
/** A word of the title tells more than a move, of which there are twenty. */
const MOVE_WEIGHT = 0.8;
/** Longer searches are no better ones. */
const MOST_WORDS = 8;

/** `best` is by the words that are looked for; without any, the same as `newest`. */
export const COLLECTION_ORDERS = ['best', 'newest', 'oldest', 'title', 'tempo', 'length'] as const;
export type CollectionOrder = (typeof COLLECTION_ORDERS)[number];

export interface CollectionQuery {
  /** Only what has all the words; everything where it is empty. */
  readonly text: string;
  readonly level?: Level | undefined;
  /** Of those for which one was chosen. */
  readonly style?: Style | undefined;
  readonly favorites?: boolean | undefined;
  readonly tempoBpm?: Range;
  readonly durationSec?: Range;
  /** When it was made, ms since the epoch. */
  readonly createdAt?: Range;
  readonly order?: CollectionOrder | undefined;
  /** From 0. */
  readonly page?: number | undefined;
}

/** From and to, both included; open where one is missing. */
export interface Range {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface FoundPage {
  readonly items: readonly FoundChoreography[];
  /** On all pages. */
  readonly found: number;
  readonly pages: number;
}

/** A page of what the query asks for, in its order; the newer before the older. */
export async function searchCollection(
  services: Needs,
  ownerId: string,
  query: CollectionQuery,
  namesOf: NamesOfMove,
): Promise<FoundPage> {
  const { text, order = 'best', page = 0 } = query;
  const wanted = searchWords(text).slice(0, MOST_WORDS);
  if (wanted.length === 0 && text.trim() !== '') return { items: [], found: 0, pages: 0 };
  const known = knownChunks(services.documents);
  const chunks = (await readIndexChunks(services, ownerId)).map((chunk) => known.of(chunk));
  const hits = findIn(chunks, wanted, namesOf)
    .filter(({ choreography }) => isAskedFor(choreography, query))
    .sort((a, b) => ORDER[order](a, b) || b.choreography.at - a.choreography.at);
  const from = page * PAGE_FOUND;
  return {
    items: hits.slice(from, from + PAGE_FOUND).map(({ choreography }) => choreography),
    found: hits.length,
    pages: Math.ceil(hits.length / PAGE_FOUND),
  };
}

function isAskedFor(
  { level, style, favorite, bpm, sec, at }: FoundChoreography,
  query: CollectionQuery,
): boolean {
  return (
    (query.level === undefined || level === query.level) &&
    (query.style === undefined || style === query.style) &&
    (query.favorites !== true || favorite === true) &&
    // As people read them: a dance of 124.6 BPM is one of 125.
    isWithin(Math.round(bpm), query.tempoBpm) &&
    isWithin(sec, query.durationSec) &&
    isWithin(at, query.createdAt)
  );
}

function isWithin(value: number, { from = -Infinity, to = Infinity }: Range = {}): boolean {
  return value >= from && value <= to;
}

const byTitle = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const ORDER: Readonly<Record<CollectionOrder, (a: Hit, b: Hit) => number>> = {
  best: (a, b) => b.fit - a.fit,
  newest: (a, b) => b.choreography.at - a.choreography.at,
  oldest: (a, b) => a.choreography.at - b.choreography.at,
  title: (a, b) => byTitle.compare(a.choreography.title, b.choreography.title),
  tempo: (a, b) => a.choreography.bpm - b.choreography.bpm,
  length: (a, b) => a.choreography.sec - b.choreography.sec,
};

/** The fits of a name: for each word that is looked for, that of the word that fits it best. */
type Fits = readonly number[];

/** Where in the chunks something is, and how well it fits. */
interface Hit {
  readonly fit: number;
  readonly choreography: FoundChoreography;
}

function findIn(
  chunks: readonly SearchableChunk[],
  wanted: readonly string[],
  namesOf: NamesOfMove,
): Hit[] {
  const known = new Map<string, Fits>();
  const fitsOfMove = (move: string): Fits => {
    const fits = known.get(move) ?? moveFits(move, wanted, namesOf);
    known.set(move, fits);
    return fits;
  };
  return chunks.flatMap(({ items, moves, words, wordsOf, movesOf }) => {
    const ofWords = wanted.map((word) => words.fits(word));
    const ofMoves = moves.map(fitsOfMove);
    const byWanted = wanted.map((_, k) => Float64Array.from(ofMoves, (fits) => fits[k]));
    return items.flatMap((choreography, item): Hit[] => {
      let fit = 0;
      for (const [k, ofWord] of ofWords.entries()) {
        const best = Math.max(wordsOf.best(item, ofWord), movesOf.best(item, byWanted[k]));
        if (best === 0) return [];
        fit += best;
      }
      return [{ fit, choreography }];
    });
  });
}

function moveFits(move: string, wanted: readonly string[], namesOf: NamesOfMove): Fits {
  const names = move.startsWith(FILMED) ? [move.slice(1)] : [move, ...namesOf(move)];
  const words = names.flatMap(searchWords);
  return wanted.map((one) => {
    const best = words.reduce((most, word) => Math.max(most, wordFit(one, word)), 0);
    return best * MOVE_WEIGHT;
  });
}
