/** Whether a clip shows its dancers well enough to be learned from, and what keeps it from that. */
import type { DanceRole } from '../moves/dance-role.ts';
import { median } from '../numeric/statistics.ts';
import type { ClipAnalysis } from './clip-analysis.ts';
import type { DancerSeries } from './dancer-series.ts';
import { JOINT } from './joints.ts';
import { LANDMARKS, SEEN, type PoseTrack } from './track.ts';

/** What can be said against a clip; the message catalogs have a sentence for each. */
export const QUALITY_REASONS = [
  /** Hardly anybody is seen. */
  'nobody',
  /** Only one dancer is seen. */
  'one-dancer',
  /** One dancer is hidden or lost for part of the time. */
  'often-hidden',
  /** The two may have been taken for each other. */
  'identity-doubtful',
  'roles-unsure',
  /** More than two people are in the picture. */
  'others',
  /** The dancers are small in the picture. */
  'too-small',
  /** Heads or feet are outside of the picture. */
  'cut-off',
  /** Fewer than four counts. */
  'too-short',
  'still',
  'counts-unsure',
] as const;
export type QualityReason = (typeof QUALITY_REASONS)[number];

type Level = ClipAnalysis['quality']['level'];

/** How bad each reason is at worst. */
const WORST: Readonly<Record<QualityReason, Level>> = {
  nobody: 'unusable',
  still: 'unusable',
  'one-dancer': 'poor',
  'too-short': 'poor',
  'often-hidden': 'usable',
  'identity-doubtful': 'usable',
  'roles-unsure': 'good',
  others: 'good',
  'too-small': 'usable',
  'cut-off': 'usable',
  'counts-unsure': 'good',
};
const LEVELS: readonly Level[] = ['good', 'usable', 'poor', 'unusable'];

const SHORTEST_SEC = 1.6;
/** Meters a second: breathing and a tracker's shaking are slower. */
const STILL_SPEED = 0.05;
/** Shares of the picture's height. */
const SMALL_DANCER = 0.25;
const EDGE = 0.01;
const MOST_CUT = 0.25;
const UNSURE = 0.6;
const UNSURE_ROLES = 0.7;

export interface SeenRates {
  /** Shares of the frames in which at least one dancer, and both, were accepted from the model. */
  readonly oneRate: number;
  readonly bothRate: number;
}

export function seenRates({ frames, dancers: { lead, follow } }: PoseTrack): SeenRates {
  let [one, both] = [0, 0];
  for (let i = 0; i < frames; i++) {
    const seen = [lead, follow].filter((dancer) => dancer.seen[i] === SEEN.yes).length;
    if (seen >= 1) one++;
    if (seen === 2) both++;
  }
  return { oneRate: one / Math.max(1, frames), bothRate: both / Math.max(1, frames) };
}

export function clipQuality(
  track: PoseTrack,
  series: Readonly<Record<DanceRole, DancerSeries>>,
  found: {
    readonly rates: SeenRates;
    readonly counts: ClipAnalysis['counts'];
    readonly meanSpeed: number;
    /** Whether more than two people are in the picture. */
    readonly others: boolean;
  },
): ClipAnalysis['quality'] {
  const { rates, counts, meanSpeed, others } = found;
  const reasons: QualityReason[] = [];
  if (rates.oneRate < 0.5) {
    reasons.push('nobody');
  } else {
    if (rates.bothRate < 0.35) reasons.push('one-dancer');
    else if (rates.bothRate < 0.85) reasons.push('often-hidden');
    if (track.doubtfulSec.length > 0) reasons.push('identity-doubtful');
    if (track.roleConfidence < UNSURE_ROLES) reasons.push('roles-unsure');
    if (others) reasons.push('others');
    if (isSmall(track, series)) reasons.push('too-small');
    if (cutShare(track) > MOST_CUT) reasons.push('cut-off');
    if (meanSpeed < STILL_SPEED) reasons.push('still');
    else if (counts.confidence < UNSURE) reasons.push('counts-unsure');
  }
  if (track.frames / track.fps < SHORTEST_SEC) reasons.push('too-short');
  const worst = Math.max(0, ...reasons.map((reason) => LEVELS.indexOf(WORST[reason])));
  return { level: LEVELS[worst], reasons };
}

/** About a grown person's height, meters. */
const STATURE_M = 1.7;

function isSmall(
  { height }: PoseTrack,
  { lead, follow }: Readonly<Record<DanceRole, DancerSeries>>,
): boolean {
  const sizes = [lead, follow].flatMap(({ pixelsPerMeter, known }) => [
    ...pixelsPerMeter.filter((_, i) => known[i] > 0),
  ]);
  return STATURE_M * median(sizes) < SMALL_DANCER * height;
}

/** Share of the seen bodies whose head or feet lie outside of the picture. */
function cutShare({ frames, height, dancers }: PoseTrack): number {
  let [cut, all] = [0, 0];
  for (const { image, seen } of [dancers.lead, dancers.follow]) {
    for (let i = 0; i < frames; i++) {
      if (seen[i] === SEEN.no) continue;
      all++;
      const y = (joint: number): number => image[3 * (i * LANDMARKS + joint) + 1];
      const feet = Math.max(y(JOINT.leftAnkle), y(JOINT.rightAnkle));
      if (y(JOINT.nose) < EDGE * height || feet > (1 - EDGE) * height) cut++;
    }
  }
  return cut / Math.max(1, all);
}
