/**
 * Which of many moves are most alike: by the index of the platform where it has one, else, and where that
 * fails, by the matrix in memory.
 */
import type { Clock, VectorIndex } from '../../ports.ts';
import { mostSimilar, type MoveVectors } from './similarity-matrix.ts';
import type { SimilarityStore } from './similarity-store.ts';

/** How long an index that has failed is not asked: it may be missing, or on the way. */
const PAUSE_MS = 10 * 60_000;

interface Means {
  readonly matrices: SimilarityStore;
  readonly index?: VectorIndex | undefined;
  readonly clock: Clock;
  /** Told why the index is not asked for a while. */
  onFailure(error: unknown): void;
}

export class Likeness {
  readonly #means: Means;
  #pausedUntil = 0;

  constructor(means: Means) {
    this.#means = means;
  }

  /** The ids of others, the most alike first. @param at place of the move in `vectors` */
  async mostAlike(vectors: MoveVectors, at: number, count: number): Promise<readonly string[]> {
    const { ids } = vectors;
    const found =
      (await this.#byIndex(vectors, at, count + 1)) ?? (await this.#byMatrix(vectors, at));
    return found.filter((id) => id !== ids[at]).slice(0, count);
  }

  async #byMatrix(vectors: MoveVectors, at: number): Promise<string[]> {
    const matrix = await this.#means.matrices.matrixOf(vectors);
    return mostSimilar(matrix, at).map((other) => vectors.ids[other]);
  }

  async #byIndex(
    set: MoveVectors,
    at: number,
    count: number,
  ): Promise<readonly string[] | undefined> {
    const { index, clock, onFailure } = this.#means;
    // What nothing is known of is like nothing, and has no direction to be near to.
    if (index === undefined || isNothing(set.vectors[at])) return undefined;
    if (clock.now() < this.#pausedUntil) return undefined;
    try {
      const found = await index.findNearest(set.version, set.vectors[at], count);
      if (found !== undefined) return found;
      await index.keep(known(set));
      return await index.findNearest(set.version, set.vectors[at], count);
    } catch (error) {
      this.#pausedUntil = clock.now() + PAUSE_MS;
      onFailure(error);
      return undefined;
    }
  }
}

function isNothing(vector: Float32Array): boolean {
  return vector.every((value) => value === 0);
}

function known({ version, ids, vectors }: MoveVectors): MoveVectors {
  const places = [...ids.keys()].filter((place) => !isNothing(vectors[place]));
  return {
    version,
    ids: places.map((place) => ids[place]),
    vectors: places.map((place) => vectors[place]),
  };
}
