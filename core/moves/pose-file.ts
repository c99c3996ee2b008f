/**
 * The landmarks of both dancers over a clip, as a compact file beside it.
 *
 * Little-endian. Bytes 0-3 `BPOS`; 4 format version (1); 5 dancers (2: lead, follow); 6-7 landmarks
 * per dancer (33, MediaPipe's order); 8-11 frames; 12-15 frames per beat. Then for each frame, each
 * dancer and each landmark x, y, z as signed 16-bit millimeters in the picture's axes (x right, y up,
 * z to the camera, the couple's middle of the floor the origin), the lead starting on the left of
 * the picture. The other orientation is the same turned by 180 degrees about y: x and z negated.
 */
import type { DanceRole } from './dance-role.ts';
import { InvalidInputError } from '../errors.ts';

const MAGIC = 'BPOS';
const VERSION = 1;
const HEADER_BYTES = 16;
export const POSE_LANDMARKS = 33;
const DANCERS = 2;
const VALUES_PER_FRAME = DANCERS * POSE_LANDMARKS * 3;

export interface AuthoredPoses {
  readonly frames: number;
  readonly framesPerBeat: number;
  /** 33 times x, y, z in meters. */
  landmarks(frame: number, dancer: DanceRole): Float32Array;
}

export interface PoseFrame {
  readonly lead: Float32Array;
  readonly follow: Float32Array;
}

/** All frames of a track, one after the other. */
export function poseFrames(track: AuthoredPoses): PoseFrame[] {
  return Array.from({ length: track.frames }, (_, frame) => ({
    lead: track.landmarks(frame, 'lead'),
    follow: track.landmarks(frame, 'follow'),
  }));
}

/** @throws RangeError for a landmark further than 32.7 m away */
export function writePoseFile(frames: readonly PoseFrame[], framesPerBeat: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + 2 * frames.length * VALUES_PER_FRAME);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) view.setUint8(i, MAGIC.charCodeAt(i));
  view.setUint8(4, VERSION);
  view.setUint8(5, DANCERS);
  view.setUint16(6, POSE_LANDMARKS, true);
  view.setUint32(8, frames.length, true);
  view.setUint32(12, framesPerBeat, true);
  let at = HEADER_BYTES;
  for (const { lead, follow } of frames) {
    for (const track of [lead, follow]) {
      for (let i = 0; i < 3 * POSE_LANDMARKS; i++, at += 2) {
        const millimeters = Math.round(track[i] * 1000);
        if (!(Math.abs(millimeters) <= 32767)) {
          throw new RangeError(`landmark ${Math.floor(i / 3)} is ${track[i]} m away`);
        }
        view.setInt16(at, millimeters, true);
      }
    }
  }
  return bytes;
}

/** @throws InvalidInputError `pose-file` for bytes that are not a whole pose file */
export function readPoseFile(bytes: Uint8Array): AuthoredPoses {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refuse = (why: string): never => {
    throw new InvalidInputError('pose-file', `Not a pose file: ${why}.`);
  };
  if (bytes.length < HEADER_BYTES) refuse('it is too short');
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) refuse('it has another signature');
  if (view.getUint8(4) !== VERSION) refuse(`its version is ${view.getUint8(4)}`);
  if (view.getUint8(5) !== DANCERS || view.getUint16(6, true) !== POSE_LANDMARKS) {
    refuse('it has other dancers or landmarks');
  }
  const frames = view.getUint32(8, true);
  if (bytes.length !== HEADER_BYTES + 2 * frames * VALUES_PER_FRAME) {
    refuse(`${frames} frames do not fit ${bytes.length} bytes`);
  }
  return {
    frames,
    framesPerBeat: view.getUint32(12, true),
    landmarks(frame, dancer) {
      if (!(frame >= 0 && frame < frames)) throw new RangeError(`no frame ${frame} of ${frames}`);
      const first =
        HEADER_BYTES +
        2 * (frame * VALUES_PER_FRAME + (dancer === 'lead' ? 0 : 3 * POSE_LANDMARKS));
      const values = new Float32Array(3 * POSE_LANDMARKS);
      for (let i = 0; i < values.length; i++) {
        values[i] = view.getInt16(first + 2 * i, true) / 1000;
      }
      return values;
    },
  };
}
