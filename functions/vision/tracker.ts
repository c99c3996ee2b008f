/**
 * Two bodies, followed from picture to picture: each is looked for where it was in the picture before,
 * or where it would be if it went on as it did, with the other painted out where the two are close;
 * whoever is missing is searched for with the detector, in the picture without the one that was found.
 */
import type { SeenPerson } from '@bachata/core/pose/tracking/couples.ts';
import {
  headDistance,
  imageJointDistance,
  trunkLength,
} from '@bachata/core/pose/tracking/detection.ts';
import { LANDMARKS } from '@bachata/core/pose/track.ts';
import { bodyArea } from './appearance.ts';
import { wholePicture, type PoseDetector } from './detector.ts';
import type { BodyEstimate, Glance, PoseLandmarker } from './landmarker.ts';
import { MotionModel } from './motion-model.ts';
import { fleshOf, keepHalf, inpaintLimbs, inpaint } from './inpainting.ts';
import type { Picture, Roi } from './roi.ts';
import {
  aroundCouple,
  coupleFirst,
  isCenteredOn,
  isOfFirst,
  mayBePartners,
  nearestTo,
} from './target-selection.ts';

const PRESENT = 0.5;
/**
 * Pictures are looked at in turns, because the model errs otherwise in a mirror image, and in a
 * square of another size: what is smoothed over neighboring pictures is then off by less.
 */
const GLANCES: readonly Glance[] = [
  { share: 0.95, mirrored: false },
  { share: 1, mirrored: true },
];
const DETECTED = 0.3;
/** Two estimates nearer than this, in trunk lengths, are of one body; so are near ones with one head. */
const SAME_BODY = 0.25;
const NEAR_BODY = 0.6;
const SAME_HEAD = 0.25;
/** A body that moved less than this from one picture to the next, in trunk lengths, is the same. */
const SAME_PLACE = 0.4;
/** Detections that are looked at, and how far a half body's square moves aside. */
const MOST_LOOKS = 2;
const HALF_SHIFT = 0.06;
/** Bodies whose middles are nearer than this share of their squares are told apart by painting. */
const CLOSE = 0.45;
/** Pictures for which somebody who is missing is looked for where they were. */
const REMEMBERED = 8;
/** A body that covers less than so many squares of its trunk's length is one, and not two. */
const WIDE_BODY = 1.85;
/** The left shoulder; what comes before is the face. */
const FIRST_JOINT = 11;
/** A joint inside the other's body is no evidence of a second body. */
const MOST_SHARED = 0.85;

export interface BodyVision {
  readonly detector: Pick<PoseDetector, 'detect'>;
  readonly landmarker: Pick<PoseLandmarker, 'estimate'>;
}

/** Two bodies have two heads, and joints that are apart. */
function isOneBody(a: BodyEstimate, b: BodyEstimate): boolean {
  const unit = Math.min(trunkLength(a.image), trunkLength(b.image));
  const joints = imageJointDistance(a.image, b.image) / unit;
  return (
    joints < SAME_BODY || (joints < NEAR_BODY && headDistance(a.image, b.image) < SAME_HEAD * unit)
  );
}

function areClose(a: BodyEstimate, b: BodyEstimate): boolean {
  const distance = Math.hypot(a.bodyRoi.x - b.bodyRoi.x, a.bodyRoi.y - b.bodyRoi.y);
  return distance < (CLOSE * (a.bodyRoi.size + b.bodyRoi.size)) / 2;
}

/** Of two that were found in one place: whether `a` has moved less to get there than `b`. */
const movedLess = (
  a: BodyEstimate,
  wasA: BodyEstimate,
  b: BodyEstimate,
  wasB: BodyEstimate,
): boolean => imageJointDistance(a.image, wasA.image) < imageJointDistance(b.image, wasB.image);

/** Share of the joints of `a` that lie in the flesh of `b`. */
function shareOn(a: BodyEstimate, b: BodyEstimate): number {
  const inFlesh = fleshOf(b);
  let on = 0;
  for (let i = FIRST_JOINT; i < LANDMARKS; i++) {
    if (inFlesh(a.image[3 * i], a.image[3 * i + 1])) on++;
  }
  return on / (LANDMARKS - FIRST_JOINT);
}

