import { describe, expect, it } from 'vitest';
import { alternatives, confidences, support } from './confidence.ts';
import type { TempoPath } from '../rhythm/tempo.ts';

const tempo: TempoPath = {
  bpm: Float64Array.of(120),
  median: 120,
  clarity: 0.6,
  rival: { bpm: 90, ratio: 0.4 },
  pulse: new Float64Array(80).fill(0.6),
  rivalLead: new Float64Array(80).fill(-0.2),
  autocorrelation: new Float64Array(1),
};

/** A song of 40 bars that is counted from 1 on; `lead` is what speaks for the count at each slot. */
function judged(lead: (slot: number) => number, path = tempo) {
  const slots = 40 * 8;
  const position = Int8Array.from({ length: slots }, (_, i) => i % 8);
  const evidence = new Float64Array(slots * 8);
  position.forEach((own, i) => (evidence[8 * i + own] = lead(i)));
  const phrases = {
    beginsEight: Array.from({ length: 40 }, (_, bar) => bar % 2 === 0),
    probability: new Array<number>(40).fill(0.9999),
  };
  const beats = Array.from({ length: 160 }, (_, b) => ({
    timeSec: b / 2,
    slot: 2 * b,
    inBar: b % 4,
  }));
  const backing = support({ position, evidence }, phrases, beats);
  const confidence = confidences(path, backing, [], 0);
  return { confidence, alternatives: alternatives(backing, confidence) };
}

describe('confidences', () => {
  it('is sure where everything speaks for the count, and has no alternatives', () => {
    const { confidence, alternatives } = judged(() => 1);
    expect(confidence.beats).toBeGreaterThan(0.95);
    expect(confidence.downbeats).toBeGreaterThan(0.9);
    expect(confidence.eightCounts).toBeGreaterThan(0.85);
    expect(alternatives).toEqual([]);
  });

  it('is no better than chance where nothing does', () => {
    const { confidence, alternatives } = judged(() => 0);
    expect(confidence.beats).toBeCloseTo(0.5, 1);
    expect(confidence.downbeats).toBeLessThan(0.2);
    expect(alternatives).toHaveLength(5);
  });

  it('knows of a quarter of the song that speaks for another count', () => {
    const lost = judged((slot) => (slot >= 80 && slot < 160 ? -1 : 1)).confidence;
    expect(lost.beats).toBeLessThan(0.85);
    expect(lost.downbeats).toBeLessThan(lost.beats);
  });

  it('knows of a quarter of the song that another tempo explains better', () => {
    const rivalLead = tempo.rivalLead.map((lead, sec) => (sec >= 30 && sec < 50 ? 0.2 : lead));
    const lost = judged(() => 1, { ...tempo, rivalLead }).confidence;
    expect(lost.beats).toBeGreaterThan(0.75);
    expect(lost.beats).toBeLessThan(0.88);
    expect(lost.downbeats).toBeLessThan(lost.beats);
  });

  it('doubts what another tempo explains as well', () => {
    const rival = { ...tempo, rival: { bpm: 90, ratio: 1 } };
    expect(confidences(rival, supportOfNothing(), [], 0).beats).toBeLessThan(0.1);
  });
});

const supportOfNothing = () => ({
  eighths: new Array<number>(8).fill(0),
  halfEight: 0,
  stretches: [{ fromSec: 0, toSec: 8, beats: 0, downbeats: 0 }],
});
