import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { movesLike } from '@bachata/core/choreography/prepared/similar-moves.ts';
import { Likeness } from '@bachata/core/choreography/recommendation/likeness.ts';
import { SimilarityStore } from '@bachata/core/choreography/recommendation/similarity-store.ts';
import { objectsInMemory } from '@bachata/core/choreography/testing/objects.ts';
import { sameMoveKeys } from '@bachata/core/moves/same-move.ts';
import { EFFORT_FILE, MOTION_FILE, MOVES_FOLDER } from './files.ts';
import { effortFileOf, motionFileOf } from './motion.ts';
import { library } from './moves/index.ts';
import { preparedLibrary } from './prepared.ts';

describe('the committed motion facts', () => {
  it('are those of the landmarks: bachata library render writes them', async () => {
    const committed = await readFile(path.join(MOVES_FOLDER, MOTION_FILE));
    expect(committed.equals(await motionFileOf(library.moves))).toBe(true);
  });

  it('come with what there is to do on each beat', async () => {
    const committed = await readFile(path.join(MOVES_FOLDER, EFFORT_FILE), 'utf8');
    expect(committed).toBe(await effortFileOf(library.moves));
  });

  it('know every move', async () => {
    const { motion, moves } = await preparedLibrary();
    for (const { id } of moves) expect(motion?.seam(id, 'side-basic'), id).toBeGreaterThan(0);
  });
});

const likenessBy = (matrices: SimilarityStore): Likeness =>
  new Likeness({ matrices, clock: { now: () => 0 }, onFailure: () => undefined });

describe('movesLike', () => {
  it('finds other moves of the library, none twice, and keeps the matrix', async () => {
    const { objects, stored } = objectsInMemory();
    const matrices = new SimilarityStore(objects);
    const likeness = likenessBy(matrices);
    for (const { id } of library.moves.slice(0, 40)) {
      const ids = await movesLike(await preparedLibrary(), likeness, id, 4);
      const keys = [id, ...ids].map(sameMoveKeys(library.moves));
      expect(ids).toHaveLength(4);
      expect(new Set(keys).size).toBe(5);
      for (const one of ids) expect(library.byId.has(one)).toBe(true);
    }
    expect([...stored.keys()]).toEqual([expect.stringMatching(/^similarity\/[0-9a-f]{16}\.f32$/)]);
    expect(matrices.counters).toEqual({ hits: 39, misses: 1 });
  });

  it('is asked about a move that it does not know', async () => {
    const likeness = likenessBy(new SimilarityStore(objectsInMemory().objects));
    expect(await movesLike(await preparedLibrary(), likeness, 'unknown', 4)).toEqual([]);
  });
});
