/** Which moves of the library are alike, and which suit a part of a song: what the site recommends by. */
import type { EditContext } from '@bachata/core/choreography/edit/edit.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { fuse } from '@bachata/core/choreography/recommendation/fusion.ts';
import {
  createRecommender,
  type Recommendation,
  type Recommender,
} from '@bachata/core/choreography/recommendation/recommend.ts';
import { mostSimilar } from '@bachata/core/choreography/recommendation/similarity-matrix.ts';
import {
  SimilarityStore,
  type CacheCounters,
} from '@bachata/core/choreography/recommendation/similarity-store.ts';
import { suggestionsAt } from '@bachata/core/choreography/recommendation/suggestions.ts';
import { sameMoveKey } from '@bachata/core/moves/same-move.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { ObjectStore } from '@bachata/core/ports.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import { library } from './index.ts';
import { librarySounds } from './planning.ts';

const recommenders = new WeakMap<readonly MoveInfo[], Recommender>();

/** What suits the music at a place of a plan, with every factor; see `suggestionsAt`. */
export async function suggestionsFor(
  plan: Plan,
  startBeat: number,
  context: EditContext,
): Promise<Recommendation[]> {
  const { moves } = context.library;
  const { known } = await librarySounds();
  const recommender = recommenders.get(moves) ?? createRecommender(moves, known);
  recommenders.set(moves, recommender);
  const { knownMoves } = plan.parameters;
  const danced = knownMoves && new Map(knownMoves.map((id) => [id, 1]));
  return suggestionsAt(plan, startBeat, {
    context,
    recommender,
    known,
    ...(danced && { danced }),
  });
}

async function readVectors() {
  const { known } = await librarySounds();
  const ids = library.moves.map(({ id }) => id).filter((id) => known.get(id)?.movement);
  return { ids, vectors: ids.map((id) => fuse(known.get(id) ?? {})) };
}

const libraryVectors = readOnce(readVectors);
const stores = new WeakMap<Pick<ObjectStore, 'get' | 'put'>, SimilarityStore>();

function storeIn(objects: Pick<ObjectStore, 'get' | 'put'>): SimilarityStore {
  const store = stores.get(objects) ?? new SimilarityStore(objects);
  stores.set(objects, store);
  return store;
}

/**
 * The library's moves that sound and move most like one of them, the likest first; a move and its
 * variant on the other foot are one. None for a move whose movement is not known.
 */
export async function movesLike(
  objects: Pick<ObjectStore, 'get' | 'put'>,
  moveId: string,
  count: number,
): Promise<string[]> {
  const { ids, vectors } = await libraryVectors();
  const at = ids.indexOf(moveId);
  if (at < 0) return [];
  const matrix = await storeIn(objects).matrixOf(ids, vectors);
  const keys = new Set([sameMoveKey({ id: moveId })]);
  return mostSimilar(matrix, at)
    .map((other) => ids[other])
    .filter((id) => {
      const isNew = !keys.has(sameMoveKey({ id }));
      keys.add(sameMoveKey({ id }));
      return isNew;
    })
    .slice(0, count);
}

/** How the matrices kept in memory for these objects have served. */
export function likenessCounters(objects: Pick<ObjectStore, 'get' | 'put'>): CacheCounters {
  return storeIn(objects).counters;
}
