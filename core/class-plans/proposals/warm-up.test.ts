import { library } from '@bachata/library/moves/index.ts';
import { describe, expect, it } from 'vitest';
import { isDip } from '../../choreography/traits.ts';
import { LANGUAGES } from '../../languages.ts';
import { regionLoads, regionsOf } from './regions.ts';
import { warmUp } from './warm-up.ts';

const moveOf = (id: string) => library.byId.get(id) ?? expect.fail(id);
const moves = (...ids: string[]) => ids.map(moveOf);
const partsOf = (ids: string[], minutes: number) =>
  warmUp(moves(...ids), minutes).map(({ part }) => part);

describe('regionsOf', () => {
  it.each([
    ['side-basic', []],
    ['hip-roll-closed', ['hips']],
    ['forward-wave', ['spine']],
    ['hammerlock-entry', ['shoulders', 'wrists']],
    ['right-turn', ['shoulders', 'wrists', 'balance']],
    ['double-right-turn', ['neck', 'shoulders', 'wrists', 'balance']],
    ['lean-back', ['neck', 'spine', 'knees', 'legs']],
  ])('reads what is worked off a move: %s', (id, regions) => {
    expect(regionsOf(moveOf(id))).toEqual(regions);
  });

  it('has back and legs for every dip of the library', () => {
    const dips = library.moves.filter(isDip);
    expect(dips.length).toBeGreaterThan(3);
    for (const dip of dips)
      expect(regionsOf(dip)).toEqual(expect.arrayContaining(['spine', 'legs']));
  });
});

describe('warmUp', () => {
  it.each(library.moves.map(({ id }) => id))('adds up to the minutes: %s', (id) => {
    for (const minutes of [1, 2, 3, 5, 7, 8, 12, 20]) {
      const items = warmUp(moves(id, 'side-basic'), minutes);
      expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes);
      expect(items.every((item) => item.minutes >= 0.5)).toBe(true);
      expect(new Set(items.map(({ part }) => part)).size).toBe(items.length);
      for (const { text } of items)
        for (const language of LANGUAGES) expect(text[language]).toBeTruthy();
    }
  });

  it('begins with the pulse, works what the figures work, and ends in dancing', () => {
    expect(partsOf(['right-turn', 'left-turn', 'hip-roll-closed'], 5)).toEqual([
      ...['pulse', 'shoulders', 'wrists', 'balance', 'dance'],
    ]);
  });

  it('never leaves out back and legs where there is a dip', () => {
    const ids = [
      'lean-back',
      'double-right-turn',
      'left-turn',
      'hammerlock-entry',
      'hip-roll-closed',
    ];
    for (const minutes of [2, 3, 5, 8]) {
      expect(partsOf(ids, minutes)).toEqual(expect.arrayContaining(['spine', 'legs']));
    }
    expect(regionLoads(moves(...ids))[0].forDip).toBe(true);
  });

  it('says which figures an item is for', () => {
    const items = warmUp(moves('right-turn', 'right-turn-5'), 5);
    expect(items.find(({ part }) => part === 'balance')?.figures).toEqual(['right-turn']);
  });
});
