/**
 * What the search of a collection reads: a few documents a person, which the use cases keep. A store can only
 * be asked for equal values, and ten thousand documents are not read for one search.
 */
import { z } from 'zod';
import { LEVELS, STYLES } from '../moves/move.ts';
import type { Collection, Transaction } from '../ports.ts';
import type { Choreography } from './choreography.ts';

/** Documents a person. A choreography is in the one that its id says. */
export const CHUNKS = 8;
/** Rises with what an item says. */
export const INDEX_SHAPE = 2;
/** Below the limit of a document. Beyond it the oldest are found by their title only, then not at all. */
const MAX_CHUNK_CHARS = 850_000;

const itemSchema = z.object({
  title: z.string(),
  /** Where the title is not the song's any more. */
  song: z.string().optional(),
  at: z.number(),
  bpm: z.number(),
  sec: z.number(),
  level: z.enum(LEVELS),
  style: z.enum([...STYLES, 'auto']).default('auto'),
  /** Its variation. */
  seed: z.number().optional(),
  tags: z.array(z.string()).optional(),
  favorite: z.literal(true).optional(),
  /** Places in `moves` of the chunk. There are hundreds of thousands: one check of each list. */
  moves: z.custom<readonly number[]>(isListOfIntegers).optional(),
});
export type IndexedChoreography = z.infer<typeof itemSchema>;

const contentSchema = z.object({
  /** As `Choreography.moves` has them. */
  moves: z.array(z.string()),
  /** By the choreography's id. */
  items: z.record(z.string(), itemSchema),
});
export type ChunkContent = z.infer<typeof contentSchema>;

const chunkSchema = z.object({
  ownerId: z.string(),
  /** `ChunkContent` as JSON: a store would index each of a thousand fields. */
  content: z.string(),
  /** In the first one: when the choreographies of before were taken in; until then it is not whole. */
  builtAt: z.number().optional(),
  /** What its items say; of an earlier one they are taken in anew. */
  shape: z.number().optional(),
});
export type IndexChunk = z.infer<typeof chunkSchema>;

/** Under `chunkId`. */
export const indexChunks: Collection<IndexChunk> = {
  name: 'collectionIndexes',
  schema: chunkSchema,
};

function isListOfIntegers(value: unknown): boolean {
  return Array.isArray(value) && value.every(Number.isInteger);
}

export function chunkId(ownerId: string, chunk: number): string {
  return `${ownerId}-${chunk}`;
}

/** Spreads the ids evenly, however they are made (FNV-1a). */
export function chunkOf(choreographyId: string): number {
  let hash = 0x811c9dc5;
  for (const char of choreographyId)
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % CHUNKS;
}

export function readContent(chunk: IndexChunk | undefined): ChunkContent {
  return chunk === undefined
    ? { moves: [], items: {} }
    : contentSchema.parse(JSON.parse(chunk.content));
}

/**
 * Keeps the index with a choreography, in the transaction that changes it.
 * @param choreography as it will be; undefined where it goes. One that waits to be kept is not found.
 * @returns what writes, to be called once all has been read
 */
export async function indexBeside(
  tx: Transaction,
  ownerId: string,
  id: string,
  choreography: Choreography | undefined,
): Promise<() => void> {
  const chunk = chunkOf(id);
  const stored = (await tx.get(indexChunks, chunkId(ownerId, chunk)))?.data;
  const content = readContent(stored);
  if (choreography === undefined || choreography.waits) {
    if (!Object.hasOwn(content.items, id)) return () => undefined;
    delete content.items[id];
  } else {
    addTo(content, id, choreography);
  }
  return () => writeChunk(tx, ownerId, chunk, stored, content);
}

/** @param before as it is stored */
export function writeChunk(
  tx: Transaction,
  ownerId: string,
  chunk: number,
  before: IndexChunk | undefined,
  content: ChunkContent,
  patch: Pick<IndexChunk, 'builtAt' | 'shape'> = {},
): void {
  const id = chunkId(ownerId, chunk);
  const written = { ...patch, content: fitted(content) };
  if (before === undefined) tx.create(indexChunks, id, { ownerId, ...written });
  else tx.update(indexChunks, id, written);
}

export function addTo(content: ChunkContent, id: string, choreography: Choreography): void {
  const { title, songTitle, createdAt, tempoBpm, durationSec, parameters } = choreography;
  const { moves, tags, favorite } = choreography;
  const item: IndexedChoreography = {
    title,
    ...(songTitle !== undefined && { song: songTitle }),
    at: createdAt,
    bpm: tempoBpm,
    sec: durationSec,
    level: parameters.difficulty,
    style: parameters.style,
    seed: parameters.seed,
    ...(tags && { tags }),
    ...(favorite && { favorite }),
  };
  const named = moves === undefined ? [] : placesIn(content.moves, moves);
  content.items[id] = named.length > 0 ? { ...item, moves: named } : item;
}

/** As JSON, with less of the oldest where it would not fit into a document. */
function fitted(content: ChunkContent): string {
  const text = JSON.stringify(content);
  if (text.length <= MAX_CHUNK_CHARS) return text;
  const byAge = Object.entries(content.items).toSorted(([, a], [, b]) => b.at - a.at);
  const half = Math.ceil(byAge.length / 2);
  const isSlim = byAge.slice(half).every(([, { moves }]) => moves === undefined);
  const kept = byAge.slice(0, isSlim ? half : undefined).map(([id, item], index) => {
    if (index < half) return [id, item] as const;
    const slim = { ...item };
    delete slim.moves;
    return [id, slim] as const;
  });
  return fitted({ ...content, items: Object.fromEntries(kept) });
}

function placesIn(known: string[], moves: readonly string[]): number[] {
  return moves.map((move) => {
    const place = known.indexOf(move);
    return place < 0 ? known.push(move) - 1 : place;
  });
}
