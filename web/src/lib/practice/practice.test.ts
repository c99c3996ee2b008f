import { describe, expect, it } from 'vitest';
import { segmentOf } from '../testing/segment.ts';
import { CLICKS, feelAt, FEELS, hitsOf } from './clicks.ts';
import { delayOfTaps } from './delay.ts';
import { actionOf } from './keys.ts';
import { FIRST_MARK, mark, nudge, shift } from './loop.ts';
import { firstRung, nextRung, rungBefore, speedNear, tempoAt, type Rung } from './speed.ts';
import { eightsIn, dancePartAt, partBeside, partsOf, secondsOf, secOfBeat } from './spans.ts';
import { wordOnCount } from './voice.ts';

/** Eight, a break of four that puts the next 1 four beats early, sixteen in the chorus. */
const segments = [
  segmentOf(0, 2, 8),
  segmentOf(1, 10, 4),
  segmentOf(2, 14, 16, { section: 'chorus', phrase: 1 }),
];
const beatsSec = Array.from({ length: 40 }, (_, beat) => beat * 0.5);
const parts = partsOf({ segments });

describe('parts of a dance', () => {
  it.each([
    // On the very start of the second eight, where a step has led.
    [4.75, 1, 14],
    [4.75, -1, 2],
    [0.8, 1, 10],
    [0.8, -1, 2],
    [0.1, 1, 2],
    [0.1, -1, undefined],
    [14.9, 1, undefined],
    [14.9, -1, 14],
  ] as const)('steps from %f s by %i to the eight at beat %s', (sec, direction, startBeat) => {
    expect(partBeside(parts.eight, beatsSec, sec, direction)?.startBeat).toBe(startBeat);
  });

  it('begins an eight with each count 1, across a short break too', () => {
    expect(parts.eight).toEqual([
      { startBeat: 2, endBeat: 10 },
      { startBeat: 10, endBeat: 14 },
      { startBeat: 14, endBeat: 22 },
      { startBeat: 22, endBeat: 30 },
    ]);
  });

  it('takes neighbors of one phrase and one section together', () => {
    expect(parts.phrase).toEqual([
      { startBeat: 2, endBeat: 14 },
      { startBeat: 14, endBeat: 30 },
    ]);
    expect(parts.section).toEqual(parts.phrase);
  });

  it('plays from half a beat before the first count, outside of the song too', () => {
    expect(secondsOf({ startBeat: 2, endBeat: 10 }, beatsSec)).toEqual({
      startSec: 0.75,
      endSec: 4.75,
    });
    expect(secondsOf({ startBeat: 0, endBeat: 8 }, beatsSec).startSec).toBe(-0.25);
    expect(secOfBeat(beatsSec, 40)).toBe(20);
  });

  it('knows the part and the eights of a beat', () => {
    expect(dancePartAt(parts.move, 12)).toEqual({ startBeat: 10, endBeat: 14 });
    expect(dancePartAt(parts.move, 0)).toEqual({ startBeat: 2, endBeat: 10 });
    expect(dancePartAt(parts.move, 99)).toEqual({ startBeat: 14, endBeat: 30 });
    expect(eightsIn(parts, { startBeat: 12, endBeat: 20 })).toEqual({ first: 2, last: 3 });
  });

  it('has no parts without moves', () => {
    expect(partsOf({ segments: [] }).eight).toEqual([]);
  });
});

describe('marking a free loop', () => {
  it('takes two taps in either order, and moves the nearer end after that', () => {
    const begun = mark(FIRST_MARK, 20);
    const marked = mark(begun, 12);
    expect(marked).toEqual({ stage: 'marked', span: { startBeat: 12, endBeat: 20 } });
    expect(mark(marked, 13)).toEqual({ stage: 'marked', span: { startBeat: 13, endBeat: 20 } });
    expect(mark(marked, 30)).toEqual({ stage: 'marked', span: { startBeat: 12, endBeat: 30 } });
  });

  it('has a count at least', () => {
    expect(mark(mark(FIRST_MARK, 5), 5)).toEqual({
      stage: 'marked',
      span: { startBeat: 5, endBeat: 6 },
    });
    const within = { startBeat: 0, endBeat: 16 };
    expect(nudge({ startBeat: 4, endBeat: 5 }, 'startBeat', 3, within)).toEqual({
      startBeat: 4,
      endBeat: 5,
    });
    expect(nudge({ startBeat: 4, endBeat: 16 }, 'endBeat', 3, within).endBeat).toBe(16);
  });

  it('moves by its own length, and stays in the dance', () => {
    const within = { startBeat: 0, endBeat: 20 };
    expect(shift({ startBeat: 0, endBeat: 8 }, 1, within)).toEqual({ startBeat: 8, endBeat: 16 });
    expect(shift({ startBeat: 8, endBeat: 16 }, 1, within)).toEqual({ startBeat: 12, endBeat: 20 });
  });
});

