/** Similarity matrices of library versions: from memory, else from the store, else made now. */
import { LRUCache } from 'lru-cache';
import { NotFoundError } from '../../errors.ts';
import { similarityKey } from '../../object-keys.ts';
import type { ObjectStore } from '../../ports.ts';
import {
  decodeMatrix,
  encodeMatrix,
  similarityMatrix,
  type MoveVectors,
  type SimilarityMatrix,
} from './similarity-matrix.ts';

type Objects = Pick<ObjectStore, 'get' | 'put'>;

/** How often a matrix was in memory, and how often not. */
export interface CacheCounters {
  readonly hits: number;
  readonly misses: number;
}

const MOST_BYTES = 64 * 1024 * 1024;
const KEPT_MS = 3_600_000;

export class SimilarityStore {
  readonly #objects: Objects;
  readonly #cache = new LRUCache<string, SimilarityMatrix>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ values }) => values.byteLength,
    ttl: KEPT_MS,
  });
  #hits = 0;
  #misses = 0;

  constructor(objects: Objects) {
    this.#objects = objects;
  }

  get counters(): CacheCounters {
    return { hits: this.#hits, misses: this.#misses };
  }

  /** The matrix of these vectors. A stored one that is damaged or of another version is replaced. */
  async matrixOf(of: MoveVectors): Promise<SimilarityMatrix> {
    const { version } = of;
    const cached = this.#cache.get(version);
    if (cached !== undefined) {
      this.#hits++;
      return cached;
    }
    this.#misses++;
    const key = similarityKey(version);
    const stored = await this.#read(key);
    const matrix = stored?.version === version ? stored : similarityMatrix(of);
    if (matrix !== stored) {
      await this.#objects.put(key, encodeMatrix(matrix), {
        contentType: 'application/octet-stream',
      });
    }
    this.#cache.set(version, matrix);
    return matrix;
  }

  async #read(key: string): Promise<SimilarityMatrix | undefined> {
    try {
      const { body } = await this.#objects.get(key);
      const chunks: Uint8Array[] = [];
      for await (const chunk of body) chunks.push(chunk as Uint8Array);
      return decodeMatrix(Buffer.concat(chunks));
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }
}
