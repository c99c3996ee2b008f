/** What is heard before and after a song, and a guitar that plays freely. None of it has a beat. */
import type { Dice } from './dice.ts';
import { tonesFrom, type Chord } from './harmony.ts';
import { clap, guitar, RATE, sung, VOWELS } from './sounds.ts';

/** Adds `sound` from `atSec` on; what would be outside is left out. */
export function mixIn(to: Float32Array, sound: Float32Array, atSec: number, level: number): void {
  const start = Math.round(atSec * RATE);
  const end = Math.min(sound.length, to.length - start);
  for (let i = Math.max(0, -start); i < end; i++) to[start + i] += level * sound[i];
}

/** Somebody talks, in sentences with pauses. */
export function talk(sec: number, dice: Dice): Float32Array<ArrayBuffer> {
  const sound = new Float32Array(Math.ceil(sec * RATE));
  const pitch = dice.between(45, 57);
  let at = dice.between(0, 0.5);
  while (at < sec - 0.4) {
    const syllable = dice.between(0.08, 0.26);
    const midi = pitch + dice.between(-3, 4);
    const note = {
      midi,
      fromMidi: midi + dice.between(-2, 2),
      sec: syllable,
      vowel: dice.whole(0, VOWELS - 1),
    };
    mixIn(sound, sung({ ...note, consonant: dice.chance(0.7) }, dice), at, dice.between(0.25, 0.5));
    at += syllable + (dice.chance(0.15) ? dice.between(0.3, 1.2) : dice.between(0, 0.06));
  }
  return sound;
}

/** Many hands at once, which die away. */
export function applause(sec: number, dice: Dice): Float32Array<ArrayBuffer> {
  const sound = new Float32Array(Math.ceil(sec * RATE));
  const hands = Array.from({ length: 8 }, () => clap(dice));
  for (let i = 0; i < sec * 60; i++) {
    const at = dice.between(0, sec - 0.2);
    mixIn(
      sound,
      dice.pick(hands),
      at,
      dice.between(0.05, 0.2) * Math.min(1, (2 * (sec - at)) / sec),
    );
  }
  return sound;
}

/** Rumble and a few bangs, as of a street in a film. */
export function street(sec: number, dice: Dice): Float32Array<ArrayBuffer> {
  const sound = new Float32Array(Math.ceil(sec * RATE));
  let rumble = 0;
  for (let i = 0; i < sound.length; i++) {
    rumble += 0.01 * (dice.between(-1, 1) - rumble);
    sound[i] = 1.2 * rumble;
  }
  for (let at = dice.between(0.5, 2); at < sec - 0.5; at += dice.between(0.7, 3)) {
    mixIn(sound, clap(dice), at, dice.between(0.1, 0.4));
  }
  return sound;
}

/** A guitar alone that hurries and waits. */
export function freeGuitar(
  sec: number,
  chords: readonly Chord[],
  dice: Dice,
): Float32Array<ArrayBuffer> {
  const sound = new Float32Array(Math.ceil(sec * RATE));
  let at = 0.1;
  for (let chord = 0; at < sec - 1; chord++) {
    const tones = tonesFrom(chords[chord % chords.length], 50, 7);
    const pace = dice.between(0.12, 0.4);
    const notes = dice.whole(3, 8);
    for (let n = 0; n < notes && at < sec - 0.7; n++) {
      mixIn(sound, guitar(dice.pick(tones), 1.5, 0.5, dice), at, dice.between(0.25, 0.5));
      at += pace * dice.between(0.6, 1.7) * (n === notes - 1 ? 2.5 : 1);
    }
  }
  return sound;
}
