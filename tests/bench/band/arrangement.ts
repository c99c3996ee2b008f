/**
 * What the band plays, bar by bar, and what makes it hard to count: parts with phrases of four or five
 * bars, bars too many or too few, stops. The count of eight starts anew with each part, and with each
 * phrase where that has an odd number of bars.
 */
import type { RhythmPattern, SectionLabel } from '@bachata/core/music/analysis.ts';
import { diceFor, type Dice } from './dice.ts';
import { keyOf, progression, type Chord, type Key } from './harmony.ts';

export const KINDS = [
  'plain',
  'odd bars',
  'five-bar phrases',
  'lone guitar',
  'rubato',
  'stops',
  'live',
  'fast',
  'talk',
  'no center',
] as const;
export type Kind = (typeof KINDS)[number];

export type Player =
  'guira' | 'bongo' | 'bass' | 'requinto' | 'segunda' | 'voice' | 'choir' | 'claps';

/** What a bar does besides its pattern. */
export type Gesture = 'fill' | 'stop' | 'hold';

export interface Bar {
  /** One chord, or two of two beats each. */
  readonly chords: readonly Chord[];
  readonly gesture?: Gesture;
  readonly inPhrase: number;
  readonly startsEight: boolean;
}

export interface Part {
  readonly label: SectionLabel;
  readonly pattern: RhythmPattern;
  readonly bars: readonly Bar[];
  readonly players: ReadonlySet<Player>;
  /** Bars from its start until somebody sings. */
  readonly voiceAfterBars: number;
  readonly crash: boolean;
}

export interface Arrangement {
  readonly kind: Kind;
  readonly key: Key;
  readonly tempoBpm: number;
  readonly parts: readonly Part[];
}

const RHYTHM: readonly Player[] = ['guira', 'bongo', 'bass', 'segunda'];
const FORMS: readonly (readonly SectionLabel[])[] = [
  ['intro', 'verse', 'chorus', 'mambo', 'verse', 'chorus', 'mambo', 'outro'],
  ['intro', 'verse', 'verse', 'chorus', 'instrumental', 'verse', 'chorus', 'outro'],
  ['intro', 'verse', 'bridge', 'chorus', 'mambo', 'bridge', 'chorus', 'outro'],
  ['intro', 'chorus', 'verse', 'chorus', 'break', 'mambo', 'chorus', 'outro'],
  ['intro', 'verse', 'chorus', 'verse', 'chorus', 'mambo', 'break', 'chorus', 'outro'],
];
const PATTERNS: Readonly<Record<SectionLabel, RhythmPattern>> = {
  intro: 'derecho',
  verse: 'derecho',
  bridge: 'derecho',
  chorus: 'majao',
  mambo: 'mambo',
  instrumental: 'derecho',
  outro: 'majao',
  break: 'none',
};
const SUNG: readonly SectionLabel[] = ['verse', 'chorus', 'bridge'];

export function kindOf(seed: number): Kind {
  return KINDS[seed % KINDS.length];
}

export function arrange(seed: number): Arrangement {
  const kind = kindOf(seed);
  const dice = diceFor(seed, 'arrangement');
  const key = keyOf(dice);
  const tempoBpm = kind === 'fast' ? dice.between(155, 180) : dice.between(108, 150);
  const material = new Map<SectionLabel, Material>();
  const parts = dice.pick(FORMS).map((label, index, form): Part => {
    // The same music comes back where the same label does.
    const known = material.get(label) ?? materialOf(label, kind, key, dice);
    material.set(label, known);
    const isLoneIntro = label === 'intro' && (kind === 'lone guitar' || kind === 'rubato');
    return {
      label,
      pattern: isLoneIntro ? 'none' : PATTERNS[label],
      bars: barsOf(known, kind, index === form.length - 1, dice),
      players: playersOf(label, isLoneIntro, dice),
      voiceAfterBars: dice.chance(0.2) ? 1 : 0,
      crash: dice.chance(0.4),
    };
  });
  return { kind, key, tempoBpm, parts };
}

/** What comes back when a part does. */
interface Material {
  readonly label: SectionLabel;
  /** One phrase. */
  readonly chords: readonly (readonly Chord[])[];
  readonly phrases: number;
}

