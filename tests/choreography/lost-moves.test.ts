/** Plans that are older than the library: what of them is lost, and what takes its place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lostMoves } from '@bachata/core/choreographies/lost-moves.ts';
import { planSchema, type Plan } from '@bachata/core/choreography/plan.ts';
import { createLibrary, type Move, type MoveLibrary } from '@bachata/core/moves/library.ts';
import { sameState } from '@bachata/core/moves/state.ts';
import { library } from '@bachata/library/moves/index.ts';
import { temporaryPlatform } from '../contracts/embedded.ts';
import { viewSegments } from '../../web/src/lib/server/segment-views.ts';

const fixture: Plan = planSchema.parse(
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../fixtures/plan-of-november-2026.json'), 'utf8'),
  ),
);

const joinAlike = (a: Move, b: Move): boolean =>
  a.id !== b.id &&
  a.counts === b.counts &&
  a.swapsSides === b.swapsSides &&
  sameState(a.entry, b.entry) &&
  sameState(a.exit, b.exit);
const twin = library.moves.find((move) => library.moves.some((other) => joinAlike(move, other)));
const single = library.moves.find((move) => !library.moves.some((other) => joinAlike(move, other)));
if (twin === undefined || single === undefined) throw new Error('The library has no such moves.');

/** Once from the left, and once more from where that led to. */
function planOf(move: Move, libraryVersion = 'of then'): Plan {
  const [first] = fixture.segments;
  if (first === undefined) throw new Error('no segment');
  const sides = ['left', move.swapsSides ? 'right' : 'left'] as const;
  const segments = sides.map((side, n) => ({
    ...first,
    moveId: move.id,
    startBeat: n * move.counts,
    beats: move.counts,
    entry: { ...move.entry, side },
    exit: { ...move.exit, side: move.swapsSides ? (side === 'left' ? 'right' : 'left') : side },
  }));
  return { ...fixture, libraryVersion, segments } as Plan;
}

const without = (move: Move): MoveLibrary =>
  createLibrary(library.moves.filter(({ id }) => id !== move.id));
const changed = (move: Move, patch: Partial<Move>): MoveLibrary =>
  createLibrary(library.moves.map((one) => (one.id === move.id ? { ...one, ...patch } : one)));

describe('lostMoves', () => {
  it('are none in a plan of the very library, which is not looked through', () => {
    const plan = planOf(twin, library.version);
    const byId = new Map<string, Move>();
    expect(lostMoves(plan, { version: library.version, moves: [], byId })).toEqual(new Map());
    expect(lostMoves({ ...plan, libraryVersion: 'of then' }, library)).toEqual(new Map());
  });

  it('have a successor that is as long and begins and ends alike, the easiest there is', () => {
    const lost = lostMoves(planOf(twin), without(twin));
    expect([...lost.keys()]).toEqual([twin.id]);
    const successor = lost.get(twin.id);
    expect(successor !== undefined && joinAlike(twin, successor)).toBe(true);
  });

  it('are also those that have another length or lead elsewhere by now', () => {
    const otherLength = twin.counts === 4 ? 8 : 4;
    for (const patch of [{ counts: otherLength } as const, { swapsSides: !twin.swapsSides }]) {
      const lost = lostMoves(planOf(twin), changed(twin, patch));
      expect(lost.get(twin.id)?.id).not.toBe(twin.id);
      expect(lost.get(twin.id)).toBeDefined();
    }
  });

  it('are danced as they are today where nothing else joins, and are lost where they are gone', () => {
    const { counts } = single;
    const longer = changed(single, { counts: counts === 4 ? 8 : 4 });
    expect(lostMoves(planOf(single), longer)).toEqual(new Map());
    expect(lostMoves(planOf(single), without(single))).toEqual(new Map([[single.id, undefined]]));
  });

  it('may be cut short by the end of the song, and nowhere else', () => {
    const plan = planOf(twin);
    const cut = (index: number): Plan => ({
      ...plan,
      segments: plan.segments.map((one, n) => (n === index ? { ...one, beats: 2 } : one)),
    });
    expect(lostMoves(cut(0), without(twin)).get(twin.id)).toBeUndefined();
    const danced = { ...cut(1), segments: cut(1).segments.slice(1) };
    expect(lostMoves(danced, without(twin)).get(twin.id)).toBeDefined();
  });

  it('are never filmed ones, which a plan brings along or its owner keeps', () => {
    const plan = planOf(twin);
    const filmed = plan.segments.map((one) => ({ ...one, moveId: 'clip-of-ana' }));
    expect(lostMoves({ ...plan, segments: filmed }, library)).toEqual(new Map());
    expect(lostMoves({ ...plan, filmed: [twin] }, without(twin))).toEqual(new Map());
  });
});

describe('a plan of November 2026', () => {
  it('opens with every library that has lost one of its moves', async () => {
    const temporary = await temporaryPlatform();
    try {
      for (const { moveId } of fixture.segments) {
        const later = createLibrary(library.moves.filter(({ id }) => id !== moveId));
        const views = await viewSegments(temporary.platform, fixture, 'ana', later);
        expect(views).toHaveLength(fixture.segments.length);
        const lost = views.filter(({ isLost }) => isLost);
        expect(lost.map((view) => view.moveId)).toContain(moveId);
        // The stage can dance every segment.
        const danced = views.map((view) => view.standIn ?? view.moveId);
        expect(danced.filter((id) => !later.byId.has(id))).toEqual([]);
      }
    } finally {
      await temporary.close();
    }
  });
});
