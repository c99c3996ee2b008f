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
 * much it varies when the same figure is filmed again (`embedding-scale.generated.ts`); what was not seen is 0.
 */
import { clamp } from '../numeric/statistics.ts';
import { MOVEMENT_EMBEDDING_SIZE } from './clip-analysis.ts';
import type { CountSpan } from './count-course.ts';
import { coupleSeries } from './couple-series.ts';
import { dancerSeries } from './dancer-series.ts';
import { dancerFeatures, relationFeatures } from './embedding-features.ts';
import { FEATURE_MEANS, FEATURE_SCALES } from './embedding-scale.generated.ts';
import { SEEN_GAINS, SEEN_OFFSETS } from './landmark-gain.generated.ts';
import type { PoseTrack } from './track.ts';

/** No single number says more than this many deviations. */
const LIMIT = 4;
/** Of one sight of a figure, beside its known landmarks. */
const SEEN_SHARE = 0.1;

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

/** Differences from the library's means, in deviations; undefined where nothing of either dancer was seen. */
export function scaledFeatures(track: PoseTrack, span: CountSpan): number[] | undefined {
  const { lead, follow } = track.dancers;
  if (!lead.seen.some(Boolean) && !follow.seen.some(Boolean)) return undefined;
  return movementFeatures(track, span).map((value, i) =>
    Number.isNaN(value) ? 0 : clamp((value - FEATURE_MEANS[i]) / FEATURE_SCALES[i], -LIMIT, LIMIT),
  );
}

/** L2-normalized; undefined where nothing of either dancer was seen in the span. */
export function movementEmbedding(track: PoseTrack, span: CountSpan): number[] | undefined {
  return normalized(scaledFeatures(track, span) ?? []);
}

/**
 * A figure whose landmarks are known, as it will be seen elsewhere. One clip of it shows what the
 * analyzer makes of such a figure, with the faults of that one view; its landmarks have no faults,
 * but nobody sees them like that. Both are therefore taken, the landmarks as they are usually seen.
 *
 * @param known the landmarks of a clip
 * @param seen what the analyzer saw in the same clip, if it looked
 */
export function libraryEmbedding(
  known: PoseTrack,
  span: CountSpan,
  seen?: PoseTrack,
): number[] | undefined {
  const usual = scaledFeatures(known, span)?.map(
    (value, i) => SEEN_GAINS[i] * value + SEEN_OFFSETS[i],
  );
  const once = seen === undefined ? usual : scaledFeatures(seen, span);
  if (usual === undefined || once === undefined) return undefined;
  return normalized(usual.map((value, i) => value + SEEN_SHARE * (once[i] - value)));
}

function normalized(features: readonly number[]): number[] | undefined {
  const size = Math.hypot(...features);
  return size > 0 && features.length === MOVEMENT_EMBEDDING_SIZE
    ? features.map((value) => value / size)
    : undefined;
}