export class Tracker {
  private readonly vision: BodyVision;
  private missedFor = 0;
  private turn = 0;
  private glance = GLANCES[0];
  /** Who was last seen beside the one that is followed. */
  private lost: BodyEstimate | undefined;
  /** The one that is followed alone was one of two before: it is one body, however wide it looks. */
  private isOne = false;

  /** Of the picture: see `step`. */
  private couples: readonly SeenPerson[] = [];

  private canvas = new Uint8Array(0);
  private readonly paces = new MotionModel();

  constructor(vision: BodyVision) {
    this.vision = vision;
  }

  /** One for all painted pictures: each is looked at before the next is painted. */
  private canvasFor({ data }: Picture): Uint8Array {
    if (this.canvas.length !== data.length) this.canvas = new Uint8Array(data.length);
    return this.canvas;
  }

  private async look(
    picture: Picture,
    roi: Roi,
    seen: BodyEstimate[],
  ): Promise<BodyEstimate | undefined> {
    const estimate = await this.vision.landmarker.estimate(picture, roi, this.glance);
    if (estimate.presence < PRESENT) return undefined;
    seen.push(estimate);
    return estimate;
  }

  /** Whom a second look at the picture without `found` shows. */
  private isAnother(estimate: BodyEstimate, found: BodyEstimate): boolean {
    return !isOneBody(estimate, found) && shareOn(estimate, found) < MOST_SHARED;
  }

  private async search(
    picture: Picture,
    square: Roi,
    found: BodyEstimate | undefined,
    seen: BodyEstimate[],
  ): Promise<BodyEstimate | undefined> {
    const detections = await this.vision.detector.detect(picture, square, DETECTED);
    const rois = detections.map(({ roi }) => roi).filter((roi) => isOfFirst(roi, this.couples));
    const others = found
      ? rois.filter((roi) => !isCenteredOn(roi, found.bodyRoi)).sort(nearestTo(found.bodyRoi))
      : coupleFirst(rois, picture);
    for (const roi of others.slice(0, MOST_LOOKS)) {
      const estimate = await this.look(picture, roi, seen);
      if (estimate && (found === undefined || this.isAnother(estimate, found))) return estimate;
    }
    return undefined;
  }

  /** Where the two may be. */
  private everywhere(picture: Picture): Roi {
    return aroundCouple(this.couples) ?? wholePicture(picture);
  }

  private searchBehind(
    picture: Picture,
    body: BodyEstimate,
    seen: BodyEstimate[],
  ): Promise<BodyEstimate | undefined> {
    const { x, y, size } = body.bodyRoi;
    const nearby = { x, y, size: Math.min(1.6 * size, wholePicture(picture).size), angle: 0 };
    const without = inpaintLimbs(picture, body, this.canvasFor(picture));
    return this.search(without, nearby, body, seen);
  }

  /** Somebody besides the one body that was found: apart from it, behind it, or taken for a part of it. */
  private async searchAnother(
    picture: Picture,
    found: BodyEstimate,
    seen: BodyEstimate[],
  ): Promise<BodyEstimate[]> {
    const apart = await this.search(picture, this.everywhere(picture), found, seen);
    if (apart && mayBePartners(apart.bodyRoi, found.bodyRoi)) return [found, apart];
    // Far from each other, both may rather have somebody else hidden behind them.
    for (const one of apart ? [found, apart] : [found]) {
      const behind = await this.searchBehind(picture, one, seen);
      if (behind) return [one, behind];
    }
    if (apart) return [found, apart];
    if (this.isOne || bodyArea(found) < WIDE_BODY) return [found];
    const halves: BodyEstimate[] = [];
    for (const side of ['left', 'right'] as const) {
      const { x, size } = found.bodyRoi;
      const shift = (side === 'left' ? -HALF_SHIFT : HALF_SHIFT) * size;
      const roi = { ...found.bodyRoi, x: x + shift };
      const half = await this.look(
        keepHalf(picture, found, side, this.canvasFor(picture)),
        roi,
        seen,
      );
      if (half) halves.push(half);
    }
    return halves.length === 2 && !isOneBody(halves[0], halves[1]) ? halves : [found];
  }

