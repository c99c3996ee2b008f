import { describe, expect, it } from 'vitest';
import { checkPlan } from '../evaluate/check-plan.ts';
import { composePlan } from '../planner/compose.ts';
import { applyEdit, editSchema, type Edit, type EditResult } from './edit.ts';
import { historyOf, record, redo, undo } from '../../choreographies/edit-history.ts';
import { planParametersSchema, planSchema, type Plan, type PlanSegment } from '../plan.ts';
import { randomFrom } from '../planner/random.ts';
import { alternativesAt } from './slot-alternatives.ts';
import { phraseDepths } from '../teaching/phrase-depths.ts';
import { domainLibrary } from '../testing/library.ts';
import { songAnalysis } from '../testing/songs.ts';

const library = domainLibrary();
const context = { analysis: songAnalysis({ tempoBpm: 122 }), library };
const plan = composePlan({
  ...context,
  parameters: planParametersSchema.parse({ difficulty: 'intermediate', seed: 3 }),
});
const chorus = plan.segments.filter((segment) => segment.section === 'chorus');

function edit(from: Plan, raw: unknown): EditResult {
  return applyEdit(from, editSchema.parse(raw), context);
}

function edited(from: Plan, raw: unknown): Plan {
  const result = edit(from, raw);
  expect(result.done).toBe(true);
  return result.plan;
}

function moveAt(of: Plan, beat: number): string | undefined {
  return of.segments.find((segment) => segment.startBeat === beat)?.moveId;
}

describe('alternativesAt', () => {
  const beat = chorus[1].startBeat;
  const found = alternativesAt(plan, beat, context);

  it('ranks legal moves with reasons and says what changes with them', () => {
    expect(found.length).toBeGreaterThan(2);
    for (const [i, alternative] of found.entries()) {
      expect(alternative.reasons.length).toBeGreaterThan(0);
      if (i > 0) expect(alternative.extraCost).toBeGreaterThanOrEqual(found[i - 1].extraCost);
    }
  });

  it('offers only what a swap can do', () => {
    for (const { moveId } of found) {
      const swapped = edited(plan, { kind: 'swap', startBeat: beat, moveId });
      expect(moveAt(swapped, beat)).toBe(moveId);
      expect(checkPlan(swapped, library.moves)).toEqual([]);
    }
  });

  it('does not give the lock of what is danced now as a reason for anything else', () => {
    const locked = edited(plan, { kind: 'lock', startBeat: beat });
    const others = alternativesAt(locked, beat, context);
    expect(others.map(({ moveId }) => moveId)).toEqual(found.map(({ moveId }) => moveId));
    for (const { reasons } of others) {
      expect(reasons.map(({ code }) => code)).not.toContain('locked');
    }
  });

  it('offers only what fits between locked neighbors', () => {
    const locked = plan.segments.reduce(
      (p, s) => edited(p, { kind: 'lock', startBeat: s.startBeat }),
      plan,
    );
    const beats = new Set(plan.segments.map(({ startBeat }) => startBeat));
    for (const { changes } of alternativesAt(locked, beat, context)) {
      // What is locked stays; a long move may give way to two short ones.
      for (const { startBeat } of changes) expect(beats.has(startBeat)).toBe(false);
    }
  });
});

