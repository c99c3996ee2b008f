/** The bass: 1, the and of 2, 3 and 4, walking into the next chord. */
import type { BeatNote } from '../melody.ts';
import type { RhythmPattern } from '@bachata/core/music/analysis.ts';
import type { BassStyle } from '../score.ts';
import { chordPitchClasses, pitchAbove, type Chord } from '../theory.ts';
import { eachBar, type SectionContext } from './context.ts';

type Tone = 'root' | 'fifth' | 'octave' | 'third' | 'approach';
type Figure = readonly (readonly [beat: number, beats: number, tone: Tone, velocity: number])[];

const DERECHO: Record<BassStyle, readonly Figure[]> = {
  traditional: [
    [
      [0, 1.4, 'root', 0.95],
      [1.5, 0.45, 'root', 0.75],
      [2, 0.9, 'fifth', 0.8],
      [3, 0.9, 'octave', 0.85],
    ],
    [
      [0, 1.4, 'root', 0.95],
      [1.5, 0.45, 'fifth', 0.75],
      [2, 0.9, 'fifth', 0.8],
      [3, 0.9, 'approach', 0.85],
    ],
  ],
  oneThreeFour: [
    [
      [0, 1.8, 'root', 0.95],
      [2, 0.9, 'fifth', 0.8],
      [3, 0.9, 'octave', 0.85],
    ],
    [
      [0, 1.8, 'root', 0.95],
      [2, 0.9, 'third', 0.8],
      [3, 0.9, 'approach', 0.85],
    ],
  ],
  tumbao: [
    [
      [0, 1.4, 'root', 0.9],
      [1.5, 0.9, 'fifth', 0.8],
      [3, 0.45, 'octave', 0.85],
      [3.5, 0.45, 'fifth', 0.7],
    ],
    [
      [0, 1.4, 'root', 0.9],
      [1.5, 1.4, 'fifth', 0.8],
      [3, 0.9, 'approach', 0.85],
    ],
  ],
  melodic: [
    [
      [0, 1.4, 'root', 0.95],
      [1.5, 0.45, 'third', 0.75],
      [2, 0.9, 'fifth', 0.8],
      [3, 0.45, 'octave', 0.85],
      [3.5, 0.45, 'approach', 0.75],
    ],
    [
      [0, 1, 'root', 0.95],
      [1.5, 0.45, 'octave', 0.75],
      [2, 0.9, 'fifth', 0.8],
      [3, 0.9, 'approach', 0.85],
    ],
  ],
};

const MAJAO: readonly Figure[] = [
  [
    [0, 0.9, 'root', 1],
    [1, 0.45, 'root', 0.8],
    [1.5, 0.45, 'fifth', 0.7],
    [2, 0.9, 'fifth', 0.9],
    [3, 0.9, 'octave', 0.9],
  ],
  [
    [0, 0.9, 'root', 1],
    [1, 0.9, 'root', 0.85],
    [2, 0.9, 'fifth', 0.9],
    [3, 0.9, 'approach', 0.9],
  ],
];

const MAMBO: readonly Figure[] = [
  [
    [0, 0.7, 'root', 1],
    [1.5, 0.45, 'fifth', 0.85],
    [2, 0.45, 'octave', 0.9],
    [3, 0.45, 'root', 0.9],
    [3.5, 0.45, 'approach', 0.8],
  ],
  [
    [0, 0.45, 'root', 1],
    [0.75, 0.4, 'root', 0.75],
    [1.5, 0.45, 'octave', 0.85],
    [2, 0.7, 'fifth', 0.85],
    [3, 0.9, 'approach', 0.9],
  ],
];

const LOWEST = 31;

export function writeBass(context: SectionContext): BeatNote[] {
  const { section, spec, material } = context;
  const figures = figuresOf(section.pattern, spec.band.bass);
  if (!figures || section.energy < 0.3) return [];
  const order = [material.integer(0, figures.length - 1), material.integer(0, figures.length - 1)];
  const notes: BeatNote[] = [];
  eachBar(context, (bar, firstBeat, beats) => {
    for (const [offset, length, tone, velocity] of figures[order[bar % 2]]) {
      if (offset >= beats) continue;
      const beat = firstBeat + offset;
      notes.push({
        beat,
        beats: length,
        pitch: pitchOf(tone, context.chordAt(beat), context.chordAt(firstBeat + 4)),
        velocity,
      });
    }
  });
  return tieAnticipations(notes, context);
}

function figuresOf(pattern: RhythmPattern, style: BassStyle): readonly Figure[] | undefined {
  if (pattern === 'none') return undefined;
  return pattern === 'majao' ? MAJAO : pattern === 'mambo' ? MAMBO : DERECHO[style];
}

function pitchOf(tone: Tone, chord: Chord, next: Chord): number {
  const root = pitchAbove(chord.root, LOWEST);
  const classes = chordPitchClasses(chord);
  switch (tone) {
    case 'root':
      return root;
    case 'third':
      return pitchAbove(classes[1], root);
    case 'fifth':
      return root > 38 ? pitchAbove(classes[2], LOWEST - 3) : pitchAbove(classes[2], root);
    case 'octave':
      return root + 12;
    case 'approach': {
      const target = pitchAbove(next.root, LOWEST);
      return next.root === chord.root ? pitchAbove(classes[2], LOWEST) : target - 1;
    }
  }
}

/** Where the chord comes early, so does the bass, and it holds over the 1 as players do. */
function tieAnticipations(notes: BeatNote[], context: SectionContext): BeatNote[] {
  const tied: BeatNote[] = [];
  for (const note of notes) {
    const inBar = note.beat % 4;
    const before = context.chordAt(note.beat - 0.75);
    const early = context.chordAt(note.beat - 0.5);
    const anticipates = inBar === 0 && note.beat > 0 && before.root !== early.root;
    if (!anticipates || !context.material.chance(0.6)) {
      tied.push(note);
      continue;
    }
    const last = tied[tied.length - 1];
    if (last && last.beat + last.beats > note.beat - 0.5) last.beats = note.beat - 0.5 - last.beat;
    tied.push({ ...note, beat: note.beat - 0.5, beats: note.beats + 0.5 });
  }
  return tied.filter((note) => note.beats > 0.1);
}
