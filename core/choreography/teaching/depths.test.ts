import { describe, expect, it } from 'vitest';
import { LEVELS, type MoveInfo } from '../../moves/move.ts';
import { stateKey } from '../../moves/state.ts';
import { checkPlan } from '../evaluate/check-plan.ts';
import { planParametersSchema } from '../plan.ts';
import { composePlan, tryComposePlan } from '../planner/compose.ts';
import { domainLibrary } from '../testing/library.ts';
import { planOfMoves } from '../testing/plan-of-moves.ts';
import { songAnalysis } from '../testing/songs.ts';
import { isForOnlyBasics, levelRank } from '../traits.ts';
import { demandOf, DEPTHS, depthsBetween, type DepthResult, type Depths } from './depths.ts';
import { phraseDepths } from './phrase-depths.ts';

const library = domainLibrary();
const moveOf = (id: string): MoveInfo => library.byId.get(id) ?? expect.fail(id);
const movesOf = (result: DepthResult): MoveInfo[] =>
  result.possible ? result.steps.map(({ moveId }) => moveOf(moveId)) : [];
const possible = (depths: Depths) =>
  DEPTHS.map((depth) => depths[depth]).filter((result) => result.possible);

function expectRightLevels(depths: Depths, level: MoveInfo['level']): void {
  const highest = { simplified: levelRank(level) - 1, target: 2, extra: levelRank(level) + 1 };
  for (const depth of DEPTHS) {
    for (const move of movesOf(depths[depth])) {
      if (depth === 'simplified' && level === 'beginner') expect(isForOnlyBasics(move)).toBe(true);
      else expect(levelRank(move.level)).toBeLessThanOrEqual(highest[depth]);
    }
  }
}

describe('depthsBetween', () => {
  const holds = ['C', 'OR', 'H', 'S', 'V'] as const;
  const cases = holds.flatMap((from) => LEVELS.map((level) => ({ from, level })));

  it.each(cases)('has depths of one length, entry and exit: $from, $level', ({ from, level }) => {
    for (const to of ['OL', from] as const) {
      const { depths, startsOn } = depthsBetween(library, { from, to, counts: 32, level });
      const found = possible(depths).map(movesOf);
      for (const moves of found) {
        const last = moves[moves.length - 1];
        const codes = checkPlan(planOfMoves(moves), library.moves).map(({ code }) => code);
        expect(codes.filter((code) => code !== 'dip-too-early')).toEqual([]);
        expect(moves.reduce((sum, { counts }) => sum + counts, 0)).toBe(32);
        expect(moves[0].entry).toMatchObject({ position: from, freeFoot: startsOn });
        expect(last.exit.position).toBe(to);
        if (!depths.target.possible) continue;
        expect(stateKey(moves[0].entry)).toBe(stateKey(found[0][0].entry));
        expect(stateKey(last.exit)).toBe(stateKey(found[0][found[0].length - 1].exit));
      }
      expectRightLevels(depths, level);
      const { simplified, target, extra } = depths;
      if (!target.possible) continue;
      if (simplified.possible) expect(simplified.demand).toBeLessThan(target.demand);
      if (extra.possible) expect(extra.demand).toBeGreaterThan(target.demand);
    }
  });

  it('has all three between the holds that every level dances in', () => {
    for (const level of LEVELS) {
      const request = { from: 'C', to: 'OL', counts: 32, level } as const;
      expect(possible(depthsBetween(library, request).depths)).toHaveLength(3);
    }
  });

  it('says what is not possible', () => {
    const request = { from: 'C', to: 'S', counts: 16, level: 'intermediate' } as const;
    const { depths } = depthsBetween(library, request);
    expect(depths.simplified).toEqual({ possible: false, reason: 'no-way' });
    expect(depths.target.possible).toBe(true);
  });
});

describe('demandOf', () => {
  it('goes from nothing for a basic to the most for an advanced figure', () => {
    const demand = (id: string) => demandOf([moveOf(id)]);
    expect(demand('side-basic')).toBe(0);
    const ranks = LEVELS.map((level) =>
      library.moves.find((move) => move.level === level && move.category === 'turns-spins'),
    ).flatMap((move) => (move ? [demandOf([move])] : []));
    expect(ranks).toEqual([1, 2, 3]);
  });
});

describe('phraseDepths', () => {
  const analysis = songAnalysis({ tempoBpm: 120 });
  const context = { analysis, library };
  const planFor = (difficulty: MoveInfo['level'], seed = 3) =>
    composePlan({ ...context, parameters: planParametersSchema.parse({ difficulty, seed }) });

  it.each(LEVELS)('keeps the dance legal whichever depth is danced: %s', (level) => {
    const plan = planFor(level);
    const { phrases } = phraseDepths(plan, { startBeat: 0 }, context);
    expect(phrases.length).toBeGreaterThan(5);
    let others = 0;
    for (const { startBeat } of phrases) {
      const { chosen } = phraseDepths(plan, { startBeat }, context);
      if (chosen === undefined) throw new Error('Nothing is danced there.');
      const { place, depths } = chosen;
      expectRightLevels(depths, level);
      for (const depth of DEPTHS) {
        const result = depths[depth];
        if (!result.possible) continue;
        others += +(depth !== 'target');
        const inside = ({ startBeat: beat }: { startBeat: number }) =>
          beat >= place.startBeat && beat < place.startBeat + place.beats;
        const pins = new Map([
          ...plan.segments
            .filter((segment) => !inside(segment))
            .map((segment) => [segment.startBeat, segment.moveId] as const),
          ...result.steps.map(({ at, moveId }) => [place.startBeat + at, moveId] as const),
        ]);
        const parameters = { ...plan.parameters, difficulty: 'advanced' as const };
        const danced = tryComposePlan({ ...context, parameters, pins });
        expect(danced && checkPlan(danced, library.moves)).toEqual([]);
      }
    }
    expect(others).toBeGreaterThan(phrases.length);
  });

  it('has as its target what is danced', () => {
    const plan = planFor('intermediate');
    const { phrases } = phraseDepths(plan, { startBeat: 0 }, context);
    const { chosen } = phraseDepths(plan, { startBeat: phrases[2].startBeat + 5 }, context);
    const from = chosen?.place.startBeat ?? 0;
    const until = from + (chosen?.place.beats ?? 0);
    const danced = plan.segments.filter((s) => s.startBeat >= from && s.startBeat < until);
    expect(chosen?.depths.target).toMatchObject({
      steps: danced.map(({ moveId, startBeat, beats }) => ({
        moveId,
        at: startBeat - from,
        counts: beats,
      })),
    });
  });

  it('says nothing of a phrase whose moves have changed since', () => {
    const plan = planFor('intermediate');
    const { startBeat } = phraseDepths(plan, { startBeat: 0 }, context).phrases[1];
    const segments = plan.segments.map((segment) =>
      segment.startBeat === startBeat ? { ...segment, moveId: 'gone' } : segment,
    );
    const found = phraseDepths({ ...plan, segments }, { startBeat: startBeat + 3 }, context);
    expect(found.asked).toBe(startBeat);
    expect(found.chosen).toBeUndefined();
  });

  it('takes as many eights as are asked for', () => {
    const plan = planFor('intermediate');
    const { phrases } = phraseDepths(plan, { startBeat: 0 }, context);
    const { startBeat } = phrases[1];
    const beats = (eights: number) =>
      phraseDepths(plan, { startBeat, eights }, context).chosen?.place.beats ?? 0;
    expect(beats(1)).toBeLessThanOrEqual(16);
    expect(beats(8)).toBeGreaterThanOrEqual(60);
  });
});
