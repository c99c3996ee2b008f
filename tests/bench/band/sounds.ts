/**
 * Single sounds of the instruments, mono, at most about 1 loud. Strings are sums of decaying partials,
 * skins are modes that bend, scrapes are grains of noise, voices read one period with formants.
 */
import type { Dice } from './dice.ts';

export const RATE = 44_100;

const hertz = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);
const empty = (sec: number): Float32Array<ArrayBuffer> => new Float32Array(Math.ceil(sec * RATE));

/** Adds a partial that starts at once and falls to 1/e in `decaySec`. */
function addPartial(
  to: Float32Array,
  hz: number,
  level: number,
  decaySec: number,
  phase = 0,
): void {
  if (hz >= RATE / 2.2) return;
  const angle = (2 * Math.PI * hz) / RATE;
  const decay = Math.exp(-1 / (decaySec * RATE));
  const turn = 2 * decay * Math.cos(angle);
  let last = (level * Math.sin(phase - angle)) / decay;
  let present = level * Math.sin(phase);
  for (let i = 0; i < to.length; i++) {
    to[i] += present;
    const next = turn * present - decay * decay * last;
    last = present;
    present = next;
  }
}

/** Noise around `hz` from `fromSec` on; the narrower the longer it rings. */
function addNoise(
  to: Float32Array,
  dice: Dice,
  noise: { hz: number; level: number; decaySec: number; fromSec?: number; ring?: number },
): void {
  const { hz, level, decaySec, fromSec = 0, ring = 0.7 } = noise;
  const turn = 2 * ring * Math.cos((2 * Math.PI * hz) / RATE);
  const decay = Math.exp(-1 / (decaySec * RATE));
  let loudness = level * (1 - ring);
  let [before, last] = [0, 0];
  for (let i = Math.round(fromSec * RATE); i < to.length && loudness > 1e-5; i++) {
    const present = dice.between(-1, 1) + turn * last - ring * ring * before;
    to[i] += loudness * present;
    [before, last] = [last, present];
    loudness *= decay;
  }
}

/** No sound ends with a click. */
function faded(sound: Float32Array<ArrayBuffer>, sec = 0.01): Float32Array<ArrayBuffer> {
  const length = Math.min(sound.length, Math.round(sec * RATE));
  for (let i = 0; i < length; i++) sound[sound.length - 1 - i] *= i / length;
  return sound;
}

/** @param brightness 0 (a finger on nylon) to 1 (a pick on steel) */
export function guitar(
  midi: number,
  sec: number,
  brightness: number,
  dice: Dice,
): Float32Array<ArrayBuffer> {
  const sound = empty(sec);
  const f0 = hertz(midi);
  const picked = dice.between(0.12, 0.22);
  const partials = Math.min(24, Math.floor(9000 / f0));
  for (let n = 1; n <= partials; n++) {
    const level = Math.abs(Math.sin(Math.PI * n * picked)) / n ** (2 - brightness);
    const stiff = n * Math.sqrt(1 + 0.00012 * n * n);
    addPartial(sound, f0 * stiff, 0.6 * level, 0.9 / (1 + 0.25 * n), dice.between(0, 1));
  }
  addNoise(sound, dice, { hz: 2500, level: 0.25, decaySec: 0.004 });
  return faded(sound, 0.03);
}

export function bass(midi: number, sec: number, dice: Dice): Float32Array<ArrayBuffer> {
  const sound = empty(sec);
  const f0 = hertz(midi);
  for (let n = 1; n <= 7; n++) {
    addPartial(sound, f0 * n, [0, 0.7, 0.45, 0.22, 0.12, 0.07, 0.04, 0.03][n], 0.7 / n ** 0.7);
  }
  addNoise(sound, dice, { hz: 700, level: 0.12, decaySec: 0.006 });
  return faded(sound, 0.03);
}

/** @param sec how long the fork moves: short for ghost strokes */
export function guira(sec: number, dice: Dice): Float32Array<ArrayBuffer> {
  const sound = empty(sec + 0.02);
  const teeth = Math.max(3, Math.round(sec * 220));
  for (let tooth = 0; tooth < teeth; tooth++) {
    const at = (sec * (tooth + dice.between(0, 0.5))) / teeth;
    const level = 1.4 * (1 - (0.6 * tooth) / teeth);
    addNoise(sound, dice, { hz: dice.between(5000, 8500), level, decaySec: 0.003, fromSec: at });
  }
  return faded(sound);
}

