import { describe, expect, it } from 'vitest';
import { withShift, withTap, withTempo } from './count-edit.ts';

describe('withShift', () => {
  it('adds up and takes the shorter way round the eight', () => {
    const three = withShift(withShift(undefined, 1), 2);
    expect(three).toEqual({ kind: 'shift', beats: 3 });
    expect(withShift(three, 2)).toEqual({ kind: 'shift', beats: -3 });
  });

  it('comes back to nothing', () => {
    expect(withShift({ kind: 'shift', beats: -3 }, 3)).toBeUndefined();
    expect(withShift({ kind: 'shift', beats: 4 }, 4)).toBeUndefined();
  });

  it('starts anew after taps', () => {
    expect(withShift({ kind: 'taps', onesSec: [1] }, -1)).toEqual({ kind: 'shift', beats: -1 });
  });
});

describe('withTap', () => {
  it('collects taps, and forgets a shift', () => {
    const first = withTap({ kind: 'shift', beats: 2 }, 4);
    expect(first).toEqual({ kind: 'taps', onesSec: [4] });
    expect(withTap(first, 9)).toEqual({ kind: 'taps', onesSec: [4, 9] });
  });
});

describe('withTempo', () => {
  it('keeps shifts and taps, and is kept by them', () => {
    const fast = withTempo({ kind: 'shift', beats: 1 }, 2);
    expect(fast).toEqual({ kind: 'shift', beats: 1, tempo: 2 });
    expect(withShift(fast, -1)).toEqual({ kind: 'shift', beats: 0, tempo: 2 });
    expect(withTap(fast, 3)).toEqual({ kind: 'taps', onesSec: [3], tempo: 2 });
  });

  it('is taken back by its opposite', () => {
    expect(withTempo(withTempo(undefined, 2), 0.5)).toBeUndefined();
    const taps = { kind: 'taps', onesSec: [1] } as const;
    expect(withTempo({ ...taps, onesSec: [1], tempo: 0.5 }, 2)).toEqual(taps);
  });
});
