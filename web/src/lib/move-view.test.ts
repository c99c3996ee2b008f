import { describe, expect, it } from 'vitest';
import { filterMoves, type MoveCard } from './move-view.ts';

type Move = Pick<MoveCard, 'name' | 'level' | 'category'>;
const moves: Move[] = [
  { name: { en: 'Side basic', es: 'Básico lateral' }, level: 'beginner', category: 'basic-steps' },
  {
    name: { en: 'Right turn', es: 'Giro a la derecha' },
    level: 'beginner',
    category: 'turns-spins',
  },
  {
    name: { en: 'Double right turn', es: 'Giro doble' },
    level: 'advanced',
    category: 'turns-spins',
  },
];
const find = (filter: Partial<{ search: string; level: string; category: string }>) =>
  filterMoves(moves, { search: '', level: '', category: '', ...filter }).map(({ name }) => name.en);

describe('filterMoves', () => {
  it('shows everything without a filter', () => {
    expect(find({})).toHaveLength(3);
  });

  it('finds names in either language, without accents and in any order', () => {
    expect(find({ search: 'BASICO' })).toEqual(['Side basic']);
    expect(find({ search: ' turn  right ' })).toEqual(['Right turn', 'Double right turn']);
    expect(find({ search: 'giro' })).toHaveLength(2);
  });

  it('combines filters', () => {
    expect(find({ search: 'turn', level: 'advanced', category: 'turns-spins' })).toEqual([
      'Double right turn',
    ]);
    expect(find({ level: 'advanced', category: 'basic-steps' })).toEqual([]);
  });
});
