import { describe, expect, it } from 'vitest';
import { joinRules } from './join-costs.ts';
import { coupleState, moveInfo } from '../testing/library.ts';

const [apart, open, closed] = [coupleState('N', 5), coupleState('O2'), coupleState('C', 5)];
const moves = [
  moveInfo({ id: 'release', category: 'footwork', entry: open, exit: apart, counts: 4 }),
  moveInfo({ id: 'rejoin-5', category: 'footwork', entry: apart, exit: open, counts: 4 }),
  moveInfo({ id: 'kicks', category: 'footwork', entry: apart, exit: apart }),
  moveInfo({
    id: 'half-basic',
    category: 'basic-steps',
    functions: ['rest'],
    entry: coupleState('N'),
    exit: apart,
    counts: 4,
  }),
  moveInfo({ id: 'close', category: 'basic-steps', entry: open, exit: closed, counts: 4 }),
  moveInfo({ id: 'open-5', category: 'basic-steps', entry: closed, exit: open, counts: 4 }),
  moveInfo({ id: 'turn-out-5', category: 'turns-spins', entry: closed, exit: open, counts: 4 }),
];
const at = (id: string): number => moves.findIndex((move) => move.id === id);

describe('going there and back', () => {
  const { thereAndBack } = joinRules(moves);
  const price = (from: string, to: string): number => thereAndBack(at(from), at(to));

  it('costs something by basic steps alone, and where one lets go only to take hands again', () => {
    expect(price('close', 'open-5')).toBeGreaterThan(0);
    expect(price('release', 'rejoin-5')).toBeGreaterThan(0);
    expect(price('half-basic', 'rejoin-5')).toBeGreaterThan(0);
  });

  it('costs nothing with a figure between or for the way back', () => {
    expect(price('release', 'kicks')).toBe(0);
    expect(price('kicks', 'rejoin-5')).toBe(0);
    expect(price('close', 'turn-out-5')).toBe(0);
  });
});
