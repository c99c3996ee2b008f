import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GestureReader, type Gesture } from './gestures.ts';

const WIDTH = 400;
const at = (x: number, y = 100) => ({ x, y, width: WIDTH });

describe('GestureReader', () => {
  let seen: Gesture[];
  let reader: GestureReader;
  beforeEach(() => {
    vi.useFakeTimers();
    seen = [];
    reader = new GestureReader((gesture) => seen.push(gesture));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const tap = (x: number): void => {
    reader.down(at(x));
    vi.advanceTimersByTime(60);
    reader.up(at(x + 3));
  };
  const drag = (from: ReturnType<typeof at>, to: ReturnType<typeof at>): void => {
    reader.down(from);
    reader.move(to);
    reader.up(to);
    vi.advanceTimersByTime(2_000);
  };

  it('takes one tap for a tap once no second one can follow', () => {
    tap(50);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(seen).toEqual(['tap']);
  });

  it('goes back by two taps at the left and on by two at the right', () => {
    tap(50);
    tap(50);
    tap(350);
    tap(350);
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual(['back', 'forward']);
  });

  it('takes two taps in the middle for one', () => {
    tap(200);
    tap(200);
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual(['tap']);
  });

  it('turns moves like pages', () => {
    drag(at(300), at(200));
    drag(at(100), at(200));
    expect(seen).toEqual(['move-forward', 'move-back']);
  });

  it('leaves scrolling and short moves alone', () => {
    drag(at(300, 100), at(230, 200));
    drag(at(300), at(270));
    expect(seen).toEqual([]);
  });

  it('holds once, and its end is no tap', () => {
    reader.down(at(200));
    vi.advanceTimersByTime(600);
    expect(seen).toEqual(['hold']);
    reader.up(at(200));
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual(['hold']);
  });

  it('does nothing with two fingers, or where the browser scrolls', () => {
    reader.down(at(100));
    reader.down(at(300));
    reader.up(at(100));
    reader.up(at(300));
    reader.down(at(100));
    reader.cancel();
    vi.advanceTimersByTime(2_000);
    expect(seen).toEqual([]);
  });
});
