import { describe, expect, it } from 'vitest';
import type { Bar, Beat } from '../rhythm/beats-and-bars.ts';
import { barAttacks, sectionPattern } from './pattern.ts';
import { perBand } from '../rhythm/tatum-features.ts';

/** Attacks of the eight eighths of a bar. */
interface Groove {
  readonly bass: readonly number[];
  readonly bongo: readonly number[];
  readonly guira: readonly number[];
  readonly mid: readonly number[];
}

const derecho: Groove = {
  bass: [9, 0, 0, 4, 5, 0, 6, 0],
  bongo: [2, 1, 2, 1, 2, 1, 8, 1],
  guira: [3, 2, 3, 2, 3, 2, 3, 2],
  mid: [2, 2, 2, 2, 2, 2, 2, 2],
};
const majao: Groove = {
  bass: [9, 0, 7, 1, 7, 0, 7, 0],
  bongo: [4, 1, 4, 1, 4, 1, 8, 2],
  guira: [4, 0, 4, 0, 4, 0, 4, 0],
  mid: [3, 1, 3, 1, 3, 1, 3, 1],
};
const mambo: Groove = {
  bass: [8, 0, 1, 7, 6, 0, 6, 4],
  bongo: [4, 4, 3, 5, 3, 3, 8, 7],
  guira: [4, 1, 4, 1, 4, 1, 4, 1],
  mid: [4, 5, 4, 5, 4, 5, 4, 5],
};
const silence: Groove = {
  bass: new Array<number>(8).fill(0),
  bongo: new Array<number>(8).fill(0),
  guira: new Array<number>(8).fill(0),
  mid: [2, 0, 0, 0, 0, 0, 0, 0],
};

function attacksOf(grooves: readonly Groove[]) {
  const eighths = (values: (groove: Groove) => readonly number[]): Float64Array =>
    Float64Array.from(grooves.flatMap((groove) => [...values(groove)]));
  const attack = {
    ...perBand(() => new Float64Array(grooves.length * 8)),
    bass: eighths(({ bass }) => bass),
    bongo: eighths(({ bongo }) => bongo),
    guira: eighths(({ guira }) => guira),
    mid: eighths(({ mid }) => mid),
  };
  const beats: Beat[] = grooves.flatMap((_, bar) =>
    [0, 1, 2, 3].map((inBar) => ({
      timeSec: bar * 2 + inBar / 2,
      slot: bar * 8 + inBar * 2,
      inBar,
    })),
  );
  const bars: Bar[] = grooves.map((_, bar) => ({
    firstBeat: bar * 4,
    beats: 4,
    startSec: bar * 2,
    endSec: bar * 2 + 2,
  }));
  return barAttacks({ attack }, beats, bars);
}

describe('sectionPattern', () => {
  it('tells derecho, majao, mambo and silence apart within a song', () => {
    const form = [derecho, majao, derecho, mambo, silence, majao];
    const attacks = attacksOf(form.flatMap((groove) => new Array<Groove>(8).fill(groove)));
    const patterns = form.map((_, s) => sectionPattern(attacks, { from: 8 * s, to: 8 * s + 8 }));
    expect(patterns).toEqual(['derecho', 'majao', 'derecho', 'mambo', 'none', 'majao']);
  });

  it.each([
    ['derecho', derecho],
    ['majao', majao],
  ] as const)('knows %s also where the whole song is in it', (name, groove) => {
    const attacks = attacksOf(new Array<Groove>(16).fill(groove));
    expect(sectionPattern(attacks, { from: 0, to: 16 })).toBe(name);
  });
});
