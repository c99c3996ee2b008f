import { DANCE_ROLES } from '../moves/dance-role.ts';
import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { decodeTrack, encodeTrack } from './track-file.ts';
import { filmedMoveTrack, moveOf } from './testing/filmed-move.ts';
import { lose, SEEN } from './track.ts';

const { track } = filmedMoveTrack(moveOf(library, 'side-basic'), { fps: 5 });
lose(track.dancers.follow, 3);
track.dancers.lead.seen[4] = SEEN.filled;
const whole = { ...track, roleConfidence: 0.75, doubtfulSec: [0.5, 2.25] };
const file = encodeTrack(whole);

describe('a file of a track', () => {
  it('gives everything back to a quarter of a pixel and half a millimeter', () => {
    const read = decodeTrack(file);
    expect(read).toMatchObject({ fps: 5, frames: whole.frames, width: 640, height: 360 });
    expect(read.roleConfidence).toBe(0.75);
    expect(read.doubtfulSec).toEqual([0.5, 2.25]);
    for (const role of DANCE_ROLES) {
      expect(read.dancers[role].seen).toEqual(whole.dancers[role].seen);
      expect(read.dancers[role].visibility).toEqual(whole.dancers[role].visibility);
      const worst = (a: Float32Array, b: Float32Array): number =>
        a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
      expect(worst(read.dancers[role].image, whole.dancers[role].image)).toBeLessThan(0.126);
      expect(worst(read.dancers[role].world, whole.dancers[role].world)).toBeLessThan(0.00051);
    }
  });

  it('reads from the middle of a larger buffer', () => {
    const larger = new Uint8Array(file.length + 5);
    larger.set(file, 5);
    expect(decodeTrack(larger.subarray(5)).frames).toBe(whole.frames);
  });

  it.each([
    ['too short', file.subarray(0, 10)],
    ['another signature', file.with(0, 65)],
    ['its version is 9', file.with(4, 9)],
    ['12 landmarks', file.with(5, 12)],
    ['cut short', file.subarray(0, -1)],
    ['cut short', file.with(11, 255)],
    ['behind its end', Uint8Array.from([...file, 0])],
  ])('refuses one with %s', (why, bytes) => {
    expect(() => decodeTrack(bytes)).toThrow(why);
  });
});
