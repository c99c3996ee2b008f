/** From a song's form to sections laid out in beats, with chords underneath. */
import type { RhythmPattern } from '@bachata/core/music/analysis.ts';
import type { Random } from './random.ts';
import type { FormEntry, Instrument, PartLabel, SongSpec } from './score.ts';
import { chordOf, PROGRESSIONS, type Chord, type SynthKey } from './theory.ts';

export interface SectionPlan {
  label: PartLabel;
  pattern: RhythmPattern;
  group: string;
  energy: number;
  key: SynthKey;
  /** From the first 1 of the song; a pick-up lies before 0. */
  startBeat: number;
  beats: number;
  /** How many sections of this group came before. */
  occurrence: number;
  isLast: boolean;
  /** The section before goes on. */
  continues: boolean;
  players: readonly Instrument[] | undefined;
}

export interface ChordSpan {
  startBeat: number;
  chord: Chord;
}

const USUAL_ENERGY: Record<PartLabel, number> = {
  intro: 0.4,
  verse: 0.6,
  chorus: 0.85,
  bridge: 0.45,
  mambo: 1,
  outro: 0.5,
  break: 0.2,
};

const USUAL_PATTERN: Record<PartLabel, RhythmPattern> = {
  intro: 'derecho',
  verse: 'derecho',
  chorus: 'majao',
  bridge: 'derecho',
  mambo: 'mambo',
  outro: 'derecho',
  break: 'none',
};

export const BEATS_PER_BAR = 4;

export function entryBeats(entry: FormEntry): number {
  return entry.beats ?? entry.bars * BEATS_PER_BAR;
}

export function planSections(spec: SongSpec): SectionPlan[] {
  const seen = new Map<string, number>();
  let startBeat = 0;
  return spec.form.map((entry, index) => {
    const group = entry.group ?? entry.label;
    const occurrence = seen.get(group) ?? 0;
    seen.set(group, occurrence + 1);
    const beats = entryBeats(entry);
    const plan: SectionPlan = {
      label: entry.label,
      pattern: entry.pattern ?? USUAL_PATTERN[entry.label],
      group,
      energy: entry.energy ?? USUAL_ENERGY[entry.label],
      key: { ...spec.key, tonic: (spec.key.tonic + (entry.transpose ?? 0)) % 12 },
      startBeat,
      beats,
      occurrence,
      isLast: index === spec.form.length - 1,
      continues: entry.continues ?? false,
      players: entry.players,
    };
    startBeat += beats;
    return plan;
  });
}

/** The chord changes of the whole song, in order. Anticipated ones start half a beat early. */
export function layChords(
  spec: SongSpec,
  sections: readonly SectionPlan[],
  random: Random,
): ChordSpan[] {
  const spans: ChordSpan[] = [];
  for (const section of sections) {
    const loop = loopOf(spec, section.group);
    const bars = Math.ceil(section.beats / BEATS_PER_BAR);
    for (let bar = 0; bar < bars; bar++) {
      const isTurnaround = bar === bars - 1 && bars >= 8 && !section.isLast;
      const isEnd = bar === bars - 1 && section.isLast;
      const tonic = spec.key.mode === 'minor' ? 'i' : 'I';
      const numeral = isEnd
        ? tonic
        : isTurnaround
          ? 'V7'
          : loop[Math.floor(bar / spec.barsPerChord) % loop.length];
      const chord = chordOf(numeral, section.key);
      const last = spans[spans.length - 1]?.chord;
      if (last && last.root === chord.root && last.quality === chord.quality) continue;
      const early = spans.length > 0 && !isEnd && random.chance(spec.anticipation) ? 0.5 : 0;
      spans.push({ startBeat: section.startBeat + bar * BEATS_PER_BAR - early, chord });
    }
  }
  return spans;
}

/** The chord loop of a group; verses, choruses and mambos differ unless the spec says otherwise. */
function loopOf(spec: SongSpec, group: string): readonly string[] {
  const given = spec.progressions[group];
  if (given) return given;
  const loops = PROGRESSIONS[spec.key.mode];
  let index = spec.seed;
  for (const letter of group) index = (index * 31 + letter.charCodeAt(0)) >>> 0;
  return loops[index % loops.length];
}

/** The chord sounding at a beat (the first one before the song starts). */
export function chordLookup(spans: readonly ChordSpan[]): (beat: number) => Chord {
  return (beat) => {
    let low = 0;
    let high = spans.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (spans[middle].startBeat <= beat + 1e-6) low = middle;
      else high = middle - 1;
    }
    return spans[low].chord;
  };
}
