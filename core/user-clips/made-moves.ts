/**
 * The files of a clip that was confirmed more than once. Choreographies remember a filmed move as it was
 * when they were composed, and their videos may be made anew at any time.
 */
import type { MoveInfo } from '../moves/move.ts';
import { sameState } from '../moves/state.ts';
import type { MadeMove, ReadyClip } from './clip.ts';

/** Of what one person tried out, more is not kept. */
const MOST_EARLIER = 4;

type Shape = Pick<MoveInfo, 'counts' | 'entry' | 'exit' | 'side' | 'swapsSides'>;

/** Whether one can be danced in the place of the other: a better trim, another name or level. */
export function sameShape(a: Shape, b: Shape): boolean {
  return (
    a.counts === b.counts &&
    a.side === b.side &&
    a.swapsSides === b.swapsSides &&
    sameState(a.entry, b.entry) &&
    sameState(a.exit, b.exit)
  );
}

/**
 * What is kept of the moves that the clip was before it becomes `next`: the latest of each other
 * shape. What has the shape of the present one is danced by the present one.
 */
export function earlierMoves(
  clip: Pick<ReadyClip, 'confirmed' | 'earlier'>,
  next: Shape,
): MadeMove[] {
  const { confirmed, earlier = [] } = clip;
  const before = confirmed
    ? [{ move: confirmed.move, clipKey: confirmed.clipKey }, ...earlier]
    : earlier;
  return before
    .filter(
      ({ move }, index) =>
        !sameShape(move, next) &&
        before.findIndex((other) => sameShape(other.move, move)) === index,
    )
    .slice(0, MOST_EARLIER);
}

/** The file to dance the move with as a plan has it; undefined where it is not there any more. */
export function clipKeyFor(
  { confirmed, earlier = [] }: Pick<ReadyClip, 'confirmed' | 'earlier'>,
  planned: Shape,
): string | undefined {
  const made = [...(confirmed ? [confirmed] : []), ...earlier];
  return made.find(({ move }) => sameShape(move, planned))?.clipKey;
}
