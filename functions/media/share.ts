/** Small pictures of a choreography: loops of a phrase or a clip, and a sheet of its moves. */
import { join } from 'node:path';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { CLIP, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import type { ClipSource } from './clip-library.ts';
import { fileUrl, runFfmpeg } from './ffmpeg/run.ts';
import { withScratch } from '../scratch.ts';
import { assembleVideo } from './instant.ts';
import { phraseOf } from './plan-slice.ts';
import { stillOf } from './poster.ts';

export const LOOP_FORMATS = ['webp', 'webm', 'gif'] as const;
/** Animated WebP for previews, WebM (VP9) for posts, GIF for where nothing else is taken. */
export type LoopFormat = (typeof LOOP_FORMATS)[number];

export const LOOP_CONTENT_TYPES: Readonly<Record<LoopFormat, string>> = {
  webp: 'image/webp',
  webm: 'video/webm',
  gif: 'image/gif',
};

/** Pictures a second: enough to see a step, few enough to load while hovering. */
const LOOP_FPS: Readonly<Record<LoopFormat, number>> = { webp: 12, webm: 30, gif: 12 };

function loopArgs(format: LoopFormat, width: number): string[] {
  const scaled = `fps=${LOOP_FPS[format]},scale=${width}:-2:flags=lanczos`;
  switch (format) {
    case 'webp':
      return ['-vf', scaled, '-c:v', 'libwebp_anim', '-quality', '60', '-loop', '0', '-f', 'webp'];
    case 'webm':
      return [
        ...['-vf', `${scaled},format=yuv420p`, '-c:v', 'libvpx-vp9', '-crf', '36', '-b:v', '0'],
        ...['-deadline', 'realtime', '-cpu-used', '6', '-row-mt', '1', '-f', 'webm'],
      ];
    case 'gif': {
      // A palette of the loop's own colors, made of what moves.
      const palette = 'split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=bayer';
      return ['-filter_complex', `[0:v]${scaled},${palette}`, '-loop', '0', '-f', 'gif'];
    }
  }
}

/**
 * A silent loop of a clip or video, at most `maxSec` of it, `width` pixels wide.
 *
 * @throws see `runFfmpeg`
 */
export async function loopOf(input: {
  readonly source: string | Uint8Array;
  readonly format: LoopFormat;
  /** Default 320. */
  readonly width?: number | undefined;
  /** Default 3. */
  readonly maxSec?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}): Promise<Buffer> {
  const { source, format, width = 320, maxSec = 3 } = input;
  const { stdout } = await runFfmpeg({
    args: [
      ...['-t', String(maxSec), '-i', typeof source === 'string' ? fileUrl(source) : 'pipe:0'],
      ...['-an', ...loopArgs(format, width), 'pipe:1'],
    ],
    ...(typeof source === 'string' ? {} : { stdin: source }),
    timeoutMs: 2 * 60_000,
    signal: input.signal,
  });
  return stdout;
}

/**
 * One phrase of the plan as a loop, at the tempo of the song.
 *
 * @throws InvalidInputError `no-such-phrase`; as `videoStream` and `runFfmpeg`
 */
export async function phraseLoop(input: {
  readonly plan: Plan;
  readonly clipSource: ClipSource;
  readonly phrase: number;
  readonly format: LoopFormat;
  /** Default 480. */
  readonly width?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}): Promise<Buffer> {
  const plan = phraseOf(input.plan, input.phrase);
  const { clipSource, format, width = 480, signal } = input;
  return withScratch(async (folder) => {
    const source = join(folder, 'phrase.mp4');
    await assembleVideo({ plan, clipSource, title: '', output: source, signal });
    return loopOf({ source, format, width, maxSec: plan.song.durationSec, signal });
  });
}

/** Most tiles of a contact sheet. */
const MAX_TILES = 24;

/**
 * The different moves of a plan, in the order in which they first come, as one JPEG of tiles 320
 * pixels wide.
 *
 * @throws InvalidInputError `invalid-plan` for an empty plan; see `runFfmpeg`
 */
export async function contactSheet(input: {
  readonly plan: Plan;
  readonly clipSource: ClipSource;
  /** Default 4. */
  readonly columns?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}): Promise<Buffer> {
  const { plan, clipSource, columns = 4, signal } = input;
  const firsts = plan.segments.filter(
    ({ moveId }, index) =>
      plan.segments.findIndex((segment) => segment.moveId === moveId) === index,
  );
  if (firsts.length === 0) throw new InvalidInputError('invalid-plan', 'The plan is empty.');
  const tiles: Buffer[] = [];
  for (const { moveId, entry, beats } of firsts.slice(0, MAX_TILES)) {
    tiles.push(
      await stillOf({
        source: await clipSource(moveId, entry.side),
        frame: (Math.min(2, beats - 1) + FIRST_COUNT_AT) * CLIP.framesPerBeat,
        width: 320,
        signal,
      }),
    );
  }
  const width = Math.min(columns, tiles.length);
  const { stdout } = await runFfmpeg({
    args: [
      ...['-f', 'image2pipe', '-c:v', 'mjpeg', '-i', 'pipe:0'],
      ...['-vf', `tile=${width}x${Math.ceil(tiles.length / width)}:padding=4:color=0x202020`],
      ...['-frames:v', '1', '-c:v', 'mjpeg', '-q:v', '3', '-f', 'image2pipe', 'pipe:1'],
    ],
    stdin: Buffer.concat(tiles),
    timeoutMs: 30_000,
    signal,
  });
  return stdout;
}
