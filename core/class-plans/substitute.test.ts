import { describe, expect, it } from 'vitest';
import { endOfSubstitution } from './substitute.ts';

const at = (moment: string) => ({ now: () => Date.parse(moment) });
const endOf = (moment: string, plan: { date?: string; timeZone?: string }, zone?: string) => {
  const { lastDay, expiresAt } = endOfSubstitution(at(moment), plan, zone);
  return [lastDay, new Date(expiresAt).toISOString()];
};

describe('a substitution', () => {
  it('ends with the day after today where the owner is', () => {
    expect(endOf('2026-03-02T12:00:00Z', {}, 'Europe/Madrid')).toEqual([
      '2026-03-03',
      '2026-03-03T23:00:00.000Z',
    ]);
    // There it is still Sunday.
    expect(endOf('2026-03-02T02:00:00Z', {}, 'America/Santo_Domingo')).toEqual([
      '2026-03-02',
      '2026-03-03T04:00:00.000Z',
    ]);
    expect(endOf('2026-03-02T12:00:00Z', {})).toEqual(['2026-03-03', '2026-03-04T00:00:00.000Z']);
  });

  it('ends with the day after the class, where the class is', () => {
    const plan = { date: '2026-03-09', timeZone: 'Asia/Tokyo' };
    expect(endOf('2026-03-02T12:00:00Z', plan, 'Europe/Madrid')).toEqual([
      '2026-03-10',
      '2026-03-10T15:00:00.000Z',
    ]);
    expect(endOf('2026-03-12T12:00:00Z', { date: '2026-03-09' }, 'Europe/Madrid')[0]).toBe(
      '2026-03-13',
    );
  });

  it('ends at midnight also in the nights in which the clocks change', () => {
    const madrid = (date: string) => endOf('2026-01-02T12:00:00Z', { date }, 'Europe/Madrid')[1];
    expect(madrid('2026-03-27')).toBe('2026-03-28T23:00:00.000Z');
    expect(madrid('2026-03-28')).toBe('2026-03-29T22:00:00.000Z');
    expect(madrid('2026-10-24')).toBe('2026-10-25T23:00:00.000Z');
  });
});
