import { describe, expect, it } from 'vitest';
import { readWish } from './description.ts';

const moves = [{ id: 'copa', name: { en: 'Copa', es: 'Copa' } }];

describe('readWish', () => {
  it('reads the language that the wish is written in, whatever the page is in', () => {
    const wish = 'romántica, fácil, sin caídas';
    for (const language of ['en', 'es'] as const) {
      const { parameters, unknown } = readWish(wish, language, moves);
      expect(parameters).toEqual({ style: 'romantic', difficulty: 'beginner', noDips: true });
      expect(unknown).toEqual([]);
    }
    expect(readWish('easy, with a copa', 'es', moves).parameters).toEqual({
      difficulty: 'beginner',
      preferredMoves: ['copa'],
    });
  });

  it('takes the language of the page where both read as much', () => {
    expect(readWish('xyzzy', 'es', moves).unknown).toEqual(['xyzzy']);
    expect(readWish('', 'en', moves).understood).toEqual([]);
  });
});
