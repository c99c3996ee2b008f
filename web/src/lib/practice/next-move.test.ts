import { expect, it } from 'vitest';
import type { SegmentView } from '../result-view.ts';
import { nextMoveAt } from './next-move.ts';

const segment = (startBeat: number, beats: number): SegmentView => ({
  index: startBeat / 8,
  moveId: `at-${startBeat}`,
  name: { en: 'Move' },
  startSec: startBeat / 2,
  endSec: (startBeat + beats) / 2,
  startBeat,
  beats,
  entry: { position: 'C', hands: 'frame', footing: 'mirrored', side: 'left', freeFoot: 1 },
  section: 'verse',
  phrase: 0,
  reasons: [],
  locked: false,
});
const song = {
  beatsSec: Array.from({ length: 17 }, (_, beat) => beat / 2),
  segments: [segment(0, 8), segment(8, 8)],
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
