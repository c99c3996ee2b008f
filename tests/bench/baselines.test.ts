import { describe, expect, it } from 'vitest';
import { composeGreedy, composeRandomLegal, composeRoundRobin } from './baselines.ts';
import { checkPlan } from '@bachata/core/choreography/evaluate/check-plan.ts';
import {
  composePlan,
  costOf,
  type ComposeInput,
} from '@bachata/core/choreography/planner/compose.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { domainLibrary } from '@bachata/core/choreography/testing/library.ts';
import { songAnalysis } from '@bachata/core/choreography/testing/songs.ts';

const library = domainLibrary();
const input: ComposeInput = {
  analysis: songAnalysis({ tempoBpm: 122 }),
  library,
  parameters: planParametersSchema.parse({ difficulty: 'intermediate', seed: 4 }),
};

describe('baselines', () => {
  it.each([
    ['random legal', composeRandomLegal],
    ['greedy', composeGreedy],
  ])('%s is legal, and dearer than what the planner finds', (_name, compose) => {
    const plan = compose(input);
    expect(plan).toBeDefined();
    if (plan === undefined) return;
    expect(checkPlan(plan, library.moves)).toEqual([]);
    const cost = costOf(plan, input);
    expect(cost).toBeGreaterThan(composePlan(input).measures.cost);
  });

  it('going round knows no states: its joins break', () => {
    const problems = checkPlan(composeRoundRobin(input), library.moves);
    expect(problems.map((problem) => problem.code)).toContain('states-differ');
  });

  it('has no cost for a plan that breaks a rule', () => {
    expect(costOf(composeRoundRobin(input), input)).toBeUndefined();
  });
});
