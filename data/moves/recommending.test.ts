import { describe, expect, it } from 'vitest';
import { objectsInMemory } from '@bachata/core/choreography/testing/objects.ts';
import { library } from './index.ts';
import { likenessCounters, movesLike } from './recommending.ts';

describe('movesLike', () => {
  it('finds other moves of the library, none twice, and keeps the matrix', async () => {
    const { objects, stored } = objectsInMemory();
    for (const { id } of library.moves.slice(0, 40)) {
      const ids = await movesLike(objects, id, 4);
      const keys = [id, ...ids].map((one) => one.replace(/-5$/, ''));
      expect(ids).toHaveLength(4);
      expect(new Set(keys).size).toBe(5);
      for (const one of ids) expect(library.byId.has(one)).toBe(true);
    }
    expect([...stored.keys()]).toEqual([expect.stringMatching(/^similarity\/[0-9a-f]{16}\.f32$/)]);
    expect(likenessCounters(objects)).toMatchObject({ hits: 39, misses: 1 });
  });

  it('is asked about a move that it does not know', async () => {
    expect(await movesLike(objectsInMemory().objects, 'unknown', 4)).toEqual([]);
  });
});
