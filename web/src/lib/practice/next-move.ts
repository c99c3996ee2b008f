/** Which move comes next, said early enough to be led. */
import { lastAtOrBefore, type DancedSong, type SegmentView } from '../result-view.ts';

/** Half an eight: a lead prepares in it, and a name is read in less. */
export const CALLED_AHEAD_BEATS = 4;

export interface NextMove {
  readonly segment: SegmentView;
  /** Counts until it begins, from 4 down to 1. */
  readonly counts: number;
}

/**
 * The next move in the last four counts before it.
 * @param sec what is in the ear, seconds of the song
 * @returns undefined earlier, and in the last move
 */
export function nextMoveAt(
  { beatsSec, segments }: Pick<DancedSong, 'beatsSec' | 'segments'>,
  sec: number,
): NextMove | undefined {
  const beat = lastAtOrBefore(beatsSec, sec);
  const segment = segments.find(({ startBeat }) => startBeat > beat);
  if (segment === undefined) return undefined;
  const counts = segment.startBeat - beat;
  return counts > CALLED_AHEAD_BEATS ? undefined : { segment, counts };
}
