/** Gaps in which one stands right behind the other: nobody can have seen what would be filled in. */
import { LANDMARKS, lose, SEEN, type DancerTrack } from '../track.ts';
import { imageJointDistance, trunkLength } from './detection.ts';

/** Two bodies nearer than this, in trunk lengths, would be one to whoever looks. */
const HIDDEN = 0.4;

const imageOf = ({ image }: DancerTrack, frame: number): Float32Array =>
  image.subarray(frame * LANDMARKS * 3, (frame + 1) * LANDMARKS * 3);

/** Takes back, in place, what was filled in of somebody where the other's body is. */
export function dropOccluded(dancers: readonly [DancerTrack, DancerTrack]): void {
  const hidden = [...dancers[0].seen.keys()].filter((frame) => {
    if (dancers.some(({ seen }) => seen[frame] === SEEN.no)) return false;
    const [a, b] = dancers.map((dancer) => imageOf(dancer, frame));
    return imageJointDistance(a, b) < HIDDEN * Math.min(trunkLength(a), trunkLength(b));
  });
  for (const dancer of dancers) {
    for (const frame of hidden) {
      if (dancer.seen[frame] === SEEN.filled) lose(dancer, frame);
    }
  }
}
