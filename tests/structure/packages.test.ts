import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkout, falseClaims, statedPackages } from '../../scripts/packages.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('says of every package that was asked for what is true of it', () => {
  const rows = statedPackages(readme);
  expect(rows).toHaveLength(15);
  expect(falseClaims(rows, checkout())).toEqual([]);
});

it('notices a row that is not true', () => {
  const rows = [
    { name: 'zod', status: 'refused' },
    { name: 'fluent-ffmpeg', status: 'used' },
    { name: 'vitest', status: 'unheard-of' },
  ];
  expect(falseClaims(rows, checkout())).toEqual([
    'zod is not refused',
    'fluent-ffmpeg is not used',
    'vitest is not unheard-of',
  ]);
});

it('keeps the README short', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(121);
});