export type Skin = 'macho' | 'hembra' | 'slap';
const SKINS: Readonly<Record<Skin, { hz: number; decaySec: number; noise: number }>> = {
  macho: { hz: 420, decaySec: 0.06, noise: 0.25 },
  hembra: { hz: 205, decaySec: 0.13, noise: 0.15 },
  slap: { hz: 610, decaySec: 0.025, noise: 0.7 },
};

export function bongo(skin: Skin, tuning: number, dice: Dice): Float32Array<ArrayBuffer> {
  const { hz, decaySec, noise } = SKINS[skin];
  const sound = empty(decaySec * 5);
  [1, 1.58, 2.24, 2.92].forEach((mode, i) => {
    addPartial(sound, hz * tuning * mode, 0.7 / (1 + 1.6 * i), decaySec / (1 + 0.7 * i));
  });
  addNoise(sound, dice, { hz: 3200, level: noise, decaySec: 0.005 });
  return faded(sound);
}

export function bell(tuning: number): Float32Array<ArrayBuffer> {
  const sound = empty(0.35);
  [1, 1.504, 2.31, 3.08, 4.19].forEach((mode, i) => {
    addPartial(sound, 587 * tuning * mode, 0.4 / (1 + i), 0.09 / (1 + 0.3 * i));
  });
  return faded(sound);
}

export function clap(dice: Dice): Float32Array<ArrayBuffer> {
  const sound = empty(0.15);
  for (const fromSec of [0, dice.between(0.006, 0.012), dice.between(0.014, 0.024)]) {
    addNoise(sound, dice, {
      hz: 1500,
      level: 0.8,
      decaySec: fromSec > 0.013 ? 0.03 : 0.004,
      fromSec,
    });
  }
  return faded(sound);
}

export function cymbal(dice: Dice): Float32Array<ArrayBuffer> {
  const sound = empty(1.6);
  addNoise(sound, dice, { hz: 9000, level: 0.5, decaySec: 0.45 });
  return faded(sound, 0.1);
}

/** Formants of a, e, i, o, u in Hz. */
const FORMANTS: readonly (readonly number[])[] = [
  [750, 1250, 2600],
  [480, 1900, 2550],
  [310, 2250, 2950],
  [500, 900, 2450],
  [350, 750, 2300],
];
export const VOWELS = FORMANTS.length;
const PERIOD = 1024;

function period(hz: number, vowel: number): Float32Array {
  const table = new Float32Array(PERIOD);
  const partials = Math.min(60, Math.floor(5500 / hz));
  for (let n = 1; n <= partials; n++) {
    let level = 0.05 / n;
    FORMANTS[vowel].forEach((formant, i) => {
      level += 0.3 / (1 + i) / (1 + ((n * hz - formant) / (70 + 40 * i)) ** 2);
    });
    for (let i = 0; i < PERIOD; i++) table[i] += level * Math.sin((2 * Math.PI * n * i) / PERIOD);
  }
  const peak = table.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return table.map((value) => value / peak);
}

/** A syllable, reached from `fromMidi`; with a consonant before it, or legato. */
export function sung(
  note: { midi: number; fromMidi: number; sec: number; vowel: number; consonant: boolean },
  dice: Dice,
): Float32Array<ArrayBuffer> {
  const sound = empty(note.sec);
  const table = period(hertz(note.midi), note.vowel);
  const vibratoHz = dice.between(4.8, 6.2);
  let phase = 0;
  for (let i = 0; i < sound.length; i++) {
    const sec = i / RATE;
    const glide = (note.fromMidi - note.midi) * Math.exp(-sec / 0.03);
    const vibrato =
      0.35 * Math.min(1, Math.max(0, sec - 0.2) * 4) * Math.sin(2 * Math.PI * vibratoHz * sec);
    phase += hertz(note.midi + glide + vibrato) / RATE;
    const attack = Math.min(1, sec / 0.04);
    const release = Math.min(1, (note.sec - sec) / 0.06);
    sound[i] = 0.7 * attack * release * table[Math.floor((phase % 1) * PERIOD)];
  }
  if (note.consonant) addNoise(sound, dice, { hz: 4500, level: 0.3, decaySec: 0.02 });
  return faded(sound);
}
