import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { stepsOf } from './analyze-track.ts';
import { fuseCounts } from './fuse-counts.ts';
import { filmedMoveTrack, moveOf } from './testing/filmed-move.ts';
import { noisyTrack } from './testing/noisy-track.ts';
import { lose } from './track.ts';

/** How far a time is from a count 1 of the clip, in counts, between -4 and 4. */
const fromOne = (sec: number, oneSec: number, secPerCount: number): number =>
  (((((sec - oneSec) / secPerCount + 4) % 8) + 8) % 8) - 4;

describe('counts from steps', () => {
  it.each([
    ['side-basic', 120],
    ['box-open', 104],
    ['forward-back-open', 136],
    ['cross-body-lead', 125],
    ['solo-basic', 128],
    ['hammerlock-combination', 116],
  ])('of %s at %d BPM', (id, tempoBpm) => {
    const { track, span } = filmedMoveTrack(moveOf(library, id), { tempoBpm, azimuthDegrees: 10 });
    const steps = stepsOf(noisyTrack(track, { seed: 5 }));
    expect(Math.abs((steps?.tempoBpm ?? 0) / tempoBpm - 1)).toBeLessThan(0.04);
    const off = fromOne(steps?.firstCountSec ?? 99, 0.5 * span.secPerCount, span.secPerCount);
    expect(Math.abs(off)).toBeLessThan(0.35);
    expect(steps?.beatConfidence).toBeGreaterThan(0.5);
  });

  it('know that a figure begins with a 5', () => {
    const { track, span } = filmedMoveTrack(moveOf(library, 'promenade'));
    const off = fromOne(
      stepsOf(track)?.firstCountSec ?? 99,
      4.5 * span.secPerCount,
      span.secPerCount,
    );
    expect(Math.abs(off)).toBeLessThan(0.35);
  });

  it('are none where nobody is seen', () => {
    const { track } = filmedMoveTrack(moveOf(library, 'side-basic'));
    for (let frame = 0; frame < track.frames; frame++) {
      lose(track.dancers.lead, frame);
      lose(track.dancers.follow, frame);
    }
    expect(stepsOf(track)).toBeUndefined();
  });
});

describe('counts from both', () => {
  const steps = { tempoBpm: 121, firstCountSec: 1.1, beatConfidence: 0.9, oneConfidence: 0.6 };
  const heard = { tempoBpm: 120, beatSec: 0.04, beatConfidence: 0.9, oneConfidence: 0.5 };

  it('take beats from the music and the 1 from the dancers of a short clip', () => {
    const counts = fuseCounts(heard, steps);
    expect(counts).toMatchObject({ tempoBpm: 120, source: 'both' });
    expect(counts.firstCountSec).toBeCloseTo(1.04, 6);
  });

  it('are surer than either where both agree, and less sure where they do not', () => {
    const agreed = fuseCounts({ ...heard, oneSec: 1.04 + 4 }, steps);
    expect(agreed.firstCountSec).toBeCloseTo(1.04, 6);
    expect(agreed.confidence).toBeCloseTo(0.8, 6);
    const split = fuseCounts({ ...heard, oneSec: 2.04 }, steps);
    expect(split.firstCountSec).toBeCloseTo(1.04, 6);
    expect(split.confidence).toBeLessThan(0.6);
  });

  it('follow the surer 1', () => {
    const counts = fuseCounts({ ...heard, oneSec: 2.04, oneConfidence: 0.8 }, steps);
    expect(counts.firstCountSec).toBeCloseTo(2.04, 6);
  });

  it('follow the music where the steps have another tempo, and steps where there is no music', () => {
    expect(fuseCounts({ ...heard, oneSec: 0.54 }, { ...steps, tempoBpm: 100 })).toMatchObject({
      source: 'soundtrack',
      firstCountSec: 0.54,
    });
    expect(fuseCounts(undefined, steps)).toMatchObject({ source: 'steps', tempoBpm: 121 });
    expect(fuseCounts(undefined, undefined)).toEqual({ source: 'none', confidence: 0 });
    expect(fuseCounts(undefined, { ...steps, beatConfidence: 0.05 }).source).toBe('none');
  });
});
