import type { DownbeatPath } from './downbeat-tracking.ts';
import type { Stop } from './stops.ts';
import type { TatumFeatures } from './tatum-features.ts';
import type { TempoPath } from './tempo.ts';

/** The eighths of a song with what is heard at each, and which of them is which of the bar. */
export interface CountedLattice {
  readonly tempo: TempoPath;
  readonly slots: TatumFeatures;
  readonly stops: readonly Stop[];
  readonly decoded: DownbeatPath;
}
