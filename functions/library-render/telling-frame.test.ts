import { expect, it } from 'vitest';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { library } from '@bachata/library/moves/index.ts';
import { tellingFrame } from './telling-frame.ts';

/** The count of a move whose step is on the floor at its telling frame. */
function tellingCount(id: string): number {
  const move = library.byId.get(id);
  if (move === undefined) throw new Error(`no move ${id}`);
  return tellingFrame(move) / CLIP.framesPerBeat + 0.5;
}

it('shows a dip while it is held, and a turn while it is under way', () => {
  expect(tellingCount('lean-back')).toBeGreaterThanOrEqual(2);
  expect(tellingCount('lean-back')).toBeLessThanOrEqual(5);
  expect(tellingCount('right-turn')).toBeGreaterThanOrEqual(1.5);
  expect(tellingCount('right-turn')).toBeLessThanOrEqual(3);
});

it('shows an ending in its final pose', () => {
  expect(tellingCount('ending-embrace')).toBe(6);
  expect(tellingCount('ending-open')).toBe(7);
});

it('shows a wrap while the follow is inside', () => {
  expect(tellingCount('copa')).toBeGreaterThanOrEqual(2);
  expect(tellingCount('copa')).toBeLessThanOrEqual(5);
});

it('is a frame of the clip', () => {
  for (const move of library.moves.slice(0, 12)) {
    const frame = tellingFrame(move);
    expect(frame).toBeGreaterThan(0);
    expect(frame).toBeLessThan(move.counts * CLIP.framesPerBeat);
  }
});
