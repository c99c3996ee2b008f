/** The segunda: strums and thumbed roots. */
import type { BeatNote } from '../melody.ts';
import type { SegundaStyle } from '../score.ts';
import { chordLadder, pitchAbove, type Chord } from '../theory.ts';
import { eachBar, type SectionContext } from './context.ts';

type Strum = readonly [beat: number, beats: number, velocity: number, articulation: string];

const STRUMS: Record<SegundaStyle, readonly Strum[]> = {
  march: [
    [0, 0.9, 0.7, 'thumb'],
    [1, 0.4, 0.75, 'down'],
    [1.5, 0.4, 0.55, 'up'],
    [2, 0.9, 0.6, 'thumb'],
    [2.5, 0.4, 0.5, 'up'],
    [3, 0.4, 0.8, 'down'],
    [3.5, 0.4, 0.5, 'up'],
  ],
  offBeat: [
    [0.5, 0.4, 0.75, 'down'],
    [1.5, 0.4, 0.75, 'down'],
    [2.5, 0.4, 0.75, 'down'],
    [3.5, 0.4, 0.75, 'down'],
  ],
  syncopated: [
    [0, 0.9, 0.7, 'down'],
    [1.5, 0.9, 0.75, 'down'],
    [2.5, 0.4, 0.55, 'up'],
    [3.5, 0.4, 0.7, 'down'],
  ],
  quarters: [
    [0, 0.8, 0.75, 'down'],
    [1, 0.8, 0.65, 'down'],
    [2, 0.8, 0.75, 'down'],
    [3, 0.8, 0.7, 'down'],
  ],
  ballad: [
    [0, 1.9, 0.7, 'down'],
    [2, 0.9, 0.55, 'up'],
    [3, 0.9, 0.6, 'down'],
  ],
};

const STRUM_LAG_BEATS = 0.022;

export function writeSegunda(context: SectionContext): BeatNote[] {
  const { section, spec, material } = context;
  if (section.pattern === 'none' || section.energy < 0.25) return [];
  const style: SegundaStyle =
    section.pattern === 'derecho'
      ? spec.band.segunda
      : section.pattern === 'mambo' && material.chance(0.5)
        ? 'syncopated'
        : spec.band.segunda === 'offBeat'
          ? 'offBeat'
          : 'march';
  const notes: BeatNote[] = [];
  eachBar(context, (_bar, firstBeat, beats) => {
    for (const [offset, length, velocity, articulation] of STRUMS[style]) {
      if (offset >= beats) continue;
      const chord = context.chordAt(firstBeat + offset);
      strum(notes, firstBeat + offset, length, velocity, articulation, chord);
    }
  });
  return notes;
}

/** A thumbed root, or the chord's strings one after another in the stroke's direction. */
export function strum(
  notes: BeatNote[],
  beat: number,
  beats: number,
  velocity: number,
  articulation: string,
  chord: Chord,
): void {
  const root = pitchAbove(chord.root, 45);
  if (articulation === 'thumb') {
    notes.push({ beat, beats, pitch: root, velocity });
    return;
  }
  const strings = chordLadder(chord, 52, 4);
  if (articulation === 'up') strings.reverse();
  strings.forEach((pitch, i) => {
    notes.push({
      beat: beat + i * STRUM_LAG_BEATS,
      beats,
      pitch,
      velocity: velocity * (1 - 0.08 * i),
    });
  });
}
