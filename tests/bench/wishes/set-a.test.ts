import { WishWords } from '@bachata/core/choreography/wish/describe.ts';
import { library } from '@bachata/library/moves/index.ts';
import { describe, expect, it } from 'vitest';
import { judgeReading, readWishCases } from './expected.ts';

/** Wishes that are not yet read as they should be. */
const NOT_YET = ["I'm pregnant", 'estoy embarazada', 'sin giros dobles, los sencillos sí'];

describe.each(['en', 'es'] as const)('wishes in %s', (language) => {
  const words = new WishWords(library.moves);
  const cases = readWishCases('a', language).filter(({ text }) => !NOT_YET.includes(text));

  it.each(cases)('reads "$text"', (one) => {
    const read = words.describe(one.text, language);
    const verdict = judgeReading(one, read, library.moves);
    expect(verdict, JSON.stringify(read)).toEqual({
      understood: true,
      wrong: false,
      dislikeAsWish: false,
    });
  });
});
