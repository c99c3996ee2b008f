import { expect, it } from 'vitest';
import { bytesOf, sizeTable } from '../../web/size-budget.ts';

const files = new Map([
  ['page', { bytes: 10, imports: ['shared', 'player'] }],
  ['player', { bytes: 100, imports: ['shared', 'page'] }],
  ['shared', { bytes: 1_000, imports: [] }],
  ['stage', { bytes: 10_000, imports: ['shared'] }],
]);

it('counts what is imported once, also in a circle, and not what is loaded later', () => {
  expect(bytesOf(['page'], files)).toBe(1_110);
  expect(bytesOf(['page', 'shared'], files)).toBe(1_110);
  expect(bytesOf(['page', 'stage'], files)).toBe(11_110);
});

it('says which page is too large', () => {
  const table = sizeTable([
    { page: '/', bytes: 80_000, budget: 120_000 },
    { page: '/moves', bytes: 150_100, budget: 150_000 },
  ]);
  expect(table.split('\n')).toEqual([
    '/moves  150.1 of  150.0 kB  too much',
    '/        80.0 of  120.0 kB',
  ]);
});
