/** Similarity matrices of library versions: from memory, else from the store, else made now. */
import { NotFoundError } from '../../errors.ts';
import { similarityKey } from '../../object-keys.ts';
import type { ObjectStore } from '../../ports.ts';
import { MemoryCache, type CacheCounters, type CacheOptions } from './memory-cache.ts';
import {
  decodeMatrix,
  encodeMatrix,
  similarityMatrix,
  vectorsVersion,
  type SimilarityMatrix,
} from './similarity-matrix.ts';

type Objects = Pick<ObjectStore, 'get' | 'put'>;

export interface SimilarityStoreOptions extends Partial<CacheOptions> {
  readonly objects: Objects;
}

/** 64 MB and an hour. */
const DEFAULT_BYTES = 64 * 1024 * 1024;
const DEFAULT_TTL_MS = 3_600_000;

export class SimilarityStore {
  readonly #objects: Objects;
  readonly #cache: MemoryCache<SimilarityMatrix>;

  constructor({ objects, maxBytes, ttlMs, now }: SimilarityStoreOptions) {
    this.#objects = objects;
    this.#cache = new MemoryCache({
      maxBytes: maxBytes ?? DEFAULT_BYTES,
      ttlMs: ttlMs ?? DEFAULT_TTL_MS,
      now: now ?? Date.now,
    });
  }

  get counters(): CacheCounters {
    return this.#cache.counters;
  }

  /** The matrix of these vectors. A stored one that is damaged or of another version is replaced. */
  async matrixOf(
    ids: readonly string[],
    vectors: readonly Float32Array[],
  ): Promise<SimilarityMatrix> {
    const version = vectorsVersion(ids, vectors);
    const cached = this.#cache.get(version);
    if (cached !== undefined) return cached;
    const key = similarityKey(version);
    const stored = await this.#read(key);
    const matrix = stored?.version === version ? stored : similarityMatrix(ids, vectors);
    if (matrix !== stored) {
      await this.#objects.put(key, encodeMatrix(matrix), {
        contentType: 'application/octet-stream',
      });
    }
    this.#cache.set(version, matrix, matrix.values.byteLength);
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
