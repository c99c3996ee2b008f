import { describe, expect, it } from 'vitest';
import { waysQuerySchema } from './ways-page.ts';

describe('waysQuerySchema', () => {
  it('takes what an address has wrong for not being there', () => {
    const nothing = waysQuerySchema.parse({});
    expect(nothing).toEqual({ end: 'OL', counts: 16, length: 'exactly', level: 'intermediate' });
    const wrong = { start: 'Q', end: '', counts: '17', length: 'about', level: 'expert' };
    expect(waysQuerySchema.parse(wrong)).toEqual(nothing);
    expect(waysQuerySchema.parse({ counts: 'many', end: 'S' })).toEqual({ ...nothing, end: 'S' });
  });

  it('takes what is right of an address that has something wrong', () => {
    const asked = { start: 'C', end: 'S', counts: '8', length: 'most', level: 'fast' };
    expect(waysQuerySchema.parse(asked)).toEqual({
      ...{ start: 'C', end: 'S', counts: 8, length: 'most' },
      level: 'intermediate',
    });
  });
});
