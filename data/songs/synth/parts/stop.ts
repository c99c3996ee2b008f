/** What is heard while the band stops. */
import type { BeatNote } from '../melody.ts';
import type { Part, SectionContext } from './context.ts';
import { writeRun } from './requinto.ts';
import { strum } from './segunda.ts';

/** A lone guitar (or nobody) while the band stops. */
export function writeStop(context: SectionContext): Part {
  const { section, moment } = context;
  const segunda: BeatNote[] = [];
  strum(segunda, 0, Math.min(3, section.beats), 0.9, 'down', context.chordAt(0));
  const kind = moment.weighted([
    ['fill', 3],
    ['silence', 2],
  ] as const);
  if (kind === 'silence' || section.beats < 4) return { requinto: [], segunda };
  const run = writeRun(context, section.beats - 3.5, moment);
  return { requinto: run.filter((note) => note.beat >= 0.5), segunda };
}
