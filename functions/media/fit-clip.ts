/** A clip in a picture of another shape. */
import { SIZES, type Shape } from '@bachata/core/moves/cameras.ts';
import { CLIP_ENCODER_ARGS } from './clip-profile.ts';
import { fileUrl, runFfmpeg } from './ffmpeg/run.ts';
import { writeWhole } from './whole-file.ts';

/**
 * The whole picture of the clip, with bars where the shape differs; frame by frame as it was.
 * @throws as `runFfmpeg`
 */
export async function fitClip(work: {
  readonly clip: string | Uint8Array;
  readonly shape: Shape;
  readonly output: string;
  readonly signal?: AbortSignal | undefined;
}): Promise<void> {
  const { clip, shape, output, signal } = work;
  const { width, height } = SIZES[shape];
  const size = `${width}:${height}`;
  const scaled = `scale=${size}:force_original_aspect_ratio=decrease:force_divisible_by=2`;
  await writeWhole(output, async (partial) => {
    await runFfmpeg({
      args: [
        ...['-i', typeof clip === 'string' ? fileUrl(clip) : 'pipe:0'],
        // Shape left unsaid, as in drawn clips: it would be part of the parameter sets.
        ...['-vf', `${scaled},pad=${size}:-1:-1,setsar=0`, ...CLIP_ENCODER_ARGS, fileUrl(partial)],
      ],
      ...(typeof clip === 'string' ? {} : { stdin: clip }),
      timeoutMs: 5 * 60_000,
      signal,
    });
  });
}
