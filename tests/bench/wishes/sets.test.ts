import { WishWords } from '@bachata/core/choreography/wish/describe.ts';
import { library } from '@bachata/library/moves/index.ts';
import { describe, expect, it } from 'vitest';
import { judgeReading, readWishCases, type Verdict, type WishSet } from './expected.ts';

const words = new WishWords(library.moves);

describe.each(['en', 'es'] as const)('wishes in %s', (language) => {
  it.each([...readWishCases('a', language), ...readWishCases('b', language)])(
    'reads "$text"',
    (one) => {
      const read = words.describe(one.text, language);
      const verdict = judgeReading(one, read, library.moves);
      expect(verdict, JSON.stringify(read)).toEqual({
        understood: true,
        wrong: false,
        dislikeAsWish: false,
      });
    },
  );
});

/**
 * Of 100 wishes each: at least so many understood, at most so many read wrongly or a dislike taken for a
 * wish. Those of D are what it came to when it was read for the first time.
 */
const FLOORS = [
  { set: 'c', language: 'en', understood: 97, wrong: 0, dislikeAsWish: 0 },
  { set: 'c', language: 'es', understood: 96, wrong: 1, dislikeAsWish: 0 },
  { set: 'd', language: 'en', understood: 87, wrong: 23, dislikeAsWish: 0 },
  { set: 'd', language: 'es', understood: 77, wrong: 20, dislikeAsWish: 1 },
] as const satisfies readonly ({ set: WishSet } & Record<string, unknown>)[];

it.each(FLOORS)(
  'reads the wishes of others, set $set in $language',
  ({ set, language, ...floor }) => {
    const verdicts = readWishCases(set, language).map((one) =>
      judgeReading(one, words.describe(one.text, language), library.moves),
    );
    const count = (fact: keyof Verdict): number => verdicts.filter((one) => one[fact]).length;
    expect(count('understood')).toBeGreaterThanOrEqual(floor.understood);
    expect(count('wrong')).toBeLessThanOrEqual(floor.wrong);
    expect(count('dislikeAsWish')).toBeLessThanOrEqual(floor.dislikeAsWish);
  },
);
