/** The track of a couple whose joints are known: what a faultless tracker would give. */
import type { Camera } from '../moves/camera.ts';
import type { PoseFrame } from '../moves/pose-file.ts';
import { markedJoints } from './marked-joints.ts';
import { LANDMARKS, SEEN, type DancerTrack, type PoseTrack } from './track.ts';

/** Joints where BlazePose would mark them, as a tracker does, or where the bodies have them. */
export type AuthoredAs = 'marks' | 'joints';

const LEFT_HIP = 23;
const RIGHT_HIP = 24;

/**
 * @param frames landmarks in meters in the couple's space, one a picture
 * @param camera that looks at the couple; both dancers count as seen throughout, and a landmark as
 *   visible where it is inside the picture, hidden behind a body or not
 */
export function authoredTrack(
  frames: readonly PoseFrame[],
  camera: Camera,
  fps: number,
  as: AuthoredAs = 'marks',
): PoseTrack {
  const { width, height } = camera;
  const points = (joints: Float32Array): Float32Array =>
    as === 'marks' ? markedJoints(joints) : joints;
  return {
    fps,
    frames: frames.length,
    width,
    height,
    dancers: {
      lead: dancerTrack(
        frames.map(({ lead }) => points(lead)),
        camera,
      ),
      follow: dancerTrack(
        frames.map(({ follow }) => points(follow)),
        camera,
      ),
    },
    roleConfidence: 1,
    doubtfulSec: [],
  };
}

function dancerTrack(frames: readonly Float32Array[], camera: Camera): DancerTrack {
  const image = new Float32Array(3 * LANDMARKS * frames.length);
  const world = new Float32Array(image.length);
  const visibility = new Float32Array(LANDMARKS * frames.length);
  const pitch = (camera.pitchDownDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(pitch), Math.sin(pitch)];
  frames.forEach((points, frame) => {
    const hips = [0, 1, 2].map(
      (axis) => (points[3 * LEFT_HIP + axis] + points[3 * RIGHT_HIP + axis]) / 2,
    );
    const hipsDepth = camera.project(hips[0], hips[1], hips[2]).depth;
    for (let i = 0; i < LANDMARKS; i++) {
      const [x, y, z] = points.subarray(3 * i, 3 * i + 3);
      const at = 3 * (frame * LANDMARKS + i);
      const seen = camera.project(x, y, z);
      image[at] = seen.x;
      image[at + 1] = seen.y;
      image[at + 2] = ((seen.depth - hipsDepth) * camera.focalPx) / hipsDepth;
      // The axes of a camera that looks down are tilted by as much.
      const [up, back] = [y - hips[1], z - hips[2]];
      world[at] = x - hips[0];
      world[at + 1] = -(up * cos + back * sin);
      world[at + 2] = -(back * cos - up * sin);
      const inside = seen.x >= 0 && seen.x < camera.width && seen.y >= 0 && seen.y < camera.height;
      visibility[frame * LANDMARKS + i] = inside ? 1 : 0;
    }
  });
  return { image, world, visibility, seen: new Uint8Array(frames.length).fill(SEEN.yes) };
}
