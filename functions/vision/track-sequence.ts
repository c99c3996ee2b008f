/**
 * Finding the bodies in a run of pictures: a pass forwards, and a second one from the end backwards,
 * which fills in who was only found later, and looks again where the two were hardly told apart.
 * Nothing here decides who is who: see `core/pose/tracking`.
 */
import type { SeenPerson } from '@bachata/core/pose/tracking/couples.ts';
import { frameBetween } from '@bachata/core/pose/tracking/between.ts';
import type { Detection, DetectionFrame } from '@bachata/core/pose/tracking/detection.ts';
import { describeCandidate, silhouetteOf, silhouetteOverlap } from './appearance.ts';
import { Tracker, type BodyVision } from './tracker.ts';
import type { HandLandmarker } from './hands.ts';
import type { BodyEstimate } from './landmarker.ts';
import type { Picture } from './roi.ts';
import type { FollowOptions } from './worker-protocol.ts';

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
 */
export async function trackBodies(
  vision: Vision,
  pictures: readonly Picture[],
  { couples = [], stride = 1 }: FollowOptions = {},
): Promise<DetectionFrame[]> {
  const frames: (Seen | undefined)[] = pictures.map(() => undefined);
  const forward = new Tracker(vision);
  let known: BodyEstimate[] = [];
  for (const index of lookedAt(pictures.length, stride)) {
    const { estimates, followed } = await forward.step(
      pictures[index],
      index,
      known,
      couples[index],
    );
    frames[index] = { picture: pictures[index], estimates, followed };
    known = followed;
  }
  await lookAgain(vision, frames, couples);
  return await lookBetween(vision, pictures, frames, couples);
}

/** The last one too. */
function lookedAt(count: number, stride: number): number[] {
  return [...Array(count).keys()].filter((index) => index % stride === 0 || index === count - 1);
}

/** Backwards, from whoever was found later, and where two were hardly told apart. */
async function lookAgain(
  vision: Vision,
  frames: readonly (Seen | undefined)[],
  couples: readonly (readonly SeenPerson[])[],
): Promise<void> {
  const backward = new Tracker(vision);
  const looks = [...frames.entries()].flatMap(([index, seen]) => (seen ? [{ index, seen }] : []));
  const sure = looks.map(({ seen }) => showsTwo(seen));
  for (let i = looks.length - 2; i >= 0; i--) {
    const [{ index, seen: frame }, { seen: next }] = [looks[i], looks[i + 1]];
    const missing = frame.followed.length < 2;
    if (sure[i] || next.followed.length < 2 || !(missing || sure[i + 1])) continue;
    const { estimates, followed } = await backward.step(
      frame.picture,
      index,
      next.followed,
      couples[index],
    );
    frame.estimates.push(...estimates);
    if (followed.length === 2) frame.followed = followed;
    sure[i] = showsTwo(frame);
  }
}

/** Describes every frame; of the pictures that were left out, those are looked at that are no plain middle. */
async function lookBetween(
  vision: Vision,
  pictures: readonly Picture[],
  frames: readonly (Seen | undefined)[],
  couples: readonly (readonly SeenPerson[])[],
): Promise<DetectionFrame[]> {
  const described: (DetectionFrame | undefined)[] = [];
  for (const seen of frames) described.push(seen && (await describeFrame(vision, seen)));
  const tracker = new Tracker(vision);
  for (const [index, picture] of pictures.entries()) {
    if (frames[index] !== undefined) continue;
    const [before, after] = [frames[index - 1], frames[index + 1]];
    if (before === undefined || after === undefined) throw new RangeError('two left out in a row');
    const isPlain = showsTwo(before) && showsTwo(after);
    const [earlier, later] = [described[index - 1], described[index + 1]];
    const between = isPlain && earlier && later ? frameBetween(earlier, later) : undefined;
    if (between !== undefined) {
      described[index] = between;
      continue;
    }
    const [first, second] = before.followed.length < 2 ? [after, before] : [before, after];
    const seen = await tracker.step(picture, index, first.followed, couples[index]);
    if (seen.followed.length < 2 && second.followed.length === 2) {
      const other = await tracker.step(picture, index, second.followed, couples[index]);
      seen.estimates.push(...other.estimates);
      if (other.followed.length === 2) seen.followed = other.followed;
    }
    described[index] = await describeFrame(vision, { picture, ...seen });
  }
  return described.flatMap((frame) => frame ?? []);
}
