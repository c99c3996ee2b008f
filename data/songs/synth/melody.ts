/** Melodies made of motifs: a rhythm and a contour that come back over other chords. */
import type { Random } from './random.ts';
import { nearestChordTone, scalePitch, type Chord, type SynthKey } from './theory.ts';

/** A note of a part; beats count from the start of its section. */
export interface BeatNote {
  beat: number;
  beats: number;
  pitch: number;
  velocity: number;
  articulation?: string;
}

export interface MelodySpec {
  key: SynthKey;
  chordAt: (beat: number) => Chord;
  /** Length in beats; phrases are eight beats long. */
  beats: number;
  low: number;
  high: number;
  /** Notes per beat, about 1 (held) to 3 (dense). */
  density: number;
  /** Where in the eight beats of a phrase the line ends and leaves room for an answer. */
  restFrom: number;
}

interface Motif {
  onsets: number[];
  /** Scale steps from note to note. */
  steps: number[];
}

const PHRASE_BEATS = 8;
const PHRASE_FORMS = ['AABA', 'ABAC', 'AABC', 'ABAB', 'AAAB'] as const;

/** Composes a line phrase by phrase; the same stream of random numbers gives the same line. */
export function composeMelody(random: Random, spec: MelodySpec): BeatNote[] {
  const form = random.pick(PHRASE_FORMS);
  const motifs = new Map<string, Motif>();
  const motifOf = (letter: string) => {
    const known = motifs.get(letter);
    if (known) return known;
    const made = makeMotif(random.fork(`motif ${letter}`), spec);
    motifs.set(letter, made);
    return made;
  };
  const center = centerIndex(spec);
  const arc = random.pick([
    [0, 1, 2, 0],
    [0, 0, 2, 1],
    [1, 0, 2, -1],
    [0, 2, 1, 0],
  ]);
  const notes: BeatNote[] = [];
  const phrases = Math.ceil(spec.beats / PHRASE_BEATS);
  for (let phrase = 0; phrase < phrases; phrase++) {
    const motif = motifOf(form[phrase % form.length]);
    const start = phrase * PHRASE_BEATS;
    const closes = phrase % form.length === form.length - 1;
    notes.push(...singMotif(motif, start, center + arc[phrase % arc.length], closes, spec));
  }
  return notes.filter((note) => note.beat >= -1 && note.beat < spec.beats - 0.25);
}

function makeMotif(random: Random, spec: MelodySpec): Motif {
  const onsets: number[] = [];
  let beat = random.weighted([
    [0, 3],
    [0.5, 3],
    [1, 2],
    [-0.5, 1.5],
    [-1, 1],
  ]);
  const end = Math.min(PHRASE_BEATS - 1, spec.restFrom + random.pick([-0.5, 0, 0.5]));
  while (beat < end) {
    onsets.push(beat);
    beat += stepLength(random, spec.density, beat);
  }
  const shape = random.pick([1, -1]);
  const steps = onsets.map((_, i) => {
    const rising = i < onsets.length / 2 ? shape : -shape;
    return random.weighted([
      [0, 2],
      [rising, 4],
      [-rising, 1.5],
      [2 * rising, 1.2],
      [3 * rising, 0.4],
    ]);
  });
  return { onsets, steps };
}

/** The length of a note, in beats: eighths carry the line, dense lines add sixteenths. */
function stepLength(random: Random, density: number, beat: number): number {
  const onGrid = Math.abs(beat * 2 - Math.round(beat * 2)) < 1e-6;
  if (!onGrid) return 0.25;
  return random.weighted([
    [0.25, Math.max(0, density - 1.5)],
    [0.5, 2 * density],
    [1, 2.2],
    [1.5, 1.2 / density],
    [2, 0.5 / density],
  ]);
}

function singMotif(
  motif: Motif,
  start: number,
  center: number,
  closes: boolean,
  spec: MelodySpec,
): BeatNote[] {
  let index = center;
  let previous = 0;
  let repeats = 0;
  return motif.onsets.map((onset, i) => {
    const isLastNote = i === motif.onsets.length - 1;
    const beat = start + onset;
    const chord = spec.chordAt(Math.max(0, beat));
    index += motif.steps[i];
    let pitch = scalePitch(index, spec.key, chord);
    if (pitch > spec.high) index -= pitch - spec.high > 5 ? 4 : 2;
    if (pitch < spec.low) index += spec.low - pitch > 5 ? 4 : 2;
    pitch = scalePitch(index, spec.key, chord);
    const next = motif.onsets[i + 1] ?? onset + (closes ? 2.5 : 1.5);
    const strong = Number.isInteger(beat) || next - onset >= 1;
    if (strong || isLastNote) pitch = nearestChordTone(pitch, chord);
    repeats = pitch === previous ? repeats + 1 : 0;
    if (repeats >= 2 && !isLastNote) {
      // A third time would stall the line: step on, and back where the range ends.
      index += pitch + 2 > spec.high ? -1 : 1;
      pitch = scalePitch(index, spec.key, chord);
      repeats = 0;
    }
    previous = pitch;
    if (isLastNote && closes) pitch = nearestChordTone(pitch, spec.chordAt(beat + 0.5));
    return {
      beat,
      beats: Math.min(next - onset, 2.5),
      pitch,
      velocity: 0.72 + (Number.isInteger(beat) ? 0.1 : 0) + (next - onset >= 1 ? 0.08 : 0),
    };
  });
}

function centerIndex(spec: MelodySpec): number {
  const middle = (spec.low + spec.high) / 2;
  const chord = spec.chordAt(0);
  let best = 0;
  for (let index = -14; index <= 14; index++) {
    const distance = Math.abs(scalePitch(index, spec.key, chord) - middle);
    if (distance < Math.abs(scalePitch(best, spec.key, chord) - middle)) best = index;
  }
  return best;
}

/** The notes over and over with a period of `period` beats, up to `beats`. */
export function repeatTo(beats: number, period: number, notes: readonly BeatNote[]): BeatNote[] {
  const repeated: BeatNote[] = [];
  for (let start = 0; start < beats; start += period) {
    for (const note of notes) {
      if (note.beat + start < beats) repeated.push({ ...note, beat: note.beat + start });
    }
  }
  return repeated;
}
