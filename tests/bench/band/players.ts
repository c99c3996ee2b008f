/** What each player does in a bar: onsets in beats from its start, with how long and how loud. */
import type { RhythmPattern } from '@bachata/core/music/analysis.ts';
import type { Bar, Part, Player } from './arrangement.ts';
import type { Dice } from './dice.ts';
import { inScale, rootFrom, tonesFrom, type Chord, type Key } from './harmony.ts';
import type { Skin } from './sounds.ts';

/** The sound of a stroke, with what it needs to be made. */
export type Stroke =
  | { readonly by: 'guira'; readonly beats: number }
  | { readonly by: 'bongo'; readonly skin: Skin }
  | { readonly by: 'bass' | 'requinto' | 'segunda'; readonly midi: number; readonly beats: number }
  | {
      readonly by: 'voice' | 'choir';
      readonly midi: number;
      readonly fromMidi: number;
      readonly beats: number;
    }
  | { readonly by: 'bell' | 'claps' | 'cymbal' };

export interface Played {
  /** From the start of the bar; a pickup is negative. */
  readonly beat: number;
  readonly level: number;
  readonly stroke: Stroke;
}

/** How one band plays: chosen once for a song. */
export interface Manner {
  readonly arpeggio: readonly number[];
  readonly strums: readonly number[];
  readonly bass: 'syncopated' | 'plain';
  readonly claps: readonly number[];
  readonly hasBell: boolean;
  /** Melodies of two bars, by part label and by which of its two they are. */
  readonly melodies: ReadonlyMap<string, readonly (readonly MelodyNote[])[]>;
  readonly riffs: readonly (readonly MelodyNote[])[];
}

export interface MelodyNote {
  /** From the start of two bars. */
  readonly beat: number;
  readonly beats: number;
  /** Steps of the scale above the singer's root. */
  readonly step: number;
}

export interface Here {
  readonly part: Part;
  readonly bar: Bar;
  readonly barInPart: number;
  /** The chord of the next bar, which the bass may walk to. */
  readonly next: Chord;
  readonly key: Key;
  readonly manner: Manner;
  readonly dice: Dice;
}

const EIGHTHS = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5];
const SIXTEENTHS_OF_A_FILL = [2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 3.75];
const SUNG_RHYTHMS: readonly (readonly number[])[] = [
  [0.5, 1, 1.5, 2, 3, 4, 4.5, 5],
  [-1, -0.5, 0, 1.5, 2, 3, 3.5, 4],
  [0, 1, 1.5, 2, 2.5, 3.5, 4, 6],
  [1, 1.5, 2, 2.5, 3, 3.5, 4.5, 5, 5.5],
  [-0.5, 0.5, 1.5, 2.5, 3, 3.5, 4],
  [0, 0.75, 1.5, 2, 3, 3.5, 4, 5],
];
const RIFF_RHYTHMS: readonly (readonly number[])[] = [
  [0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 4.5, 5, 5.5, 6, 6.5, 7],
  [0, 0.75, 1.5, 2, 2.5, 3, 3.5, 4, 5.5, 6, 6.5, 7, 7.5],
  [0.5, 1, 1.5, 2.5, 3, 3.5, 4.5, 5, 5.5, 6.5, 7, 7.25, 7.5, 7.75],
];

export function mannerOf(labels: readonly string[], dice: Dice): Manner {
  const melody = (rhythms: readonly (readonly number[])[], around: number): MelodyNote[] => {
    const onsets = dice.pick(rhythms);
    let step = around;
    return onsets.map((beat, i) => {
      step = Math.min(around + 5, Math.max(around - 4, step + dice.pick([-2, -1, -1, 0, 1, 1, 2])));
      const next = onsets.at(i + 1) ?? beat + dice.between(1, 2);
      return { beat, beats: Math.min(1.8, next - beat), step };
    });
  };
  return {
    arpeggio: dice.pick([
      [0, 2, 1, 2, 3, 2, 1, 2],
      [0, 1, 2, 3, 4, 3, 2, 1],
      [3, 1, 2, 0, 3, 1, 2, 4],
    ]),
    strums: dice.pick([
      [1, 3],
      [0.5, 1.5, 2.5, 3.5],
      [0, 1.5, 2.5, 3.5],
      [1, 1.5, 3, 3.5],
    ]),
    bass: dice.pick(['syncopated', 'syncopated', 'plain']),
    claps: dice.pick([
      [0.5, 1.5, 2.5, 3.5],
      [1, 3],
      [0.5, 1.5, 2.5, 3.5],
      [0, 1.5, 3],
    ]),
    hasBell: dice.chance(0.7),
    melodies: new Map(
      [...new Set(labels)].map((label) => {
        const first = melody(SUNG_RHYTHMS, dice.whole(0, 6));
        // The answer to a line often begins like it.
        const second = dice.chance(0.5)
          ? melody(SUNG_RHYTHMS, dice.whole(0, 6))
          : shifted(first, -1);
        return [label, [first, second]];
      }),
    ),
    riffs: [melody(RIFF_RHYTHMS, 9), melody(RIFF_RHYTHMS, 9)],
  };
}

