/** What every player knows while writing the part of one section. */
import type { SectionPlan } from '../form.ts';
import type { BeatNote } from '../melody.ts';
import type { Random } from '../random.ts';
import type { Instrument, SongSpec } from '../score.ts';
import type { Chord } from '../theory.ts';

export interface SectionContext {
  spec: SongSpec;
  section: SectionPlan;
  /** Chord at a beat of the section; looks past its end, where the next section is anticipated. */
  chordAt: (beat: number) => Chord;
  /** The same each time the group returns: themes, patterns, voicings. */
  material: Random;
  /** New every time: fills, ghost notes. */
  moment: Random;
  /** The sung line of the section, for those who answer it. */
  melody: readonly BeatNote[];
}

export type Part = Partial<Record<Instrument, BeatNote[]>>;

/** Calls `write` with the first beat of each bar; the last bar of an odd stop may be short. */
export function eachBar(
  context: SectionContext,
  write: (bar: number, firstBeat: number, beats: number) => void,
): void {
  for (let beat = 0, bar = 0; beat < context.section.beats; beat += 4, bar++) {
    write(bar, beat, Math.min(4, context.section.beats - beat));
  }
}

/** True in the last bar of a section that another section follows: where fills belong. */
export function isFillBar(context: SectionContext, firstBeat: number): boolean {
  return !context.section.isLast && firstBeat + 4 >= context.section.beats;
}