describe('applyEdit', () => {
  it('stays legal through long random editing', () => {
    const random = randomFrom(11);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
    let current = plan;
    for (let step = 0; step < 25; step++) {
      const startBeat = pick(current.segments).startBeat;
      const kind = pick(['lock', 'unlock', 'ban', 'swap', 'regenerate'] as const);
      const moveId = kind === 'ban' ? pick(current.segments).moveId : pick(library.moves).id;
      const everywhere = random() < 0.5;
      const result = edit(current, { kind, startBeat, moveId, everywhere, take: step });
      current = result.plan;
      expect(checkPlan(current, library.moves), `step ${step}`).toEqual([]);
      expect(() => planSchema.parse(current)).not.toThrow();
    }
  });

  it('never changes the plan it was given', () => {
    const before = structuredClone(plan);
    edit(plan, { kind: 'regenerate', startBeat: chorus[0].startBeat });
    expect(plan).toEqual(before);
  });

  it('regenerates one phrase and leaves the rest', () => {
    const verse = plan.segments.find((s) => s.section === 'verse')?.startBeat ?? 0;
    const other = edited(plan, { kind: 'regenerate', startBeat: verse });
    const outside = (p: Plan): string[] =>
      p.segments
        .filter((s) => s.startBeat < verse || s.startBeat >= verse + 32)
        .map((s) => s.moveId);
    expect(outside(other)).toEqual(outside(plan));
    expect(other.segments.map((s) => s.moveId)).not.toEqual(plan.segments.map((s) => s.moveId));
  });

  it('keeps a locked move when its phrase is composed anew', () => {
    const { startBeat, moveId } = chorus[0];
    const locked = edited(plan, { kind: 'lock', startBeat });
    const other = edited(locked, { kind: 'regenerate', startBeat, take: 4 });
    expect(moveAt(other, startBeat)).toBe(moveId);
    expect(other.segments.find((s) => s.startBeat === startBeat)?.reasons).toContainEqual({
      code: 'locked',
      values: {},
    });
    const free = edited(other, { kind: 'unlock', startBeat });
    expect(free.segments.some((s) => s.locked === true)).toBe(false);
  });

  it('puts a row of moves in place of what is danced, and keeps the rest', () => {
    const { chosen } = phraseDepths(plan, { startBeat: chorus[0].startBeat }, context);
    const simplified = chosen?.depths.simplified;
    if (chosen === undefined || simplified?.possible !== true) throw new Error('no simpler phrase');
    const { startBeat, beats } = chosen.place;
    const moveIds = simplified.steps.map(({ moveId }) => moveId);
    const locked = edited(plan, { kind: 'lock', startBeat });
    const replaced = edited(locked, { kind: 'replace', startBeat, moveIds });
    const isInside = (s: PlanSegment): boolean =>
      s.startBeat >= startBeat && s.startBeat < startBeat + beats;
    const ids = (p: Plan, inside: boolean): string[] =>
      p.segments.filter((s) => isInside(s) === inside).map((s) => s.moveId);
    expect(ids(replaced, true)).toEqual(moveIds);
    expect(ids(replaced, false)).toEqual(ids(plan, false));
    expect(ids(replaced, true)).not.toEqual(ids(plan, true));
    expect(replaced.segments.some((s) => s.locked === true)).toBe(false);
    expect(checkPlan(replaced, library.moves)).toEqual([]);
  });

  it('refuses a row of moves that nothing leads into', () => {
    const { startBeat, entry } = chorus[0];
    const stranger = library.moves.find(({ entry: { position } }) => position !== entry.position);
    const result = edit(plan, { kind: 'replace', startBeat, moveIds: [stranger?.id] });
    expect(result).toEqual({ done: false, plan, violations: [], fixes: [] });
  });

  it('swaps in every return of the phrase when asked to', () => {
    const { startBeat, moveId } = chorus[1];
    const [choice] = alternativesAt(plan, startBeat, context);
    const before = plan.segments.filter(
      (s) => s.moveId === moveId && s.section === 'chorus',
    ).length;
    const swapped = edited(plan, {
      kind: 'swap',
      startBeat,
      moveId: choice.moveId,
      everywhere: true,
    });
    const after = swapped.segments.filter((s) => s.moveId === choice.moveId).length;
    expect(after).toBeGreaterThan(1);
    expect(before).toBeGreaterThan(1);
  });

  it('bans a move from the whole plan', () => {
    const { moveId } = chorus[0];
    const without = edited(plan, { kind: 'ban', moveId });
    expect(without.segments.map((s) => s.moveId)).not.toContain(moveId);
    expect(without.parameters.bannedMoves).toContain(moveId);
  });

  it('says which join breaks and how to fix it where a swap cannot be legal', () => {
    const index = plan.segments.findIndex((s) => s.section === 'chorus') + 1;
    const neighbors = [index - 1, index + 1].map((i) => plan.segments[i].startBeat);
    const locked = neighbors.reduce((p, startBeat) => edited(p, { kind: 'lock', startBeat }), plan);
    const { startBeat, entry } = plan.segments[index];
    const stranger = library.moves.find(
      (move) => move.entry.position !== entry.position && move.entry.freeFoot === entry.freeFoot,
    );
    const result = edit(locked, { kind: 'swap', startBeat, moveId: stranger?.id });
    expect(result.done).toBe(false);
    if (result.done) return;
    expect(result.violations.map((problem) => problem.code)).toContain('states-differ');
    expect(result.plan).toBe(locked);
    expect(result.fixes.length).toBeGreaterThan(0);
    const fixed = result.fixes[0].reduce((p: Plan, fix: Edit) => edited(p, fix), locked);
    expect(edit(fixed, { kind: 'swap', startBeat, moveId: stranger?.id }).done).toBe(true);
  });
});

describe('history', () => {
  it('undoes and redoes', () => {
    const two = record(historyOf('a'), 'b');
    expect(undo(two).present).toBe('a');
    expect(redo(undo(two)).present).toBe('b');
    expect(redo(two)).toBe(two);
    expect(undo(undo(two)).present).toBe('a');
    expect(redo(record(undo(two), 'c')).present).toBe('c');
  });
});
