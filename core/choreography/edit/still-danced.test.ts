import { describe, expect, it } from 'vitest';
import type { MoveInfo } from '../../moves/move.ts';
import { checkPlan } from '../evaluate/check-plan.ts';
import { composePlan } from '../planner/compose.ts';
import { applyEdit, editSchema } from './edit.ts';
import { planParametersSchema } from '../plan.ts';
import { alternativesAt } from './slot-alternatives.ts';
import { coupleState, domainLibrary, moveInfo } from '../testing/library.ts';
import { songAnalysis } from '../testing/songs.ts';

const drawn = domainLibrary();
const filmed = (patch: Partial<MoveInfo> = {}): MoveInfo =>
  moveInfo({ id: 'clip-a', category: 'styling-body-rolls', side: 'left', ...patch });
const contextWith = (...moves: MoveInfo[]) => ({
  analysis: songAnalysis({ tempoBpm: 122 }),
  library: drawn.with(moves),
});

const plan = composePlan({
  ...contextWith(filmed()),
  parameters: planParametersSchema.parse({
    difficulty: 'intermediate',
    preferredMoves: ['clip-a'],
  }),
});
const places = plan.segments.filter(({ moveId }) => moveId === 'clip-a');
const own = places[0].startBeat;
const other = plan.segments.find(
  ({ moveId, section }) => moveId !== 'clip-a' && section === 'mambo',
);

describe('a dance whose filmed move', () => {
  it.each<[string, MoveInfo[]]>([
    ['is longer now', [filmed({ counts: 16 })]],
    ['is shorter now', [filmed({ counts: 4, exit: coupleState('C', 5) })]],
    ['ends in another hold now', [filmed({ exit: coupleState('O2') })]],
    ['is danced from the other side now', [filmed({ side: 'right' })]],
    ['is gone', []],
  ])('%s can be edited anywhere, and says what had to be composed anew', (_name, moves) => {
    const context = contextWith(...moves);
    for (const startBeat of [own, other?.startBeat ?? 0]) {
      const [choice] = alternativesAt(plan, startBeat, context);
      const edits = [
        { kind: 'regenerate', startBeat, take: 2 },
        { kind: 'swap', startBeat, moveId: choice?.moveId ?? '' },
      ];
      for (const edit of edits) {
        const result = applyEdit(plan, editSchema.parse(edit), context);
        expect(result.done).toBe(true);
        expect(result.plan).not.toEqual(plan);
        expect(checkPlan(result.plan, context.library.moves)).toEqual([]);
        expect(result.plan.notes).toContainEqual({
          code: 'filmed-changed',
          values: { places: places.length },
        });
      }
    }
  });

  it('is as it was is not spoken of', () => {
    const edit = editSchema.parse({ kind: 'regenerate', startBeat: own, take: 2 });
    const { plan: anew } = applyEdit(plan, edit, contextWith(filmed()));
    expect(anew.notes.map(({ code }) => code)).not.toContain('filmed-changed');
  });

  it('is gone keeps no lock on it', () => {
    const lock = editSchema.parse({ kind: 'lock', startBeat: own });
    const locked = applyEdit(plan, lock, contextWith(filmed())).plan;
    const edit = editSchema.parse({ kind: 'regenerate', startBeat: own, take: 2 });
    const result = applyEdit(locked, edit, contextWith());
    expect(result.done).toBe(true);
    expect(result.plan.segments.some(({ locked: isLocked }) => isLocked)).toBe(false);
  });
});
