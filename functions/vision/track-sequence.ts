/**
 * Finding the bodies in a run of pictures: a pass forwards, and a second one from the end backwards,
 * which fills in who was only found later, and looks again where the two were hardly told apart.
 * Nothing here decides who is who: see `core/pose/tracking`.
 */
import type { SeenPerson } from '@bachata/core/pose/tracking/couples.ts';
import type { Detection, DetectionFrame } from '@bachata/core/pose/tracking/detection.ts';
import { describeCandidate, silhouetteOf, silhouetteOverlap } from './appearance.ts';
import { Tracker, type BodyVision } from './tracker.ts';
import type { HandLandmarker } from './hands.ts';
import type { BodyEstimate } from './landmarker.ts';
import type { Picture } from './roi.ts';

const MOST_CANDIDATES = 5;
/** Silhouettes of two people share less than this, but for where one is mostly hidden. */
const BLENDED = 0.35;

export interface Vision extends BodyVision {
  /** Only where hands are wanted: both dancers' take about as long as one more body. */
  readonly hands?: Pick<HandLandmarker, 'estimate'> | undefined;
}

interface Seen {
  readonly picture: Picture;
  /** Everything the model saw; the first two are the bodies that are followed. */
  estimates: BodyEstimate[];
  followed: BodyEstimate[];
}

/** Whether two are followed whose pixels are mostly their own: others may both be half of each. */
function showsTwo({ picture, followed }: Seen): boolean {
  if (followed.length < 2) return false;
  const [a, b] = followed.map((estimate) => silhouetteOf(picture, estimate));
  return silhouetteOverlap(a, b) < BLENDED;
}

async function describeFrame(
  { hands }: Vision,
  { picture, estimates, followed }: Seen,
): Promise<DetectionFrame> {
  const ordered = [...followed, ...estimates.filter((e) => !followed.includes(e))].slice(
    0,
    MOST_CANDIDATES,
  );
  const silhouettes = ordered.map((estimate) => silhouetteOf(picture, estimate));
  const candidates: Detection[] = [];
  for (const [i, estimate] of ordered.entries()) {
    const looksAtHands = hands !== undefined && i < followed.length;
    const seen = looksAtHands ? await hands.estimate(picture, estimate.image) : undefined;
    candidates.push(describeCandidate(picture, estimate, seen));
  }
  return {
    candidates,
    overlap: Float32Array.from(
      silhouettes.flatMap((a) => silhouettes.map((b) => silhouetteOverlap(a, b))),
    ),
  };
}

/**
 * @param pictures of consecutive frames; they all stay in memory
 * @param couples for each picture, where more than one couple is to be seen: see `FollowRequest`
 */
export async function trackBodies(
  vision: Vision,
  pictures: readonly Picture[],
  couples: readonly (readonly SeenPerson[])[] = [],
): Promise<DetectionFrame[]> {
  const frames: Seen[] = [];
  const forward = new Tracker(vision);
  let known: BodyEstimate[] = [];
  for (const [index, picture] of pictures.entries()) {
    const { estimates, followed } = await forward.step(picture, index, known, couples[index]);
    frames.push({ picture, estimates, followed });
    known = followed;
  }
  const backward = new Tracker(vision);
  const sure = frames.map(showsTwo);
  for (let i = frames.length - 2; i >= 0; i--) {
    const [frame, next] = [frames[i], frames[i + 1]];
    const missing = frame.followed.length < 2;
    if (sure[i] || next.followed.length < 2 || !(missing || sure[i + 1])) continue;
    const { estimates, followed } = await backward.step(
      frame.picture,
      i,
      next.followed,
      couples[i],
    );
    frame.estimates.push(...estimates);
    if (followed.length === 2) frame.followed = followed;
    sure[i] = showsTwo(frame);
  }
  const described: DetectionFrame[] = [];
  for (const frame of frames) described.push(await describeFrame(vision, frame));
  return described;
}
