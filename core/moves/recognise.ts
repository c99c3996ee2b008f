/**
 * Which moves of the library a filmed figure is most like. Where a move's landmarks are known, they
 * are laid over the figure as it was seen (`core/pose/figure-fit.ts`); its embedding, which forgives
 * more, decides among those that are equally far from it, and ranks moves of another length.
 */
import type { CountSpan } from '../pose/count-course.ts';
import { coarseFit, refineFit } from '../pose/figure-fit.ts';
import { seenFigure, type KnownFigure } from '../pose/figure-samples.ts';
import type { PoseTrack } from '../pose/track.ts';
import { nearestMoves, type Movement, type Neighbour } from './movements.ts';

/** Coarse fits rank the right one among the first five; these are looked at closely. */
const REFINED = 8;
/** What the embeddings' cosine counts beside the likeness of the landmarks. */
const EMBEDDING_WEIGHT = 0.1;

export interface KnownMoves {
  readonly figures: ReadonlyMap<string, KnownFigure>;
  readonly movements: ReadonlyMap<string, Movement>;
}

export interface FilmedFigure {
  readonly track: PoseTrack;
  /** Where in it the figure is danced; half a count too early or late does no harm. */
  readonly span: CountSpan;
  readonly embedding: ArrayLike<number>;
}

/** All moves whose embedding is known, the most alike first; 1 the same, about 0 nothing in common. */
export function recognise(
  { track, span, embedding }: FilmedFigure,
  { figures, movements }: KnownMoves,
): Neighbour[] {
  const likeness = likenessOf(track, span, figures);
  return nearestMoves(embedding, movements, movements.size)
    .map(({ moveId, similarity }) => ({
      moveId,
      similarity:
        ((likeness.get(moveId) ?? 0) + EMBEDDING_WEIGHT * similarity) / (1 + EMBEDDING_WEIGHT),
    }))
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
  const fits = [...figures]
    .filter(([, { counts }]) => counts === span.counts)
    .map(([moveId, known]) => ({ moveId, known, fit: coarseFit(seen, known) }))
    .sort((a, b) => a.fit.misfit - b.fit.misfit);
  return new Map(
    fits.map(({ moveId, known, fit }, rank) => {
      const { misfit } = rank < REFINED ? refineFit(seen, known, fit) : fit;
      return [moveId, Math.exp(-misfit)];
    }),
  );
}
