import { describe, expect, it } from 'vitest';
import type { Bar } from '../rhythm/beats-and-bars.ts';
import type { NoveltyCurves } from './novelty.ts';
import { phraseCues, type HeardCues } from './phrase-cues.ts';
import { PHRASE_WEIGHTS } from './phrase-weights.ts';
import { decodePhrases } from './phrase.ts';
import { phraseSimilarity, selfSimilarity } from './self-similarity.ts';

/** Bars of a progression that begins anew with each number: how many bars it lasts that time. */
function eightsOf(
  lengths: readonly number[],
  sectionStarts: readonly number[],
  { phrase = 4, fromSilence = false } = {},
): number[] {
  const chords = lengths.flatMap((length) => Array.from({ length }, (_, bar) => bar % phrase));
  const harmony = chords.map((chord) =>
    Float64Array.from([0, 1, 2, 3, 4], (c) => Number(c === chord)),
  );
  const zero = chords.map(() => 0);
  const atStarts = chords.map((_, bar) => (sectionStarts.includes(bar) ? 2 : -0.2));
  const cues: NoveltyCurves = {
    newMusic: atStarts,
    repetition: atStarts,
    level: zero,
    chord: zero,
    progression: zero,
    timbre: zero,
    rhythm: zero,
    fill: zero,
  };
  const bars = chords.map((_, b): Bar => {
    return { firstBeat: 4 * b, beats: 4, startSec: 2 * b, endSec: 2 * b + 2 };
  });
  const none = chords.map(() => false);
  const ofHarmony = phraseSimilarity(selfSimilarity(harmony));
  const stops = { into: none, after: none };
  const nothing = Object.fromEntries(Object.keys(PHRASE_WEIGHTS).map((cue) => [cue, zero]));
  const all = phraseCues(cues, nothing as unknown as HeardCues, stops, fromSilence);
  const { beginsEight } = decodePhrases({ bars, cues: all, stops, ofHarmony });
  return beginsEight.flatMap((begins, bar) => (begins ? [bar] : []));
}

describe('decodePhrases', () => {
  it('counts on through an even song', () => {
    expect(eightsOf([8, 8, 8], [0, 8, 16])).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]);
  });

  it('begins anew where a progression does after a bar too many', () => {
    const eights = eightsOf([8, 9, 8, 8], [0, 8, 17, 25]);
    expect(eights.filter((bar) => bar < 16)).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
    expect(eights.filter((bar) => bar >= 17)).toEqual([17, 19, 21, 23, 25, 27, 29, 31]);
  });

  it('knows the phrases of music that has no border from music like it that has', () => {
    // Nothing is heard at the start of the last 8 bars; the progression says where they begin.
    expect(eightsOf([8, 8, 8], [0, 8])).toContain(16);
  });

  it('counts anew with each phrase of five bars', () => {
    const eights = eightsOf([15, 15], [0, 15], { phrase: 5 });
    expect(eights.slice(0, 9)).toEqual([0, 2, 4, 5, 7, 9, 10, 12, 14]);
    expect(eights.slice(9)).toEqual([15, 17, 19, 20, 22, 24, 25, 27, 29]);
  });

  it('begins with the song where nothing else says where, and not with what was cut out of one', () => {
    expect(eightsOf([8], [3], { fromSilence: true })).toContain(0);
    expect(eightsOf([8], [3])).not.toContain(0);
  });
});
