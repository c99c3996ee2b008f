import { describe, expect, it } from 'vitest';
import {
  formatSoundtracks,
  parseSoundtracks,
  patternOf,
  soundtrackHash,
  soundtrackOptionsOf,
  type Soundtrack,
} from './soundtracks.ts';

const move = {
  id: 'side-basic',
  energy: 'medium',
  functions: [],
  counts: 4,
  tempoBpm: { min: 90, max: 145 },
} as const;
const asMove = (change: Partial<Parameters<typeof patternOf>[0]>) => ({
  ...move,
  functions: [],
  ...change,
});

describe('patternOf', () => {
  it.each([
    [asMove({ energy: 'low' }), 'derecho'],
    [asMove({ functions: ['basic'] }), 'derecho'],
    [asMove({}), 'majao'],
    [asMove({ energy: 'high' }), 'mambo'],
    [asMove({ energy: 'high', functions: ['basic'] }), 'mambo'],
    [asMove({ functions: ['solo', 'basic'] }), 'mambo'],
  ])('case %#', (given, pattern) => {
    expect(patternOf(given)).toBe(pattern);
  });
});

describe('soundtrackOptionsOf', () => {
  it('loops at least an eight-count in the middle of the tempo range', () => {
    expect(soundtrackOptionsOf(asMove({}))).toMatchObject({ tempoBpm: 117.5, counts: 8 });
    expect(soundtrackOptionsOf(asMove({ counts: 16 })).counts).toBe(16);
  });

  it('gives each move music of its own, always the same', () => {
    const { seed } = soundtrackOptionsOf(asMove({}));
    expect(soundtrackOptionsOf(asMove({})).seed).toBe(seed);
    expect(soundtrackOptionsOf(asMove({ id: 'madrid' })).seed).not.toBe(seed);
  });
});

describe('soundtrackHash', () => {
  it('changes with what is heard and with who listens', () => {
    const options = soundtrackOptionsOf(asMove({}));
    const hashes = [
      soundtrackHash(options, '1'),
      soundtrackHash(options, '2'),
      soundtrackHash({ ...options, energy: 'high' }, '1'),
      soundtrackHash({ ...options, tempoBpm: 118 }, '1'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the file of soundtracks', () => {
  const soundtrack: Soundtrack = {
    tempoBpm: 117.5,
    pattern: 'majao',
    seed: 7,
    contentHash: '0123456789abcdef',
    embedding: Array.from({ length: 128 }, (_, i) => (i === 0 ? 1 : 0)),
  };

  it('is read as it was written, sorted, a line for each move', () => {
    const text = formatSoundtracks(
      new Map([
        ['madrid', soundtrack],
        ['box-open', { ...soundtrack, seed: 8 }],
      ]),
    );
    expect(text.trimEnd().split('\n')).toHaveLength(4);
    expect([...parseSoundtracks(text).keys()]).toEqual(['box-open', 'madrid']);
    expect(parseSoundtracks(text).get('madrid')).toEqual(soundtrack);
  });

  it('is refused with an embedding of another length or a hash that is none', () => {
    const short = { ...soundtrack, embedding: [1] };
    expect(() => parseSoundtracks(JSON.stringify({ a: short }))).toThrow();
    const nameless = { ...soundtrack, contentHash: 'x' };
    expect(() => parseSoundtracks(JSON.stringify({ a: nameless }))).toThrow();
  });
});
