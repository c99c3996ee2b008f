import { describe, expect, it } from 'vitest';
import { SEEN, type DancerTrack } from '../track.ts';
import { dropOccluded } from './occlusion.ts';
import { personTrack } from './person-track.ts';
import { figure } from './test-couple.ts';

const FPS = 15;
const FRAMES = 30;
const MEETING = 15;

/** Red stands; the other walks past behind and is not seen for a few frames. */
function passing(y = 200): [DancerTrack, DancerTrack] {
  const stands = personTrack(
    Array.from({ length: FRAMES }, () => figure({ x: 300 })),
    FPS,
  );
  const passes = personTrack(
    Array.from({ length: FRAMES }, (_, f) =>
      Math.abs(f - MEETING) < 3 ? undefined : figure({ x: 300 + 12 * (f - MEETING), y }),
    ),
    FPS,
  );
  return [stands, passes];
}

describe('leaveHidden', () => {
  it('takes back what was filled in right behind the other', () => {
    const couple = passing();
    expect(couple[1].seen[MEETING]).toBe(SEEN.filled);
    dropOccluded(couple);
    const [stands, passes] = couple;
    expect([...passes.seen.subarray(MEETING - 2, MEETING + 3)]).toEqual(Array(5).fill(SEEN.no));
    expect(passes.image.subarray(MEETING * 99, (MEETING + 1) * 99).every((v) => v === 0)).toBe(
      true,
    );
    expect(passes.seen[MEETING - 3]).toBe(SEEN.yes);
    expect(stands.seen.every((seen) => seen === SEEN.yes)).toBe(true);
  });

  it('leaves a gap filled where both could be seen', () => {
    const couple = passing(320);
    dropOccluded(couple);
    expect(couple[1].seen[MEETING]).toBe(SEEN.filled);
  });
});
