import { describe, expect, it } from 'vitest';
import { MOVEMENT_EMBEDDING_SIZE } from '../clip-analysis.ts';
import { formatMovements, nearestMoves, parseMovements, type Movement } from './movements.ts';

const movement = (seed: number): Movement => {
  const values = Float32Array.from({ length: MOVEMENT_EMBEDDING_SIZE }, (_, i) =>
    Math.sin(seed * i),
  );
  const size = Math.hypot(...values);
  return { clip: `clip ${seed}`, analyzerVersion: '1', embedding: values.map((v) => v / size) };
};
const movements = new Map([2, 1, 3].map((seed) => [`move-${seed}`, movement(seed)]));

describe('the movements of a library', () => {
  it('come back from their file, in the order of their names', () => {
    const read = parseMovements(formatMovements(movements));
    expect([...read.keys()]).toEqual(['move-1', 'move-2', 'move-3']);
    for (const [id, { embedding, ...from }] of read) {
      expect(from).toEqual({ clip: movements.get(id)?.clip, analyzerVersion: '1' });
      embedding.forEach((value, i) =>
        expect(Math.abs(value - Number(movements.get(id)?.embedding[i]))).toBeLessThan(2e-5),
      );
    }
  });

  it('refuse another length and what is none of theirs', () => {
    const short = new Map([['a', { ...movement(1), embedding: new Float32Array(3) }]]);
    expect(() => parseMovements(formatMovements(short))).toThrow(RangeError);
    expect(() => parseMovements('{"a":{"embedding":7}}')).toThrow();
    expect(() => parseMovements('no JSON')).toThrow(SyntaxError);
  });

  it('are found by what they are like', () => {
    const like = movement(2).embedding.map((value, i) => value + (i % 7 === 0 ? 0.02 : 0));
    const found = nearestMoves(like, movements, 2);
    expect(found.map(({ moveId }) => moveId)[0]).toBe('move-2');
    expect(found).toHaveLength(2);
    expect(found[0].similarity).toBeGreaterThan(0.9);
    expect(found[1].similarity).toBeLessThan(0.5);
    expect(nearestMoves(like, new Map(), 3)).toEqual([]);
  });
});
