/**
 * The one fixed camera of every library clip: where a point of the couple's space falls in the
 * picture. The clip renderer draws with it, the live stage starts from it, and a clip's landmarks
 * are known in pixels through it.
 */
import { CLIP } from './clip-format.ts';

export const CLIP_CAMERA = {
  /** Metres. It looks along -z, a little downward. */
  position: [0, 1.22, 5.7],
  pitchDownDegrees: 2.6,
  verticalFieldOfViewDegrees: 24.5,
} as const;

const pitch = (CLIP_CAMERA.pitchDownDegrees * Math.PI) / 180;
const COS = Math.cos(pitch);
const SIN = Math.sin(pitch);

/** Focal length in pixels of the clip's picture. */
export const CLIP_FOCAL_PX =
  CLIP.height / 2 / Math.tan((CLIP_CAMERA.verticalFieldOfViewDegrees * Math.PI) / 360);

/** Pixels from the top left corner, and the distance along the view axis in metres. */
export interface Projected {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

export function projectToClip(x: number, y: number, z: number): Projected {
  const dy = y - CLIP_CAMERA.position[1];
  const dz = CLIP_CAMERA.position[2] - z;
  const depth = dz * COS - dy * SIN;
  const rise = dy * COS + dz * SIN;
  const scale = CLIP_FOCAL_PX / depth;
  return {
    x: CLIP.width / 2 + (x - CLIP_CAMERA.position[0]) * scale,
    y: CLIP.height / 2 - rise * scale,
    depth,
  };
}

/** The direction from the camera through a pixel of the clip; not of unit length. */
export function clipRay(px: number, py: number): readonly [x: number, y: number, z: number] {
  const right = (px - CLIP.width / 2) / CLIP_FOCAL_PX;
  const up = (CLIP.height / 2 - py) / CLIP_FOCAL_PX;
  return [right, up * COS - SIN, -COS - up * SIN];
}
