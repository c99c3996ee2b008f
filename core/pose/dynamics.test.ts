import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { beatAlignment } from '../choreography/evaluate/beat-alignment.ts';
import { dancerSeries } from './dancer-series.ts';
import { dynamicsOf } from './dynamics.ts';
import { filmedMoveTrack, moveOf, type Filming } from './testing/filmed-move.ts';
import { FAULTLESS, noisyTrack } from './testing/noisy-track.ts';
import { lose, type PoseTrack } from './track.ts';

const measure = (track: PoseTrack) =>
  dynamicsOf(track, { lead: dancerSeries(track, 'lead'), follow: dancerSeries(track, 'follow') });
const dynamics = (id: string, filming: Filming = {}) =>
  measure(filmedMoveTrack(moveOf(library, id), filming).track);

describe('turns', () => {
  it.each([
    ['right-turn', 0, 1],
    ['left-turn', 0, -1],
    ['double-right-turn', 0, 2],
    ['lead-turn', -1, 0],
    ['side-basic', 0, 0],
    ['cross-body-lead', -0.5, -0.5],
    ['cross-body-lead-turn', -0.5, -1.5],
    ['copa', 0, 0],
    ['shadow-dip', 0, 0.5],
  ])('of %s: lead %d, follow %d, from either side and aside', (id, lead, follow) => {
    for (const filming of [{}, { side: 'right', azimuthDegrees: 30, fps: 12 }] as const) {
      expect(dynamics(id, filming).turns).toEqual({ lead, follow });
    }
  });

  it('are counted through a short gap', () => {
    const { track } = filmedMoveTrack(moveOf(library, 'right-turn'));
    const noisy = noisyTrack(track, { seed: 2 });
    for (let frame = 12; frame < 17; frame++) lose(noisy.dancers.follow, frame);
    expect(measure(noisy).turns.follow).toBe(1);
  });
});

describe('speed', () => {
  it('is the same in meters from near and far, and grows with the tempo', () => {
    const near = dynamics('box-open', { distanceM: 5 });
    const far = dynamics('box-open', { distanceM: 8 });
    const fast = dynamics('box-open', { tempoBpm: 150 });
    expect(far.meanSpeed / near.meanSpeed).toBeGreaterThan(0.9);
    expect(far.meanSpeed / near.meanSpeed).toBeLessThan(1.1);
    expect(fast.meanSpeed / near.meanSpeed).toBeGreaterThan(1.15);
    expect(near.peakSpeed).toBeGreaterThan(near.meanSpeed);
  });

  it('is zero of a single picture, which flows', () => {
    const { track } = filmedMoveTrack(moveOf(library, 'step-tap-c'), { fps: 0.6 });
    expect(track.frames).toBe(1);
    expect(measure(track)).toMatchObject({ meanSpeed: 0, smoothness: 1, synchrony: 0 });
  });
});

it('finds the couple’s rests on the beat, which a shifted beat does not fit', () => {
  const { kinematicBeatsSec } = dynamics('side-basic', { fps: 30, tempoBpm: 120 });
  const beats = Array.from({ length: 10 }, (_, i) => 0.25 + 0.5 * i);
  const best = Math.max(
    ...[-2, -1, 0, 1, 2].map(
      (lag) =>
        beatAlignment(
          kinematicBeatsSec,
          beats.map((beat) => beat + lag * 0.04),
        ) ?? 0,
    ),
  );
  expect(best).toBeGreaterThan(0.6);
  expect(kinematicBeatsSec.length).toBeGreaterThanOrEqual(6);
});

it('ranks a spin combination above a basic in complexity, and a couple that steps together high in synchrony', () => {
  expect(dynamics('spin-combination').complexity).toBeGreaterThan(
    3 * dynamics('side-basic').complexity,
  );
  expect(dynamics('side-basic').synchrony).toBeGreaterThan(0.8);
});

it('calls a shaky track less smooth than the movement it shows', () => {
  const { track } = filmedMoveTrack(moveOf(library, 'side-basic'));
  const shaky = noisyTrack(track, { seed: 3, ...FAULTLESS, jitterM: 0.06, memorySec: 0.02 });
  expect(measure(shaky).smoothness).toBeLessThan(measure(track).smoothness - 0.1);
});

it('covers more of the picture with a traveling figure than with a sway', () => {
  expect(dynamics('cross-body-lead').coverage).toBeGreaterThan(dynamics('sway-o2-8').coverage);
});
