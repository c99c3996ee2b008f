/**
 * The one fixed camera of every library clip: where a point of the couple's space falls in the
 * picture. The clip renderer draws with it, the live stage starts from it, and a clip's landmarks
 * are known in pixels through it.
 */
import { createCamera } from './camera.ts';
import { CLIP } from './clip-format.ts';

export const CLIP_CAMERA = createCamera(
  { position: [0, 1.3, 5.0], pitchDownDegrees: 4.5, verticalFieldOfViewDegrees: 25.5 },
  CLIP,
);

/**
 * The couple's line stands at this angle in the picture, degrees. Hips and side steps go across the line
 * and are seen better the larger it is; from 30 on the dancer in front hides the partner in close holds.
 */
export const SLOT_YAW = 29;
