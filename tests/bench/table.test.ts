import { expect, it } from 'vitest';
import { formatTable } from './table.ts';

it('aligns numbers to the right and words to the left', () => {
  const text = formatTable({
    title: 'Speed',
    columns: ['what', 'seconds'],
    rows: [
      ['planning', 0.0123],
      ['all', 12],
    ],
  });
  expect(text.split('\n')).toEqual([
    '# Speed',
    'what      seconds',
    '--------  -------',
    'planning    0.012',
    'all            12',
    '',
  ]);
});
