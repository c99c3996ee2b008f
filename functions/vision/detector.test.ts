import { describe, expect, it } from 'vitest';
import { decodeBoxes, mergeBoxes } from './detector.ts';

const ANCHORS = 2254;
/** Of the anchors: the grid of 28 x 28 with two anchors a cell comes first. */
const CELL = 2 * (28 * 10 + 5);

function outputs(logitOf: (anchor: number) => number) {
  const regressors = new Float32Array(12 * ANCHORS);
  for (let i = 0; i < ANCHORS; i++) regressors.set([0, 0, 56, 112, 0, 28, 0, -56], 12 * i);
  return { regressors, logits: Float32Array.from({ length: ANCHORS }, (_, i) => logitOf(i)) };
}

describe('decodeBoxes', () => {
  it('puts boxes and keypoints around the anchor', () => {
    const { regressors, logits } = outputs((i) => (i === CELL ? 3 : -9));
    const [box, ...others] = decodeBoxes(regressors, logits, 0.5);
    expect(others).toEqual([]);
    const [x, y] = [5.5 / 28, 10.5 / 28];
    const expected = [x - 0.125, y - 0.25, x + 0.125, y + 0.25, x, y + 0.125, x, y - 0.25];
    expected.forEach((value, i) => expect(box.values[i]).toBeCloseTo(value));
    expect(box.score).toBeCloseTo(0.953, 3);
  });

  it('sees nothing where nothing is likely', () => {
    const { regressors, logits } = outputs(() => -9);
    expect(decodeBoxes(regressors, logits, 0.3)).toEqual([]);
  });
});

describe('mergeBoxes', () => {
  const box = (x: number, score: number) => ({ score, values: [x, 0, x + 1, 1, x, 0.5, x, 0] });

  it('takes overlapping boxes for one, weighted by score, and keeps others apart', () => {
    const merged = mergeBoxes([box(5, 0.6), box(0.2, 0.3), box(0, 0.9)]);
    expect(merged).toHaveLength(2);
    expect(merged[0].score).toBe(0.9);
    expect(merged[0].values[0]).toBeCloseTo(0.05);
    expect(merged[1].values[0]).toBe(5);
  });
});
