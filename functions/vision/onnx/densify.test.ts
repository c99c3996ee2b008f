import { expect, it } from 'vitest';
import { densify } from './densify.ts';

it('puts kept values into their rows', () => {
  const dense = densify(Float32Array.of(1, 2, 3), {
    shape: [3, 4],
    order: [0, 1],
    blockMap: [],
    levels: [
      { compressed: false, size: 3, segments: [], indices: [] },
      { compressed: true, size: 0, segments: [0, 1, 1, 3], indices: [2, 0, 3] },
    ],
  });
  expect([...dense]).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 3]);
});

it('unfolds blocks along the dimension that they divide', () => {
  const dense = densify(Float32Array.of(1, 2, 3, 4), {
    shape: [2, 4],
    order: [0, 1, 2],
    blockMap: [1],
    levels: [
      { compressed: false, size: 2, segments: [], indices: [] },
      { compressed: true, size: 0, segments: [0, 1, 2], indices: [1, 0] },
      { compressed: false, size: 2, segments: [], indices: [] },
    ],
  });
  expect([...dense]).toEqual([0, 0, 1, 2, 3, 4, 0, 0]);
});
