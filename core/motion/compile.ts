/** A written move as time courses. */
import type { DanceRole } from '../moves/dance-role.ts';
import type { DancedMove } from '../moves/library.ts';
import { freeFootOf, stanceOf } from './canonical.ts';
import { compileFace } from './face.ts';
import type { FaceTimeline } from './face.ts';
import { compileFootwork } from './footwork.ts';
import type { Footwork } from './footwork.ts';
import { compileGaze } from './gaze.ts';
import type { GazeTimeline } from './gaze.ts';
import { compileHands } from './hands.ts';
import type { HandTimelines } from './hands.ts';

export interface CompiledMove {
  readonly footwork: Readonly<Record<DanceRole, Footwork>>;
  readonly gaze: Readonly<Record<DanceRole, GazeTimeline>>;
  readonly faces: Readonly<Record<DanceRole, FaceTimeline>>;
  readonly hands: HandTimelines;
}

const compiled = new WeakMap<DancedMove, CompiledMove>();

/** The time courses of a move; computed once for each move object. */
export function compileMove(move: DancedMove): CompiledMove {
  const known = compiled.get(move);
  if (known !== undefined) return known;
  const { entry, exit, counts, motion, swapsSides } = move;
  const footworkOf = (role: DanceRole): Footwork =>
    compileFootwork(
      motion[role].steps,
      counts,
      stanceOf(entry.position, role),
      stanceOf(exit.position, role, swapsSides),
      freeFootOf(entry, role),
    );
  const gazeOf = (role: DanceRole): GazeTimeline =>
    compileGaze(role, motion, counts, entry.position, exit.position);
  const result = {
    footwork: { lead: footworkOf('lead'), follow: footworkOf('follow') },
    gaze: { lead: gazeOf('lead'), follow: gazeOf('follow') },
    faces: {
      lead: compileFace('lead', motion, counts),
      follow: compileFace('follow', motion, counts),
    },
    hands: compileHands(motion, counts, entry.position, exit.position),
  };
  compiled.set(move, result);
  return result;
}
