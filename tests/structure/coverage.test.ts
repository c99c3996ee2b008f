import { expect, it } from 'vitest';
import { sharesOf } from '../../scripts/coverage.ts';

it('adds the files of each workspace', () => {
  const lines = (covered: number, total: number) => ({ lines: { covered, total } });
  const summary = {
    total: lines(9, 12),
    '/r/core/a.ts': lines(1, 2),
    '/r/core/b/c.ts': lines(5, 6),
    '/r/web/src/a.ts': lines(3, 4),
    '/r/webs/a.ts': lines(0, 9),
  };
  const shares = sharesOf(summary, '/r');
  expect(shares.find(({ name }) => name === 'core')).toEqual({
    name: 'core',
    lines: 8,
    share: 0.75,
  });
  expect(shares.find(({ name }) => name === 'web')).toMatchObject({ lines: 4, share: 0.75 });
  expect(shares.find(({ name }) => name === 'data')).toMatchObject({ lines: 0, share: 1 });
});