  /** Looks for two bodies known from the picture before, or after. */
  private async again(
    picture: Picture,
    a: BodyEstimate,
    b: BodyEstimate,
    seen: BodyEstimate[],
  ): Promise<BodyEstimate[]> {
    if (!areClose(a, b)) {
      const nextA = await this.look(picture, a.bodyRoi, seen);
      const nextB = await this.look(picture, b.bodyRoi, seen);
      this.paces.learn(nextA, a);
      this.paces.learn(nextB, b);
      if (nextA && nextB && !isOneBody(nextA, nextB)) return [nextA, nextB];
      const stayed = nextA && (!nextB || movedLess(nextA, a, nextB, b));
      const [found, lost] = stayed ? [nextA, b] : [nextB, a];
      if (!found) return [];
      const other = await this.look(
        inpaint(picture, found, lost, this.canvasFor(picture)),
        lost.bodyRoi,
        seen,
      );
      return other && this.isAnother(other, found) ? [found, other] : [found];
    }
    // In turns, so that neither is always the one who is seen second.
    const [wasFirst, wasSecond] = this.turn++ % 2 === 0 ? [a, b] : [b, a];
    const [first, second] = [this.paces.expected(wasFirst), this.paces.expected(wasSecond)];
    const nextFirst = await this.look(
      inpaint(picture, second, first, this.canvasFor(picture)),
      first.bodyRoi,
      seen,
    );
    const away = nextFirst ?? first;
    const nextSecond = await this.look(
      inpaint(picture, away, second, this.canvasFor(picture)),
      second.bodyRoi,
      seen,
    );
    this.paces.learn(nextFirst, wasFirst);
    this.paces.learn(nextSecond, wasSecond);
    if (!nextFirst) return nextSecond ? [nextSecond] : [];
    if (!nextSecond || !this.isAnother(nextSecond, nextFirst)) return [nextFirst];
    return [nextFirst, nextSecond];
  }

  private remember(known: readonly BodyEstimate[], followed: readonly BodyEstimate[]): void {
    if (followed.length !== 1) this.lost = undefined;
    else if (known.length === 2) {
      const [a, b] = known;
      const distance = ({ image }: BodyEstimate): number =>
        imageJointDistance(image, followed[0].image);
      this.lost = this.paces.expected(distance(a) > distance(b) ? a : b);
    } else if (this.missedFor > REMEMBERED) this.lost = undefined;
  }

  /** Whether the only body that was found is one of two from before, or goes on from such a one. */
  private goesOn(found: BodyEstimate, known: readonly BodyEstimate[]): boolean {
    if (known.length < 2 && !this.isOne) return false;
    const far = SAME_PLACE * trunkLength(found.image);
    return known.some(({ image }) => imageJointDistance(image, found.image) < far);
  }

  /**
   * @param index of the picture
   * @param known the bodies of the picture before, or after: at most two
   * @param couples where more than one is to be seen, the middle of each, the one to be followed first
   */
  async step(
    picture: Picture,
    index: number,
    known: readonly BodyEstimate[],
    couples: readonly SeenPerson[] = [],
  ): Promise<{ estimates: BodyEstimate[]; followed: BodyEstimate[] }> {
    this.glance = GLANCES[index % GLANCES.length];
    this.couples = couples;
    const seen: BodyEstimate[] = [];
    let followed: BodyEstimate[] = [];
    if (known.length === 2) followed = await this.again(picture, known[0], known[1], seen);
    else if (known.length === 1) {
      const next = await this.look(picture, known[0].bodyRoi, seen);
      this.paces.learn(next, known[0]);
      if (next) followed = [next];
    }
    this.isOne = followed.length === 1 && this.goesOn(followed[0], known);
    if (followed.length === 1 && known.length === 1 && this.lost) {
      // Whoever was hidden for a moment goes on as they went in.
      this.lost = this.paces.expected(this.lost);
      const other = await this.look(
        inpaint(picture, followed[0], this.lost, this.canvasFor(picture)),
        this.lost.bodyRoi,
        seen,
      );
      if (other && this.isAnother(other, followed[0])) {
        this.paces.keep(other, this.lost);
        followed = [followed[0], other];
      }
    }
    if (followed.length < 2) {
      this.missedFor++;
      if (followed.length === 0) {
        const first = await this.search(picture, this.everywhere(picture), undefined, seen);
        if (first) followed = [first];
      }
      if (followed.length === 1) followed = await this.searchAnother(picture, followed[0], seen);
    }
    if (followed.length === 2) this.missedFor = 0;
    this.remember(known, followed);
    return { estimates: seen, followed };
  }
}
