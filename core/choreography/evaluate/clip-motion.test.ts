import { describe, expect, it } from 'vitest';
import { clipMotion, seamCost, type ClipMotion } from './clip-motion.ts';
import { movedBodies, type FakePlace } from '../testing/clips.ts';

const STEP = 0.01;

function clip(place: FakePlace, swapsSides = false): ClipMotion {
  const motion = clipMotion(movedBodies(64, place), swapsSides);
  if (motion === undefined) throw new Error('no motion');
  return motion;
}

describe('clipMotion', () => {
  it('measures steps and torso', () => {
    const { lead } = clip((frame) => STEP * frame);
    expect(lead.torso).toBeCloseTo(0.5, 5);
    expect(lead.medianStep).toBeCloseTo(STEP, 5);
    expect(lead.steps).toHaveLength(64);
  });

  it('is undefined for one frame and for a dancer who was not seen', () => {
    expect(
      clipMotion(
        movedBodies(1, () => 0),
        false,
      ),
    ).toBeUndefined();
    const unseen = {
      ...movedBodies(8, () => 0),
      landmarks: () => new Float32Array(99),
    };
    expect(clipMotion(unseen, false)).toBeUndefined();
  });
});

describe('seamCost', () => {
  const walk = clip((frame) => STEP * frame);

  it('is 1 where the next clip goes on as this one ends', () => {
    const on = clip((frame) => STEP * (64 + frame));
    expect(seamCost(walk, on)).toBeCloseTo(1, 3);
  });

  it('counts a jump in steps of the clips', () => {
    const ahead = clip((frame) => STEP * (64 + 9 + frame));
    expect(seamCost(walk, ahead)).toBeCloseTo(10, 2);
  });

  it('sees a turn back as a jump of velocity', () => {
    const back = clip((frame) => STEP * (63 - frame));
    expect(seamCost(walk, back)).toBeCloseTo(2, 3);
  });

  it('judges each dancer alone', () => {
    const one = clip((frame, dancer) => STEP * (64 + frame + (dancer === 'lead' ? 10 : 0)));
    expect(seamCost(walk, one)).toBeCloseTo((11 + 1) / 2, 2);
  });

  it('meets a clip that swaps sides turned about the middle', () => {
    const swapping = clip((frame) => -STEP * frame, true);
    const turned = clip((frame) => STEP * (64 + frame));
    expect(seamCost(swapping, turned)).toBeCloseTo(1, 3);
    expect(
      seamCost(
        walk,
        clip((frame) => -STEP * (64 + frame)),
      ),
    ).toBeGreaterThan(100);
  });

  it('stays finite beside dancers who stand still', () => {
    const still = clip(() => 0);
    expect(seamCost(still, still)).toBe(0);
    expect(seamCost(still, walk)).toBeCloseTo(2, 3);
  });
});
