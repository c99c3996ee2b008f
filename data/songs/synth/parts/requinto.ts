/** The requinto: arpeggios, answers to the singer, themes and the riffs of the mambo. */
import { composeMelody, repeatTo, type BeatNote } from '../melody.ts';
import type { Random } from '../random.ts';
import { chordLadder, nearestChordTone, scalePitch } from '../theory.ts';
import { eachBar, isFillBar, type SectionContext } from './context.ts';

/** Rungs of the chord ladder for eight eighths, with the accents of a picked verse. */
const ARPEGGIOS: readonly (readonly number[])[] = [
  [0, 2, 3, 1, 4, 3, 2, 3],
  [0, 3, 2, 4, 3, 2, 4, 1],
  [1, 3, 4, 2, 3, 5, 4, 2],
  [0, 2, 4, 3, 5, 4, 3, 1],
  [2, 4, 3, 5, 4, 2, 3, 1],
];

/** Sixteenth positions of one-bar riffs for the mambo. */
const RIFF_RHYTHMS: readonly (readonly number[])[] = [
  [0, 0.5, 0.75, 1.5, 2, 2.5, 3, 3.5],
  [0, 0.75, 1.5, 2, 2.5, 2.75, 3.5],
  [0.5, 1, 1.5, 2, 2.5, 3, 3.25, 3.5],
  [0, 0.25, 0.5, 1, 1.5, 2, 2.25, 2.5, 3, 3.5],
  [0, 0.5, 1, 1.5, 1.75, 2.5, 3, 3.5, 3.75],
];

export function writeRequinto(context: SectionContext): BeatNote[] {
  switch (context.section.label) {
    case 'mambo':
      return writeRiff(context);
    case 'intro':
    case 'outro':
      return writeTheme(context);
    case 'break':
      return [];
    case 'verse':
    case 'bridge':
      return [...writeArpeggio(context, 0.55), ...writeAnswers(context)];
    case 'chorus':
      return [...writeArpeggio(context, 0.5), ...writeAnswers(context)];
  }
}

/** Picked eighths; the guitarist leaves them where the answers are played. */
function writeArpeggio(context: SectionContext, level: number): BeatNote[] {
  const pattern = context.material.fork('arpeggio').pick(ARPEGGIOS);
  const ladderBase = context.section.label === 'chorus' ? 62 : 59;
  const notes: BeatNote[] = [];
  eachBar(context, (bar, firstBeat, beats) => {
    const answering = bar % 4 === 3 && isSilent(context.melody, firstBeat + 1.5, firstBeat + 4);
    for (let eighth = 0; eighth < 2 * beats; eighth++) {
      if (answering && eighth >= 3) continue;
      const beat = firstBeat + eighth / 2;
      const ladder = chordLadder(context.chordAt(beat), ladderBase, 6);
      const accent = eighth === 0 || eighth === 3 || eighth === 6 ? 0.18 : 0;
      notes.push({ beat, beats: 0.9, pitch: ladder[pattern[eighth]], velocity: level + accent });
    }
  });
  return notes;
}

/** Runs into the next phrase where the singer breathes. */
function writeAnswers(context: SectionContext): BeatNote[] {
  const notes: BeatNote[] = [];
  const { moment, section } = context;
  eachBar(context, (bar, firstBeat, beats) => {
    if (bar % 4 !== 3 || beats < 4) return;
    if (!isSilent(context.melody, firstBeat + 1.5, firstBeat + 4)) return;
    const chord = context.chordAt(firstBeat + 2);
    const falling = moment.chance(0.5);
    const sixteenths = moment.chance(0.4);
    const step = sixteenths ? 0.25 : 0.5;
    const count = Math.round(2.5 / step);
    let index = falling ? 11 : 4;
    for (let i = 0; i < count; i++) {
      const pitch = fit(scalePitch(index, section.key, chord), 64, 86);
      const isTarget = i === count - 1;
      notes.push({
        beat: firstBeat + 1.5 + i * step,
        beats: isTarget ? 1 : step,
        pitch: isTarget ? nearestChordTone(pitch, context.chordAt(firstBeat + 4)) : pitch,
        velocity: 0.72 + 0.1 * (i % 2),
        ...(i % 3 === 0 ? { articulation: 'hammer' } : {}),
      });
      index += (falling ? -1 : 1) * (moment.chance(0.2) ? 2 : 1) * (moment.chance(0.15) ? -1 : 1);
    }
  });
  return notes;
}

