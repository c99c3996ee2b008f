import { describe, expect, it } from 'vitest';
import { planParametersSchema, type PlanParameters } from '../plan.ts';
import { randomFrom } from '../planner/random.ts';
import { domainLibrary } from '../testing/library.ts';
import { objectsInMemory } from '../testing/objects.ts';
import { songAnalysis } from '../testing/songs.ts';
import { AUDIO_SIZE, fuse, fusionWeights, MOVEMENT_SIZE } from './fusion.ts';
import { createRecommender, type RecommendQuery } from './recommend.ts';
import {
  decodeMatrix,
  encodeMatrix,
  mostSimilar,
  moveVectors,
  similarityMatrix,
} from './similarity-matrix.ts';
import { SimilarityStore } from './similarity-store.ts';
import { cosine } from '../../numeric/statistics.ts';

function vector(seed: number, size: number): number[] {
  const random = randomFrom(seed);
  return Array.from({ length: size }, () => random() - 0.5);
}

function modalities(seed: number) {
  return { audio: vector(seed, AUDIO_SIZE), movement: vector(seed + 1000, MOVEMENT_SIZE) };
}

describe('fusion', () => {
  it('leaves the weight of what is missing or uncertain to the other', () => {
    const { audio, movement } = modalities(1);
    expect(fusionWeights({ audio, movement })).toEqual({ audio: 0.4, movement: 0.6 });
    expect(fusionWeights({ audio })).toEqual({ audio: 1, movement: 0 });
    expect(fusionWeights({ movement, audioConfidence: 1 })).toEqual({ audio: 0, movement: 1 });
    expect(fusionWeights({ audio, movement, audioConfidence: 0.5 }).audio).toBeCloseTo(0.25);
    expect(fusionWeights({})).toEqual({ audio: 0, movement: 0 });
  });

  it('has the weighted mean of the cosines as dot product', () => {
    const [a, b] = [modalities(1), modalities(2)];
    const expected = 0.4 * cosine(a.audio, b.audio) + 0.6 * cosine(a.movement, b.movement);
    expect(cosine(fuse(a), fuse(b))).toBeCloseTo(expected, 5);
    expect(cosine(fuse(a), fuse(a))).toBeCloseTo(1, 5);
  });

  it('refuses an embedding of another size', () => {
    expect(() => fuse({ audio: [1, 2, 3] })).toThrow(RangeError);
  });
});

describe('similarity matrices', () => {
  const ids = ['a', 'b', 'c'];
  const vectors = ids.map((_, i) => fuse(modalities(i)));

  it('survive being stored, and damage is seen', () => {
    const matrix = similarityMatrix(moveVectors(ids, vectors));
    expect(matrix.values[0]).toBeCloseTo(1, 5);
    expect(matrix.values[1]).toBeCloseTo(matrix.values[3], 6);
    const bytes = encodeMatrix(matrix);
    expect(decodeMatrix(bytes)).toEqual(matrix);
    expect(decodeMatrix(bytes.subarray(0, -1))).toBeUndefined();
    expect(decodeMatrix(new Uint8Array(3))).toBeUndefined();
  });

  it('change their version with any value and any order', () => {
    const version = moveVectors(ids, vectors).version;
    const other = vectors.map((v) => v.slice());
    other[2][500] += 1e-6;
    expect(moveVectors(ids, other).version).not.toBe(version);
    expect(moveVectors(['b', 'a', 'c'], vectors).version).not.toBe(version);
  });

  it('rank the others by their likeness', () => {
    const near = fuse({ ...modalities(0), audio: modalities(2).audio });
    const matrix = similarityMatrix(moveVectors([...ids, 'near'], [...vectors, near]));
    expect(mostSimilar(matrix, 0)[0]).toBe(3);
    expect(mostSimilar(matrix, 3)[0]).toBe(0);
    expect(mostSimilar(matrix, 0)).toHaveLength(3);
    expect(mostSimilar(matrix, 0)).not.toContain(0);
  });

  it('come from memory, else from the store, else are made', async () => {
    const { objects, stored } = objectsInMemory();
    const first = new SimilarityStore(objects);
    const made = await first.matrixOf(moveVectors(ids, vectors));
    expect(stored.size).toBe(1);
    expect(await first.matrixOf(moveVectors(ids, vectors))).toBe(made);
    expect(first.counters).toEqual({ hits: 1, misses: 1 });
    const second = new SimilarityStore(objects);
    expect(await second.matrixOf(moveVectors(ids, vectors))).toEqual(made);
    for (const key of stored.keys()) stored.set(key, new Uint8Array(5));
    const third = new SimilarityStore(objects);
    expect(await third.matrixOf(moveVectors(ids, vectors))).toEqual(made);
  });
});

