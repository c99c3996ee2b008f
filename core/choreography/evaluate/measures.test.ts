import { describe, expect, it } from 'vitest';
import { composePlan } from '../planner/compose.ts';
import { measurePlan, seamsOf, sharedFigures } from './measures.ts';
import { planParametersSchema } from '../plan.ts';
import { entropyBits, percentile, spearman } from '../../numeric/statistics.ts';
import { domainLibrary } from '../testing/library.ts';
import { songAnalysis } from '../testing/songs.ts';

describe('statistics', () => {
  it('ranks with ties', () => {
    expect(spearman([1, 2, 3, 4], [10, 20, 30, 40])).toBeCloseTo(1);
    expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1);
    expect(spearman([1, 1, 2, 3], [5, 5, 6, 7])).toBeCloseTo(1);
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeUndefined();
  });

  it('measures entropy and percentiles', () => {
    expect(entropyBits([1, 1, 1, 1])).toBe(2);
    expect(entropyBits([5])).toBe(0);
    expect(percentile([5, 1, 3, 2, 4], 0.8)).toBe(4);
  });
});

describe('plan measures', () => {
  const library = domainLibrary();
  const analysis = songAnalysis({ tempoBpm: 122 });
  const compose = (seed: number) =>
    composePlan({
      analysis,
      library,
      parameters: planParametersSchema.parse({ difficulty: 'intermediate', seed }),
    });
  const plan = compose(1);

  it('sees a chorus that does not come back', () => {
    const chorus = plan.segments.findLastIndex((segment) => segment.section === 'chorus');
    const changed = {
      ...plan,
      segments: plan.segments.map((segment, i) =>
        segment.section === 'chorus' && i > chorus - 12
          ? { ...segment, moveId: 'side-basic' }
          : segment,
      ),
    };
    const before = measurePlan(plan, library.moves, analysis).repetitionsKept;
    const after = measurePlan(changed, library.moves, analysis).repetitionsKept;
    expect(after).toBeLessThan(before);
  });

  it('sees energy that goes against the music', () => {
    const upside = {
      ...analysis,
      sections: analysis.sections.map((s) => ({ ...s, energy: 1 - s.energy })),
    };
    expect(measurePlan(plan, library.moves, upside).energyFit).toBeLessThan(0);
  });

  it('compares two plans', () => {
    expect(sharedFigures(plan, plan, library.moves)).toBe(1);
    expect(sharedFigures(plan, compose(2), library.moves)).toBeLessThan(1);
  });

  it('has a seam for every cut that is known', () => {
    const seams = seamsOf(plan, (from) => (from === plan.segments[0].moveId ? undefined : 2));
    expect(seams.length).toBeGreaterThan(0);
    expect(seams.length).toBeLessThan(plan.segments.length - 1);
    expect(new Set(seams)).toEqual(new Set([2]));
  });
});
