/** Footprints on the floor: where each foot stands, darker the more it carries. */
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import {
  DoubleSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  Shape,
  ShapeGeometry,
  type BufferGeometry,
} from 'three';
import type { BodyPose, CouplePose } from '@bachata/core/motion/body.ts';
import type { Footprint } from './script.ts';

const COLORS: Readonly<Record<DanceRole, number>> = { lead: 0x2f6fde, follow: 0xe0457b };
/** Just above the boards, so that neither flickers. */
const HEIGHT = 0.004;
const MOST = 24;
/** Beats until an old print has faded. */
const FADE_BEATS = 4;

/** A shoe's sole of unit length from the heel (0) to the toe (1), for a right foot. */
function soleGeometry(): BufferGeometry {
  const sole = new Shape();
  sole.moveTo(0, -0.11);
  sole.bezierCurveTo(-0.09, -0.11, -0.09, 0.11, 0, 0.11);
  sole.bezierCurveTo(0.25, 0.1, 0.4, 0.11, 0.6, 0.17);
  sole.bezierCurveTo(0.9, 0.22, 1.06, 0.08, 1.05, -0.02);
  sole.bezierCurveTo(1.02, -0.14, 0.8, -0.16, 0.6, -0.14);
  sole.bezierCurveTo(0.4, -0.11, 0.25, -0.1, 0, -0.11);
  return new ShapeGeometry(sole).rotateX(-Math.PI / 2);
}

/** The share of a body's weight on its left foot, from where the pelvis lies between the feet. */
export function weightOnLeft({ pelvis, left, right }: BodyPose): number {
  const between = (p: BodyPose['left']): readonly [number, number] => [
    (p.heel[0] + p.ball[0]) / 2,
    (p.heel[2] + p.ball[2]) / 2,
  ];
  const [lx, lz] = between(left);
  const [rx, rz] = between(right);
  const span = (rx - lx) ** 2 + (rz - lz) ** 2;
  if (span < 1e-6) return 0.5;
  const along = (pelvis.origin[0] - lx) * (rx - lx) + (pelvis.origin[2] - lz) * (rz - lz);
  return Math.min(1, Math.max(0, 1 - along / span));
}

export class FootprintLayer {
  readonly object = new Group();
  readonly #geometry = soleGeometry();
  readonly #prints: readonly Mesh<BufferGeometry, MeshBasicMaterial>[];

  constructor() {
    this.#prints = Array.from({ length: MOST }, () => {
      const material = new MeshBasicMaterial({
        transparent: true,
        depthWrite: false,
        side: DoubleSide,
      });
      const print = new Mesh(this.#geometry, material);
      print.visible = false;
      this.object.add(print);
      return print;
    });
  }

  /** Shows the prints made up to `beat`; those under a standing foot show its share of the weight. */
  update(footprints: readonly Footprint[], beat: number, pose: CouplePose): void {
    const shown = footprints
      .filter(({ from, to }) => from <= beat && beat - to < FADE_BEATS)
      .slice(-MOST);
    const onLeft = { lead: weightOnLeft(pose.lead), follow: weightOnLeft(pose.follow) };
    this.#prints.forEach((print, i) => {
      const made = shown[i];
      print.visible = made !== undefined;
      if (made === undefined) return;
      const { role, foot, to, heel, toe } = made;
      const [dx, dz] = [toe[0] - heel[0], toe[1] - heel[1]];
      const size = Math.hypot(dx, dz);
      print.position.set(heel[0], HEIGHT + i * 0.0001, heel[1]);
      print.rotation.set(0, Math.atan2(-dz, dx), 0);
      print.scale.set(size, 1, foot === 'R' ? size : -size);
      print.material.color.setHex(COLORS[role]);
      const weight = foot === 'L' ? onLeft[role] : 1 - onLeft[role];
      const age = Math.max(0, beat - to) / FADE_BEATS;
      print.material.opacity = age > 0 ? 0.28 * (1 - age) : 0.3 + 0.6 * weight;
    });
  }

  dispose(): void {
    this.#geometry.dispose();
    for (const { material } of this.#prints) material.dispose();
  }
}