describe('the ladder', () => {
  const ladder = { from: 60, step: 15, everyPasses: 2, to: 100 };

  it('climbs every second pass, takes the target as its last rung, and ends', () => {
    const percents: number[] = [];
    for (
      let rung: Rung | undefined = firstRung(ladder);
      rung !== undefined;
      rung = nextRung(ladder, rung)
    ) {
      percents.push(rung.percent);
    }
    expect(percents).toEqual([60, 60, 75, 75, 90, 90, 100, 100]);
  });

  it('steps back, not below its start', () => {
    expect(rungBefore(ladder, { percent: 90, passes: 1 })).toEqual({ percent: 75, passes: 0 });
    expect(rungBefore(ladder, { percent: 60, passes: 1 })).toEqual({ percent: 60, passes: 0 });
  });

  it('knows speeds by five percent and the tempo that one hears', () => {
    expect([speedNear(3), speedNear(72), speedNear(400)]).toEqual([25, 70, 150]);
    expect(tempoAt(128, 75)).toBe(96);
  });
});

describe('keys', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}): ReturnType<typeof actionOf> =>
    actionOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

  it('knows keyboards, pedals and clickers', () => {
    expect([' ', 'b', '.'].map((key) => press(key))).toEqual(['toggle', 'toggle', 'toggle']);
    expect(press('PageDown')).toBe('forward');
    expect(press('L')).toBe('loop');
    expect(press('ArrowRight', { shiftKey: true })).toBe('count-forward');
    expect(press('3')).toEqual({ saved: 3 });
  });

  it('leaves the browser its own', () => {
    expect(press('l', { ctrlKey: true })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
    expect(press('0')).toBeUndefined();
  });
});

describe('the delay of a loudspeaker', () => {
  const clicks = Array.from({ length: 20 }, (_, index) => index * 1.2);

  it('is the median of eight taps, so that one slip does not count', () => {
    const taps = clicks.slice(0, 8).map((click) => click + 0.182);
    expect(delayOfTaps(taps, clicks)).toBe(180);
    expect(delayOfTaps([...taps.slice(0, 7), (taps[7] ?? 0) + 0.4], clicks)).toBe(180);
  });

  it('is not known before', () => {
    expect(delayOfTaps(clicks.slice(0, 7), clicks)).toBeUndefined();
  });
});

describe('clicks and voice', () => {
  it('keeps every hit inside of its eight', () => {
    for (const click of CLICKS) {
      for (const feel of FEELS) {
        for (const { at, level } of hitsOf(click, feel)) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(8);
          expect(level).toBeGreaterThan(0);
          expect(level).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it('plays as the song does in each of its sections', () => {
    const sections = [
      { startSec: 0, endSec: 10, pattern: 'derecho' },
      { startSec: 10, endSec: 20, pattern: 'majao' },
      { startSec: 20, endSec: 30, pattern: 'none' },
    ];
    expect([5, 10, 25, 40].map((sec) => feelAt('song', sections, sec))).toEqual([
      ...['derecho', 'majao', 'derecho', 'derecho'],
    ]);
    expect(feelAt('mambo', sections, 5)).toBe('mambo');
  });

  it('has the bass rest on 2 when it is straight, and play it in the majao', () => {
    const on = (feel: (typeof FEELS)[number]) => hitsOf('bass', feel).map(({ at }) => at);
    expect(on('derecho')).not.toContain(1);
    expect(on('majao')).toContain(1);
  });

  it('marks the tap with the large drum', () => {
    const low = hitsOf('bongo', 'derecho').filter(({ sound }) => sound === 'low-drum');
    expect(low.map(({ at }) => at)).toContain(3);
    expect(low.map(({ at }) => at)).toContain(7);
  });

  it('says "1 2 3 tap 5 6 7 tap", or the 1 only', () => {
    const counts = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(counts.map((count) => wordOnCount('counts', count))).toEqual([
      ...['1', '2', '3', 'tap', '5', '6', '7', 'tap'],
    ]);
    expect(counts.map((count) => wordOnCount('ones', count)).filter(Boolean)).toEqual(['1']);
    expect(wordOnCount('names', 1)).toBeUndefined();
  });
});