function shifted(notes: readonly MelodyNote[], steps: number): MelodyNote[] {
  return notes.map((note) => ({ ...note, step: note.step + steps }));
}

/** Everything that is played in a bar. */
export function playedIn(here: Here): Played[] {
  const { part, bar, barInPart, dice } = here;
  const played: Played[] = [];
  if (barInPart === 0 && part.crash) played.push({ beat: 0, level: 0.5, stroke: { by: 'cymbal' } });
  for (const player of part.players) {
    const notes = PLAYERS[player](here);
    played.push(...(bar.gesture === undefined ? notes : duringGesture(notes, player, here)));
  }
  if (bar.gesture === 'fill' && part.players.has('bongo')) {
    for (const beat of SIXTEENTHS_OF_A_FILL) {
      const skin = dice.pick<Skin>(['macho', 'macho', 'hembra', 'slap']);
      played.push({ beat, level: dice.between(0.5, 0.9), stroke: { by: 'bongo', skin } });
    }
  }
  return played;
}

/** In a stop all hit the 1 and only the voice and the lead guitar go on; in a held bar it rings. */
function duringGesture(notes: Played[], player: Player, { bar }: Here): Played[] {
  const isMelodic = player === 'voice' || player === 'requinto';
  if (bar.gesture === 'fill')
    return player === 'bongo' ? notes.filter(({ beat }) => beat < 2) : notes;
  if (bar.gesture === 'stop' && isMelodic) return notes;
  return notes.filter(({ beat }) => beat <= 0);
}

