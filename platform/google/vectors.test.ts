/** How the index is asked, without a Firestore; `tests/contracts/firestore.test.ts` asks the emulator. */
import type { Firestore } from '@google-cloud/firestore';
import { expect, it } from 'vitest';
import { FUSED_SIZE } from '@bachata/core/choreography/recommendation/fusion.ts';
import { Likeness } from '@bachata/core/choreography/recommendation/likeness.ts';
import { moveVectors } from '@bachata/core/choreography/recommendation/similarity-matrix.ts';
import { SimilarityStore } from '@bachata/core/choreography/recommendation/similarity-store.ts';
import { temporaryPlatform } from '../../tests/contracts/embedded.ts';
import { FirestoreVectors } from './vectors.ts';

it('keeps a set in commits, its mark last, and asks again', async () => {
  const written: string[] = [];
  const doc = (id: string) => ({
    id,
    get: async () => ({ get: () => undefined }),
    set: async () => written.push(id),
  });
  const found = ['one', 'two'].map((id) => ({ get: () => id }));
  const nearest = { get: async () => ({ docs: found }) };
  const firestore = {
    collection: () => ({ doc, where: () => ({ findNearest: () => nearest }) }),
    batch: () => ({
      set: ({ id }: { id: string }) => written.push(id),
      commit: async () => written.push('commit'),
    }),
  } as unknown as Firestore;
  const ids = Array.from({ length: 201 }, (_, n) => `move-${n}`);
  const vectors = ids.map(() => new Float32Array(FUSED_SIZE).fill(1));
  const set = moveVectors(ids, vectors);
  const temporary = await temporaryPlatform();
  try {
    const { objects, clock } = temporary.platform;
    const matrices = new SimilarityStore(objects);
    const index = new FirestoreVectors(firestore, clock);
    const onFailure = (error: unknown): never => {
      throw error;
    };
    const likeness = new Likeness({ matrices, index, clock, onFailure });
    expect(await likeness.mostAlike(set, 0, 2)).toEqual(['one', 'two']);
    expect(written).toHaveLength(201 + 3);
    expect(written.at(200)).toBe('commit');
    expect(written.at(-1)).toBe(set.version);
    expect(await likeness.mostAlike(set, 0, 1)).toEqual(['one']);
    expect(written).toHaveLength(201 + 3);
  } finally {
    await temporary.close();
  }
});
