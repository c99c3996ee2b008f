import { expect, it } from 'vitest';
import { isReading, readWishCases } from './expected.ts';

const SETS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

it.each(SETS.flatMap((set) => [[set, 'en'] as const, [set, 'es'] as const]))(
  'every line of set %s in %s says what is to be read',
  (set, language) => {
    const cases = readWishCases(set, language);
    expect(cases.filter((one) => !isReading(one))).toEqual([]);
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
  },
);
