/** The counts of a clip from what is heard and from what the feet do. */
import type { ClipAnalysis } from './clip-analysis.ts';
import type { StepCounts } from './step-counts.ts';

/** What the soundtrack says. */
export interface HeardCounts {
  readonly tempoBpm: number;
  /** Time of any beat. */
  readonly beatSec: number;
  /** Time of a count 1, where the music tells. */
  readonly oneSec?: number | undefined;
  /** Of the beats, and of the 1, 0..1. */
  readonly beatConfidence: number;
  readonly oneConfidence: number;
}

/** Two tempi that differ by less are the same one, measured twice. */
const SAME_TEMPO = 0.06;
/** Counts: two times of a 1 that differ by less are the same one. */
const SAME_ONE = 0.4;
/** Without more than this the steps say nothing. */
const LEAST_CONFIDENCE = 0.12;

/**
 * Music gives beats exactly and the 1 after some bars; steps give the 1 of the dancers, which is the
 * one that counts, and the beats roughly. So beats come from the music where there is any, and the 1
 * from whichever is surer.
 */
export function fuseCounts(
  heard: HeardCounts | undefined,
  stepped: StepCounts | undefined,
): ClipAnalysis['counts'] {
  const steps =
    stepped !== undefined && stepped.beatConfidence > LEAST_CONFIDENCE ? stepped : undefined;
  if (heard === undefined) {
    if (steps === undefined) return { source: 'none', confidence: 0 };
    return {
      tempoBpm: steps.tempoBpm,
      firstCountSec: firstOne(steps.firstCountSec, 60 / steps.tempoBpm),
      source: 'steps',
      confidence: Math.min(steps.beatConfidence, steps.oneConfidence),
    };
  }
  const { tempoBpm, beatSec, oneSec } = heard;
  const period = 60 / tempoBpm;
  const agree = steps !== undefined && Math.abs(steps.tempoBpm / tempoBpm - 1) < SAME_TEMPO;
  if (!agree) {
    return {
      tempoBpm,
      ...(oneSec === undefined ? {} : { firstCountSec: firstOne(oneSec, period) }),
      source: 'soundtrack',
      confidence: Math.min(heard.beatConfidence, heard.oneConfidence),
    };
  }
  const onBeat = beatSec + Math.round((steps.firstCountSec - beatSec) / period) * period;
  if (oneSec === undefined) {
    return {
      tempoBpm,
      firstCountSec: firstOne(onBeat, period),
      source: 'both',
      confidence: Math.max(heard.beatConfidence, steps.beatConfidence) * steps.oneConfidence,
    };
  }
  const apart = Math.abs((((((onBeat - oneSec) / period + 4) % 8) + 8) % 8) - 4);
  const one = steps.oneConfidence > heard.oneConfidence ? onBeat : oneSec;
  const [surer, other] = [heard.oneConfidence, steps.oneConfidence].toSorted((a, b) => b - a);
  return {
    tempoBpm,
    firstCountSec: firstOne(one, period),
    source: 'both',
    // Two that agree are surer than each; two that do not leave what the surer is ahead.
    confidence: apart < SAME_ONE ? 1 - (1 - surer) * (1 - other) : surer - other / 2,
  };
}

/** The first count 1 within the clip. */
function firstOne(oneSec: number, periodSec: number): number {
  const eight = 8 * periodSec;
  return ((oneSec % eight) + eight) % eight;
}
