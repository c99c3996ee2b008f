/** A finished choreography as the result page shows it, and where in it a moment of playback is. */
import type { PracticeNote } from '@bachata/core/choreographies/practice-notes.ts';
import type { PlanParameters, Reason } from '@bachata/core/choreography/plan.ts';
import type { BeatEffort } from '@bachata/core/motion/effort.ts';
import type { CountedCues } from '@bachata/core/moves/counted-cues.ts';
import type { Level } from '@bachata/core/moves/move.ts';
import type { PlacedState } from '@bachata/core/moves/state.ts';
import { isWithin, type Span } from '@bachata/core/music/count-confidence.ts';
import type { CountStretch, RhythmPattern, SectionLabel } from '@bachata/core/music/analysis.ts';
import type { Language, Localized } from '@bachata/core/languages.ts';

export interface SegmentView {
  readonly index: number;
  readonly moveId: string;
  /** For a filmed or a lost move: the drawn one that the stage dances in its place. */
  readonly standIn?: string | undefined;
  /** The library has it no more, or no more as it was. */
  readonly isLost?: boolean;
  readonly name: Localized;
  readonly posterUrl?: string;
  readonly level?: Level;
  readonly cues?: CountedCues;
  /** What there is to do on each beat; not known of filmed moves. */
  readonly effort?: readonly BeatEffort[];
  readonly startSec: number;
  readonly endSec: number;
  /** Index into the beats of the first danced one. */
  readonly startBeat: number;
  readonly beats: number;
  /** Count of the move, 1 on, whose picture is held until the song ends: the final pose. */
  readonly heldFromCount?: number | undefined;
  /** Its free foot is the count on the first beat: 1 or 5. */
  readonly entry: PlacedState;
  readonly exit: PlacedState;
  readonly section: SectionLabel;
  readonly phrase: number;
  readonly reasons: readonly Reason[];
  readonly locked: boolean;
}

/** What is danced to a song, and when. */
export interface DancedSong {
  readonly title: string;
  readonly durationSec: number;
  /** Seconds of every beat that the picture follows, rising. */
  readonly beatsSec: readonly number[];
  readonly segments: readonly SegmentView[];
  /** Where nobody counts. Default nowhere. */
  readonly uncounted?: readonly Span[] | undefined;
  readonly picture: SongPicture;
}

/** What it takes to dance by the clips of the moves, and to count. */
export type ClippedSegment = Pick<
  SegmentView,
  'moveId' | 'standIn' | 'startBeat' | 'heldFromCount'
> & {
  readonly entry: Pick<PlacedState, 'side' | 'freeFoot'>;
};
export interface ClippedSong {
  readonly beatsSec: readonly number[];
  readonly segments: readonly ClippedSegment[];
}

/** A part of a choreography to a demo song. */
export interface SampleView extends ClippedSong {
  readonly segments: readonly (ClippedSegment & Pick<SegmentView, 'name' | 'startSec' | 'beats'>)[];
  /** Of the catalog. */
  readonly songId: string;
  /** The whole song. */
  readonly audioUrl: string;
  readonly posterUrl?: string | undefined;
}

/** A choreography that has no video yet, and the sound to dance it to. */
export interface PlannedDance extends DancedSong {
  readonly audioUrl: string;
}

/** What the planner has to say of the whole dance; where it is about a move, with its name. */
export interface NoteView extends Reason {
  readonly moveName?: SegmentView['name'];
}

/** The dance as it is after its edits, which its video may not show yet. */
export interface EditedDance {
  /** What a change is made against. */
  readonly revision: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the video shows it. */
  readonly isRendered: boolean;
  readonly parameters: PlanParameters;
  readonly segments: readonly SegmentView[];
  readonly notes: readonly NoteView[];
}

/** What is drawn of the song; empty lists for what is not known. */
export interface SongPicture {
  /** Loudest sample of equally long stretches of the song, 0 to 1. */
  readonly peaks: readonly number[];
  /** One value a beat, 0 to 1. */
  readonly energy: readonly { readonly sec: number; readonly energy: number }[];
  /** Seconds of the count 1 of every eight. */
  readonly eightsSec: readonly number[];
  /** How sure the counts are along the song; see `SongAnalysis.stretches`. */
  readonly stretches: readonly Pick<CountStretch, 'fromSec' | 'toSec' | 'one'>[];
  /** Whether the song sounds like another style than Bachata. */
  readonly otherStyle: boolean;
  /** Whether the bar that begins an eight is known. */
  readonly eightKnown: boolean;
  readonly sections: readonly {
    readonly startSec: number;
    readonly endSec: number;
    readonly label: SectionLabel;
    /** How the band plays in it. */
    readonly pattern: RhythmPattern;
  }[];
}

