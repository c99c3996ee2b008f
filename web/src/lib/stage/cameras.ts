/** Where the viewer can stand: the cameras that videos have, and what only the stage can show. */
import {
  CAMERAS,
  LOOKS,
  turnOfShot,
  type CameraName,
  type Shot,
} from '@bachata/core/moves/cameras.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import type { DancedRole } from '@bachata/core/ports.ts';
import type { Vec3 } from '@bachata/core/motion/body.ts';

/** `both`: the lead's side and the follow's, beside each other. */
export const CAMERA_PRESETS = [...CAMERAS, 'back', 'mirror', 'above', 'both'] as const;
export type CameraPreset = (typeof CAMERA_PRESETS)[number];

/** Where somebody stands who dances that part; whoever dances both looks from where the clips do. */
export function cameraOf(dances: DancedRole): CameraPreset {
  return dances === 'both' ? 'three-quarter' : dances;
}

/** Whose sides are shown beside each other, from the left. */
export const BOTH_SIDES = ['lead', 'follow'] as const;

export interface Viewpoint {
  readonly position: Vec3;
  readonly target: Vec3;
  readonly fieldOfViewDegrees: number;
  /** As in a studio's mirror: left and right exchanged. */
  readonly mirrored: boolean;
}

/** The camera of videos that a preset is, or begins from. */
export function filmedCamera(preset: CameraPreset): CameraName {
  return CAMERAS.find((camera) => camera === preset) ?? 'three-quarter';
}

/**
 * The viewpoint of a preset.
 * @param shot of `filmedCamera`
 * @param danced where the lead of the figure stands at first
 */
export function viewpoint(preset: CameraPreset, shot: Shot, danced: Side): Viewpoint {
  const from = viewpointOf(shot, danced);
  const { position } = from;
  switch (preset) {
    case 'mirror':
      return { ...from, mirrored: true };
    case 'back':
      return { ...from, position: [position[0], position[1], -position[2]] };
    case 'above':
      return { ...from, position: [0, 5.6, 0.8] };
    default:
      return from;
  }
}

/** The couple stays where it is here: what is turned before the camera of a video, the camera goes round. */
function viewpointOf(shot: Shot, danced: Side): Viewpoint {
  const { position, pitchDownDegrees, verticalFieldOfViewDegrees } =
    LOOKS[shot.view].places['16:9'];
  const [, height, distance] = position;
  const turn = (turnOfShot(shot, danced) * Math.PI) / 180;
  const pitch = (pitchDownDegrees * Math.PI) / 180;
  return {
    position: [distance * Math.sin(turn), height, distance * Math.cos(turn)],
    target: [0, height - distance * Math.tan(pitch), 0],
    fieldOfViewDegrees: verticalFieldOfViewDegrees,
    mirrored: false,
  };
}
