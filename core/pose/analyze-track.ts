/** Everything that is known of a clip once its dancers have been followed. */
import type { ClipAnalysis, CouplePlace } from './clip-analysis.ts';
import { clipQuality, seenRates } from './clip-quality.ts';
import type { CountSpan } from './count-course.ts';
import { dancerSeries } from './dancer-series.ts';
import { dynamicsOf } from './dynamics.ts';
import { movementEmbedding } from './embedding.ts';
import { figureSpan } from './figure-span.ts';
import { footMotion } from './foot-motion.ts';
import { fuseCounts, type HeardCounts } from './fuse-counts.ts';
import { stepCounts, type StepCounts } from './step-counts.ts';
import type { PoseTrack } from './track.ts';

/** Changes whenever the same clip may be described differently. */
export const CLIP_ANALYZER_VERSION = '7';

/** With fewer frames than this no movement can be told. */
const LEAST_RATE = 0.3;

export interface TrackContext {
  readonly durationSec: number;
  readonly cpuMsPerFrame: number;
  readonly rolesGiven: boolean;
  /** As `ClipAnalysis` has them; default none. */
  readonly couples?: readonly CouplePlace[] | undefined;
  readonly heard?: HeardCounts | undefined;
  /** What `stepsOf` found, where it has been asked already. */
  readonly steps?: StepCounts | undefined;
  /** Of the figure, where it is known; its counts then are the clip's. */
  readonly span?: CountSpan | undefined;
}

/** The counts that the dancers of a track step on. @param knownBpm of the music, if that is known */
export function stepsOf(track: PoseTrack, knownBpm?: number): StepCounts | undefined {
  const { lead, follow } = track.dancers;
  return stepCounts(
    {
      lead: footMotion(track, lead, dancerSeries(track, 'lead')),
      follow: footMotion(track, follow, dancerSeries(track, 'follow')),
    },
    track.fps,
    knownBpm,
  );
}

export function analyzeTrack(track: PoseTrack, context: TrackContext): ClipAnalysis {
  const { durationSec, cpuMsPerFrame, rolesGiven, couples = [], heard, steps, span } = context;
  const series = { lead: dancerSeries(track, 'lead'), follow: dancerSeries(track, 'follow') };
  const rates = seenRates(track);
  const counts = span === undefined ? fuseCounts(heard, steps) : countsOf(span);
  const dynamics = dynamicsOf(track, series);
  const figure = span ?? figureSpan(counts, durationSec);
  const embedding = rates.oneRate < LEAST_RATE ? undefined : movementEmbedding(track, figure);
  return {
    analyzerVersion: CLIP_ANALYZER_VERSION,
    durationSec,
    fps: track.fps,
    frames: track.frames,
    cpuMsPerFrame,
    ...rates,
    identitySwitchesSec: [...track.doubtfulSec],
    ...(couples.length > 0 && { couples: [...couples] }),
    roles: { source: rolesGiven ? 'given' : 'inferred', confidence: track.roleConfidence },
    quality: clipQuality(track, series, {
      ...{ rates, counts },
      meanSpeed: dynamics.meanSpeed,
      others: couples.length > 0,
    }),
    counts,
    ...(embedding === undefined ? {} : { embedding, figure }),
    dynamics,
  };
}

/** A figure whose place in the clip is known begins half a count before its first one. */
function countsOf({ startSec, secPerCount }: CountSpan): ClipAnalysis['counts'] {
  return {
    tempoBpm: 60 / secPerCount,
    firstCountSec: Math.max(0, startSec + secPerCount / 2),
    source: 'given',
    confidence: 1,
  };
}
