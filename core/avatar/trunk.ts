/** The trunk's surface from crotch to neck, and the clothes that are cut from it. */
import type { BodyPose, Frame, Vec3 } from '../motion/body.ts';
import { sectionAt, type Physique } from './physique.ts';
import { add, along, distance, mix, mixFrames, scale, sub, toLocal } from './vector.ts';

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

/** How far a shoulder stands from where it hangs at rest, in the chest's frame. */
function shoulderShift(body: BodyPose, side: 'left' | 'right', half: number): Vec3 {
  const { chest, neck } = body;
  const rest = along(neck, chest.right, side === 'right' ? half : -half);
  return toLocal({ ...chest, origin: rest }, body[side].shoulder);
}

/** Evaluates points of the trunk's surface in one pose. */
export interface TrunkSurface {
  /**
   * The point at height `at` (0 hips, 1 rib cage, 2 shoulder line) and angle `angle` (0 the
   * dancer's right, pi/2 the front), `offset` meters outside the skin.
   */
  point(at: number, angle: number, offset: number): Vec3;
  frame(at: number): Frame;
}

export type TrunkShape = (body: BodyPose) => TrunkSurface;

export function trunkShape(physique: Physique, shoulderHalf: number, hipHalf: number): TrunkShape {
  const sections = sectionsOf(physique);
  const widen = [hipHalf / physique.hipHalf, shoulderHalf / physique.shoulderHalf];
  return (body) => {
    const frames = sections.map((_, k) => spineFrame(body, FROM + ((TO - FROM) * k) / STATIONS));
    const shifts = {
      left: shoulderShift(body, 'left', shoulderHalf),
      right: shoulderShift(body, 'right', shoulderHalf),
    };
    const locate = (at: number): { k: number; t: number } => {
      const x = ((at - FROM) / (TO - FROM)) * STATIONS;
      const k = Math.min(STATIONS - 1, Math.max(0, Math.floor(x)));
      return { k, t: Math.min(1, Math.max(0, x - k)) };
    };
    const point = (at: number, angle: number, offset: number): Vec3 => {
      const { k, t } = locate(at);
      const [a, b] = [sections[k], sections[k + 1]];
      const blend = (name: keyof Section): number => a[name] + (b[name] - a[name]) * t;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const power = 2 / blend('square');
      const chestShare = Math.min(1, Math.max(0, at));
      const wide = widen[0] + (widen[1] - widen[0]) * chestShare;
      const x = Math.sign(cos) * Math.abs(cos) ** power * (blend('side') * wide + offset);
      const depth = (sin >= 0 ? blend('front') : blend('back')) + offset;
      const z = Math.sign(sin) * Math.abs(sin) ** power * depth;
      const [f, g] = [frames[k], frames[k + 1]];
      const center = mix(f.origin, g.origin, t);
      const right = mix(f.right, g.right, t);
      const forward = mix(f.forward, g.forward, t);
      let surface = along(along(center, right, x), forward, z);
      const follow = shoulderWeight(at) * Math.abs(cos) ** 1.5;
      if (follow > 0) {
        const shift = cos >= 0 ? shifts.right : shifts.left;
        surface = along(surface, body.chest.right, shift[0] * follow);
        surface = along(surface, body.chest.up, shift[1] * follow);
        surface = along(surface, body.chest.forward, shift[2] * follow);
      }
      return surface;
    };
    return { point, frame: (at) => spineFrame(body, at) };
  };
}

/** How much of the shoulder's movement the trunk's side takes along. */
function shoulderWeight(at: number): number {
  if (at < 1.35 || at > 2.45) return 0;
  return at < 2 ? ((at - 1.35) / 0.65) ** 2 : (2.45 - at) / 0.45;
}
