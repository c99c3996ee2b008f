import { describe, expect, it } from 'vitest';
import { songAnalysis } from '../../choreography/testing/songs.ts';
import {
  bestFirst,
  drillOrder,
  songFacts,
  songFit,
  wantedTempo,
  type SongFit,
} from './song-fit.ts';

const wanted = wantedTempo('intermediate', []);
const fitAt = (bpm: number, options: Parameters<typeof songAnalysis>[0] = {}): SongFit =>
  songFit(songFacts(songAnalysis({ tempoBpm: bpm, ...options })), wanted);
const codes = ({ reasons }: SongFit) => reasons.map(({ code }) => code);

describe('wantedTempo', () => {
  it('is what the level and the figures are comfortable at', () => {
    expect(wantedTempo('intermediate', [])).toEqual({ from: 110, to: 130, bpm: 120 });
    const slow = { tempoBpm: { min: 80, max: 122 } };
    expect(wantedTempo('advanced', [slow])).toEqual({ from: 116, to: 122, bpm: 119 });
    const verySlow = { tempoBpm: { min: 80, max: 100 } };
    expect(wantedTempo('advanced', [verySlow])).toEqual({ from: 100, to: 100, bpm: 100 });
  });
});

describe('songFacts', () => {
  it('starts where the first steady phrase begins', () => {
    const analysis = songAnalysis({ tempoBpm: 120 });
    const facts = songFacts(analysis);
    expect(facts.introSec).toBeCloseTo(analysis.sections[0].endSec, 1);
    expect(facts.startSec).toBeCloseTo(facts.introSec, 6);
    expect(facts.steadiness).toBe(1);
  });

  it('starts behind a stop that the count does not go through', () => {
    const analysis = songAnalysis({ tempoBpm: 120, pause: { beforeBeat: 48, sec: 6 } });
    const facts = songFacts(analysis);
    expect(facts.startSec).toBeGreaterThanOrEqual(analysis.beatsSec[48] - 0.01);
    expect(facts.steadiness).toBeLessThan(1);
  });

  it('says that there is no such place where nobody can be sure of the count', () => {
    const facts = songFacts(songAnalysis({ tempoBpm: 120, beatConfidence: 0.3 }));
    expect(facts).toMatchObject({ startSec: undefined, steadiness: 0 });
  });
});

describe('songFit', () => {
  it('gives its reasons as figures', () => {
    expect(fitAt(120).reasons).toEqual([
      { code: 'tempo-fits', bpm: 120, wanted: 120 },
      { code: 'steady', percent: 100 },
      { code: 'start-at', seconds: expect.closeTo(16.4, 1) as number },
    ]);
    expect(codes(fitAt(150))).toContain('too-fast');
    expect(codes(fitAt(90))).toContain('too-slow');
    expect(codes(fitAt(80))).toContain('long-intro');
    expect(codes(fitAt(120, { beatConfidence: 0.3 }))).toEqual([
      ...['tempo-fits', 'unsteady', 'no-steady-phrase'],
    ]);
  });

  it('puts the near and steady song first, and one of another style last', () => {
    const near = fitAt(121);
    const far = fitAt(150);
    const unsure = fitAt(120, { beatConfidence: 0.3 });
    expect(bestFirst([far, unsure, near])[0]).toBe(near);
    expect(fitAt(135).fit).toBeGreaterThan(far.fit);
    const facts = songFacts({ ...songAnalysis({ tempoBpm: 120 }), otherStyle: 0.9 });
    expect(songFit(facts, wanted).fit).toBeLessThan(far.fit);
  });
});

describe('drillOrder', () => {
  it('has up to two slower stand-ins first, the slowest of them first', () => {
    const goal = fitAt(120);
    const songs = [goal, ...[140, 119, 115, 108, 104, 97, 80].map((bpm) => fitAt(bpm))];
    expect(drillOrder(goal, songs).map(({ facts }) => Math.round(facts.bpm))).toEqual([
      ...[104, 108, 120],
    ]);
    expect(drillOrder(goal, [goal])).toEqual([goal]);
  });
});
