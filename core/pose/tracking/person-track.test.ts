import { describe, expect, it } from 'vitest';
import { LANDMARKS, SEEN } from '../track.ts';
import { personTrack } from './person-track.ts';
import { figure } from './test-couple.ts';

const FPS = 15;
const seenAt = (frames: number, isSeen: (frame: number) => boolean) =>
  Array.from({ length: frames }, (_, f) => (isSeen(f) ? figure({ x: 100 + 2 * f }) : undefined));
const NOSE_X = 0;

describe('personTrack', () => {
  it('fills a short gap and says so', () => {
    const { seen, image } = personTrack(
      seenAt(40, (f) => f < 15 || f > 19),
      FPS,
    );
    expect([...seen.subarray(15, 20)]).toEqual(Array(5).fill(SEEN.filled));
    for (let f = 15; f < 20; f++) {
      expect(image[f * LANDMARKS * 3 + NOSE_X]).toBeCloseTo(100 + 2 * f, 1);
    }
  });

  it('leaves a long gap, and the time before and after, as not seen', () => {
    const { seen, image } = personTrack(
      seenAt(60, (f) => (f > 4 && f < 20) || (f > 35 && f < 55)),
      FPS,
    );
    const unseen = [...seen.keys()].filter((f) => seen[f] === SEEN.no);
    expect(unseen).toEqual(
      [...Array(60).keys()].filter((f) => f < 5 || (f > 19 && f < 36) || f > 54),
    );
    for (const f of unseen) expect(image[f * LANDMARKS * 3 + NOSE_X]).toBe(0);
  });

  it('drops somebody who flashes up for a picture', () => {
    const { seen } = personTrack(
      seenAt(40, (f) => f === 20),
      FPS,
    );
    expect(seen.every((value) => value === SEEN.no)).toBe(true);
  });

  it('keeps a clip of one picture', () => {
    expect([
      ...personTrack(
        seenAt(1, () => true),
        FPS,
      ).seen,
    ]).toEqual([SEEN.yes]);
  });
});
