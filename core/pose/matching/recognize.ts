/**
 * Which moves of the library a filmed figure is most like. Where a move's landmarks are known, they
 * are laid over the figure as it was seen (`core/pose/matching/move-alignment.ts`), and both dancers' turning is compared;
 * its embedding, which forgives more, decides among those that are equally far from it, and ranks moves of another
 * length.
 */
import type { CountSpan } from '../count-course.ts';
import { movementEmbedding } from '../embedding.ts';
import { coarseAlignment, refineAlignment } from './move-alignment.ts';
import { SAMPLES_A_COUNT, seenFigure, type KnownFigure } from './figure-samples.ts';
import type { PoseTrack } from '../track.ts';
import type { FigureOutcome } from './outcome.ts';
import { nearestMoves, type Movement, type Neighbor } from './movements.ts';
import { coupleYaw, seenTurning, turningMisfit, turningOf } from './turning.ts';

/** Coarse fits rank the right one among the first five; these are looked at closely. */
const REFINED = 8;
/** What the embeddings' cosine counts beside the likeness of the landmarks. */
const EMBEDDING_WEIGHT = 0.1;
const LEAST_LIKENESS = 1e-3;

export interface KnownMoves {
  readonly figures: ReadonlyMap<string, KnownFigure>;
  readonly movements: ReadonlyMap<string, Movement>;
  /** What each figure comes to. */
  readonly outcomes?: ReadonlyMap<string, FigureOutcome> | undefined;
}

/**
 * All moves whose embedding is known, the most alike first; 1 the same, about 0 nothing in common.
 *
 * @param span where the figure is danced; half a count too early or late does no harm
 */
export function recognize(track: PoseTrack, span: CountSpan, known: KnownMoves): Neighbor[] {
  const embedding = movementEmbedding(track, span);
  if (embedding === undefined) return [];
  const { figures, movements } = known;
  const likeness = likenessOf(track, span, figures);
  return nearestMoves(embedding, movements, movements.size)
    .map(({ moveId, similarity }) => ({
      moveId,
      similarity:
        ((likeness.get(moveId) ?? 0) + EMBEDDING_WEIGHT * similarity) / (1 + EMBEDDING_WEIGHT),
    }))
    .sort((a, b) => b.similarity - a.similarity);
}

export interface FoundFigure {
  readonly span: CountSpan;
  /** See `recognize`. */
  readonly nearest: readonly Neighbor[];
}

/**
 * The part of a clip that a move of the library explains best: the longer and the more alike. Where no
 * part is like any move, the first one that shows somebody.
 *
 * @param spans the likeliest first; undefined where nobody is seen in any
 */
export function recognizeWithin(
  track: PoseTrack,
  spans: readonly CountSpan[],
  known: KnownMoves,
): FoundFigure | undefined {
  let best: (FoundFigure & { readonly explained: number }) | undefined;
  for (const span of spans) {
    const nearest = recognize(track, span, known);
    if (nearest.length === 0) continue;
    // Likenesses are exponentials of misfits: what is left of a count's worth of evidence.
    const misfit = -Math.log(Math.max(nearest[0].similarity, LEAST_LIKENESS));
    const explained = Math.max(0, span.counts * (1 - misfit));
    if (best === undefined || explained > best.explained) best = { span, nearest, explained };
  }
  if (best === undefined) return undefined;
  const { span, nearest } = best;
  return { span: timedAs(track, span, known.figures.get(nearest[0].moveId)), nearest };
}

/** The span, moved to where the figure really is. */
export function timedAs(
  track: PoseTrack,
  span: CountSpan,
  known: KnownFigure | undefined,
): CountSpan {
  const seen = seenFigure(track, span);
  if (seen === undefined || known?.counts !== span.counts) return span;
  const { late } = refineAlignment(seen, known, coarseAlignment(seen, known)).camera;
  return { ...span, startSec: span.startSec + (late / SAMPLES_A_COUNT) * span.secPerCount };
}

/**
 * As `recognize`, but by the landmarks of some moves alone, which are known to come to what was seen: how the two
 * turn until then does not count.
 */
export function recognizeAmong(
  track: PoseTrack,
  span: CountSpan,
  figures: ReadonlyMap<string, KnownFigure>,
): Neighbor[] {
  const seen = seenFigure(track, span);
  if (seen === undefined) return [];
  return [...figures]
    .filter(([, { counts }]) => counts === span.counts)
    .map(([moveId, known]) => {
      const { misfit } = refineAlignment(seen, known, coarseAlignment(seen, known));
      return { moveId, similarity: Math.exp(-misfit) };
    })
    .sort((a, b) => b.similarity - a.similarity);
}

/** Of the moves that are as long. */
function likenessOf(
  track: PoseTrack,
  span: CountSpan,
  figures: ReadonlyMap<string, KnownFigure>,
): Map<string, number> {
  const seen = seenFigure(track, span);
  if (seen === undefined) return new Map();
  const turning = seenTurning(coupleYaw(track), span);
  const fits = [...figures]
    .filter(([, { counts }]) => counts === span.counts)
    .map(([moveId, known]) => ({ moveId, known, fit: coarseAlignment(seen, known) }))
    .map((one) => ({ ...one, turned: turningMisfit(turning, turningOf(one.known)) }))
    .sort((a, b) => a.fit.misfit + a.turned - b.fit.misfit - b.turned);
  return new Map(
    fits.map(({ moveId, known, fit, turned }, rank) => {
      const { misfit } = rank < REFINED ? refineAlignment(seen, known, fit) : fit;
      return [moveId, Math.exp(-misfit - turned)];
    }),
  );
}
