import { songAnalysis } from '@bachata/core/choreography/testing/songs.ts';
import { describe, expect, it } from 'vitest';
import { atWishedTempo } from './tempo.ts';
import { UsageError } from './usage.ts';

describe('atWishedTempo', () => {
  const heard = songAnalysis({ tempoBpm: 83 });

  it.each([
    ['double', 166],
    ['half', 41.5],
    ['165', 166],
    ['84', 83],
  ])('takes %s for %d BPM', (wish, bpm) => {
    expect(atWishedTempo(heard, wish).tempoBpm).toBeCloseTo(bpm);
  });

  it('leaves the song as it is without a wish, and refuses what it cannot be', () => {
    expect(atWishedTempo(heard, undefined)).toBe(heard);
    expect(() => atWishedTempo(heard, '120')).toThrow(UsageError);
    expect(() => atWishedTempo(heard, 'fast')).toThrow('42, 83, 166');
  });
});
