/** Tells a photograph, a title or black frames that were saved as a video from somebody who moves. */
import { fileUrl, runFfmpeg } from './ffmpeg/run.ts';

const FPS = 4;
const WIDTH = 64;
const HEIGHT = 36;
/** Gray values of 255: more than what compressing makes of a picture that stays the same. */
const CHANGE = 6;

/**
 * Whether all pictures of a video are the same, seen from afar: as 64 x 36 gray values.
 *
 * @throws see `runFfmpeg`
 */
export async function isStill(file: string, signal?: AbortSignal): Promise<boolean> {
  const { stdout } = await runFfmpeg({
    args: [
      ...['-i', fileUrl(file), '-map', '0:v:0'],
      ...['-vf', `fps=${FPS},scale=${WIDTH}:${HEIGHT}:flags=area,format=gray`],
      ...['-f', 'rawvideo', 'pipe:1'],
    ],
    timeoutMs: 2 * 60_000,
    signal,
  });
  const size = WIDTH * HEIGHT;
  for (let at = size; at < stdout.length; at++) {
    if (Math.abs(Number(stdout[at]) - Number(stdout[at % size])) > CHANGE) return false;
  }
  return true;
}
