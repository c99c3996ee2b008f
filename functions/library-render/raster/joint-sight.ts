/** Which joints of the drawn bodies the camera can see, and which another limb or body hides. */
import { DANCE_ROLES, type DanceRole } from '@bachata/core/moves/dance-role.ts';
import { landmarks } from '@bachata/core/motion/landmarks.ts';
import type { CouplePose } from '@bachata/core/motion/body.ts';
import type { Camera } from '@bachata/core/moves/camera.ts';
import { JOINT } from '@bachata/core/pose/joints.ts';
import { LANDMARKS } from '@bachata/core/pose/track.ts';
import { DrawnFigure, SAMPLES } from './drawn-figure.ts';
import type { CoupleSway, Dancers } from './renderer.ts';
import { clearBox, createVisibilityBuffer, drawTriangles, emptyBox } from './visibility.ts';

/** A joint lies inside its own flesh and clothes: the surface may be so many meters nearer. */
const DEPTHS: readonly (readonly [meters: number, ...joints: number[]])[] = [
  [0.14, JOINT.leftShoulder, JOINT.rightShoulder],
  [0.07, JOINT.leftElbow, JOINT.rightElbow],
  [0.06, JOINT.leftWrist, JOINT.rightWrist],
  [0.18, JOINT.leftHip, JOINT.rightHip],
  [0.1, JOINT.leftKnee, JOINT.rightKnee],
  [0.09, JOINT.leftAnkle, JOINT.rightAnkle],
];

/** 33 for each dancer: 1 for a body joint in sight; 0 for other landmarks, which are not judged. */
export type JointSight = Readonly<Record<DanceRole, Uint8Array>>;

export function createJointSight(
  dancers: Dancers,
  camera: Camera,
): (pose: CouplePose, sway?: CoupleSway) => JointSight {
  const figures = {
    lead: new DrawnFigure(dancers.lead.look, dancers.lead.proportions, camera),
    follow: new DrawnFigure(dancers.follow.look, dancers.follow.proportions, camera),
  };
  const buffer = createVisibilityBuffer(SAMPLES * camera.width, SAMPLES * camera.height);
  const whole = { left: 0, top: 0, right: buffer.width, bottom: buffer.height };
  const firstTriangle = { lead: 0, follow: figures.lead.triangles };

  const isInSight = (
    points: Float32Array,
    joint: number,
    depthM: number,
    role: DanceRole,
  ): boolean => {
    const { x, y, depth } = camera.project(
      points[3 * joint],
      points[3 * joint + 1],
      points[3 * joint + 2],
    );
    if (!(x >= 0 && y >= 0 && x < camera.width && y < camera.height)) return false;
    const at = Math.floor(SAMPLES * y) * buffer.width + Math.floor(SAMPLES * x);
    const triangle = buffer.triangle[at];
    if (triangle === 0) return true;
    const isOwn = (triangle > figures.lead.triangles ? 'follow' : 'lead') === role;
    return isOwn && depth - 1 / buffer.nearness[at] <= depthM;
  };

  return (pose, sway) => {
    clearBox(buffer, whole);
    for (const role of DANCE_ROLES) {
      const { figure, screen } = figures[role];
      figure.pose(pose[role], sway?.[role]);
      figures[role].project(emptyBox());
      drawTriangles(buffer, screen, figure.mesh.indices, firstTriangle[role]);
    }
    const sightOf = (role: DanceRole): Uint8Array => {
      const points = landmarks(pose[role]);
      const inSight = new Uint8Array(LANDMARKS);
      for (const [depthM, ...joints] of DEPTHS) {
        for (const joint of joints) {
          inSight[joint] = Number(isInSight(points, joint, depthM, role));
        }
      }
      return inSight;
    };
    return { lead: sightOf('lead'), follow: sightOf('follow') };
  };
}
