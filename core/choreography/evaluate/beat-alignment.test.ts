import { describe, expect, it } from 'vitest';
import { FIRST_COUNT_AT } from '../../moves/clip-format.ts';
import { beatAlignment, clipAlignment, planAlignment } from './beat-alignment.ts';
import { clipMotion } from './clip-motion.ts';
import { composePlan } from '../planner/compose.ts';
import { motionFacts } from './motion-facts.ts';
import { planParametersSchema } from '../plan.ts';
import { movedBodies } from '../testing/clips.ts';
import { domainLibrary } from '../testing/library.ts';
import { songAnalysis } from '../testing/songs.ts';

/** Rests at every count, `late` beats behind it, and is fastest half a beat later. */
function stepping(late: number, counts = 8) {
  const phase = FIRST_COUNT_AT + late;
  const place = (frame: number): number => {
    const beat = frame / 16 - phase;
    return 0.1 * (beat - Math.sin(2 * Math.PI * beat) / (2 * Math.PI));
  };
  const motion = clipMotion(movedBodies(16 * counts, place), false);
  if (motion === undefined) throw new Error('no motion');
  return motion;
}

describe('beatAlignment', () => {
  it('scores kinematic beats by their distance to the music', () => {
    const beats = [0, 0.5, 1, 1.5];
    expect(beatAlignment(beats, beats)).toBe(1);
    expect(beatAlignment([0.25], beats, 0.05)).toBeLessThan(0.001);
    expect(beatAlignment([0.55], beats, 0.05)).toBeCloseTo(Math.exp(-0.5));
    expect(beatAlignment([], beats)).toBeUndefined();
    expect(beatAlignment(beats, [])).toBeUndefined();
  });
});

describe('clipAlignment', () => {
  it('is high for bodies that rest on the counts and low between them', () => {
    expect(clipAlignment(stepping(0), 125)).toBeGreaterThan(0.9);
    expect(clipAlignment(stepping(0.5), 125)).toBeLessThan(0.05);
  });
});

describe('planAlignment', () => {
  const library = domainLibrary();
  const plan = composePlan({
    analysis: songAnalysis({ tempoBpm: 118, drift: 0.02 }),
    library,
    parameters: planParametersSchema.parse({ difficulty: 'intermediate' }),
  });
  const danced = (late: number) => {
    const clips = library.moves.map((move) => [move.id, stepping(late, move.counts)] as const);
    return planAlignment(plan, motionFacts(new Map(clips)).rhythm);
  };

  it('follows the song and stands out from chance', () => {
    const onBeat = danced(0);
    expect(onBeat?.score).toBeGreaterThan(0.9);
    expect(onBeat?.byChance).toBeLessThan(0.4);
    expect(danced(0.5)?.score).toBeLessThan(0.05);
  });

  it('is undefined where no motion is known', () => {
    expect(planAlignment(plan, () => undefined)).toBeUndefined();
  });
});
