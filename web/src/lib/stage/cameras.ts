/** Where the viewer can stand. */
import type { DancedRole } from '@bachata/core/ports.ts';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import type { CouplePose, Vec3 } from '@bachata/core/motion/body.ts';

export const CAMERAS = ['front', 'lead', 'follow', 'back', 'mirror', 'above'] as const;

/** `both`: the lead's side and the follow's, beside each other. */
export const CAMERA_PRESETS = [...CAMERAS, 'both'] as const;
export type CameraPreset = (typeof CAMERA_PRESETS)[number];

/** Where somebody stands who dances that part; whoever dances both looks from the front. */
export function cameraOf(dances: DancedRole): CameraPreset {
  return dances === 'both' ? 'front' : dances;
}

/** Whose sides are shown beside each other, from the left. */
export const BOTH_SIDES = ['lead', 'follow'] as const;

export interface Viewpoint {
  readonly position: Vec3;
  readonly target: Vec3;
  /** As in a studio's mirror: left and right exchanged. */
  readonly mirrored: boolean;
}

const TARGET: Vec3 = [0, 0.95, 0];
const [, HEIGHT, DISTANCE] = CLIP_CAMERA.position;
const NEAR = 4.9;

/**
 * The viewpoint of a preset. `lead` and `follow` look over that dancer's shoulder at the partner, from
 * wherever the dancer stands at the moment.
 */
export function viewpoint(preset: (typeof CAMERAS)[number], pose: CouplePose): Viewpoint {
  const plain = (position: Vec3): Viewpoint => ({ position, target: TARGET, mirrored: false });
  switch (preset) {
    case 'front':
      return plain([0, HEIGHT, DISTANCE]);
    case 'mirror':
      return { position: [0, HEIGHT, DISTANCE], target: TARGET, mirrored: true };
    case 'back':
      return plain([0, HEIGHT, -DISTANCE]);
    case 'above':
      return plain([0, 5.6, 0.8]);
    case 'lead':
    case 'follow': {
      const [x, , z] = pose[preset].pelvis.origin;
      const size = Math.hypot(x, z) || 1;
      return plain([(x / size) * NEAR, 1.75, (z / size) * NEAR]);
    }
  }
}
