/** The trunk's surface from crotch to neck, and the clothes that are cut from it. */
import type { BodyPose, Frame, Vec3 } from '../motion/body.ts';
import { sectionAt, type Physique } from './physique.ts';
import { add, along, distance, mixFrames, scale, sub } from './vector.ts';

const STATIONS = 48;
const FROM = -0.36;
const TO = 2.46;

/** Radii and squareness of each station on this skeleton: they depend on lengths only. */
interface Section {
  readonly side: number;
  readonly front: number;
  readonly back: number;
  readonly square: number;
}

function sectionsOf(physique: Physique): readonly Section[] {
  return Array.from({ length: STATIONS + 1 }, (_, k) => {
    const at = FROM + ((TO - FROM) * k) / STATIONS;
    const column = (name: 'side' | 'front' | 'back' | 'square'): number =>
      sectionAt(physique.trunk, at, name);
    return {
      side: column('side'),
      front: column('front'),
      back: column('back'),
      square: column('square'),
    };
  });
}

/** The point of the spine at `at` and the directions there: a Hermite curve from pelvis to chest. */
function spineFrame(body: BodyPose, at: number): Frame {
  const { pelvis, chest, neck } = body;
  const lower = distance(pelvis.origin, chest.origin);
  if (at <= 0) return { ...pelvis, origin: along(pelvis.origin, pelvis.up, at * lower) };
  const rise = sub(neck, chest.origin);
  if (at >= 1) return { ...chest, origin: along(chest.origin, rise, at - 1) };
  const [t2, t3] = [at * at, at * at * at];
  const origin = add(
    add(scale(pelvis.origin, 2 * t3 - 3 * t2 + 1), scale(pelvis.up, (t3 - 2 * t2 + at) * lower)),
    add(scale(chest.origin, 3 * t2 - 2 * t3), scale(chest.up, (t3 - t2) * lower)),
  );
  return { ...mixFrames(pelvis, chest, t2 * (3 - 2 * at)), origin };
}

/** How far a shoulder stands from where it hangs at rest. */
function shoulderShift(body: BodyPose, side: 'left' | 'right', half: number): Vec3 {
  const { chest, neck } = body;
  return sub(body[side].shoulder, along(neck, chest.right, side === 'right' ? half : -half));
}

/** A place on the trunk's surface, the same in every pose. */
export interface TrunkPlace {
  /** It lies between stations `station` and the next one, `share` of the way. */
  readonly station: number;
  readonly share: number;
  /** To the dancer's right and ahead of the spine, meters. */
  readonly right: number;
  readonly forward: number;
  /** How much of a shoulder's movement it takes along, and of which. */
  readonly follow: number;
  readonly side: 'left' | 'right';
}

/** The trunk's surface in one pose. */
export interface TrunkSurface {
  at(place: TrunkPlace): Vec3;
  /** One of the three coordinates of `at`: without a list for each of thousands of vertices. */
  coordinate(place: TrunkPlace, axis: 0 | 1 | 2): number;
  /** The frame of the spine at height `at`. */
  frame(at: number): Frame;
  /** The frames of the stations. */
  readonly frames: readonly Frame[];
  /** How far each shoulder has moved from where it hangs at rest. */
  readonly shifts: Readonly<Record<'left' | 'right', Vec3>>;
}

export interface TrunkShape {
  /**
   * The place at height `at` (0 hips, 1 rib cage, 2 shoulder line) and angle `angle` (0 the
   * dancer's right, pi/2 the front), `offset` meters outside the skin.
   */
  place(at: number, angle: number, offset: number): TrunkPlace;
  pose(body: BodyPose): TrunkSurface;
}

export function trunkShape(physique: Physique, shoulderHalf: number, hipHalf: number): TrunkShape {
  const sections = sectionsOf(physique);
  const widen = [hipHalf / physique.hipHalf, shoulderHalf / physique.shoulderHalf];

  function place(at: number, angle: number, offset: number): TrunkPlace {
    const along = ((at - FROM) / (TO - FROM)) * STATIONS;
    const station = Math.min(STATIONS - 1, Math.max(0, Math.floor(along)));
    const share = Math.min(1, Math.max(0, along - station));
    const [a, b] = [sections[station], sections[station + 1]];
    const blend = (name: keyof Section): number => a[name] + (b[name] - a[name]) * share;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const power = 2 / blend('square');
    const chestShare = Math.min(1, Math.max(0, at));
    const wide = widen[0] + (widen[1] - widen[0]) * chestShare;
    const depth = (sin >= 0 ? blend('front') : blend('back')) + offset;
    return {
      station,
      share,
      right: Math.sign(cos) * Math.abs(cos) ** power * (blend('side') * wide + offset),
      forward: Math.sign(sin) * Math.abs(sin) ** power * depth,
      follow: shoulderWeight(at) * Math.abs(cos) ** 1.5,
      side: cos >= 0 ? 'right' : 'left',
    };
  }

  function pose(body: BodyPose): TrunkSurface {
    const frames = sections.map((_, k) => spineFrame(body, FROM + ((TO - FROM) * k) / STATIONS));
    const shifts = {
      left: shoulderShift(body, 'left', shoulderHalf),
      right: shoulderShift(body, 'right', shoulderHalf),
    };
    const coordinate = (place: TrunkPlace, axis: 0 | 1 | 2): number => {
      const { station, share, right, forward } = place;
      const [f, g] = [frames[station], frames[station + 1]];
      const blend = (a: Vec3, b: Vec3): number => a[axis] + (b[axis] - a[axis]) * share;
      return (
        blend(f.origin, g.origin) +
        blend(f.right, g.right) * right +
        blend(f.forward, g.forward) * forward +
        shifts[place.side][axis] * place.follow
      );
    };
    return {
      frames,
      shifts,
      frame: (at) => spineFrame(body, at),
      coordinate,
      at: (place) => [coordinate(place, 0), coordinate(place, 1), coordinate(place, 2)],
    };
  }

  return { place, pose };
}

/** How much of the shoulder's movement the trunk's side takes along. */
function shoulderWeight(at: number): number {
  if (at < 1.35 || at > 2.45) return 0;
  return at < 2 ? ((at - 1.35) / 0.65) ** 2 : (2.45 - at) / 0.45;
}
