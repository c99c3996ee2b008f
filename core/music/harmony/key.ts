import { CHORDS, chordNumber } from './chords.ts';
import { PITCH_CLASSES, type Chroma } from '../signal/chroma.ts';
import { clamp, correlation } from '../../numeric/statistics.ts';

export const TONICS = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'] as const;

type Mode = 'major' | 'minor';
const MODES: readonly Mode[] = ['major', 'minor'];

/**
 * How much of each scale degree a key has. After Temperley, "What's key for key?" (Music Perception
 * 1999), with fewer chromatic tones and with both sevenths in minor, as popular songs have them.
 */
const TONE_PROFILE: Readonly<Record<Mode, readonly number[]>> = {
  major: [5, 1, 3.5, 1, 4.5, 4, 1, 4.8, 1, 3.8, 1.2, 3],
  minor: [5, 1, 3.2, 4.5, 1.2, 4, 1, 4.8, 3.6, 1, 3.2, 2.6],
};
/** The same of the bass, which plays roots and fifths. */
const BASS_PROFILE: Readonly<Record<Mode, readonly number[]>> = {
  major: [4, 0, 1, 0, 1, 2, 0, 3, 0, 1.5, 0, 0.5],
  minor: [4, 0, 0.5, 1.5, 0, 2, 0, 3, 1.5, 0, 1.5, 0.5],
};
/** How common the triads on the degrees are: [semitones above the tonic, mode of the triad, weight]. */
const CHORD_PROFILE: Readonly<Record<Mode, readonly (readonly [number, Mode, number])[]>> = {
  major: [
    [0, 'major', 1],
    [7, 'major', 0.85],
    [5, 'major', 0.75],
    [9, 'minor', 0.5],
    [2, 'minor', 0.4],
    [4, 'minor', 0.25],
    [10, 'major', 0.1],
    [5, 'minor', 0.1],
  ],
  minor: [
    [0, 'minor', 1],
    [7, 'major', 0.75],
    [5, 'minor', 0.65],
    [8, 'major', 0.5],
    [10, 'major', 0.5],
    [3, 'major', 0.4],
    [7, 'minor', 0.25],
  ],
};
/** Weights of bass, chords, and of the tonic chord at the song's beginning and end. */
const WEIGHTS = { tones: 1, bass: 0.3, chords: 0.6, frame: 0.15 } as const;
const WHOLE = WEIGHTS.tones + WEIGHTS.bass + WEIGHTS.chords;

export interface Key {
  readonly tonic: string;
  readonly mode: Mode;
  /** 0..1: how well the best key fits and how far it stands out. */
  readonly strength: number;
}

/**
 * Key by correlation of tones, bass tones and chords with the profiles of the 24 keys. A major key
 * and its relative minor share their tones; the bass, the chords (the major dominant of a minor key)
 * and the chord that begins and ends the song tell them apart.
 *
 * @param chords one chord number per half bar
 */
export function estimateKey(chroma: Chroma, chords: readonly number[]): Key {
  const tones = pitchClassSums(chroma.harmony);
  const bass = pitchClassSums(chroma.bass);
  const histogram = new Float64Array(CHORDS);
  for (const chord of chords) histogram[chord] += 1 / chords.length;
  const shares = histogram.map(Math.sqrt);
  const candidates = TONICS.flatMap((tonic, root) =>
    MODES.map((mode) => ({
      tonic,
      mode,
      score:
        WEIGHTS.tones * (correlation(tones, rotated(TONE_PROFILE[mode], root)) ?? 0) +
        WEIGHTS.bass * (correlation(bass, rotated(BASS_PROFILE[mode], root)) ?? 0) +
        WEIGHTS.chords * (correlation(shares, chordProfile(root, mode)) ?? 0) +
        WEIGHTS.frame * frameShare(chords, chordNumber(root, mode)),
    })),
  );
  candidates.sort((a, b) => b.score - a.score);
  const [best, second] = candidates;
  const margin = clamp((best.score - second.score) / 0.25, 0, 1);
  return {
    tonic: best.tonic,
    mode: best.mode,
    strength: clamp(best.score / WHOLE, 0, 1) * (0.5 + 0.5 * margin),
  };
}

function pitchClassSums(chroma: Float32Array): Float64Array {
  const total = new Float64Array(PITCH_CLASSES);
  for (let i = 0; i < chroma.length; i++) total[i % PITCH_CLASSES] += chroma[i];
  return total;
}

function rotated(profile: readonly number[], root: number): number[] {
  return profile.map((_, p) => profile[(p - root + 12) % 12]);
}

function chordProfile(root: number, mode: Mode): Float64Array {
  const profile = new Float64Array(CHORDS);
  for (const [degree, triad, weight] of CHORD_PROFILE[mode]) {
    profile[chordNumber(root + degree, triad)] = weight;
  }
  return profile;
}

/** How much of the first bar and of the last three is a chord; 0..2. */
function frameShare(chords: readonly number[], chord: number): number {
  const share = (part: readonly number[]): number =>
    part.filter((other) => other === chord).length / Math.max(1, part.length);
  return share(chords.slice(0, 2)) + share(chords.slice(-6, -1));
}
