/**
 * A track as a compact file, for storage and for drawing it over its clip in the browser.
 *
 * Little-endian. Bytes 0-3 `BTRK`; 4 format version (1); 5 landmarks (33); 6-7 number of doubtful
 * times; 8-11 frames; 12-15 frames a second (float); 16-17 width; 18-19 height; 20-23 confidence of
 * the roles (float). Then the doubtful times (float seconds). Then for lead and follow: one byte of
 * `SEEN` a frame, and for each frame that is not `SEEN.no` 33 times x, y, z of the picture (signed
 * 16-bit quarter pixels), 33 times x, y, z of the world (signed 16-bit millimeters) and 33 times
 * visibility (0..255). About 860 bytes a frame with both dancers.
 */
import { DANCE_ROLES } from '../moves/dance-role.ts';
import { InvalidInputError } from '../errors.ts';
import { clamp } from '../numeric/statistics.ts';
import { LANDMARKS, SEEN, type DancerTrack, type PoseTrack } from './track.ts';

const MAGIC = 'BTRK';
const VERSION = 1;
const HEADER_BYTES = 24;
const VALUES = 3 * LANDMARKS;
const FRAME_BYTES = 2 * 2 * VALUES + LANDMARKS;
const PER_PIXEL = 4;
const PER_METER = 1000;

const seenFrames = ({ seen }: DancerTrack): number =>
  seen.reduce((sum, state) => sum + (state === SEEN.no ? 0 : 1), 0);

/** What lies further outside of the picture than a 16-bit number holds is put at its edge. */
export function encodeTrack(track: PoseTrack): Uint8Array {
  const { frames, fps, width, height, dancers, roleConfidence, doubtfulSec } = track;
  const bytes = new Uint8Array(
    HEADER_BYTES +
      4 * doubtfulSec.length +
      DANCE_ROLES.reduce((sum, role) => sum + frames + FRAME_BYTES * seenFrames(dancers[role]), 0),
  );
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) view.setUint8(i, MAGIC.charCodeAt(i));
  view.setUint8(4, VERSION);
  view.setUint8(5, LANDMARKS);
  view.setUint16(6, doubtfulSec.length, true);
  view.setUint32(8, frames, true);
  view.setFloat32(12, fps, true);
  view.setUint16(16, width, true);
  view.setUint16(18, height, true);
  view.setFloat32(20, roleConfidence, true);
  let at = HEADER_BYTES;
  for (const time of doubtfulSec) {
    view.setFloat32(at, time, true);
    at += 4;
  }
  const writeShort = (value: number): void => {
    view.setInt16(at, clamp(Math.round(value), -32768, 32767), true);
    at += 2;
  };
  for (const role of DANCE_ROLES) {
    const { image, world, visibility, seen } = dancers[role];
    bytes.set(seen, at);
    at += frames;
    for (let frame = 0; frame < frames; frame++) {
      if (seen[frame] === SEEN.no) continue;
      for (let i = frame * VALUES; i < (frame + 1) * VALUES; i++) writeShort(PER_PIXEL * image[i]);
      for (let i = frame * VALUES; i < (frame + 1) * VALUES; i++) writeShort(PER_METER * world[i]);
      for (let i = frame * LANDMARKS; i < (frame + 1) * LANDMARKS; i++) {
        bytes[at++] = Math.round(255 * clamp(visibility[i], 0, 1));
      }
    }
  }
  return bytes;
}

/** @throws InvalidInputError `track-file` for bytes that are not a whole track */
export function decodeTrack(bytes: Uint8Array): PoseTrack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refuse = (why: string): never => {
    throw new InvalidInputError('track-file', `Not a track of dancers: ${why}.`);
  };
  if (bytes.length < HEADER_BYTES) refuse('it is too short');
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) refuse('it has another signature');
  if (view.getUint8(4) !== VERSION) refuse(`its version is ${view.getUint8(4)}`);
  if (view.getUint8(5) !== LANDMARKS) refuse(`it has ${view.getUint8(5)} landmarks`);
  const doubtful = view.getUint16(6, true);
  const frames = view.getUint32(8, true);
  let at = HEADER_BYTES;
  // Asked for before anything is allocated, so that a few bytes cannot ask for gigabytes.
  const need = (count: number): void => {
    if (at + count > bytes.length) refuse('it is cut short');
  };
  need(4 * doubtful + DANCE_ROLES.length * frames);
  const doubtfulSec = Array.from({ length: doubtful }, (_, i) => view.getFloat32(at + 4 * i, true));
  at += 4 * doubtful;
  const readDancer = (): DancerTrack => {
    need(frames);
    const seen = Uint8Array.from(bytes.subarray(at, at + frames));
    at += frames;
    if (seen.some((state) => state > SEEN.filled)) refuse('a frame is of no known kind');
    const dancer: DancerTrack = {
      image: new Float32Array(frames * VALUES),
      world: new Float32Array(frames * VALUES),
      visibility: new Float32Array(frames * LANDMARKS),
      seen,
    };
    need(FRAME_BYTES * seenFrames(dancer));
    const readShorts = (into: Float32Array, frame: number, unit: number): void => {
      for (let i = frame * VALUES; i < (frame + 1) * VALUES; i++, at += 2) {
        into[i] = view.getInt16(at, true) / unit;
      }
    };
    for (let frame = 0; frame < frames; frame++) {
      if (seen[frame] === SEEN.no) continue;
      readShorts(dancer.image, frame, PER_PIXEL);
      readShorts(dancer.world, frame, PER_METER);
      for (let i = 0; i < LANDMARKS; i++) {
        dancer.visibility[frame * LANDMARKS + i] = view.getUint8(at++) / 255;
      }
    }
    return dancer;
  };
  const dancers = { lead: readDancer(), follow: readDancer() };
  if (at !== bytes.length) refuse('there is more behind its end');
  return {
    fps: view.getFloat32(12, true),
    frames,
    width: view.getUint16(16, true),
    height: view.getUint16(18, true),
    dancers,
    roleConfidence: view.getFloat32(20, true),
    doubtfulSec,
  };
}
