import { describe, expect, it } from 'vitest';
import { countSheet } from './count-sheet.ts';

const text = (words: string) => ({ en: words, es: words });
const beatsSec = Array.from({ length: 64 }, (_, beat) => beat / 2);

function danced(name: string, startBeat: number, beats: number, freeFoot: 1 | 5 = 1) {
  return {
    name: text(name),
    cues: {
      lead: [{ beat: 0, count: freeFoot, text: text(`${name} leads`) }],
      follow: [{ beat: 2, count: freeFoot + 2, text: text(`${name} follows`) }],
    },
    startBeat,
    beats,
    startSec: startBeat / 2,
    entry: { position: 'C', hands: 'frame', footing: 'mirrored', side: 'left', freeFoot } as const,
    section: 'verse' as const,
  };
}

describe('countSheet', () => {
  it('puts two moves of four counts into one eight, with their cues on its counts', () => {
    const [eight, ...more] = countSheet([danced('turn', 0, 4), danced('hold', 4, 4, 5)], beatsSec);
    expect(more).toEqual([]);
    expect(eight?.counts.map(({ count }) => count)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(eight?.counts[0]).toEqual({
      count: 1,
      starts: text('turn'),
      lead: text('turn leads'),
    });
    expect(eight?.counts[4]).toMatchObject({ starts: text('hold'), lead: text('hold leads') });
    expect(eight?.counts[6]).toEqual({ count: 7, follow: text('hold follows') });
  });

  it('carries a move of sixteen counts over into the next eight', () => {
    const eights = countSheet([danced('combination', 8, 16)], beatsSec);
    expect(eights.map(({ number, startSec, goesOn }) => ({ number, startSec, goesOn }))).toEqual([
      { number: 1, startSec: 4, goesOn: undefined },
      { number: 2, startSec: 8, goesOn: text('combination') },
    ]);
  });

  it('starts a new eight where a break starts the count anew', () => {
    const eights = countSheet([danced('hit', 0, 4), danced('basic', 4, 8)], beatsSec);
    expect(eights.map(({ counts }) => counts.length)).toEqual([4, 8]);
    expect(eights[1]?.counts[0]?.count).toBe(1);
  });

  it('begins on 5 where the dance does, and is empty without one', () => {
    expect(countSheet([danced('late', 0, 4, 5)], beatsSec)[0]?.counts[0]?.count).toBe(5);
    expect(countSheet([], beatsSec)).toEqual([]);
  });
});
