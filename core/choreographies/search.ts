/**
 * Search in a collection by title, song and move, in words that may lack their accents and have typing
 * errors. Reads the documents of `search-index.ts` and no others, once they are built.
 */
import type { Plan } from '../choreography/plan.ts';
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
  type ChunkContent,
  type IndexedChoreography,
} from './search-index.ts';

export interface FoundChoreography extends Omit<IndexedChoreography, 'moves' | 'song'> {
  readonly id: string;
}

/** What a drawn move is called, in whichever languages. */
export type NamesOfMove = (moveId: string) => readonly string[];

type Needs = Pick<Services, 'documents' | 'objects' | 'clock'>;

/** Best first; more are not shown. */
const MOST_FOUND = 48;
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

/** Finds what has all the words, the best first and the newer before the older. */
export async function searchCollection(
  services: Needs,
  ownerId: string,
  text: string,
  namesOf: NamesOfMove,
): Promise<readonly FoundChoreography[]> {
  const wanted = searchWords(text).slice(0, MOST_WORDS);
  if (wanted.length === 0) return [];
  const chunks = await readIndex(services, ownerId);
  return findIn(chunks, wanted, namesOf)
    .toSorted((a, b) => b.fit - a.fit || b.choreography.at - a.choreography.at)
    .slice(0, MOST_FOUND)
    .map(({ choreography }) => choreography);
}

interface Hit {
  readonly fit: number;
  readonly choreography: FoundChoreography;
}

function findIn(chunks: readonly ChunkContent[], wanted: readonly string[], namesOf: NamesOfMove) {
  const none = wanted.map(() => 0);
  const best = (all: readonly (readonly number[])[]): readonly number[] =>
    all.reduce((most, fits) => most.map((fit, index) => Math.max(fit, fits[index])), none);
  // A word is compared once, however many titles have it.
  const known = new Map<string, readonly number[]>();
  const fitsOfWord = (word: string): readonly number[] => {
    const fits = known.get(word) ?? wanted.map((one) => wordFit(one, word));
    known.set(word, fits);
    return fits;
  };
  const fitsOf = (text: string): readonly number[] => best(searchWords(text).map(fitsOfWord));
  const fitsOfMove = (move: string): readonly number[] => {
    const names = move.startsWith(FILMED) ? [move.slice(1)] : [move, ...namesOf(move)];
    return best(names.map(fitsOf)).map((fit) => fit * MOVE_WEIGHT);
  };
  return chunks.flatMap(({ moves, items }) => {
    const ofMoves = moves.map(fitsOfMove);
    return Object.entries(items).flatMap(([id, { moves: places = [], song, ...shown }]): Hit[] => {
      const titles = [shown.title, ...(song === undefined ? [] : [song])].map(fitsOf);
      const fits = best([...titles, ...places.map((place) => ofMoves[place])]);
      if (fits.includes(0)) return [];
      return [{ fit: fits.reduce((sum, one) => sum + one, 0), choreography: { id, ...shown } }];
    });
  });
}

async function readIndex(services: Needs, ownerId: string): Promise<readonly ChunkContent[]> {
  const stored = await readChunks(services, ownerId);
  if (stored[0]?.builtAt !== undefined) return stored.map(readContent);
  await buildIndex(services, ownerId);
  return (await readChunks(services, ownerId)).map(readContent);
}

async function readChunks({ documents }: Needs, ownerId: string) {
  const ids = Array.from({ length: CHUNKS }, (_, chunk) => chunkId(ownerId, chunk));
  const stored = await Promise.all(ids.map((id) => documents.get(indexChunks, id)));
  return stored.map((chunk) => chunk?.data);
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
