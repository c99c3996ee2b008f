import { describe, expect, it } from 'vitest';
import { searchWords, wordFit } from './fuzzy.ts';

describe('searchWords', () => {
  it('compares without accents, case and punctuation', () => {
    expect(searchWords('Obsesión — (El Niño), 2.ª')).toEqual(['obsesion', 'el', 'nino', '2', 'ª']);
  });
});

describe('wordFit', () => {
  it.each([
    ['obsesion', 'obsesion', 1],
    ['obse', 'obsesion', 0.9],
    ['obsecion', 'obsesion', 0.6],
    ['obsseion', 'obsesion', 0.6],
    ['obesion', 'obsesion', 0.6],
    ['hamerlok', 'hammerlock', 0.4],
    ['hamme', 'hammerlock', 0.9],
    ['hanme', 'hammerlock', 0.6],
    ['sol', 'sal', 0],
    ['bachata', 'salsa', 0],
    ['propuesta', 'prop', 0],
  ])('fits %s to %s', (wanted, word, fit) => {
    expect(wordFit(wanted, word)).toBeCloseTo(fit);
  });
});
