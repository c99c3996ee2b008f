import { expect, it } from 'vitest';
import { timeZoneOf } from './time-zone.ts';

it('takes names that there are, and nothing else that a cookie may say', () => {
  expect(timeZoneOf('Europe/Madrid')).toBe('Europe/Madrid');
  for (const name of [undefined, '', 'Madrid', '<b>', 'x'.repeat(10_000)]) {
    expect(timeZoneOf(name)).toBeUndefined();
  }
});
