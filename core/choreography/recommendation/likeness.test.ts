import { describe, expect, it } from 'vitest';
import type { VectorIndex, VectorSet } from '../../ports.ts';
import { objectsInMemory } from '../testing/objects.ts';
import { FUSED_SIZE } from './fusion.ts';
import { Likeness } from './likeness.ts';
import { moveVectors } from './similarity-matrix.ts';
import { SimilarityStore } from './similarity-store.ts';

const MINUTE_MS = 60_000;
/** A direction for each move: the nearer the angles, the more alike. */
function pointing(radians: number | undefined): Float32Array {
  const vector = new Float32Array(FUSED_SIZE);
  if (radians !== undefined) [vector[0], vector[1]] = [Math.cos(radians), Math.sin(radians)];
  return vector;
}
const ANGLES = { turn: 0, spin: 0.2, wave: 1.5, rest: undefined } as const;
const vectors = moveVectors(Object.keys(ANGLES), Object.values(ANGLES).map(pointing));

class FakeIndex implements VectorIndex {
  readonly kept: VectorSet[] = [];
  asked = 0;
  broken = false;

  async keep(set: VectorSet): Promise<void> {
    this.kept.push(set);
  }

  async findNearest(version: string, _to: Float32Array, count: number) {
    this.asked += 1;
    if (this.broken) throw new Error('the index is missing');
    const isKept = this.kept.some((set) => set.version === version);
    // Unlike the matrix, so that a test can tell who has answered.
    return isKept ? ['wave', 'turn', 'spin'].slice(0, count) : undefined;
  }
}

function likeness(index?: FakeIndex) {
  let now = 0;
  const failures: unknown[] = [];
  const matrices = new SimilarityStore(objectsInMemory().objects);
  const clock = { now: () => now };
  const made = new Likeness({ matrices, index, clock, onFailure: (error) => failures.push(error) });
  const alike = async (id: keyof typeof ANGLES, count = 2) =>
    await made.mostAlike(vectors, vectors.ids.indexOf(id), count);
  return { alike, failures, advance: (ms: number) => (now += ms) };
}

describe('Likeness', () => {
  it('is told by the matrix where there is no index', async () => {
    const { alike } = likeness();
    expect(await alike('turn')).toEqual(['spin', 'wave']);
    expect(await alike('wave', 1)).toEqual(['spin']);
  });

  it('is told by the index, which gets what it lacks the first time', async () => {
    const index = new FakeIndex();
    const { alike, failures } = likeness(index);
    expect(await alike('turn')).toEqual(['wave', 'spin']);
    expect(await alike('spin')).toEqual(['wave', 'turn']);
    // Without what is like nothing.
    expect(index.kept.map(({ ids }) => ids)).toEqual([['turn', 'spin', 'wave']]);
    expect(failures).toEqual([]);
  });

  it('falls back on the matrix where the index fails, which is left alone for a while', async () => {
    const index = new FakeIndex();
    const { alike, failures, advance } = likeness(index);
    index.broken = true;
    expect(await alike('turn')).toEqual(['spin', 'wave']);
    expect(await alike('turn')).toEqual(['spin', 'wave']);
    expect([index.asked, failures.length]).toEqual([1, 1]);
    index.broken = false;
    advance(9 * MINUTE_MS);
    expect(await alike('turn')).toEqual(['spin', 'wave']);
    advance(MINUTE_MS);
    expect(await alike('turn')).toEqual(['wave', 'spin']);
  });

  it('never asks the index for what is like nothing', async () => {
    const index = new FakeIndex();
    const { alike } = likeness(index);
    expect(await alike('rest', 1)).toEqual(['turn']);
    expect(index.asked).toBe(0);
  });
});
