/** The lead singer and the coro that answers in the chorus. */
import { composeMelody, repeatTo, type BeatNote } from '../melody.ts';
import { nearestChordTone } from '../theory.ts';
import type { SectionContext } from './context.ts';

const RANGES = { tenor: [57, 72], alto: [60, 76] } as const;
const MATERIAL_BEATS = 32;

/** The sung line of a section; empty where nobody sings. */
export function writeMelody(context: Omit<SectionContext, 'melody'>): BeatNote[] {
  const { section, spec, material } = context;
  const sung =
    section.label === 'verse' || section.label === 'chorus' || section.label === 'bridge';
  if (spec.band.singer === 'none' || !sung) return [];
  const [low, high] = RANGES[spec.band.singer];
  const lift = section.label === 'chorus' ? 3 : 0;
  const line = composeMelody(material.fork('voice'), {
    key: section.key,
    chordAt: context.chordAt,
    beats: Math.min(section.beats, MATERIAL_BEATS),
    low: low + lift,
    high: high + lift,
    density: spec.band.vocalDensity * (section.label === 'chorus' ? 0.8 : 1),
    restFrom: section.label === 'chorus' ? 6 : 5.5,
  });
  const vowels = material.fork('vowels');
  return repeatTo(
    section.beats,
    MATERIAL_BEATS,
    line.map((note) => ({
      ...note,
      articulation: vowels.pick(['a', 'a', 'e', 'o', 'o', 'i']),
    })),
  );
}

/** Two voices above or below the held notes of the chorus; a shout on the mambo's off-beats. */
export function writeCoro(context: SectionContext): BeatNote[] {
  const { section, spec, melody, material } = context;
  if (spec.band.singer === 'none') return [];
  if (section.label === 'mambo') return writeShouts(context);
  if (section.label !== 'chorus' || section.energy < 0.7) return [];
  const below = material.fork('coro').chance(0.5);
  return melody
    .filter((note) => note.beats >= 0.5)
    .map((note) => {
      const chord = context.chordAt(Math.max(0, note.beat));
      const pitch = nearestChordTone(note.pitch + (below ? -4 : 4), chord);
      return { ...note, pitch, velocity: note.velocity * 0.8 };
    });
}

function writeShouts(context: SectionContext): BeatNote[] {
  const source = context.material.fork('shouts');
  if (source.chance(0.5)) return [];
  const notes: BeatNote[] = [];
  for (let beat = 24; beat < context.section.beats; beat += 32) {
    for (const offset of [0, 1.5, 3]) {
      const chord = context.chordAt(beat + offset);
      const pitch = nearestChordTone(66, chord);
      notes.push({ beat: beat + offset, beats: 0.8, pitch, velocity: 0.8, articulation: 'e' });
    }
  }
  return notes;
}
