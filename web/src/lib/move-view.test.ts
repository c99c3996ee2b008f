import { describe, expect, it } from 'vitest';
import {
  addressOfFilter,
  filterOf,
  findableOf,
  fitsFilter,
  NO_FILTER,
  type FamilyNames,
  type ListedMove,
  type MoveFilter,
} from './move-view.ts';

const media = { clipUrl: undefined, posterUrl: undefined, previewUrl: undefined };
const moves: ListedMove[] = [
  {
    ...{ id: 'side-basic', name: { en: 'Side basic', es: 'Básico lateral' }, media, counts: 8 },
    ...{ level: 'beginner', category: 'basic-steps', energy: 'low', positions: ['C', 'C'] },
    ...{ styles: ['traditional', 'romantic'], bodyParts: [], families: [] },
  },
  {
    ...{ id: 'right-turn', name: { en: 'Right turn', es: 'Giro a la derecha' }, media, counts: 4 },
    ...{ level: 'beginner', category: 'turns-spins', energy: 'medium', positions: ['OL', 'OR'] },
    ...{ styles: ['modern'], bodyParts: ['arms'], families: ['turn', 'right-turn'] },
  },
  {
    ...{ id: 'double', name: { en: 'Double right turn' }, media, counts: 4 },
    ...{ level: 'advanced', category: 'turns-spins', energy: 'high', positions: ['OL', 'OL'] },
    ...{ styles: ['modern', 'sensual'], bodyParts: ['arms', 'hips'], families: ['turn'] },
    filmed: { by: 'Escuela Sabor', isOwn: false },
  },
];
const find = (filter: Partial<MoveFilter>, favorites: readonly string[] = []) =>
  moves
    .filter((move) => fitsFilter(move, { ...NO_FILTER, ...filter }, (id) => favorites.includes(id)))
    .map(({ id }) => id);

describe('fitsFilter', () => {
  it.each([
    [{}, ['side-basic', 'right-turn', 'double']],
    [{ level: 'beginner' }, ['side-basic', 'right-turn']],
    [{ category: 'turns-spins' }, ['right-turn', 'double']],
    [{ style: 'sensual' }, ['double']],
    [{ part: 'arms' }, ['right-turn', 'double']],
    [{ part: 'hips', style: 'modern' }, ['double']],
    [{ energy: 'high' }, ['double']],
    [{ position: 'OR' }, ['right-turn']],
    [{ level: 'advanced', category: 'basic-steps' }, []],
    [{ level: 'no-such-level' }, []],
  ] satisfies [Partial<MoveFilter>, string[]][])('finds by %j', (filter, expected) => {
    expect(find(filter)).toEqual(expected);
  });

  it('has the favorites alone where they are asked for', () => {
    expect(find({ favorites: '1' }, ['double'])).toEqual(['double']);
    expect(find({ favorites: '1', level: 'beginner' }, ['double'])).toEqual([]);
  });
});

describe('the address of a filter', () => {
  it('says what is not empty, and is read again', () => {
    const filter = { ...NO_FILTER, search: 'dile que no', part: 'hips', favorites: '1' };
    const address = addressOfFilter(filter);
    expect(address).toBe('/moves?search=dile+que+no&part=hips&favorites=1');
    expect(filterOf(new URL(address, 'https://x.example').searchParams)).toEqual(filter);
    expect(addressOfFilter(NO_FILTER)).toBe('/moves');
  });

  it('takes no notice of what it does not know', () => {
    expect(filterOf(new URLSearchParams('x=1&level=beginner'))).toEqual({
      ...NO_FILTER,
      level: 'beginner',
    });
  });
});

describe('findableOf', () => {
  it('has the names of every language, of the family, and of who has filmed it', () => {
    const names = { turn: ['turn', 'giro'], 'right-turn': ['vuelta'] } as unknown as FamilyNames;
    expect(findableOf(moves[1], names, ['Beginner'])).toEqual({
      id: 'right-turn',
      names: ['Right turn', 'Giro a la derecha'],
      otherNames: ['turn', 'giro', 'vuelta'],
      labels: ['Beginner'],
    });
    expect(findableOf(moves[2], names).names).toEqual(['Double right turn', 'Escuela Sabor']);
  });
});
