/** Figures of library moves as their clips show them, without their pose files. */
import { coupleAt } from '../../motion/couple.ts';
import { landmarks } from '../../motion/landmarks.ts';
import { CLIP } from '../../moves/clip-format.ts';
import type { Move } from '../../moves/library.ts';
import { knownFigure, type KnownFigure } from '../matching/figure-samples.ts';

export function figureOfMove(move: Move): KnownFigure {
  const frames = Array.from({ length: move.counts * CLIP.framesPerBeat }, (_, frame) => {
    const pose = coupleAt(move, frame / CLIP.framesPerBeat, { side: 'left' });
    return { lead: landmarks(pose.lead), follow: landmarks(pose.follow) };
  });
  return knownFigure(frames, move.counts);
}
