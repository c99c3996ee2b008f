/** The moves of the product are found by what dancers call them, in every language. */
import { describe, expect, it } from 'vitest';
import { familiesOf, familyNames } from '@bachata/core/choreography/wish/describe-moves.ts';
import { BODY_PARTS, bodyPartsOf } from '@bachata/core/moves/body-parts.ts';
import { learnBefore } from '@bachata/core/moves/teaching-order.ts';
import { MoveSearch } from '@bachata/core/search/move-search.ts';
import { library } from './index.ts';

const families = familiesOf(library.moves);
const names = familyNames();
const search = new MoveSearch(
  library.moves.map((move) => ({
    id: move.id,
    names: Object.values(move.name).filter((name) => name !== undefined),
    otherNames: (families.get(move.variantOf ?? move.id) ?? []).flatMap((family) => names[family]),
    labels: [move.level, ...move.styles, ...bodyPartsOf(move)],
  })),
);

describe('the search for moves', () => {
  it.each([
    ['dile que no', 'cross-body-lead'],
    ['cbl', 'cross-body-lead'],
    ['body roll', 'forward-wave'],
    ['hamerlok', 'hammerlock-entry'],
    ['candado', 'hammerlock-entry'],
    ['vuelta a la derecha', 'right-turn'],
    ['girp a la derehca', 'right-turn'],
    ['madird', 'madrid'],
    ['caida', 'side-dip'],
  ])('finds %s', (text, id) => {
    expect(search.find(text).slice(0, 4)).toContain(id);
  });

  it('answers within the time between two frames', () => {
    const texts = ['dile que no', 'hamerlok', 'giro a la derecha', 'sensual wave', 'zzzzzzz'];
    for (const text of texts) {
      const times = Array.from({ length: 5 }, () => {
        const started = performance.now();
        search.find(text);
        search.nearest(text, 4);
        return performance.now() - started;
      });
      expect(Math.min(...times)).toBeLessThan(20);
    }
  });
});

describe('the parts of the body', () => {
  const about = (id: string) => bodyPartsOf(library.byId.get(id) ?? library.moves[0]);

  it('are read off the notation', () => {
    expect(about('side-basic')).toEqual([]);
    expect(about('forward-wave')).toEqual(['chest']);
    expect(about('hip-roll-closed')).toContain('hips');
    expect(about('side-dip')).toContain('back');
    expect(about('solo-kicks')).toContain('legs');
    expect(about('caress')).toContain('arms');
  });

  it('each have some moves, and none has them all', () => {
    for (const part of BODY_PARTS) {
      const count = library.moves.filter((move) => bodyPartsOf(move).includes(part)).length;
      expect(count).toBeGreaterThan(4);
      expect(count).toBeLessThan(library.moves.length / 3);
    }
  });

  it('of a combination are those of its moves', () => {
    expect(about('shadow-chapter')).toContain('chest');
  });
});

describe('the teaching order', () => {
  it('has every move after what it builds on', () => {
    for (const { id } of library.moves) {
      const order = learnBefore(id, library.byId);
      for (const [at, before] of order.entries()) {
        const own = library.byId.get(before)?.prerequisites ?? [];
        expect(order.slice(0, at)).toEqual(expect.arrayContaining(own));
      }
    }
  });
});
