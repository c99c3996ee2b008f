/** What is heard while the band stops. */
import type { BeatNote } from '../melody.ts';
import { pitchAbove } from '../theory.ts';
import type { Part, SectionContext } from './context.ts';
import { writeRun } from './requinto.ts';
import { strum } from './segunda.ts';

type Stop = 'silence' | 'run' | 'hits' | 'roll';

/** Beats of the hits that the whole band plays together in a stop full of accents. */
const HITS = [0, 1.5, 3];

/**
 * Everybody lands on the 1. Then nobody plays, or the requinto runs into the next section, or
 * the bongo rolls, or the band keeps hitting together.
 */
export function writeStop(context: SectionContext): Part {
  const { section, moment } = context;
  const stop: Stop = moment.weighted([
    ['run', 3],
    ['silence', 2],
    ['hits', 1.5],
    ['roll', 1.5],
  ]);
  const part = landTogether(context, stop === 'hits' ? HITS : [0]);
  if (section.beats < 4) return part;
  if (stop === 'run') {
    const run = writeRun(context, section.beats - 3.5, moment);
    part.requinto = run.filter((note) => note.beat >= 0.5);
  }
  if (stop === 'roll') part.bongo?.push(...rollInto(context));
  return part;
}

function landTogether(context: SectionContext, beats: readonly number[]): Part {
  const segunda: BeatNote[] = [];
  const bass: BeatNote[] = [];
  const bongo: BeatNote[] = [];
  const kick: BeatNote[] = [];
  for (const beat of beats) {
    if (beat >= context.section.beats) continue;
    const ring = beats.length === 1 ? Math.min(3, context.section.beats) : 0.8;
    const chord = context.chordAt(beat);
    strum(segunda, beat, ring, 0.9, 'down', chord);
    bass.push({ beat, beats: ring, pitch: pitchAbove(chord.root, 31), velocity: 0.95 });
    bongo.push({ beat, beats: 0.5, pitch: 60, velocity: 0.9, articulation: 'slap' });
    if (context.spec.band.kick !== 'none') {
      kick.push({ beat, beats: 0.5, pitch: 60, velocity: 0.9, articulation: 'kick' });
    }
  }
  return { segunda, bass, bongo, kick };
}

/** Sixteenths that grow over the last two beats. */
function rollInto(context: SectionContext): BeatNote[] {
  const from = context.section.beats - 2;
  return Array.from({ length: 8 }, (_, i) => ({
    beat: from + i * 0.25,
    beats: 0.25,
    pitch: 60,
    velocity: 0.4 + 0.06 * i,
    articulation: i < 4 ? 'open' : 'low',
  }));
}
