/** Pad and electric piano of modern productions. */
import type { BeatNote } from '../melody.ts';
import { chordLadder, chordPitchClasses, pitchAbove } from '../theory.ts';
import { eachBar, type SectionContext } from './context.ts';

export function writePad(context: SectionContext): BeatNote[] {
  const { section, spec } = context;
  if (!spec.band.pad || section.pattern === 'none') return [];
  const level = section.label === 'verse' ? 0.45 : 0.75;
  const notes: BeatNote[] = [];
  eachBar(context, (_bar, firstBeat, beats) => {
    for (const pitch of chordLadder(context.chordAt(firstBeat), 55, 4)) {
      notes.push({ beat: firstBeat, beats: beats + 0.2, pitch, velocity: level });
    }
  });
  return notes;
}

export function writeKeys(context: SectionContext): BeatNote[] {
  const { section, spec } = context;
  if (!spec.band.keys || section.pattern === 'none') return [];
  const rhythm = section.label === 'chorus' || section.label === 'mambo' ? [0, 1.5, 3] : [0, 2.5];
  const notes: BeatNote[] = [];
  eachBar(context, (_bar, firstBeat, beats) => {
    for (const offset of rhythm) {
      if (offset >= beats) continue;
      const chord = context.chordAt(firstBeat + offset);
      for (const pitchClass of chordPitchClasses(chord)) {
        const pitch = pitchAbove(pitchClass, 60);
        notes.push({ beat: firstBeat + offset, beats: 1.3, pitch, velocity: 0.6 });
      }
    }
  });
  return notes;
}
