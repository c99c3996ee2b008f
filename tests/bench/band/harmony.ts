/** Keys, chords and the progressions that the songs of the band go through. */
import type { Dice } from './dice.ts';

export interface Chord {
  /** Semitones above C. */
  readonly root: number;
  readonly minor: boolean;
}

export interface Key extends Chord {
  readonly name: string;
  /** Semitones above the root, in order. */
  readonly scale: readonly number[];
}

const NAMES = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'];
const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];

/** Semitones above the key's root; a small m after those of minor chords. */
const IN_MINOR = [
  '0m 5m 7 0m',
  '0m 10 8 7',
  '8 10 0m 0m',
  '0m 5m 10 3',
  '5m 7 0m 0m',
  '0m 0m 7 7',
  '8 3 10 0m',
  '0m 8 3 10',
];
const IN_MAJOR = [
  '0 7 9m 5',
  '0 9m 2m 7',
  '0 5 7 0',
  '5 7 0 9m',
  '9m 5 0 7',
  '2m 7 0 0',
  '0 0 7 7',
  '0 4m 5 7',
];

export function keyOf(dice: Dice): Key {
  const root = dice.whole(0, 11);
  const minor = dice.chance(0.6);
  return { root, minor, name: NAMES[root], scale: minor ? MINOR : MAJOR };
}

/** A progression of four bars, one chord in each. */
export function progression(key: Key, dice: Dice): Chord[] {
  const degrees = dice.pick(key.minor ? IN_MINOR : IN_MAJOR).split(' ');
  return degrees.map((degree) => ({
    root: (key.root + Number.parseInt(degree, 10)) % 12,
    minor: degree.endsWith('m'),
  }));
}

/** Pitches of the chord at or above `lowest`, as MIDI numbers from low to high. */
export function tonesFrom({ root, minor }: Chord, lowest: number, count: number): number[] {
  const classes = [root, root + (minor ? 3 : 4), root + 7].map((pitch) => pitch % 12);
  const tones: number[] = [];
  for (let midi = lowest; tones.length < count; midi++) {
    if (classes.includes(midi % 12)) tones.push(midi);
  }
  return tones;
}

/** The lowest pitch at or above `lowest` with the chord's root. */
export function rootFrom(chord: Chord, lowest: number): number {
  return lowest + ((chord.root - (lowest % 12) + 12) % 12);
}

/** The pitch `steps` steps of the scale above the lowest root of the key at or above `lowest`. */
export function inScale(key: Key, lowest: number, steps: number): number {
  const octave = Math.floor(steps / 7);
  return rootFrom(key, lowest) + 12 * octave + key.scale[steps - 7 * octave];
}
