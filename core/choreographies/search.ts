/**
 * Search in a collection by title, song, tag and move, in words that may lack their accents and have typing
 * errors. Reads the documents of `search-index.ts` and no others, once they are built.
 */
import type { Plan } from '../choreography/plan.ts';
import type { Level } from '../moves/move.ts';
import type { Services } from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { searchWords, wordFit } from '../search/fuzzy.ts';
import { choreographies, type Choreography } from './choreography.ts';
import { readPlan } from './present.ts';
import {
  addTo,
  CHUNKS,
  chunkId,
  chunkOf,
  indexChunks,
  readContent,
  writeChunk,
} from './search-index.ts';
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
const FILMED = '~';
/** Plans that are read for choreographies of before, whose documents do not say their moves; newest first. */
const MOST_PLANS = 300;
const PLANS_AT_ONCE = 8;
const PAGE = 500;

/** What a plan dances, as `Choreography.moves` keeps it. */
export function searchedMoves({ segments, filmed = [] }: Plan): string[] {
  const names = new Map(
    filmed.map(({ id, name }) => [id, FILMED + [...new Set(Object.values(name))].join(' ')]),
  );
  return [...new Set(segments.map(({ moveId }) => names.get(moveId) ?? moveId))];
}

/** `best` is by the words that are looked for; without any, the same as `newest`. */
export const COLLECTION_ORDERS = ['best', 'newest', 'oldest', 'title', 'tempo', 'length'] as const;
export type CollectionOrder = (typeof COLLECTION_ORDERS)[number];

export interface CollectionQuery {
  /** Only what has all the words; everything where it is empty. */
  readonly text: string;
  readonly level?: Level | undefined;
  readonly favorites?: boolean | undefined;
  readonly order?: CollectionOrder | undefined;
  /** From 0. */
  readonly page?: number | undefined;
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
  { text, level, favorites = false, order = 'best', page = 0 }: CollectionQuery,
  namesOf: NamesOfMove,
): Promise<FoundPage> {
  const wanted = searchWords(text).slice(0, MOST_WORDS);
  if (wanted.length === 0 && text.trim() !== '') return { items: [], found: 0, pages: 0 };
  const chunks = await readIndex(services, ownerId);
  const hits = findIn(chunks, wanted, namesOf)
    .filter(({ choreography }) => level === undefined || choreography.level === level)
    .filter(({ choreography }) => !favorites || choreography.favorite === true)
    .sort((a, b) => ORDER[order](a, b) || b.choreography.at - a.choreography.at);
  const from = page * PAGE_FOUND;
  return {
    items: hits.slice(from, from + PAGE_FOUND).map(({ choreography }) => choreography),
    found: hits.length,
    pages: Math.ceil(hits.length / PAGE_FOUND),
  };
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

async function readIndex(services: Needs, ownerId: string): Promise<readonly SearchableChunk[]> {
  let stored = await readChunks(services, ownerId);
  if (stored[0]?.data.builtAt === undefined) {
    await buildIndex(services, ownerId);
    stored = await readChunks(services, ownerId);
  }
  const known = knownChunks(services.documents);
  return stored.flatMap((chunk) => (chunk === undefined ? [] : known.of(chunk)));
}

async function readChunks({ documents }: Needs, ownerId: string) {
  const ids = Array.from({ length: CHUNKS }, (_, chunk) => chunkId(ownerId, chunk));
  return await Promise.all(ids.map((id) => documents.get(indexChunks, id)));
}

/** Takes in the choreographies of before there was an index. May be called again, and by two at once. */
async function buildIndex(services: Needs, ownerId: string): Promise<void> {
  const { documents, clock } = services;
  const chunks = Array.from({ length: CHUNKS }, (): [string, Choreography][] => []);
  let plansToRead = MOST_PLANS;
  let batch: Promise<void>[] = [];
  const order = { field: 'createdAt', direction: 'desc' } as const;
  const all = { where: { ownerId }, orderBy: order, limit: PAGE };
  for await (const { id, data } of queryAll(documents, choreographies, all)) {
    const own = chunks[chunkOf(id)];
    if (data.moves !== undefined || plansToRead === 0) {
      own.push([id, data]);
      continue;
    }
    plansToRead -= 1;
    batch.push(withMoves(services, data).then((whole) => void own.push([id, whole])));
    if (batch.length < PLANS_AT_ONCE) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  // The first one last: it says that all are there.
  for (const [chunk, own] of [...chunks.entries()].toReversed()) {
    await documents.transaction(async (tx) => {
      const before = (await tx.get(indexChunks, chunkId(ownerId, chunk)))?.data;
      const content = readContent(before);
      for (const [id, choreography] of own) {
        // What is there already was written by a use case since.
        if (!Object.hasOwn(content.items, id)) addTo(content, id, choreography);
      }
      const patch = chunk === 0 ? { builtAt: clock.now() } : {};
      if (own.length > 0 || chunk === 0) writeChunk(tx, ownerId, chunk, before, content, patch);
    });
  }
}

/** A plan that cannot be read only means that its moves are not found. */
async function withMoves(services: Needs, choreography: Choreography): Promise<Choreography> {
  const plan = await readPlan(services, choreography.planKey).catch(() => undefined);
  return plan === undefined ? choreography : { ...choreography, moves: searchedMoves(plan) };
}
