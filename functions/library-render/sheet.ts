/** Contact sheets: a move in eight pictures, for looking at its motion. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { CLIP, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import type { ClipRenderer } from './raster/renderer.ts';
import { CastMotion } from './cast.ts';

const PICTURES = 8;
/** The middle of the picture, where the dancers are. */
const CROP = { width: 820, height: 700 };

/** Writes `<moveId>.<side>.png`: counts 1 to 8 (of a longer move every second), row by row. */
export async function writeSheet(
  renderer: ClipRenderer,
  move: Move,
  side: Side,
  folder: string,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const motion = new CastMotion(move, side);
  const step = move.counts / PICTURES;
  const pictures = Array.from({ length: PICTURES }, (_, i) => {
    const frame = Math.round((i * step + FIRST_COUNT_AT) * CLIP.framesPerBeat);
    return Buffer.from(renderer.render(motion.pose(frame), motion.sway(frame)));
  });
  const file = path.join(folder, `${move.id}.${side}.png`);
  const filter = [
    `crop=${CROP.width}:${CROP.height}`,
    `scale=${CROP.width / 2}:-1:flags=area`,
    `tile=4x2:padding=4`,
  ].join(',');
  await runFfmpeg({
    args: [
      ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${CLIP.width}x${CLIP.height}`, '-r', '1'],
      ...['-i', 'pipe:0', '-vf', filter, '-frames:v', '1', '-update', '1', fileUrl(file)],
    ],
    stdin: Readable.from(pictures),
    timeoutMs: 60_000,
  });
  return file;
}
