/**
 * A chunk of the index made ready for searches: its words once each, and what has them as numbers. That
 * takes longer than a search, so it is kept for as long as the chunk stays as it is.
 */
import { LRUCache } from 'lru-cache';
import type { DocumentStore, Stored } from '../ports.ts';
import { searchWords } from '../search/fuzzy.ts';
import { Vocabulary } from '../search/vocabulary.ts';
import { readContent, type IndexChunk, type IndexedChoreography } from './search-index.ts';

/** Of all chunks that are kept ready, as JSON: four collections of ten thousand, in some 20 MB. */
const KEPT_CHARS = 15_000_000;

export interface FoundChoreography extends Omit<IndexedChoreography, 'moves' | 'song'> {
  readonly id: string;
}

export interface SearchableChunk {
  readonly items: readonly FoundChoreography[];
  readonly moves: readonly string[];
  readonly words: Vocabulary;
  /** The ids in `words` that an item's title and song have. */
  readonly wordsOf: Lists;
  /** The places in `moves` that an item dances. */
  readonly movesOf: Lists;
}

/** A list of numbers for each item, one behind the other. */
class Lists {
  readonly #starts: Uint32Array;
  readonly #numbers: Uint32Array;

  constructor(lists: readonly (readonly number[])[]) {
    this.#starts = new Uint32Array(lists.length + 1);
    for (const [item, { length }] of lists.entries()) {
      this.#starts[item + 1] = this.#starts[item] + length;
    }
    this.#numbers = new Uint32Array(this.#starts[lists.length]);
    for (const [item, list] of lists.entries()) this.#numbers.set(list, this.#starts[item]);
  }

  /** The largest of the item's values; 0 where it has none. */
  best(item: number, values: Float64Array): number {
    let best = 0;
    for (let at = this.#starts[item]; at < this.#starts[item + 1]; at++) {
      const value = values[this.#numbers[at]];
      if (value > best) best = value;
    }
    return best;
  }
}

function madeSearchable(chunk: IndexChunk): SearchableChunk {
  const { moves, items } = readContent(chunk);
  const words = new Vocabulary();
  const wordsOf: number[][] = [];
  const movesOf: (readonly number[])[] = [];
  const shown = Object.entries(items).map(([id, { moves: places = [], song, ...item }]) => {
    const text = [item.title, song, ...(item.tags ?? [])].join(' ');
    wordsOf.push(searchWords(text).map((word) => words.idOf(word)));
    movesOf.push(places);
    return { id, ...item };
  });
  return {
    items: shown,
    moves,
    words,
    wordsOf: new Lists(wordsOf),
    movesOf: new Lists(movesOf),
  };
}

class KnownChunks {
  readonly #kept = new LRUCache<string, { version: string; ready: SearchableChunk }>({
    maxSize: KEPT_CHARS,
  });

  of({ id, version, data }: Stored<IndexChunk>): SearchableChunk {
    const known = this.#kept.get(id);
    if (known?.version === version) return known.ready;
    const ready = madeSearchable(data);
    this.#kept.set(id, { version, ready }, { size: Math.max(1, data.content.length) });
    return ready;
  }
}

/** Versions are a store's own. */
const byStore = new WeakMap<DocumentStore, KnownChunks>();

export function knownChunks(documents: DocumentStore): KnownChunks {
  const known = byStore.get(documents) ?? new KnownChunks();
  byStore.set(documents, known);
  return known;
}
