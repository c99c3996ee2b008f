import { describe, expect, it } from 'vitest';
import { filterMoves, type MoveCard, type MoveFilter } from './move-view.ts';

type Move = Pick<MoveCard, 'name' | 'level' | 'category' | 'energy' | 'positions' | 'filmed'>;
const moves: Move[] = [
  {
    name: { en: 'Side basic', es: 'Básico lateral' },
    level: 'beginner',
    category: 'basic-steps',
    energy: 'low',
    positions: ['C', 'C'],
  },
  {
    name: { en: 'Right turn', es: 'Giro a la derecha' },
    level: 'beginner',
    category: 'turns-spins',
    energy: 'medium',
    positions: ['OL', 'OR'],
  },
  {
    name: { en: 'Double right turn', es: 'Giro doble' },
    level: 'advanced',
    category: 'turns-spins',
    energy: 'high',
    positions: ['OL', 'OL'],
  },
];
const none: MoveFilter = { search: '', level: '', category: '', energy: '', position: '' };
const find = (filter: Partial<MoveFilter>) =>
  filterMoves(moves, { ...none, ...filter }).map(({ name }) => name.en);

describe('filterMoves', () => {
  it('shows everything without a filter', () => {
    expect(find({})).toHaveLength(3);
  });

  it('finds names in either language, without accents and in any order', () => {
    expect(find({ search: 'BASICO' })).toEqual(['Side basic']);
    expect(find({ search: ' turn  right ' })).toEqual(['Right turn', 'Double right turn']);
    expect(find({ search: 'giro' })).toHaveLength(2);
  });

  it('finds a filmed move by the name of who has filmed it, among the drawn ones', () => {
    const filmed = { by: 'Escuela Sabor', isOwn: false };
    const both = [...moves, { ...moves[0], filmed } as Move];
    const found = filterMoves(both, { ...none, search: 'sabor', level: 'beginner' });
    expect(found.map((move) => move.filmed)).toEqual([filmed]);
  });

  it('finds by energy, and by where a move starts or ends', () => {
    expect(find({ energy: 'high' })).toEqual(['Double right turn']);
    expect(find({ position: 'OL' })).toEqual(['Right turn', 'Double right turn']);
    expect(find({ position: 'OR' })).toEqual(['Right turn']);
  });

  it('combines filters', () => {
    expect(find({ search: 'turn', level: 'advanced', category: 'turns-spins' })).toEqual([
      'Double right turn',
    ]);
    expect(find({ level: 'advanced', category: 'basic-steps' })).toEqual([]);
  });
});
