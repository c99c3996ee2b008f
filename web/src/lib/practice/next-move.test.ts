import { expect, it } from 'vitest';
import { segmentOf } from '../testing/segment.ts';
import { nextMoveAt } from './next-move.ts';

const song = {
  beatsSec: Array.from({ length: 17 }, (_, beat) => beat / 2),
  segments: [segmentOf(0, 0, 8, { moveId: 'at-0' }), segmentOf(1, 8, 8)],
};

it.each([
  [1.9, undefined],
  [2, 4],
  [3.9, 1],
  [4, undefined],
  [7.9, undefined],
])('at %f s the second move is %s counts away', (sec, counts) => {
  expect(nextMoveAt(song, sec)?.counts).toBe(counts);
});

it('calls the first move before the dance begins', () => {
  expect(nextMoveAt(song, -1)?.segment.moveId).toBe('at-0');
});
