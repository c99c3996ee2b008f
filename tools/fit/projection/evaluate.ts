/**
 * Finds figures by music: each loop of a held-out figure asks for its figure among all of them. The
 * loop is not the soundtrack that the figure is known by.
 */
import { characterSimilarity } from '@bachata/core/choreography/recommendation/character.ts';
import { cosine } from '@bachata/core/numeric/statistics.ts';
import {
  project,
  projectFused,
  type ProjectionModel,
} from '@bachata/core/choreography/recommendation/projection.ts';
import type { TrainingFigure } from './figures.ts';
import type { TrainingLoop } from './loops.ts';

export interface Retrieval {
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  /** Mean of one over the rank. */
  readonly mrr: number;
}

export type Scorer = (loop: TrainingLoop, figure: TrainingFigure) => number;

/** Hand-made: the sound against the figure's soundtrack, and the axes of `character.ts`. */
export const HAND_MADE: Readonly<Record<string, Scorer>> = {
  soundtracks: (loop, figure) => cosine(loop.embedding, figure.soundtrack),
  character: (loop, figure) => characterSimilarity(loop.character, figure.character),
};

/** Learned: the sound against movement alone, and against soundtrack and movement fused. */
export function learned(model: ProjectionModel): Readonly<Record<string, Scorer>> {
  const heard = new Map<TrainingLoop, Float32Array>();
  const query = (loop: TrainingLoop): Float32Array => {
    const known = heard.get(loop) ?? project(model.audio, loop.embedding);
    heard.set(loop, known);
    return known;
  };
  const remembered = (make: (figure: TrainingFigure) => Float32Array) => {
    const made = new Map<TrainingFigure, Float32Array>();
    return (figure: TrainingFigure): Float32Array => {
      const known = made.get(figure) ?? make(figure);
      made.set(figure, known);
      return known;
    };
  };
  const movement = remembered((figure) => project(model.movement, figure.movement));
  const fused = remembered(({ soundtrack: audio, movement }) =>
    projectFused(model, { audio, movement }),
  );
  return {
    movement: (loop, figure) => cosine(query(loop), movement(figure)),
    fused: (loop, figure) => cosine(query(loop), fused(figure)),
  };
}

/** Rank of the loop's own figure, 1 the best; the middle of those with the same score. */
function rankOf(
  loop: TrainingLoop,
  own: TrainingFigure,
  figures: readonly TrainingFigure[],
  score: Scorer,
): number {
  const mine = score(loop, own);
  let better = 0;
  let equal = 0;
  for (const figure of figures) {
    if (figure === own) continue;
    const other = score(loop, figure);
    if (other > mine) better++;
    else if (other === mine) equal++;
  }
  return 1 + better + equal / 2;
}

/** Ranks of all queries, in order. */
export function ranksOf(figures: readonly TrainingFigure[], score: Scorer): number[] {
  return figures
    .filter(({ heldOut }) => heldOut)
    .flatMap((own) => own.loops.map((loop) => rankOf(loop, own, figures, score)));
}

export function retrievalOf(ranks: readonly number[]): Retrieval {
  const share = (most: number): number =>
    ranks.filter((rank) => rank <= most).length / ranks.length;
  return {
    recallAt1: share(1),
    recallAt5: share(5),
    recallAt10: share(10),
    mrr: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
  };
}

/** Mean gain of reciprocal rank of `a` over `b`, and its standard error. */
export function gainOf(a: readonly number[], b: readonly number[]) {
  const gains = a.map((rank, i) => 1 / rank - 1 / b[i]);
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const squares = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / Math.max(1, gains.length - 1) / gains.length) };
}