const PLAYERS: Readonly<Record<Player, (here: Here) => Played[]>> = {
  guira: ({ part, dice }) => {
    const stroke = (beat: number, beats: number, level: number): Played => ({
      beat,
      level: level * dice.between(0.85, 1.1),
      stroke: { by: 'guira', beats },
    });
    if (part.pattern === 'derecho') {
      return EIGHTHS.map((beat) =>
        beat % 1 === 0 ? stroke(beat, 0.3, beat % 2 === 0 ? 0.7 : 0.95) : stroke(beat, 0.14, 0.55),
      );
    }
    const quarters = [0, 1, 2, 3].map((beat) => stroke(beat, 0.35, 0.95));
    return dice.chance(0.3) ? [...quarters, stroke(3.5, 0.12, 0.5)] : quarters;
  },

  bongo: ({ part, manner, dice }) => {
    const drum = (beat: number, skin: Skin, level: number): Played => ({
      beat,
      level: level * dice.between(0.85, 1.1),
      stroke: { by: 'bongo', skin },
    });
    const tap = [drum(3, 'hembra', 1), ...(dice.chance(0.6) ? [drum(3.5, 'hembra', 0.6)] : [])];
    const patterns: Record<RhythmPattern, () => Played[]> = {
      derecho: () =>
        EIGHTHS.slice(0, 6).map((beat) =>
          beat % 1 === 0 ? drum(beat, 'macho', 0.7) : drum(beat, 'slap', 0.3),
        ),
      majao: () => [0, 1, 2].map((beat) => drum(beat, 'macho', 0.9)),
      mambo: () =>
        manner.hasBell
          ? [0, 1, 2, 3].map((beat) => ({
              beat,
              level: beat % 2 === 0 ? 0.8 : 0.55,
              stroke: { by: 'bell' },
            }))
          : [0, 1, 1.5, 2, 2.5].map((beat) => drum(beat, 'slap', 0.8)),
      none: () => [0, 0.5, 1, 2, 2.5].map((beat) => drum(beat, 'macho', 0.7)),
    };
    return [...patterns[part.pattern](), ...tap];
  },

  bass: ({ part, bar, next, manner, dice }) => {
    const low = (chord: Chord): number => rootFrom(chord, 30);
    const at = (beat: number): Chord => chordAt(bar, beat);
    const fifth = (chord: Chord): number => low(chord) + (low(chord) > 36 ? -5 : 7);
    const note = (beat: number, beats: number, midi: number, level = 1): Played => ({
      beat,
      level,
      stroke: { by: 'bass', midi, beats },
    });
    const walk = dice.chance(0.3) ? low(next) + dice.pick([-2, -1, 1]) : fifth(at(3));
    switch (part.pattern) {
      case 'majao':
        return [note(0, 1.7, low(at(0))), note(2, 0.9, fifth(at(2))), note(3, 0.9, walk)];
      case 'mambo':
        return [
          ...[note(0, 1.2, low(at(0))), note(1.5, 0.5, fifth(at(1.5))), note(2, 0.9, low(at(2)))],
          ...[note(3, 0.5, walk), note(3.5, 0.4, low(at(3)) + 12, 0.8)],
        ];
      default:
        return manner.bass === 'plain'
          ? [note(0, 1.8, low(at(0))), note(2, 0.9, low(at(2))), note(3, 0.9, walk)]
          : [
              ...[note(0, 1.4, low(at(0))), note(1.5, 0.5, low(at(1.5)), 0.8)],
              ...[note(2, 0.9, fifth(at(2))), note(3, 0.9, walk)],
            ];
    }
  },

  requinto: (here) => {
    const { part, bar, barInPart, manner, key, dice } = here;
    const isLead = part.label === 'mambo' || part.label === 'instrumental';
    if (isLead || (part.label === 'chorus' && bar.gesture === 'fill')) {
      const riff = manner.riffs[Math.floor(bar.inPhrase / 2) % manner.riffs.length];
      return melodyBar(riff, bar.inPhrase % 2).map(({ beat, beats, step }) => ({
        beat,
        level: 0.8,
        stroke: { by: 'requinto', midi: inScale(key, 59, step - 4), beats: beats + 0.2 },
      }));
    }
    return EIGHTHS.filter(() => !dice.chance(0.06)).map((beat) => {
      const tones = tonesFrom(chordAt(bar, beat), 57, 5);
      const tone = manner.arpeggio[(beat * 2 + (barInPart % 2 === 0 ? 0 : 2)) % 8];
      const level = (beat === 0 ? 0.75 : 0.6) * dice.between(0.85, 1.1);
      return { beat, level, stroke: { by: 'requinto', midi: tones[tone], beats: 0.9 } };
    });
  },

  segunda: ({ bar, manner, dice }) =>
    manner.strums.flatMap((beat) =>
      tonesFrom(chordAt(bar, beat), 48, 4).map((midi, string): Played => ({
        beat: beat + 0.012 * string,
        level: 0.4 * dice.between(0.8, 1.1),
        stroke: { by: 'segunda', midi, beats: 0.6 },
      })),
    ),

  voice: (here) => {
    const { part, bar, barInPart, manner, key } = here;
    if (barInPart < part.voiceAfterBars) return [];
    // In a bar too many the singer waits for the next line.
    const isOdd = bar.startsEight && barInPart === part.bars.length - 1;
    const lines = manner.melodies.get(part.label);
    if (isOdd || !lines) return [];
    const line = lines[Math.floor(bar.inPhrase / 2) % lines.length];
    let fromMidi: number | undefined;
    return melodyBar(line, bar.inPhrase % 2).map(({ beat, beats, step }) => {
      const midi = inScale(key, 55, step);
      const stroke: Stroke = { by: 'voice', midi, fromMidi: fromMidi ?? midi - 1, beats };
      fromMidi = midi;
      return { beat, level: 0.9, stroke };
    });
  },

  choir: ({ bar }) =>
    bar.inPhrase % 2 === 0
      ? []
      : tonesFrom(chordAt(bar, 0), 60, 2).flatMap((midi) =>
          [0, 1, 1.5].map((beat): Played => ({
            beat,
            level: 0.35,
            stroke: { by: 'choir', midi, fromMidi: midi, beats: beat === 1.5 ? 2 : 0.5 },
          })),
        ),

  claps: ({ manner, dice }) =>
    manner.claps.map((beat) => ({ beat, level: dice.between(0.6, 0.9), stroke: { by: 'claps' } })),
};

function chordAt({ chords }: Bar, beat: number): Chord {
  return chords[Math.min(chords.length - 1, Math.floor((Math.max(0, beat) * chords.length) / 4))];
}

/** The notes of two bars that are in one of them, pickups with the first. */
function melodyBar(notes: readonly MelodyNote[], bar: number): MelodyNote[] {
  return notes
    .filter(({ beat }) => Number(beat >= 4) === bar)
    .map((note) => ({ ...note, beat: note.beat - 4 * bar }));
}
