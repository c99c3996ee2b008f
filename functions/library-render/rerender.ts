/**
 * Library moves as somebody else might have filmed them: from another side, by other dancers, in
 * other light, at another size, rate and tempo. The landmarks of every picture are known, so that
 * the analysis of clips can be measured on them.
 */
import { Readable } from 'node:stream';
import { landmarks } from '@bachata/core/motion/landmarks.ts';
import { degrees } from '@bachata/core/motion/vector.ts';
import { createCamera, type Camera, type CameraPlace } from '@bachata/core/moves/camera.ts';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import { CLIP, CLIP_TEMPO_BPM } from '@bachata/core/moves/clip-format.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { authoredTrack, type AuthoredAs } from '@bachata/core/pose/authored-track.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { writeWhole } from '../media/whole-file.ts';
import { createJointSight, type JointSight } from './raster/joint-sight.ts';
import { createClipRenderer, type ClipRenderer, type Dancers } from './raster/renderer.ts';
import { CAST, CastMotion } from './cast.ts';

export interface View {
  /** Camera's place around the couple: 0 as in the library, 90 from its right. Default 0. */
  readonly azimuthDegrees?: number;
  /** Of the camera, meters; it is aimed at the dancers' middle. Without both, it stands as in the library. */
  readonly heightM?: number;
  readonly distanceM?: number;
  /** Default: as in the library; a picture in portrait needs about 45. */
  readonly verticalFieldOfViewDegrees?: number;
  /** Default: the cast of the library. */
  readonly dancers?: Dancers;
  /** Default: as in the library. */
  readonly light?: Light;
  /** Pixels, even. Default 1280 and 720. */
  readonly width?: number;
  readonly height?: number;
  /** Default 30. */
  readonly fps?: number;
  /** Default that of the clips, 112.5. */
  readonly tempoBpm?: number;
  /** Where the lead starts. Default left. */
  readonly side?: Side;
}

/** What happens to the picture between room and file. */
export interface Light {
  /** 1 as it is; below darker, above brighter. */
  readonly gamma?: number;
  readonly contrast?: number;
  readonly saturation?: number;
  /** Kelvin; 6500 is neutral, less is warmer. */
  readonly temperatureK?: number;
  /** Of the sensor, 0..100; 10 is a telephone indoors. */
  readonly noise?: number;
}

export interface Rerenderer {
  readonly camera: Camera;
  /** RGB pictures, valid until the next one is asked for; the light is not in them. */
  pictures(move: Move): Generator<Uint8Array>;
  /** What a faultless tracker sees in them; default marks. */
  truth(move: Move, as?: AuthoredAs): PoseTrack;
  /** Of each picture: which joints nothing hides. */
  sight(move: Move): Generator<JointSight>;
  /** Writes an H.264 MP4 without sound, whole or not at all. */
  render(move: Move, file: string, signal?: AbortSignal): Promise<void>;
}

/** About the middle of two dancers' bodies. */
const AIM_M = 0.96;
const TIMEOUT_MS = 5 * 60_000;

function placeOf({ heightM, distanceM, verticalFieldOfViewDegrees }: View): CameraPlace {
  const { position, pitchDownDegrees, verticalFieldOfViewDegrees: clipAngle } = CLIP_CAMERA;
  const angle = verticalFieldOfViewDegrees ?? clipAngle;
  if (heightM === undefined && distanceM === undefined) {
    return { position, pitchDownDegrees, verticalFieldOfViewDegrees: angle };
  }
  const height = heightM ?? position[1];
  const distance = distanceM ?? position[2];
  return {
    position: [0, height, distance],
    pitchDownDegrees: degrees(Math.atan2(height - AIM_M, distance)),
    verticalFieldOfViewDegrees: angle,
  };
}

/** Preparing a view takes a second; its moves are then drawn one after another. */
export function createRerenderer(view: View = {}): Rerenderer {
  const { width = CLIP.width, height = CLIP.height, fps = CLIP.framesPerSecond } = view;
  const { tempoBpm = CLIP_TEMPO_BPM, dancers = CAST, side = 'left', light = {} } = view;
  const camera = createCamera(placeOf(view), { width, height });
  let renderer: ClipRenderer | undefined;

  const motionOf = (move: Move): CastMotion =>
    new CastMotion(move, side, dancers, view.azimuthDegrees ?? 0);
  /** The clip's frames, fractions of them too, at the times of the pictures. */
  const framesOf = ({ counts }: Move): number[] => {
    const pictures = Math.floor(((counts * 60) / tempoBpm) * fps);
    return Array.from(
      { length: pictures },
      (_, i) => (i / fps / 60) * tempoBpm * CLIP.framesPerBeat,
    );
  };

  function* pictures(move: Move): Generator<Uint8Array> {
    renderer ??= createClipRenderer(dancers, camera);
    const motion = motionOf(move);
    for (const frame of framesOf(move))
      yield renderer.render(motion.pose(frame), motion.sway(frame));
  }

  function* sight(move: Move): Generator<JointSight> {
    const sightOf = createJointSight(dancers, camera);
    const motion = motionOf(move);
    for (const frame of framesOf(move)) yield sightOf(motion.pose(frame), motion.sway(frame));
  }

  return {
    camera,
    pictures,
    sight,
    truth(move, as) {
      const motion = motionOf(move);
      const frames = framesOf(move).map((frame) => {
        const { lead, follow } = motion.pose(frame);
        return { lead: landmarks(lead), follow: landmarks(follow) };
      });
      return authoredTrack(frames, camera, fps, as);
    },
    async render(move, file, signal) {
      const copies = function* (): Generator<Buffer> {
        for (const picture of pictures(move)) yield Buffer.from(picture);
      };
      await writeWhole(file, (partial) =>
        runFfmpeg({
          args: [
            ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`],
            ...['-r', String(fps), '-i', 'pipe:0', '-vf', filterOf(light), '-threads', '1'],
            ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-pix_fmt', 'yuv420p'],
            ...['-movflags', '+faststart', '-f', 'mp4', fileUrl(partial)],
          ],
          stdin: Readable.from(copies()),
          timeoutMs: TIMEOUT_MS,
          signal,
        }),
      );
    },
  };
}

function filterOf({
  gamma = 1,
  contrast = 1,
  saturation = 1,
  temperatureK,
  noise = 0,
}: Light): string {
  return [
    `eq=gamma=${gamma}:contrast=${contrast}:saturation=${saturation}`,
    ...(temperatureK === undefined ? [] : [`colortemperature=${temperatureK}`]),
    ...(noise === 0 ? [] : [`noise=alls=${noise}:allf=t`]),
  ].join(',');
}
