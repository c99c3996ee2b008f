/**
 * Makes of any uploaded clip a video that every browser plays, and that is small enough to analyze:
 * upright, SDR, 30 frames a second, at most 1280 pixels long. What cannot be used is refused first.
 */
import { rm, stat } from 'node:fs/promises';
import { AppError, InvalidInputError, LimitError } from '@bachata/core/errors.ts';
import { CLIP_LIMITS } from '@bachata/core/moves/clip-limits.ts';
import { FfmpegFailedError, fileUrl, runFfmpeg } from './ffmpeg/run.ts';
import { progressFraction } from './ffmpeg/progress.ts';
import { isStill } from './is-still.ts';
import { plainPicture } from './normalize-clip.ts';
import { stillOf } from './poster.ts';
import { describeVideo, type VideoDescription } from './describe-video.ts';
import { writeWhole } from './whole-file.ts';

export const CLIP_VIDEO_FPS = 30;
const LONG_EDGE = 1280;
const SHORT_EDGE = 720;
const POSTER_WIDTH = 640;
/** Two minutes of 4K, 30 frames a second, take about 250 s of CPU; on two cores this is four times. */
const TIMEOUT_MS = 10 * 60_000;

export interface ClipVideo {
  readonly durationSec: number;
  readonly width: number;
  readonly height: number;
  /** JPEG. */
  readonly poster: Uint8Array;
}

export interface ClipVideoWork {
  readonly file: string;
  readonly output: string;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * Writes the video, whole or not at all.
 *
 * @throws InvalidInputError `unsupported-video`, `no-video`, `video-too-short`, `video-too-small`,
 *   `video-truncated`, `video-too-heavy`, `clip-unusable`; LimitError `video-too-large`, `video-too-long`
 */
export async function makeClipVideo(work: ClipVideoWork): Promise<ClipVideo> {
  const { file, output, signal } = work;
  const { size } = await stat(file);
  if (size > CLIP_LIMITS.maxBytes) {
    throw new LimitError('video-too-large', `The file has ${size} bytes.`, {
      details: { megabytes: CLIP_LIMITS.maxBytes / 1_000_000 },
    });
  }
  const probe = await describeVideo(file, signal);
  checkLength(probe.durationSec);
  checkEdges(probe);
  await writeWhole(output, (partial) => encode(work, probe, partial));
  // What the container claimed may have been wrong: what came out is the truth.
  const made = await describeVideo(output, signal);
  checkLength(made.durationSec);
  if (await isStill(output, signal)) {
    await rm(output);
    throw new InvalidInputError('clip-unusable', 'Nothing moves in it.', {
      details: { reason: 'still' },
    });
  }
  const middle = Math.floor((made.durationSec * CLIP_VIDEO_FPS) / 2);
  const poster = await stillOf({ source: output, frame: middle, width: POSTER_WIDTH, signal });
  const { durationSec, width, height } = made;
  return { durationSec, width, height, poster };
}

function checkLength(durationSec: number): void {
  const { minSec, maxSec } = CLIP_LIMITS;
  const seconds = Math.round(durationSec * 10) / 10;
  if (durationSec > maxSec + 1) {
    throw new LimitError('video-too-long', `The clip lasts ${seconds} s.`, {
      details: { seconds, maxSec },
    });
  }
  if (!(durationSec >= minSec)) {
    throw new InvalidInputError('video-too-short', `The clip lasts ${seconds} s.`, {
      details: { seconds, minSec },
    });
  }
}

function checkEdges({ width, height }: VideoDescription): void {
  const { minEdge, maxEdge } = CLIP_LIMITS;
  const details = { width, height, minEdge, maxEdge };
  if (Math.min(width, height) < minEdge) {
    throw new InvalidInputError('video-too-small', `It is ${width} x ${height}.`, { details });
  }
  if (Math.max(width, height) > maxEdge) {
    throw new LimitError('video-too-sharp', `It is ${width} x ${height}.`, { details });
  }
}

async function encode(work: ClipVideoWork, probe: VideoDescription, output: string): Promise<void> {
  const { durationSec, width, height, hdr, demuxer, hasSound } = probe;
  const [boxWidth, boxHeight] = width >= height ? [LONG_EDGE, SHORT_EDGE] : [SHORT_EDGE, LONG_EDGE];
  const picture = [
    ...plainPicture(hdr),
    `scale='min(${boxWidth},iw)':'min(${boxHeight},ih)':` +
      'force_original_aspect_ratio=decrease:force_divisible_by=2',
    `fps=${CLIP_VIDEO_FPS}:start_time=0,format=yuv420p`,
  ];
  const { stderrTail } = await runFfmpeg({
    args: [
      // Sound that goes on after the picture is left out.
      ...['-f', demuxer, '-i', fileUrl(work.file)],
      ...['-t', String(Math.min(durationSec, CLIP_LIMITS.maxSec))],
      ...['-map', '0:v:0', '-vf', picture.join(',')],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '21', '-g', '60'],
      ...(hasSound ? SOUND : []),
      // Where and with what it was filmed is nobody's business.
      ...['-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart', '-f', 'mp4'],
      fileUrl(output),
    ],
    onProgress: (block) => {
      const fraction = progressFraction(block, durationSec);
      if (fraction !== undefined) work.onProgress?.(fraction);
    },
    timeoutMs: TIMEOUT_MS,
    signal: work.signal,
  }).catch((cause: unknown) => {
    if (cause instanceof FfmpegFailedError) {
      throw new InvalidInputError('unsupported-video', 'The video cannot be decoded.', { cause });
    }
    if (cause instanceof AppError && HEAVY.includes(cause.code)) {
      throw new InvalidInputError('video-too-heavy', 'The video takes too much.', { cause });
    }
    throw cause;
  });
  if (/partial file|truncat|ended prematurely/i.test(stderrTail)) {
    throw new InvalidInputError('video-truncated', 'The file is incomplete.');
  }
}

/** The default coder takes four times as long. */
const SOUND = ['-map', '0:a:0', '-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '160k', '-ac', '2'];
const HEAVY = ['ffmpeg-timeout', 'media-memory'];
