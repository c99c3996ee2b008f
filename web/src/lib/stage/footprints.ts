/** Footprints on the floor: where each foot stands, darker the more it carries. */
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import {
  Color,
  DoubleSide,
  InstancedBufferAttribute,
  InstancedMesh,
  MeshBasicMaterial,
  Object3D,
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

/** All prints in one draw call: their opacity comes with them. */
function createMaterial(): MeshBasicMaterial {
  const material = new MeshBasicMaterial({
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    forceSinglePass: true,
  });
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('void main() {', 'attribute float carried;\nvarying float vCarried;\nvoid main() {')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvCarried = carried;');
    shader.fragmentShader = shader.fragmentShader
      .replace('void main() {', 'varying float vCarried;\nvoid main() {')
      .replace(
        '#include <color_fragment>',
        '#include <color_fragment>\ndiffuseColor.a *= vCarried;',
      );
  };
  return material;
}

export class FootprintLayer {
  readonly object: InstancedMesh<BufferGeometry, MeshBasicMaterial>;
  readonly #opacities = new InstancedBufferAttribute(new Float32Array(MOST), 1);
  readonly #print = new Object3D();
  readonly #color = new Color();

  constructor() {
    const geometry = soleGeometry();
    geometry.setAttribute('carried', this.#opacities);
    this.object = new InstancedMesh(geometry, createMaterial(), MOST);
    // Prints move over the whole floor.
    this.object.frustumCulled = false;
    this.object.count = 0;
  }

  /** Shows the prints made up to `beat`; those under a standing foot show its share of the weight. */
  update(footprints: readonly Footprint[], beat: number, pose: CouplePose): void {
    const shown = footprints
      .filter(({ from, to }) => from <= beat && beat - to < FADE_BEATS)
      .slice(-MOST);
    const onLeft = { lead: weightOnLeft(pose.lead), follow: weightOnLeft(pose.follow) };
    const print = this.#print;
    shown.forEach(({ role, foot, to, heel, toe }, i) => {
      const [dx, dz] = [toe[0] - heel[0], toe[1] - heel[1]];
      const size = Math.hypot(dx, dz);
      print.position.set(heel[0], HEIGHT + i * 0.0001, heel[1]);
      print.rotation.set(0, Math.atan2(-dz, dx), 0);
      print.scale.set(size, 1, foot === 'R' ? size : -size);
      print.updateMatrix();
      this.object.setMatrixAt(i, print.matrix);
      this.object.setColorAt(i, this.#color.setHex(COLORS[role]));
      const weight = foot === 'L' ? onLeft[role] : 1 - onLeft[role];
      const age = Math.max(0, beat - to) / FADE_BEATS;
      this.#opacities.setX(i, age > 0 ? 0.28 * (1 - age) : 0.3 + 0.6 * weight);
    });
    this.object.count = shown.length;
    this.object.instanceMatrix.needsUpdate = true;
    if (this.object.instanceColor) this.object.instanceColor.needsUpdate = true;
    this.#opacities.needsUpdate = true;
  }

  dispose(): void {
    this.object.geometry.dispose();
    this.object.material.dispose();
    this.object.dispose();
  }
}
