/** A moving picture that stands for a clip. */
import { fileUrl, runFfmpeg } from './ffmpeg/run.ts';

/** Enough pictures a second to see a step, few enough to load while hovering. */
const FPS = 12;
const WIDTH = 320;
const MAX_SEC = 3;

/**
 * The beginning of a clip or video as a silent loop: animated WebP, 320 pixels wide.
 *
 * @param maxSec default 3
 * @throws see `runFfmpeg`
 */
export async function previewOf(input: {
  readonly source: string;
  readonly maxSec?: number;
  readonly signal?: AbortSignal | undefined;
}): Promise<Buffer> {
  const { source, maxSec = MAX_SEC, signal } = input;
  const { stdout } = await runFfmpeg({
    args: [
      ...['-t', String(maxSec), '-i', fileUrl(source), '-an'],
      ...['-vf', `fps=${FPS},scale=${WIDTH}:-2:flags=lanczos`],
      ...['-c:v', 'libwebp_anim', '-quality', '60', '-loop', '0', '-f', 'webp', 'pipe:1'],
    ],
    timeoutMs: 2 * 60_000,
    signal,
  });
  return stdout;
}
