import { describe, expect, it } from 'vitest';
import { UsageError } from './usage.ts';
import { readWish, wishReport } from './wish.ts';

describe('readWish', () => {
  it('reads Spanish, and says what it made of every word', async () => {
    const wish = await readWish({ wish: 'romántico, fácil, sin caídas, xyzzy', language: 'es' });
    expect(wish?.parameters).toEqual({ style: 'romantic', difficulty: 'beginner', noDips: true });
    expect(wish && wishReport(wish)).toMatchObject({ readBy: 'words', unknown: ['xyzzy'] });
  });

  it('is undefined without words, and refuses other languages and essays', async () => {
    expect(await readWish({ language: 'en' })).toBeUndefined();
    await expect(readWish({ wish: 'facile', language: 'it' })).rejects.toThrow(UsageError);
    await expect(readWish({ wish: 'a'.repeat(1001), language: 'en' })).rejects.toThrow(UsageError);
  });
});
