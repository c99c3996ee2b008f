/** What is true of a song, and how well an analysis agrees with it. */
import type { RhythmPattern, SectionLabel } from './analysis.ts';

export interface TrueSection {
  startSec: number;
  endSec: number;
  label: SectionLabel;
  pattern: RhythmPattern;
  /** Sections of one group are the same music. */
  group: number;
}

/** The annotation of a song. Times are seconds from its first sample. */
export interface SongTruth {
  /** Median tempo. */
  tempoBpm: number;
  key: { tonic: string; mode: 'major' | 'minor' };
  beatsSec: number[];
  downbeatsSec: number[];
  /** The times of each count 1 of an eight; counting starts anew at each section. */
  eightCountsSec: number[];
  sections: TrueSection[];
}
