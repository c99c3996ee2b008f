/** A move as a faultless tracker sees it. */
import { coupleAt } from '../../motion/couple.ts';
import { landmarks } from '../../motion/landmarks.ts';
import { turnedPose } from '../../motion/turned.ts';
import { createCamera } from '../../moves/camera.ts';
import type { Move, MoveLibrary } from '../../moves/library.ts';
import type { Side } from '../../moves/state.ts';
import { authoredTrack } from '../authored-track.ts';
import type { CountSpan } from '../count-course.ts';
import type { PoseTrack } from '../track.ts';

export interface Filming {
  readonly azimuthDegrees?: number;
  readonly side?: Side;
  readonly fps?: number;
  readonly tempoBpm?: number;
  /** Meters from the couple to the camera. */
  readonly distanceM?: number;
}

export function filmedMoveTrack(
  move: Move,
  { azimuthDegrees = 0, side = 'left', fps = 15, tempoBpm = 120, distanceM = 5.7 }: Filming = {},
): { readonly track: PoseTrack; readonly span: CountSpan } {
  const camera = createCamera(
    { position: [0, 1.3, distanceM], pitchDownDegrees: 3, verticalFieldOfViewDegrees: 26 },
    { width: 640, height: 360 },
  );
  const secPerCount = 60 / tempoBpm;
  const frames = Array.from({ length: Math.floor(move.counts * secPerCount * fps) }, (_, i) => {
    const pose = turnedPose(coupleAt(move, i / fps / secPerCount, { side }), azimuthDegrees);
    return { lead: landmarks(pose.lead), follow: landmarks(pose.follow) };
  });
  return {
    track: authoredTrack(frames, camera, fps),
    span: { startSec: 0, counts: move.counts, secPerCount },
  };
}

/** @throws Error for a move that the library has not */
export function moveOf(library: MoveLibrary, id: string): Move {
  const move = library.byId.get(id);
  if (move === undefined) throw new Error(`no move ${id}`);
  return move;
}
