import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordFit } from './fuzzy.ts';
import { Vocabulary } from './vocabulary.ts';

describe('Vocabulary', () => {
  it('keeps a word once', () => {
    const words = new Vocabulary();
    expect(['mia', 'obsesion', 'mia'].map((word) => words.idOf(word))).toEqual([0, 1, 0]);
  });

  it('leaves out no word that fits', () => {
    // Few letters and some beyond the first 32, so that words are often near each other.
    const letter = fc.constantFrom(...'abcdeñßя1');
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 20 }), (wanted, others) => {
        const words = new Vocabulary();
        for (const other of others) words.idOf(other);
        expect([...words.fits(wanted)]).toEqual(others.map((other) => wordFit(wanted, other)));
      }),
      { numRuns: 2_000 },
    );
  });
});
