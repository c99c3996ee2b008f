/** Keys, chords and scales. Pitches are MIDI numbers, pitch classes 0 (C) to 11 (B). */

export const PITCH_NAMES = [
  'C',
  'C#',
  'D',
  'D#',
  'E',
  'F',
  'F#',
  'G',
  'G#',
  'A',
  'A#',
  'B',
] as const;

export type Mode = 'major' | 'minor';
export interface SynthKey {
  /** Pitch class of the tonic. */
  tonic: number;
  mode: Mode;
}

export type ChordQuality = 'major' | 'minor' | 'seventh' | 'minorSeventh' | 'majorSeventh' | 'dim';
export interface Chord {
  root: number;
  quality: ChordQuality;
}

const INTERVALS: Record<ChordQuality, readonly number[]> = {
  major: [0, 4, 7],
  minor: [0, 3, 7],
  seventh: [0, 4, 7, 10],
  minorSeventh: [0, 3, 7, 10],
  majorSeventh: [0, 4, 7, 11],
  dim: [0, 3, 6],
};

const SCALE: Record<Mode, readonly number[]> = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
};

/** Chord loops of the genre as Roman numerals; one entry a bar. */
export const PROGRESSIONS: Record<Mode, readonly (readonly string[])[]> = {
  minor: [
    ['i', 'VI', 'III', 'VII'],
    ['i', 'VII', 'VI', 'V7'],
    ['i', 'iv', 'VII', 'III'],
    ['i', 'iv', 'V7', 'i'],
    ['iv', 'i', 'V7', 'i'],
    ['VI', 'VII', 'i', 'i'],
    ['i', 'III', 'VII', 'iv'],
    ['iv', 'VII', 'III', 'VI'],
    ['i', 'V7', 'i', 'iv', 'i', 'V7', 'i', 'i'],
    ['iv', 'V7', 'i', 'VI'],
  ],
  major: [
    ['I', 'V', 'vi', 'IV'],
    ['I', 'vi', 'ii', 'V7'],
    ['ii7', 'V7', 'I', 'I'],
    ['ii7', 'V7', 'Imaj7', 'vi'],
    ['I', 'IV', 'V7', 'IV'],
    ['vi', 'IV', 'I', 'V'],
    ['I', 'iii', 'IV', 'V7'],
    ['IV', 'V', 'iii', 'vi'],
    ['I', 'I', 'V7', 'V7', 'V7', 'V7', 'I', 'I'],
  ],
};

const DEGREES = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'];

/** The chord of a Roman numeral ("VI", "ii7", "V7", "Imaj7") in a key. */
export function chordOf(numeral: string, key: SynthKey): Chord {
  const letters = /^[ivIV]+/.exec(numeral)?.[0];
  const degree = letters ? DEGREES.indexOf(letters.toLowerCase()) : -1;
  if (!letters || degree < 0) throw new RangeError(`not a Roman numeral: ${numeral}`);
  const suffix = numeral.slice(letters.length);
  const isMinor = letters === letters.toLowerCase();
  const quality: ChordQuality =
    suffix === 'maj7'
      ? 'majorSeventh'
      : suffix === 'o'
        ? 'dim'
        : suffix === '7'
          ? isMinor
            ? 'minorSeventh'
            : 'seventh'
          : isMinor
            ? 'minor'
            : 'major';
  return { root: (key.tonic + SCALE[key.mode][degree]) % 12, quality };
}

export function chordPitchClasses(chord: Chord): number[] {
  return INTERVALS[chord.quality].map((interval) => (chord.root + interval) % 12);
}

/** Chord tones from `low` upwards, ascending, `count` of them. */
export function chordLadder(chord: Chord, low: number, count: number): number[] {
  const classes = chordPitchClasses(chord);
  const ladder: number[] = [];
  for (let pitch = low; ladder.length < count; pitch++) {
    if (classes.includes(pitch % 12)) ladder.push(pitch);
  }
  return ladder;
}

/** The pitch of class `pitchClass` at or above `low`. */
export function pitchAbove(pitchClass: number, low: number): number {
  return low + ((((pitchClass - low) % 12) + 12) % 12);
}

/**
 * The `index`-th note of the key's scale, counted in steps from the tonic at or above middle C.
 * The leading note is raised where the chord has it (harmonic minor over V).
 */
export function scalePitch(index: number, key: SynthKey, chord: Chord): number {
  const octave = Math.floor(index / 7);
  const degree = index - 7 * octave;
  const pitch = pitchAbove(key.tonic, 60) + 12 * octave + SCALE[key.mode][degree];
  const raised = key.mode === 'minor' && degree === 6;
  return raised && chordPitchClasses(chord).includes((pitch + 1) % 12) ? pitch + 1 : pitch;
}

/** The chord tone nearest to `pitch`; the lower one where two are equally near. */
export function nearestChordTone(pitch: number, chord: Chord): number {
  const classes = chordPitchClasses(chord);
  for (let distance = 0; distance < 7; distance++) {
    if (classes.includes((((pitch - distance) % 12) + 12) % 12)) return pitch - distance;
    if (classes.includes((pitch + distance) % 12)) return pitch + distance;
  }
  return pitch;
}

/** Hz of a MIDI number, which may have a fraction. */
export function frequencyOf(pitch: number): number {
  return 440 * 2 ** ((pitch - 69) / 12);
}
