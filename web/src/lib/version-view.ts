/** Choreographies to one song side by side. */
import type { SectionLabel } from '@bachata/core/music/analysis.ts';
import type { DancedSong, SegmentView, SongPicture } from './result-view.ts';

export interface VersionView extends Omit<DancedSong, 'title' | 'picture'> {
  readonly seed: number;
  /** Share of its figures that the present version has as well; absent for that one. */
  readonly shared?: number;
  readonly differentMoves: number;
}

export interface VersionsView {
  /** Of the choreography that the others are compared with. */
  readonly id: string;
  readonly title: string;
  readonly page: number;
  readonly audioUrl: string;
  readonly picture: SongPicture;
  readonly present: VersionView;
  readonly others: readonly VersionView[];
}

/** A part of the song and what each version dances in it. */
export interface ComparedSection {
  readonly label: SectionLabel;
  readonly startSec: number;
  readonly versions: readonly (readonly SegmentView[])[];
}

/** The parts of the first version with the moves that begin in them, of every version. */
export function compareSections(versions: readonly VersionView[]): ComparedSection[] {
  const starts: { label: SectionLabel; startSec: number }[] = [];
  for (const { section, startSec } of versions[0]?.segments ?? []) {
    if (starts.at(-1)?.label !== section) starts.push({ label: section, startSec });
  }
  return starts.map(({ label, startSec }, index) => {
    const end = starts[index + 1]?.startSec ?? Infinity;
    const from = index === 0 ? -Infinity : startSec;
    return {
      label,
      startSec,
      versions: versions.map(({ segments }) =>
        segments.filter((segment) => segment.startSec >= from && segment.startSec < end),
      ),
    };
  });
}
