import { describe, expect, it } from 'vitest';
import type { MoveInfo } from '../moves/move.ts';
import { checkPlan } from './evaluate/check-plan.ts';
import { composePlan } from './planner/compose.ts';
import { applyEdit } from './edit/edit.ts';
import { movesOfPlan, planParametersSchema, planSchema } from './plan.ts';
import { alternativesAt } from './edit/slot-alternatives.ts';
import { randomCase } from './testing/cases.ts';
import { PreparedLibrary } from './prepared/prepared-library.ts';
import { coupleState, domainLibrary, moveInfo } from './testing/library.ts';
import { songAnalysis } from './testing/songs.ts';

const drawn = domainLibrary();
const analysis = songAnalysis({ tempoBpm: 122 });

/** Moves of instructors: from one side each, some changing it. */
const filmed: readonly MoveInfo[] = [
  moveInfo({ id: 'clip-left', side: 'left' }),
  moveInfo({ id: 'clip-right', side: 'right', entry: coupleState('OL'), exit: coupleState('OL') }),
  moveInfo({ id: 'clip-across', side: 'left', swapsSides: true }),
  moveInfo({ id: 'clip-back', side: 'right', swapsSides: true }),
];
const library = drawn.with(filmed);

function compose(moves: readonly MoveInfo[], preferredMoves: readonly string[], seed = 1) {
  const parameters = planParametersSchema.parse({
    difficulty: 'intermediate',
    preferredMoves,
    seed,
  });
  const library = new PreparedLibrary({ version: 'v', moves });
  return composePlan({ analysis, library, parameters });
}

describe('filmed moves in a choreography', () => {
  it('are danced from the side they were filmed from, whatever the song and the wishes', () => {
    let danced = 0;
    for (let seed = 0; seed < 25; seed++) {
      const request = randomCase(seed, library);
      const plan = composePlan(request);
      expect(checkPlan(plan, request.library.moves), `seed ${seed}`).toEqual([]);
      danced += plan.segments.filter(({ moveId }) => moveId.startsWith('clip-')).length;
    }
    expect(danced).toBeGreaterThan(10);
  });

  it.each(filmed.map(({ id }) => id))('dances %s where somebody wants it', (id) => {
    const plan = compose(library.moves, [id]);
    expect(plan.segments.some(({ moveId }) => moveId === id)).toBe(true);
    expect(checkPlan(plan, library.moves)).toEqual([]);
  });

  it('are left out where nothing leads to their side', () => {
    const staying = drawn.moves.filter(({ swapsSides }) => !swapsSides);
    const plan = compose([...staying, ...filmed.slice(1, 2)], ['clip-right']);
    expect(plan.segments.some(({ moveId }) => moveId === 'clip-right')).toBe(false);
    expect(plan.notes).toContainEqual({
      code: 'preferred-not-placed',
      values: { move: 'clip-right' },
    });
  });

  it('come along with the plan, so that it can be read without them', () => {
    const plan = planSchema.parse(compose(library.moves, ['clip-left']));
    expect(plan.filmed?.map(({ id }) => id)).toContain('clip-left');
    const danced = new Set(plan.segments.map(({ moveId }) => moveId));
    const known = movesOfPlan(plan, new Map(drawn.moves.map((move) => [move.id, move])));
    for (const id of danced) expect(known.has(id)).toBe(true);
    for (const { id } of plan.filmed ?? []) expect(danced).toContain(id);
  });

  it('change nothing of a choreography that could not use them', () => {
    const unreachable = { ...moveInfo({ id: 'clip-far', side: 'right' }), counts: 16 as const };
    const asDanced = (moves: readonly MoveInfo[]) =>
      compose(moves, []).segments.map(({ moveId, startBeat, entry }) => ({
        moveId,
        startBeat,
        entry,
      }));
    const staying = drawn.moves.filter(({ swapsSides }) => !swapsSides);
    expect(asDanced([...staying, unreachable])).toEqual(asDanced(staying));
  });

  it('are offered as alternatives, and swapped in, only where the side fits', () => {
    const plan = compose(library.moves, ['cross-body-closed']);
    const context = { analysis, library };
    let offered = 0;
    for (const { startBeat } of plan.segments.slice(2, 12)) {
      const alternatives = alternativesAt(plan, startBeat, context, 20);
      const ids = alternatives.map(({ moveId }) => moveId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const moveId of ids.filter((id) => id.startsWith('clip-'))) {
        offered += 1;
        const edit = { kind: 'swap', startBeat, moveId, everywhere: false } as const;
        const { done, plan: changed } = applyEdit(plan, edit, context);
        expect(done).toBe(true);
        expect(checkPlan(changed, library.moves)).toEqual([]);
      }
    }
    expect(offered).toBeGreaterThan(0);
  });
});

describe('checkPlan', () => {
  it('sees a filmed move that is danced from the other side', () => {
    const plan = compose(library.moves, ['clip-left']);
    const turned = library.moves.map((move) =>
      move.id === 'clip-left' ? { ...move, side: 'right' as const } : move,
    );
    expect(checkPlan(plan, turned).map(({ code }) => code)).toContain('wrong-side');
  });
});
