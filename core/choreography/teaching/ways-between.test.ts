import { describe, expect, it } from 'vitest';
import { LEVELS, type MoveInfo } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { POSITIONS, stateKey, type Position } from '../../moves/state.ts';
import { domainLibrary } from '../testing/library.ts';
import { planOfMoves } from '../testing/plan-of-moves.ts';
import { checkPlan } from '../evaluate/check-plan.ts';
import { levelRank } from '../traits.ts';
import { barePrice } from './stretch.ts';
import { waysBetween, type Way, type WayRequest } from './ways-between.ts';

const library = domainLibrary();
const movesOf = ({ moves }: Way): MoveInfo[] =>
  moves.map((id) => library.byId.get(id) ?? expect.fail(id));
const between = (from: Position, to: Position, more: Partial<WayRequest> = {}) =>
  waysBetween(library, { from, to, counts: 16, exactly: true, level: 'advanced', ...more });

/** Without a song there is no telling how fast or early a dip comes. */
const problemsOf = (moves: readonly MoveInfo[]): string[] =>
  checkPlan(planOfMoves(moves), library.moves)
    .map(({ code }) => code)
    .filter((code) => code !== 'dip-too-early');

describe('waysBetween', () => {
  it.each(['C', 'O2', 'OL', 'H', 'S', 'N'] as const)('goes from %s to anywhere legally', (from) => {
    let found = 0;
    for (const to of POSITIONS) {
      for (const way of between(from, to).ways) {
        const moves = movesOf(way);
        found++;
        expect(problemsOf(moves)).toEqual([]);
        expect(moves[0].entry.position).toBe(from);
        expect(moves[0].entry.freeFoot).toBe(way.startsOn);
        expect(moves[moves.length - 1].exit.position).toBe(to);
        expect(moves.reduce((sum, { counts }) => sum + counts, 0)).toBe(16);
      }
    }
    expect(found).toBeGreaterThan(10);
  });

  it('finds a way of two half eights wherever there is one, and none where there is none', () => {
    const usable = library.moves.filter((move) => barePrice(move) < Infinity);
    const byEntry = Map.groupBy(usable, ({ entry }) => stateKey(entry));
    const possible = new Set<string>();
    for (const first of usable.filter(({ safety }) => !safety.requiresPreparation)) {
      if (first.counts === 8) possible.add(`${first.entry.position} ${first.exit.position}`);
      if (first.counts !== 4) continue;
      for (const second of byEntry.get(stateKey(first.exit)) ?? []) {
        if (second.counts !== 4 || problemsOf([first, second]).length > 0) continue;
        possible.add(`${first.entry.position} ${second.exit.position}`);
      }
    }
    const found = POSITIONS.flatMap((from) =>
      POSITIONS.flatMap((to) =>
        between(from, to, { counts: 8 }).ways.length > 0 ? [`${from} ${to}`] : [],
      ),
    );
    expect(found.sort()).toEqual([...possible].sort());
  });

  it('has ways that differ, and each once', () => {
    const { ways } = between('C', 'OL', { counts: 32 });
    const keys = ways.map((way) => movesOf(way).map(sameMoveKey).join(' '));
    expect(keys.length).toBeGreaterThan(3);
    expect(new Set(keys).size).toBe(keys.length);
    const [first, second] = keys.map((key) => key.split(' '));
    expect(second.filter((name) => !first.includes(name)).length).toBeGreaterThan(0);
  });

  it('keeps to the level', () => {
    for (const level of LEVELS) {
      for (const way of between('C', 'OL', { level }).ways) {
        for (const move of movesOf(way)) {
          expect(levelRank(move.level)).toBeLessThanOrEqual(levelRank(level));
        }
      }
    }
  });

  it('has the shortest ones first where fewer counts will do', () => {
    const { ways } = between('C', 'O2', { exactly: false });
    const counts = ways.map((way) => way.counts);
    expect(counts[0]).toBe(4);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBeGreaterThan(1);
  });

  it('says which length is nearest where that one cannot be', () => {
    expect(between('H', 'C', { counts: 4 })).toEqual({ ways: [], nearest: 12 });
    const { nearest = 0 } = between('S', 'H', { counts: 4, exactly: false });
    expect(nearest).toBeGreaterThan(4);
    expect(between('S', 'H', { counts: nearest }).ways.length).toBeGreaterThan(0);
    expect(between('S', 'H', { counts: nearest - 4 }).ways).toEqual([]);
  });

  it('says so where no length can be', () => {
    expect(between('C', 'H', { level: 'beginner' })).toEqual({ ways: [], nearest: undefined });
  });
});