/** The song's instrumental melody, in octaves or thirds with itself at the end of a phrase. */
function writeTheme(context: SectionContext): BeatNote[] {
  const { section, spec, material } = context;
  const theme = composeMelody(material.fork('theme'), {
    key: section.key,
    chordAt: context.chordAt,
    beats: Math.min(section.beats, 32),
    low: 64,
    high: 84,
    density: spec.tempo.bpm < 112 ? 2.2 : 1.7,
    restFrom: 7,
  });
  return repeatTo(section.beats, 32, theme).flatMap((note) => ornament(note, material));
}

function ornament(note: BeatNote, random: Random): BeatNote[] {
  const held = note.beats >= 1;
  const main = {
    ...note,
    velocity: note.velocity + 0.08,
    ...(held ? { articulation: 'hammer' } : {}),
  };
  if (note.beats >= 1.5 && random.chance(0.3)) return tremolo(main);
  return [main];
}

/** Sixteenths on one pitch, swelling. */
function tremolo(note: BeatNote): BeatNote[] {
  const strokes = Math.floor(note.beats / 0.25);
  return Array.from({ length: strokes }, (_, i) => ({
    beat: note.beat + i * 0.25,
    beats: 0.3,
    pitch: note.pitch,
    velocity: Math.min(1, note.velocity * (0.6 + (0.35 * i) / strokes)),
  }));
}

/** The mambo: a one-bar riff that follows the chords, doubled in thirds, with a run every fourth bar. */
function writeRiff(context: SectionContext): BeatNote[] {
  const { section, material, moment } = context;
  const source = material.fork('riff');
  const rhythms = [source.pick(RIFF_RHYTHMS), source.pick(RIFF_RHYTHMS)];
  const contours = rhythms.map((rhythm) => {
    let rung = source.integer(2, 4);
    return rhythm.map(() => {
      rung = Math.max(0, Math.min(6, rung + source.pick([-2, -1, -1, 1, 1, 2])));
      return rung;
    });
  });
  const doubled = source.chance(0.6);
  const notes: BeatNote[] = [];
  eachBar(context, (bar, firstBeat, beats) => {
    const voice = bar % 2;
    const lift = bar % 16 >= 8 ? 1 : 0;
    if (bar % 4 === 3 && !isFillBar(context, firstBeat)) {
      notes.push(...writeRun(context, firstBeat, moment));
      return;
    }
    rhythms[voice].forEach((offset, i) => {
      if (offset >= beats) return;
      const beat = firstBeat + offset;
      const ladder = chordLadder(context.chordAt(beat), 64, 9);
      const rung = contours[voice][i] + lift;
      const velocity = Number.isInteger(offset) ? 0.9 : 0.8;
      notes.push({ beat, beats: 0.5, pitch: ladder[rung], velocity });
      if (doubled && bar % 8 >= 4) {
        notes.push({ beat, beats: 0.5, pitch: ladder[Math.max(0, rung - 1)], velocity: 0.6 });
      }
    });
  });
  return notes.map((note) => ({
    ...note,
    pitch: fit(note.pitch, 60, section.energy > 0.9 ? 90 : 86),
  }));
}

/** A bar of sixteenths up or down the scale. */
export function writeRun(context: SectionContext, firstBeat: number, random: Random): BeatNote[] {
  const rising = random.chance(0.5);
  let index = rising ? 2 : 13;
  return Array.from({ length: 14 }, (_, i) => {
    const beat = firstBeat + i * 0.25;
    const chord = context.chordAt(beat);
    const pitch = fit(scalePitch(index, context.section.key, chord), 62, 88);
    index += (rising ? 1 : -1) * (i % 4 === 3 ? -1 : 1);
    const strong = i % 4 === 0;
    return {
      beat,
      beats: 0.3,
      pitch: strong ? nearestChordTone(pitch, chord) : pitch,
      velocity: 0.7 + (strong ? 0.18 : 0),
    };
  });
}

function isSilent(notes: readonly BeatNote[], from: number, to: number): boolean {
  return !notes.some((note) => note.beat + Math.min(note.beats, 1) > from && note.beat < to);
}

function fit(pitch: number, low: number, high: number): number {
  let fitted = pitch;
  while (fitted > high) fitted -= 12;
  while (fitted < low) fitted += 12;
  return fitted;
}
