/** The light that one point of a figure sends to the camera. */
import { BLEED, FILL, GROUND, KEY, RIM, SHADOW_FLOOR, SKY } from '@bachata/core/avatar/light.ts';
import type { Material } from '@bachata/core/avatar/materials.ts';
import type { ShadowMap } from './shadow.ts';
import { decodeSrgb } from './tone.ts';

/** A material in the form that shading reads: linear color and the finish. */
export interface ShadedMaterial extends Omit<Material, 'color'> {
  readonly color: Float64Array;
}

export const prepareMaterial = ({ color, ...finish }: Material): ShadedMaterial => ({
  ...finish,
  color: Float64Array.from(color, decodeSrgb),
});

const [KX, KY, KZ] = KEY.direction;
const [RX, RY, RZ] = RIM.direction;
const [FX, FY, FZ] = FILL.direction;

/**
 * Writes six numbers into `out` at `at`: the linear light that the surface's own color is seen in
 * (r, g, b), then what is mirrored at its surface (r, g, b). Hemisphere light, a key light that wraps
 * softly round skin and cloth (redder where it fades, as light does under skin), a fill, a rim and a
 * highlight.
 *
 * @param eye of the camera, meters @param positions of all vertices, meters @param normals unit vectors
 */
export function shadePoint(
  material: ShadedMaterial,
  eye: readonly [number, number, number],
  shadows: ShadowMap,
  positions: Float32Array,
  normals: Float32Array,
  vertex: number,
  out: Float32Array,
  at: number,
): void {
  // Read here, as numbers with a fraction are costly to hand over.
  const px = positions[3 * vertex];
  const py = positions[3 * vertex + 1];
  const pz = positions[3 * vertex + 2];
  const nx = normals[3 * vertex];
  const ny = normals[3 * vertex + 1];
  const nz = normals[3 * vertex + 2];
  let vx = eye[0] - px;
  let vy = eye[1] - py;
  let vz = eye[2] - pz;
  const away = 1 / Math.sqrt(vx * vx + vy * vy + vz * vz);
  vx *= away;
  vy *= away;
  vz *= away;
  const facing = nx * KX + ny * KY + nz * KZ;
  const wrap = 0.45 * material.softness;
  const reach = (facing + wrap) / (1 + wrap);
  let key = 0;
  let bleed = 0;
  let free = 0;
  if (reach > 0) {
    // Where light grazes, the map's texels are steep: look further outside the surface.
    const clear = 0.01 + 0.02 * (1 - Math.abs(facing));
    free =
      SHADOW_FLOOR +
      (1 - SHADOW_FLOOR) * shadows.lit(px + nx * clear, py + ny * clear, pz + nz * clear);
    key = reach * free;
    const hard = facing > 0 ? facing : 0;
    bleed = (reach - hard) * material.softness * 0.5 * (0.4 + 0.6 * free);
  }
  const sky = 0.5 + 0.5 * ny;
  // The floor and the legs take some of the sky from what is near the ground.
  const openness = 0.72 + 0.28 * (py < 0.6 ? py / 0.6 : 1);
  const fillFacing = nx * FX + ny * FY + nz * FZ;
  const fill = 0.5 * (1 + fillFacing) * openness;
  const view = nx * vx + ny * vy + nz * vz;
  const edge = 1 - (view > 0 ? view : 0);
  const rimFacing = nx * RX + ny * RY + nz * RZ;
  const edge2 = edge * edge;
  const rim =
    edge2 *
    (0.1 * material.sheen * sky +
      (rimFacing > 0 ? rimFacing : 0) * (0.35 + 0.65 * material.sheen) * edge);
  let hx = KX + vx;
  let hy = KY + vy;
  let hz = KZ + vz;
  const half = 1 / Math.sqrt(hx * hx + hy * hy + hz * hz);
  hx *= half;
  hy *= half;
  hz *= half;
  const mirror = nx * hx + ny * hy + nz * hz;
  const spec =
    mirror > 0 && facing > 0
      ? material.gloss *
        free *
        Math.pow(mirror, material.shininess) *
        (0.25 + 0.02 * material.shininess)
      : 0;
  const glow = 0.5 * rim;
  const r =
    (GROUND[0] + (SKY[0] - GROUND[0]) * sky) * openness +
    KEY.color[0] * (key + bleed * BLEED[0]) +
    FILL.color[0] * fill;
  const g =
    (GROUND[1] + (SKY[1] - GROUND[1]) * sky) * openness +
    KEY.color[1] * (key + bleed * BLEED[1]) +
    FILL.color[1] * fill;
  const b =
    (GROUND[2] + (SKY[2] - GROUND[2]) * sky) * openness +
    KEY.color[2] * (key + bleed * BLEED[2]) +
    FILL.color[2] * fill;
  out[at] = r;
  out[at + 1] = g;
  out[at + 2] = b;
  out[at + 3] = RIM.color[0] * glow + KEY.color[0] * spec;
  out[at + 4] = RIM.color[1] * glow + KEY.color[1] * spec;
  out[at + 5] = RIM.color[2] * glow + KEY.color[2] * spec;
}
