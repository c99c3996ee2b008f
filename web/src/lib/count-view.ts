/** What the counts page shows of a song. */
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import type { Correction } from '@bachata/core/music/correct.ts';

export interface CountView {
  /** Of the choreography through which the song is seen. */
  readonly id: string;
  readonly title: string;
  /** As the analyser heard it, without the correction. */
  readonly analysis: SongAnalysis;
  /** Loudest sample of equally long stretches of the song, 0 to 1. */
  readonly peaks: readonly number[];
  readonly audioUrl: string;
  /** What holds for this person so far. */
  readonly correction?: Correction;
}
