import { describe, expect, it } from 'vitest';
import { MoveSearch, type FindableMove } from './move-search.ts';

const move = (id: string, names: string[], otherNames: string[] = [], labels: string[] = []) =>
  ({ id, names, otherNames, labels }) satisfies FindableMove;

const search = new MoveSearch([
  move('basic', ['Side basic', 'Básico lateral'], [], ['Beginner', 'closed hold']),
  move('cross', ['Cross body lead', 'Cambio de lado'], ['dile que no', 'cbl'], ['Beginner']),
  move('cross-turn', ['Cross body lead with a turn'], ['dile que no', 'cbl', 'spin'], ['Advanced']),
  move('wave', ['Body wave', 'Ola de cuerpo'], ['body roll', 'onda'], ['sensual', 'chest']),
  move('hip', ['Hip roll', 'Círculo de cadera'], ['hip movement'], ['sensual', 'hips']),
  move('dip', ['Side dip', 'Caída lateral'], ['drop'], ['Advanced', 'sensual']),
]);

describe('MoveSearch', () => {
  it.each([
    ['Side basic', ['basic']],
    ['dile que no', ['cross', 'cross-turn']],
    ['DILE QUÉ NO', ['cross', 'cross-turn']],
    ['cbl', ['cross', 'cross-turn']],
    ['body roll', ['wave']],
    ['caida', ['dip']],
    ['basico', ['basic']],
    ['ola cuer', ['wave']],
    ['wvae', ['wave']],
    ['laed', ['cross', 'cross-turn']],
    ['sensual dip', ['dip']],
    ['advanced', ['cross-turn', 'dip']],
    ['zzz', []],
  ])('finds %s', (text, expected) => {
    expect(search.find(text)).toEqual(expected);
  });

  it('takes a plural for its singular, and no other word for it', () => {
    expect(search.find('dips')).toEqual(['dip']);
    expect(search.find('hips')).toEqual(['hip']);
    expect(search.find('waves')).toEqual(['wave']);
  });

  it('has all moves in their order where nothing is typed', () => {
    expect(search.find('  ')).toEqual(['basic', 'cross', 'cross-turn', 'wave', 'hip', 'dip']);
  });

  it('needs every word', () => {
    expect(search.find('cross hip')).toEqual([]);
  });

  it('knows which names are nearest to what nobody is called', () => {
    expect(search.nearest('body waving', 2)).toEqual(['wave']);
    expect(search.nearest('kros lead turning', 1)).toEqual(['cross-turn']);
    expect(search.nearest('xyzzy', 3)).toEqual([]);
    expect(search.nearest('', 3)).toEqual([]);
  });
});