function materialOf(label: SectionLabel, kind: Kind, key: Key, dice: Dice): Material {
  const four = progression(key, dice);
  if (label === 'break') {
    return { label, chords: four.slice(0, dice.pick([2, 4])).map((chord) => [chord]), phrases: 1 };
  }
  if (kind === 'five-bar phrases' && SUNG.includes(label) && dice.chance(0.7)) {
    const last = dice.chance(0.5) ? four[3] : four[2];
    return {
      label,
      chords: [...four, last].map((chord) => [chord]),
      phrases: dice.pick([2, 3, 4]),
    };
  }
  const pace = dice.pick(['bar', 'bar', 'bar', 'slow', 'quick', 'long'] as const);
  const phrases = label === 'intro' || label === 'outro' ? 2 : dice.pick([2, 2, 3, 4]);
  if (pace === 'bar') return { label, chords: four.map((chord) => [chord]), phrases };
  if (pace === 'quick') {
    return { label, chords: [four.slice(0, 2), four.slice(2), [four[0]], [four[3]]], phrases };
  }
  // Eight bars: each chord for two of them, or a second progression after the first.
  const eight =
    pace === 'slow'
      ? four.flatMap((chord) => [chord, chord])
      : [...four, ...progression(key, dice)];
  return { label, chords: eight.map((chord) => [chord]), phrases: Math.ceil(phrases / 2) };
}

function barsOf(
  { label, chords, phrases }: Material,
  kind: Kind,
  isLast: boolean,
  dice: Dice,
): Bar[] {
  const bars: Bar[] = [];
  for (let phrase = 0; phrase < phrases; phrase++) {
    const countsAnew = phrase === 0 || chords.length % 2 === 1;
    const before = countsAnew ? 0 : bars.length;
    chords.forEach((chord, inPhrase) => {
      bars.push({ chords: chord, inPhrase, startsEight: (before + inPhrase) % 2 === 0 });
    });
    const end = bars.length - 1;
    if (dice.chance(phrase === phrases - 1 ? 0.75 : 0.35))
      bars[end] = { ...bars[end], gesture: 'fill' };
  }
  if (label === 'intro' || label === 'break' || isLast) return bars;
  if (kind === 'odd bars' && dice.chance(0.6)) return withOddBar(bars, dice);
  if (kind === 'stops' && dice.chance(0.6)) {
    const stopped = dice.pick([1, 2]);
    return bars.map((bar, i) => (i < bars.length - stopped ? bar : { ...bar, gesture: 'stop' }));
  }
  return bars;
}

/** A bar too many at the end, held, stopped or just played; or one too few. */
function withOddBar(bars: readonly Bar[], dice: Dice): Bar[] {
  if (dice.chance(0.25)) return bars.slice(0, -1);
  const last = bars[bars.length - 1];
  const gesture = dice.pick(['hold', 'stop', 'fill', undefined] as const);
  const extra = { ...last, inPhrase: last.inPhrase + 1, startsEight: bars.length % 2 === 0 };
  return [...bars, gesture ? { ...extra, gesture } : extra];
}

function playersOf(label: SectionLabel, isLoneIntro: boolean, dice: Dice): ReadonlySet<Player> {
  if (isLoneIntro) return new Set(dice.chance(0.6) ? ['requinto', 'claps'] : ['requinto']);
  switch (label) {
    case 'intro':
      return new Set([...(dice.chance(0.7) ? RHYTHM : RHYTHM.slice(0, 3)), 'requinto']);
    case 'verse':
    case 'bridge':
      return new Set([...RHYTHM, 'voice', ...(dice.chance(0.8) ? (['requinto'] as const) : [])]);
    case 'chorus':
      return new Set([...RHYTHM, 'voice', 'choir', 'requinto']);
    case 'mambo':
    case 'instrumental':
    case 'outro':
      return new Set([...RHYTHM, 'requinto']);
    case 'break':
      return new Set(
        dice.pick<Player[]>([['guira', 'bongo'], ['requinto'], ['bongo', 'claps', 'voice']]),
      );
  }
}
