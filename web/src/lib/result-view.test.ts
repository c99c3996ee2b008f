import { describe, expect, it } from 'vitest';
import {
  beatPosition,
  coarser,
  countAt,
  lastAtOrBefore,
  segmentAt,
  type SegmentView,
} from './result-view.ts';

const segment = (
  index: number,
  startBeat: number,
  beats: number,
  freeFoot: 1 | 5,
): SegmentView => ({
  index,
  moveId: `move-${index}`,
  name: { en: 'Move', es: 'Figura' },
  startSec: startBeat * 0.5,
  endSec: (startBeat + beats) * 0.5,
  startBeat,
  beats,
  entry: { position: 'C', hands: 'frame', footing: 'mirrored', side: 'left', freeFoot },
  exit: { position: 'C', hands: 'frame', footing: 'mirrored', side: 'left', freeFoot },
  section: 'verse',
  phrase: 0,
  reasons: [],
  locked: false,
});

/** Two eights, a four-count move and a break that put the next 1 four beats early. */
const view = {
  beatsSec: Array.from({ length: 40 }, (_, beat) => beat * 0.5),
  segments: [segment(0, 2, 8, 1), segment(1, 10, 4, 1), segment(2, 14, 8, 1)],
};

describe('lastAtOrBefore', () => {
  it.each([
    [-0.1, -1],
    [0, 0],
    [0.9, 0],
    [1, 1],
    [99, 2],
  ])('at %d s', (sec, expected) => {
    expect(lastAtOrBefore([0, 1, 2], sec)).toBe(expected);
  });

  it('finds nothing in nothing', () => {
    expect(lastAtOrBefore([], 1)).toBe(-1);
  });
});

describe('countAt', () => {
  it('counts eight beats from the first count of a move', () => {
    const counts = Array.from({ length: 8 }, (_, beat) => countAt(view, 1 + beat * 0.5));
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('changes exactly on the beat', () => {
    expect(countAt(view, 1.499)).toBe(1);
    expect(countAt(view, 1.5)).toBe(2);
  });

  it('starts again where a move starts again, even after half an eight', () => {
    expect(countAt(view, 6.9)).toBe(4);
    expect(countAt(view, 7)).toBe(1);
  });

  it('counts on 5 where a move starts on 5', () => {
    const late = { ...view, segments: [segment(0, 0, 4, 5)] };
    expect(countAt(late, 0)).toBe(5);
    expect(countAt(late, 1.5)).toBe(8);
  });

  it('counts in before the first move', () => {
    expect(countAt(view, 0.5)).toBe(8);
    expect(countAt(view, 0)).toBe(7);
  });

  it('has no count without beats', () => {
    expect(countAt({ beatsSec: [], segments: view.segments }, 3)).toBeUndefined();
  });
});

describe('segmentAt', () => {
  it('is the first before the dance and the last after it', () => {
    expect(segmentAt(view.segments, 0)?.index).toBe(0);
    expect(segmentAt(view.segments, 99)?.index).toBe(2);
    expect(segmentAt([], 1)).toBeUndefined();
  });
});

describe('beatPosition', () => {
  it('goes evenly from beat to beat, however long each is', () => {
    expect(beatPosition([0, 1, 3], 0.5)).toBe(0.5);
    expect(beatPosition([0, 1, 3], 2)).toBe(1.5);
  });

  it('is nowhere outside the beats', () => {
    expect(beatPosition([1, 2], 0.5)).toBeUndefined();
    expect(beatPosition([1, 2], 2.5)).toBeUndefined();
  });
});

describe('coarser', () => {
  it('keeps the loudest of each stretch', () => {
    expect(coarser([0.1, 0.9, 0.2, 0.3, 0.4], 2)).toEqual([0.9, 0.4]);
  });

  it('leaves few peaks as they are', () => {
    expect(coarser([0.5, 1], 2)).toEqual([0.5, 1]);
  });
});
