import { describe, expect, it } from 'vitest';
import { withShift, withTap } from './count-edit.ts';

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