describe('recommend', () => {
  const library = domainLibrary();
  const { moves } = library;
  const analysis = songAnalysis({ tempoBpm: 122 });
  const query = (fields: Partial<RecommendQuery> = {}): RecommendQuery => ({
    analysis,
    section: 2,
    parameters: planParametersSchema.parse({ difficulty: 'intermediate' }),
    ...fields,
  });

  it('shows factors that add up to the score', () => {
    const list = createRecommender(library).recommend(query());
    expect(list).toHaveLength(10);
    for (const { score, factors } of list) {
      expect(factors.reduce((sum, f) => sum + f.weight, 0)).toBeCloseTo(1);
      expect(factors.reduce((sum, f) => sum + f.weight * f.value, 0)).toBeCloseTo(score);
      expect(factors.find((f) => f.name === 'style')?.weight).toBe(0);
      expect(factors.find((f) => f.name === 'novelty')?.weight).toBe(0);
    }
    const scores = list.map((r) => r.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('gives energetic moves to an energetic section and quiet ones to a quiet one', () => {
    const recommender = createRecommender(library);
    const energyAt = (section: number): number =>
      recommender
        .recommend(query({ section }))
        .reduce((sum, r) => sum + (r.factors.find((f) => f.name === 'energy')?.value ?? 0), 0);
    const high = recommender.recommend(query({ section: 5 })).map((r) => r.moveId);
    const low = recommender.recommend(query({ section: 0 })).map((r) => r.moveId);
    expect(high).not.toEqual(low);
    expect(energyAt(5)).toBeGreaterThan(7);
  });

  it('leaves out what is banned or too hard and prefers what is new', () => {
    const [first] = createRecommender(library).recommend(query());
    const parameters = planParametersSchema.parse({
      difficulty: 'beginner',
      bannedMoves: [first.moveId],
    });
    const byId = new Map(moves.map((move) => [move.id, move]));
    for (const { moveId } of createRecommender(library).recommend(
      query({ parameters, count: 50 }),
    )) {
      expect(moveId).not.toBe(first.moveId);
      expect(byId.get(moveId)?.level).toBe('beginner');
    }
    const danced = new Map([[first.moveId, 20]]);
    const after = createRecommender(library).recommend(query({ danced }));
    expect(after[0].moveId).not.toBe(first.moveId);
  });

  it('weighs two styles, and one that is not wanted', () => {
    const styleOf = (moveId: string, fields: Partial<PlanParameters>): number | undefined => {
      const parameters = planParametersSchema.parse({ difficulty: 'advanced', ...fields });
      const list = createRecommender(library).recommend(query({ parameters, count: 200 }));
      const factor = list
        .find((one) => one.moveId === moveId)
        ?.factors.find((f) => f.name === 'style');
      return factor?.weight === 0 ? undefined : factor?.value;
    };
    const traditional = styleOf('side-wave', { style: 'traditional' }) ?? NaN;
    const sensual = styleOf('side-wave', { style: 'sensual' }) ?? NaN;
    expect(sensual).toBeGreaterThan(traditional);
    expect(styleOf('side-wave', { style: 'traditional', alsoStyle: 'sensual' })).toBeCloseTo(
      (traditional + sensual) / 2,
    );
    expect(styleOf('side-wave', {})).toBeUndefined();
    expect(styleOf('side-wave', { avoidStyle: 'sensual' })).toBeLessThan(0.5);
  });

  it('compares embeddings where there are any and says so', () => {
    const liked = 'copa';
    const known = new Map(
      moves.map((move, i) => [move.id, { movement: vector(i, MOVEMENT_SIZE) }]),
    );
    const movement = known.get(liked)?.movement ?? [];
    const list = createRecommender(library, known).recommend(query({ movement, count: 200 }));
    const best = list.reduce((a, b) => (b.factors[0].value > a.factors[0].value ? b : a));
    expect(best.moveId).toBe(liked);
    expect(best.similarityBy).toBe('embeddings');
    expect(createRecommender(library).recommend(query())[0].similarityBy).toBe('character');
  });
});
