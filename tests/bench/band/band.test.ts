import { expect, it } from 'vitest';
import { arrange, KINDS, kindOf } from './arrangement.ts';
import { beatTimes } from './clock.ts';
import { BAND_DEVELOPMENT_SEEDS, BAND_TEST_SEEDS, bandSong, type BandSong } from './song.ts';
import { RATE } from './sounds.ts';

const seedOf = (kind: (typeof KINDS)[number]): number => {
  const seed = BAND_DEVELOPMENT_SEEDS.find((each) => kindOf(each) === kind);
  if (seed === undefined) throw new Error(`no seed of ${kind}`);
  return seed;
};
const energy = ({ samples }: BandSong, fromSec: number, sec: number): number =>
  samples
    .subarray(Math.round(fromSec * RATE), Math.round((fromSec + sec) * RATE))
    .reduce((sum, sample) => sum + sample * sample, 0);

it('has as many songs of each kind to tune on, and others to report', () => {
  for (const seeds of [BAND_DEVELOPMENT_SEEDS, BAND_TEST_SEEDS]) {
    const counts = KINDS.map((kind) => seeds.filter((seed) => kindOf(seed) === kind).length);
    expect(new Set(counts).size).toBe(1);
  }
  expect(BAND_DEVELOPMENT_SEEDS.filter((seed) => BAND_TEST_SEEDS.includes(seed))).toEqual([]);
});

it('makes the same song of the same seed, with its strokes where the truth says', () => {
  const song = bandSong(seedOf('plain'));
  expect(bandSong(seedOf('plain')).samples.slice(0, 4 * RATE)).toEqual(
    song.samples.slice(0, 4 * RATE),
  );
  expect(song.samples.every(Number.isFinite)).toBe(true);
  const { beatsSec } = song.truth;
  const onBeats = beatsSec.reduce((sum, sec) => sum + energy(song, sec, 0.04), 0);
  const before = beatsSec.reduce((sum, sec) => sum + energy(song, sec - 0.06, 0.04), 0);
  expect(onBeats).toBeGreaterThan(2 * before);
});

it('counts anew with each part, after bars too many and after phrases of five', () => {
  for (const kind of ['odd bars', 'five-bar phrases'] as const) {
    const ofKind = BAND_DEVELOPMENT_SEEDS.filter((seed) => kindOf(seed) === kind).map(arrange);
    const odd = ofKind.flatMap(({ parts }) => parts).filter(({ bars }) => bars.length % 2 === 1);
    const five = ofKind
      .flatMap(({ parts }) => parts)
      .filter(({ bars }) => bars[4]?.startsEight && bars[5]?.startsEight);
    expect((kind === 'odd bars' ? odd : five).length).toBeGreaterThan(ofKind.length);
    for (const { parts } of ofKind)
      for (const { bars } of parts) expect(bars[0].startsEight).toBe(true);
  }
});

it('has a truth in order, and says which passages have no beat', () => {
  const { truth } = bandSong(seedOf('rubato'));
  expect(truth.eightCountsSec.every((sec) => truth.downbeatsSec.includes(sec))).toBe(true);
  expect(truth.downbeatsSec.every((sec) => truth.beatsSec.includes(sec))).toBe(true);
  const { sections } = truth;
  sections.slice(1).forEach(({ startSec }, i) => expect(startSec).toBe(sections[i].endSec));
  const [from, to] = truth.withoutBeatSec?.[0] ?? [0, 0];
  expect(to - from).toBeGreaterThan(7);
  expect(truth.beatsSec[0]).toBe(to);
});

it('drifts where nobody plays to a click, and goes fast where that is hard', () => {
  const spread = (kind: (typeof KINDS)[number]): number => {
    const times = beatTimes(arrange(seedOf(kind)), seedOf(kind));
    const lengths = Array.from(times.subarray(1), (sec, i) => sec - times[i]).slice(0, -8);
    return Math.max(...lengths) / Math.min(...lengths);
  };
  expect(spread('live')).toBeGreaterThan(1.02);
  expect(spread('plain')).toBeLessThan(1.015);
  expect(arrange(seedOf('fast')).tempoBpm).toBeGreaterThan(150);
});
