import { describe, expect, it } from 'vitest';
import { countSheet, withoutRepeats } from './count-sheet.ts';

const text = (words: string) => ({ en: words, es: words });
const beatsSec = Array.from({ length: 64 }, (_, beat) => beat / 2);

function danced(name: string, startBeat: number, beats: number, freeFoot: 1 | 5 = 1, phrase = 0) {
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
    exit: { position: 'O2', hands: 'both', footing: 'mirrored', side: 'left', freeFoot } as const,
    section: 'verse' as const,
    phrase,
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
      holds: ['C', 'O2'],
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

describe('withoutRepeats', () => {
  const sheet = (...phrases: readonly string[][]) =>
    countSheet(
      phrases.flatMap((names, phrase) =>
        names.map((name, k) => danced(name, (phrase * 2 + k) * 8, 8, 1, phrase)),
      ),
      beatsSec,
    );

  it('says of a phrase that comes back where it was', () => {
    const rows = withoutRepeats(sheet(['basic', 'turn'], ['wave', 'basic'], ['basic', 'turn']));
    expect(rows).toHaveLength(5);
    expect(rows[4]).toEqual({
      asBefore: { from: 1, to: 2 },
      ...{ from: 5, to: 6, startSec: 16, section: 'verse' },
    });
  });

  it('leaves alone what differs in anything, and single eights', () => {
    expect(withoutRepeats(sheet(['basic', 'turn'], ['basic', 'wave']))).toHaveLength(4);
    const once = countSheet(
      [0, 1].map((k) => danced('basic', k * 8, 8, 1, k)),
      beatsSec,
    );
    expect(withoutRepeats(once)).toEqual(once);
    expect(withoutRepeats([])).toEqual([]);
  });
});
