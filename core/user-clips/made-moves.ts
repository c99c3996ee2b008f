/**
 * The files of a clip that was confirmed more than once. Choreographies remember a filmed move as it was
 * when they were composed, and their videos may be made anew at any time.
 */
import type { MoveInfo } from '../moves/move.ts';
import { sameState } from '../moves/state.ts';
import { movesOfClip, type MadeMove, type ReadyClip } from './clip.ts';

/** Of what one person tried out, more is not kept. */
const MOST_EARLIER = 8;

type Shape = Pick<MoveInfo, 'id' | 'counts' | 'entry' | 'exit' | 'side' | 'swapsSides'>;

/** Whether one can be danced in the place of the other: the same part of a clip with a better trim, another name or level. */
export function sameShape(a: Shape, b: Shape): boolean {
  return (
    a.id === b.id &&
    a.counts === b.counts &&
    a.side === b.side &&
    a.swapsSides === b.swapsSides &&
    sameState(a.entry, b.entry) &&
    sameState(a.exit, b.exit)
  );
}

/**
 * What is kept of the moves that the clip was before it becomes those of `next`: the latest of each other
 * shape. What has the shape of the present one is danced by the present one.
 */
export function earlierMoves(
  clip: Pick<ReadyClip, 'confirmed' | 'further' | 'earlier'>,
  next: readonly Shape[],
): MadeMove[] {
  const { earlier = [] } = clip;
  const present = movesOfClip(clip).map(({ move, clipKey }) => ({ move, clipKey }));
  const before = [...present, ...earlier];
  return before
    .filter(
      ({ move }, index) =>
        !next.some((shape) => sameShape(move, shape)) &&
        before.findIndex((other) => sameShape(other.move, move)) === index,
    )
    .slice(0, MOST_EARLIER);
}

/** The file to dance the move with as a plan has it; undefined where it is not there any more. */
export function clipKeyFor(
  clip: Pick<ReadyClip, 'confirmed' | 'further' | 'earlier'>,
  planned: Shape,
): string | undefined {
  const made = [...movesOfClip(clip), ...(clip.earlier ?? [])];
  return made.find(({ move }) => sameShape(move, planned))?.clipKey;
}
