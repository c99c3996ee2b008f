/** The landmarks of a move's clip, and the hash that tells whether the clip is up to date. */
import { createHash } from 'node:crypto';
import { landmarks } from '@bachata/core/motion/landmarks.ts';
import { coupleAt } from '@bachata/core/motion/couple.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { writePoseFile } from '@bachata/core/moves/pose-file.ts';
import { frameCount } from './cast.ts';

/** Counts up whenever figures, studio or encoding change so much that clips must be drawn anew. */
export const RENDER_VERSION = 1;

/** The pose file of a move: one frame of landmarks for each frame of its clip, lead on the left. */
export function poseFileOf(move: Move): Uint8Array {
  const frames = Array.from({ length: frameCount(move) }, (_, frame) => {
    const pose = coupleAt(move, frame / CLIP.framesPerBeat, { side: 'left' });
    return { lead: landmarks(pose.lead), follow: landmarks(pose.follow) };
  });
  return writePoseFile(frames, CLIP.framesPerBeat);
}

export function motionHashOf(poseFile: Uint8Array): string {
  return createHash('sha256')
    .update(`render ${RENDER_VERSION}\n`)
    .update(poseFile)
    .digest('hex')
    .slice(0, 24);
}
