/** Draws and encodes one clip, its poster and its hover preview. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { moveFiles } from '@bachata/core/moves/clip-index.ts';
import type { Camera } from '@bachata/core/moves/camera.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { CLIP_ENCODER_ARGS } from '../media/clip-profile.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { writeWhole } from '../media/whole-file.ts';
import type { ClipRenderer } from './raster/renderer.ts';
import { CastMotion, frameCount } from './cast.ts';
import { tellingFrame } from './telling-frame.ts';
import { YUV_INPUT, YuvConverter } from './yuv.ts';

const pictures = ({ width, height }: Pick<Camera, 'width' | 'height'>): readonly string[] => [
  ...['-s', `${width}x${height}`, '-r', String(CLIP.framesPerSecond), '-i', 'pipe:0'],
];
const RGB_INPUT = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', ...pictures(CLIP)];
const TIMEOUT_MS = 5 * 60_000;
const PREVIEW_SECONDS = 3;

/** What is drawn of a clip, and how large. */
export interface ClipPictures {
  readonly renderer: ClipRenderer;
  readonly motion: CastMotion;
  readonly frames: number;
  readonly size: Pick<Camera, 'width' | 'height'>;
  readonly onFrame?: () => void;
}

/** Every frame of a clip, ready for the encoder. */
function* clipFrames({ renderer, motion, frames, size, onFrame }: ClipPictures): Generator<Buffer> {
  const converter = new YuvConverter(renderer.background, size);
  for (let frame = 0; frame < frames; frame++) {
    const rgb = renderer.render(motion.pose(frame), motion.sway(frame));
    yield converter.picture(rgb, renderer.changed);
    onFrame?.();
  }
}

async function encodeFile(
  file: string,
  args: readonly string[],
  input?: Readable,
  signal?: AbortSignal,
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, (partial) =>
    runFfmpeg({
      args: [...args, fileUrl(partial)],
      timeoutMs: TIMEOUT_MS,
      signal,
      ...(input === undefined ? {} : { stdin: input }),
    }),
  );
}

export async function encodeClip(file: string, clip: ClipPictures): Promise<void> {
  await encodeFile(
    file,
    // One encoder thread: clips are drawn in parallel, and the bytes do not depend on the machine.
    [...YUV_INPUT, ...pictures(clip.size), '-threads', '1', ...CLIP_ENCODER_ARGS],
    Readable.from(clipFrames(clip)),
  );
}

/** Of the library. */
export async function renderClip(
  renderer: ClipRenderer,
  move: Move,
  side: Side,
  folder: string,
): Promise<void> {
  await encodeClip(path.join(folder, moveFiles.clip(move.id, side)), {
    ...{ renderer, motion: new CastMotion(move, side), frames: frameCount(move), size: CLIP },
  });
}

export async function renderPoster(
  renderer: ClipRenderer,
  move: Move,
  folder: string,
): Promise<void> {
  const motion = new CastMotion(move, 'left');
  const frame = tellingFrame(move);
  const picture = Buffer.from(renderer.render(motion.pose(frame), motion.sway(frame)));
  await encodeFile(
    path.join(folder, moveFiles.poster(move.id)),
    [
      ...[...RGB_INPUT, '-vf', 'scale=640:360:flags=area', '-frames:v', '1'],
      ...['-c:v', 'libwebp', '-quality', '82', '-compression_level', '6', '-f', 'webp'],
    ],
    Readable.from([picture]),
  );
}

/** Made from the finished left-hand clip: ten pictures a second, cropped to the dancers. */
export async function renderPreview(move: Move, folder: string): Promise<void> {
  const clip = path.join(folder, moveFiles.clip(move.id, 'left'));
  await encodeFile(path.join(folder, moveFiles.preview(move.id)), [
    ...['-t', String(PREVIEW_SECONDS), '-i', fileUrl(clip)],
    ...['-vf', 'fps=10,crop=1120:630:80:70,scale=320:180:flags=area', '-an'],
    ...['-c:v', 'libwebp_anim', '-quality', '55', '-compression_level', '6', '-loop', '0'],
    ...['-f', 'webp'],
  ]);
}
