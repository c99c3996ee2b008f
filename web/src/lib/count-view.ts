/** What the pages about counts show of a song. */
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import type { Correction } from '@bachata/core/songs/correct.ts';

/** A song that can be heard with its counts. */
export interface CountedSong {
  /** As the analyzer heard it, without any correction. */
  readonly analysis: SongAnalysis;
  /** Loudest sample of equally long stretches of the song, 0 to 1. */
  readonly peaks: readonly number[];
  readonly audioUrl: string;
}

export interface CountView extends CountedSong {
  /** Of the choreography through which the song is seen. */
  readonly id: string;
  readonly title: string;
  /** What holds for this person so far. */
  readonly correction?: Correction;
}

/** A correction as a maintainer sees it in a list. */
export interface ReviewedCorrection {
  readonly id: string;
  /** Changes with every change of the correction: a decision is about what was heard. */
  readonly version: string;
  readonly songHash: string;
  readonly correction: Correction;
  /** Milliseconds since the Unix epoch. */
  readonly updatedAt: number;
}

/** The one that is being listened to. */
export interface CorrectionReview extends CountedSong {
  readonly reviewed: ReviewedCorrection;
}
