import { describe, expect, it } from 'vitest';
import { clipMotion, seamCost, type ClipMotion } from './clip-motion.ts';
import { composePlan } from '../planner/compose.ts';
import { measurePlan } from './measures.ts';
import { motionFacts } from './motion-facts.ts';
import { PreparedLibrary } from '../prepared/prepared-library.ts';
import { planParametersSchema } from '../plan.ts';
import { randomFrom } from '../planner/random.ts';
import { movedBodies } from '../testing/clips.ts';
import { domainLibrary } from '../testing/library.ts';
import { songAnalysis } from '../testing/songs.ts';

function walkFrom(x: number): ClipMotion {
  const motion = clipMotion(
    movedBodies(64, (frame) => x + 0.01 * frame),
    false,
  );
  if (motion === undefined) throw new Error('no motion');
  return motion;
}

describe('motionFacts', () => {
  const clips = new Map([
    ['a', walkFrom(0)],
    ['b', walkFrom(0.64)],
    ['c', walkFrom(2)],
  ]);
  const facts = motionFacts(clips);

  it('tells seams by name and by place', () => {
    const expected = seamCost(walkFrom(0), walkFrom(2));
    expect(facts.seam('a', 'c')).toBeCloseTo(expected, 4);
    const among = facts.seamsAmong(['c', 'unknown', 'a']);
    expect(among(2, 0)).toBeCloseTo(expected, 4);
    expect(among(1, 0)).toBe(0);
    expect(facts.seam('a', 'unknown')).toBeUndefined();
    expect(facts.alignment('unknown')).toBeUndefined();
  });
});

describe('a plan with seams', () => {
  /** Each move in three takes, which begin and end up to half a meter from where the others do. */
  const takes = domainLibrary().moves.flatMap((move) =>
    [1, 2, 3].map((take) => ({ ...move, id: `${move.id}-take${take}` })),
  );
  const random = randomFrom(5);
  const clips = new Map(
    takes.map((move) => {
      const [from, to] = [random() - 0.5, random() - 0.5];
      const frames = 16 * move.counts;
      const source = movedBodies(frames, (frame) => from + ((to - from) * frame) / (frames - 1));
      return [move.id, clipMotion(source, false)] as const;
    }),
  );
  const known = [...clips].flatMap(([id, clip]) =>
    clip === undefined ? [] : [[id, clip] as const],
  );
  const motion = motionFacts(new Map(known));

  it('joins the takes that meet', () => {
    const input = {
      analysis: songAnalysis({ tempoBpm: 122 }),
      parameters: planParametersSchema.parse({ difficulty: 'intermediate' }),
    };
    const library = { version: 'takes', moves: takes };
    const blind = composePlan({ ...input, library: new PreparedLibrary(library) });
    const seeing = composePlan({ ...input, library: new PreparedLibrary(library, { motion }) });
    const jumps = (plan: typeof blind): number =>
      plan.segments
        .slice(1)
        .reduce((sum, s, i) => sum + (motion.seam(plan.segments[i].moveId, s.moveId) ?? 0), 0) /
      (plan.segments.length - 1);
    expect(jumps(seeing)).toBeLessThan(0.5 * jumps(blind));
    const { seamMean } = measurePlan(seeing, takes, input.analysis, motion);
    expect(seamMean).toBeCloseTo(jumps(seeing), 5);
    expect(seeing.measures.illegalJoins).toBe(0);
  });
});
