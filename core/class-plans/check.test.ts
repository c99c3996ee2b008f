import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import type { Block, PlanMove } from './blocks.ts';
import { checkClassPlan, timed } from './check.ts';
import { checkedMove } from './checked-move.ts';
import { blockFor } from './testing/plans.ts';

const moves = new Map(library.moves.map((move) => [move.id, checkedMove(move)]));
const planMove = (id: string): PlanMove => {
  const move = library.byId.get(id);
  if (move === undefined) throw new Error(`no move ${id}`);
  return { id, name: move.name.en, counts: move.counts };
};
const aboutMove = (id: string, parts: Partial<Block> = {}): Block =>
  blockFor(id, { content: { kind: 'move', move: planMove(id) }, ...parts });
const findings = (blocks: readonly Block[], minutes = 600) =>
  checkClassPlan({ minutes, blocks }, moves);

describe('time', () => {
  const blocks = [25, 20, 20, 5].map((minutes, k) => blockFor(`b${k}`, { kind: 'drill', minutes }));

  it('runs from block to block', () => {
    expect(timed(blocks).map(({ from, to }) => [from, to])).toEqual([
      [0, 25],
      [25, 45],
      [45, 65],
      [65, 70],
    ]);
  });

  it('that is too short is told where it runs out', () => {
    expect(findings(blocks, 60)).toEqual([{ kind: 'overrun', blockId: 'b2', minutes: 10 }]);
    expect(findings(blocks, 70)).toEqual([]);
  });
});

describe('new things', () => {
  const three = ['side-basic-open', 'hand-play', 'forward-wave'].map((id) => aboutMove(id));

  it('are three at most; the same again, a review and an empty block are none', () => {
    const review = aboutMove('dip-preparation', { kind: 'review' });
    const again = { ...three[0], id: 'again' };
    expect(findings([...three, again, review, blockFor('empty')])).toEqual([]);
    const fourth = blockFor('fourth', { content: { kind: 'text', text: 'Body isolation' } });
    expect(findings([...three, again, fourth])).toEqual([
      { kind: 'many-new', blockId: 'fourth', things: 4 },
    ]);
  });
});

describe('a dip', () => {
  it('needs what prepares it, before it', () => {
    const bare = { kind: 'unprepared', blockId: 'side-dip', moveId: 'side-dip' };
    expect(findings([aboutMove('side-dip')])).toMatchObject([bare]);
    expect(findings([aboutMove('side-dip'), aboutMove('dip-preparation')])).toMatchObject([
      { ...bare, missing: ['dip-preparation', 'lean-back'] },
    ]);
    expect(findings([aboutMove('dip-preparation'), aboutMove('side-dip')])).toEqual([]);
  });

  it('is prepared by an easier depth of its own block', () => {
    const preparation = planMove('dip-preparation');
    const state = library.byId.get('dip-preparation');
    if (state === undefined) throw new Error('no preparation');
    const depths = {
      counts: preparation.counts,
      entry: state.entry.position,
      exit: state.exit.position,
      simplified: [preparation],
    };
    expect(findings([aboutMove('side-dip', { depths })])).toEqual([]);
  });
});

describe('depths', () => {
  it('are of one length, and begin and end in one hold', () => {
    const target = planMove('side-basic-open');
    const depths = { counts: target.counts * 2, entry: 'C', exit: 'O2', target: [target] } as const;
    const block = blockFor('d', { depths: { ...depths, target: [...depths.target] } });
    expect(findings([block])).toEqual([
      { kind: 'depth-differs', blockId: 'd', depth: 'target', by: 'counts' },
      { kind: 'depth-differs', blockId: 'd', depth: 'target', by: 'entry' },
    ]);
  });
});

it('names the moves that there are not, each once', () => {
  const lost = { id: 'gone', name: 'Old turn', counts: 8 };
  const block = blockFor('a', {
    content: {
      ...{ kind: 'phrase', choreographyId: 'c', title: 'Propuesta', startBeat: 0, beats: 16 },
      moves: [lost, lost],
    },
  });
  expect(findings([block])).toEqual([{ kind: 'unknown-move', blockId: 'a', name: 'Old turn' }]);
});
