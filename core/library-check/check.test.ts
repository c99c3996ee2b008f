import { describe, expect, it } from 'vitest';
import { checkLibrary } from './check.ts';
import type { Move } from '../moves/library.ts';
import { contentHash, createLibrary } from '../moves/library.ts';
import { reachableFrom } from '../moves/graph.ts';
import { HANDS_OF } from '../moves/state.ts';
import type { FreeFoot, Position } from '../moves/state.ts';

const at = (position: Position, freeFoot: FreeFoot = 1) => ({
  position,
  hands: HANDS_OF[position],
  freeFoot,
  footing: 'mirrored' as const,
});

function moveFactory(overrides: Partial<Move> = {}): Move {
  const text = { en: 'x', es: 'x' };
  const steps = [
    { count: 1, kind: 'step' as const },
    { count: 2, kind: 'step' as const },
    { count: 3, kind: 'step' as const, home: true },
    { count: 4, kind: 'tap' as const, home: true },
  ];
  const dancer = { steps, body: [], arms: [], gaze: [] };
  return {
    id: 'move',
    name: text,
    description: text,
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    styles: ['modern'],
    functions: [],
    counts: 4,
    tempoBpm: { min: 90, max: 130 },
    entry: at('O2', 1),
    exit: at('O2', 5),
    swapsSides: false,
    turns: { lead: 0, follow: 0 },
    travels: false,
    prerequisites: [],
    cues: { lead: [{ count: 1, text }], follow: [{ count: 1, text }] },
    safety: { risk: 'none', requiresPreparation: false, trustedPartnerOnly: false, bodyRegion: [] },
    motion: { lead: dancer, follow: dancer, holds: [] },
    ...overrides,
  };
}

const codesOf = (move: Move): string[] =>
  checkLibrary([move])
    .filter(({ moveId }) => moveId !== null)
    .map(({ code }) => code);

describe('checkLibrary', () => {
  it('accepts a sound move', () => {
    expect(codesOf(moveFactory())).toEqual([]);
  });

  it('finds variants that are not the same move on the other foot', () => {
    const move = moveFactory();
    const other = { id: 'other', variantOf: 'move', entry: at('O2', 5), exit: at('O2', 1) };
    const variantsOf = (...moves: readonly Move[]): string[] =>
      checkLibrary(moves).flatMap(({ moveId, code }) => (code === 'variant' ? [moveId ?? ''] : []));
    expect(variantsOf(move, moveFactory(other))).toEqual([]);
    expect(variantsOf(move, moveFactory({ ...other, entry: at('O2', 1) }))).toEqual(['other']);
    expect(variantsOf(moveFactory(other))).toEqual(['other']);
  });

  it('finds steps that leave the wrong foot free', () => {
    expect(codesOf(moveFactory({ exit: at('O2', 1) }))).toContain('free-foot');
  });

  it('finds a hold that its position does not have', () => {
    expect(codesOf(moveFactory({ entry: { ...at('O2'), hands: 'none' } }))).toContain('hands');
  });

  it('finds a lock that is left without its unwind', () => {
    expect(codesOf(moveFactory({ entry: at('H', 1), exit: at('C', 5) }))).toContain('unwind');
  });

  it('finds dips that are too fast or unprepared', () => {
    const safety = {
      risk: 'trick',
      requiresPreparation: false,
      trustedPartnerOnly: true,
      bodyRegion: [],
    } as const;
    const codes = codesOf(
      moveFactory({ category: 'dips-drops', safety: { ...safety, bodyRegion: [] } }),
    );
    expect(codes.filter((code) => code === 'dip')).toHaveLength(2);
  });

  it('finds turns that do not lead to the facing of the exit', () => {
    expect(codesOf(moveFactory({ turns: { lead: 0, follow: 0.5 } }))).toContain('turns');
  });

  it('finds states without a way on', () => {
    const codes = checkLibrary([moveFactory()]).map(({ code }) => code);
    expect(codes).toContain('reachability');
    expect(codes).toContain('choice');
  });
});

it('walks the graph of states', () => {
  const moves = [moveFactory(), moveFactory({ id: 'on', entry: at('O2', 5), exit: at('C', 1) })];
  expect([...reachableFrom('O2/both/1/mirrored', moves)]).toEqual([
    'O2/both/1/mirrored',
    'O2/both/5/mirrored',
    'C/frame/1/mirrored',
  ]);
});

it('gives a library another version when anything in it changes', () => {
  const [a, b] = [
    createLibrary([moveFactory()]),
    createLibrary([moveFactory({ level: 'advanced' })]),
  ];
  expect(a.version).not.toBe(b.version);
  expect(contentHash('ab')).not.toBe(contentHash('ba'));
});
