/** `--tempo`: twice or half of what was heard, or the beats a minute that come to one of them. */
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { correctCounts, type TempoFactor } from '@bachata/core/songs/correct.ts';
import { UsageError } from './usage.ts';

export const TEMPO_ARGS = { tempo: { type: 'string' } } as const;

const WORDS: Readonly<Record<string, TempoFactor | 1>> = { half: 0.5, double: 2 };
/** How far a given tempo may be from the one that is meant by it. */
const TOLERANCE = 0.06;

/** @throws UsageError for what is neither `half`, `double`, nor a tempo that is one of them or as heard */
export function atWishedTempo(analysis: SongAnalysis, wish: string | undefined): SongAnalysis {
  if (wish === undefined) return analysis;
  const factor: TempoFactor | 1 | undefined =
    WORDS[wish] ?? factorOf(Number(wish) / analysis.tempoBpm);
  if (factor === undefined) {
    const heard = analysis.tempoBpm;
    const choice = [heard / 2, heard, heard * 2].map((bpm) => bpm.toFixed(0)).join(', ');
    throw new UsageError(`--tempo is half, double or about one of ${choice} BPM`);
  }
  return factor === 1
    ? analysis
    : correctCounts(analysis, { kind: 'shift', beats: 0, tempo: factor });
}

function factorOf(ratio: number): TempoFactor | 1 | undefined {
  return ([1, 0.5, 2] as const).find((factor) => Math.abs(ratio / factor - 1) <= TOLERANCE);
}