export interface ResultView extends Omit<DancedSong, 'segments'> {
  readonly id: string;
  readonly tempoBpm: number;
  readonly createdAt: number;
  readonly videoBytes: number;
  /** The revision that the video shows. */
  readonly videoRevision: number;
  /** The job that makes the video of the present revision, while it is at it. */
  readonly filmingJobId?: string;
  /** False where it was deleted, as nobody watched it, and is being made again. */
  readonly hasVideo: boolean;
  /** Is not in the collection until its owner keeps it. */
  readonly waits: boolean;
  /** Lost moves of which no clip is kept, with those that the video shows in their place. */
  readonly successors: readonly { readonly move: Localized; readonly successor: Localized }[];
  readonly videoUrl: string;
  /** The song alone. */
  readonly audioUrl: string;
  readonly downloadUrl: string;
  readonly posterUrl: string;
  readonly captionLanguages: readonly Language[];
  readonly dance: EditedDance;
  readonly notes: readonly PracticeNote[];
}

/** No more than `most` peaks, each the loudest of its stretch. */
export function coarser(peaks: readonly number[], most: number): readonly number[] {
  if (peaks.length <= most) return peaks;
  return Array.from({ length: most }, (_, index) => {
    const from = Math.floor((index * peaks.length) / most);
    const to = Math.floor(((index + 1) * peaks.length) / most);
    return Math.max(...peaks.slice(from, to));
  });
}

/** The index of the last of the rising `times` that is not after `sec`; -1 before the first. */
export function lastAtOrBefore(times: readonly number[], sec: number): number {
  return lastOf(times, (time) => time, sec);
}

/** The index of the last of what rises by `at` that is not beyond `place`; -1 before the first. */
function lastOf<T>(rising: readonly T[], at: (one: T) => number, place: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = rising[middle];
    if (one !== undefined && at(one) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The move that is danced at `sec`; the first before it begins, the last after it has ended. */
export function segmentAt<S extends Pick<SegmentView, 'startSec'>>(
  segments: readonly S[],
  sec: number,
): S | undefined {
  return segments[
    Math.max(
      0,
      lastOf(segments, ({ startSec }) => startSec, sec),
    )
  ];
}

/** The move that is danced on a beat; the first before it begins, the last after it has ended. */
export function segmentOfBeat<S extends Pick<SegmentView, 'startBeat'>>(
  segments: readonly S[],
  beat: number,
): S | undefined {
  return segments[
    Math.max(
      0,
      lastOf(segments, ({ startBeat }) => startBeat, beat),
    )
  ];
}

/**
 * The count that dancers say on a beat, 1 to 8. Every move knows the count it starts on, so that
 * the counts stay right across breaks of an odd number of bars.
 */
export function countOnBeat(segments: readonly ClippedSegment[], beat: number): number | undefined {
  const segment = segmentOfBeat(segments, beat);
  if (segment === undefined) return undefined;
  const since = segment.entry.freeFoot - 1 + beat - segment.startBeat;
  return (((since % 8) + 8) % 8) + 1;
}

/** The count that dancers say at `sec`, 1 to 8; undefined where nobody counts. */
export function countAt(
  view: ClippedSong & Pick<DancedSong, 'uncounted'>,
  sec: number,
): number | undefined {
  if (isWithin(view.uncounted ?? [], sec)) return undefined;
  const beat = lastAtOrBefore(view.beatsSec, sec);
  return beat < 0 ? undefined : countOnBeat(view.segments, beat);
}

/** Counts 4 and 8 are taps. */
export function isTap(count: number): boolean {
  return count % 4 === 0;
}

/**
 * Where in the beats `sec` is, as a number between their indices, so that it moves as smoothly as
 * the music; undefined outside of them.
 */
export function beatPosition(beatsSec: readonly number[], sec: number): number | undefined {
  const beat = lastAtOrBefore(beatsSec, sec);
  const from = beatsSec[beat];
  const to = beatsSec[beat + 1];
  if (from === undefined || to === undefined) return undefined;
  return beat + (sec - from) / (to - from);
}
