/**
 * A danced figure as 384 numbers: figures that look alike to a dancer have a large cosine.
 *
 * | from | length | what |
 * | ---- | ------ | ---------------------------------------------------------------- |
 * |    0 |    112 | lead: 14 courses over the counts, 8 cosine coefficients each     |
 * |  112 |     32 | lead: joint angles and speeds, mean and deviation                |
 * |  144 |    144 | follow: the same                                                 |
 * |  288 |     80 | the two: 10 courses over the counts                              |
 * |  368 |     16 | the two: distance, hands, turning, counts, wandering             |
 *
 * See `embedding-features.ts` for each. A number is its difference from the library's mean, over how
 * much it varies when the same figure is filmed again (`embedding-scale.ts`); what was not seen is 0.
 */
import { clamp } from '../music/statistics.ts';
import { MOVEMENT_EMBEDDING_SIZE } from './clip-analysis.ts';
import type { CountSpan } from './count-course.ts';
import { coupleSeries } from './couple-series.ts';
import { dancerSeries } from './dancer-series.ts';
import { dancerFeatures, relationFeatures } from './embedding-features.ts';
import { FEATURE_MEANS, FEATURE_SCALES } from './embedding-scale.ts';
import type { PoseTrack } from './track.ts';

/** No single number says more than this many deviations. */
const LIMIT = 4;

/** The features before scaling; NaN for what was not seen. */
export function movementFeatures(track: PoseTrack, span: CountSpan): number[] {
  const dancers = { lead: dancerSeries(track, 'lead'), follow: dancerSeries(track, 'follow') };
  const couple = coupleSeries(track, dancers);
  return [
    ...dancerFeatures(dancers.lead, span),
    ...dancerFeatures(dancers.follow, span),
    ...relationFeatures(couple, dancers, span),
  ];
}

/** L2-normalised; undefined where nothing of either dancer was seen in the span. */
export function movementEmbedding(track: PoseTrack, span: CountSpan): number[] | undefined {
  const scaled = movementFeatures(track, span).map((value, i) =>
    Number.isNaN(value) ? 0 : clamp((value - FEATURE_MEANS[i]) / FEATURE_SCALES[i], -LIMIT, LIMIT),
  );
  const { lead, follow } = track.dancers;
  if (!lead.seen.some(Boolean) && !follow.seen.some(Boolean)) return undefined;
  const size = Math.hypot(...scaled);
  return size > 0 && scaled.length === MOVEMENT_EMBEDDING_SIZE
    ? scaled.map((value) => value / size)
    : undefined;
}
