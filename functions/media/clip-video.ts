/**
 * Makes of any uploaded clip a video that every browser plays, and that is small enough to analyze:
 * upright, SDR, 30 frames a second, at most 1280 pixels long, without bars and as fast as it was filmed.
 * What cannot be used is refused first.
 */
import { rm, stat } from 'node:fs/promises';
import { AppError, InvalidInputError, LimitError } from '@bachata/core/errors.ts';
import { CLIP_LIMITS } from '@bachata/core/moves/clip-limits.ts';
import { insideBars } from './black-bars.ts';
import { FfmpegFailedError, fileUrl, runFfmpeg, type FfmpegRun } from './ffmpeg/run.ts';
import { progressFraction } from './ffmpeg/progress.ts';
import { isStill } from './is-still.ts';
import { nearestFrames, plainColors, PLAIN_SHAPE, TIMED_SOUND } from './plain-picture.ts';
import { stillOf } from './poster.ts';
import {
  beside,
  describeVideo,
  FIRST_PICTURES,
  HEAVY,
  type VideoDescription,
} from './describe-video.ts';
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
  /** Of the file's sound tracks, from 0, those that it was written with: first that of `output`. */
  readonly soundTracks: readonly number[];
}

export interface ClipVideoWork {
  readonly file: string;
  readonly output: string;
  /** Which sound track, from 0. Default: the first one that can be decoded. */
  readonly track?: number | undefined;
  /** Where the same pictures are written with another sound track. Default: nowhere. */
  readonly outputWith?: ((track: number) => string) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * Writes the video, whole or not at all; with each of a few sound tracks, where it has several.
 *
 * @throws InvalidInputError `clip-track`, `video-too-short`, `video-too-small`, `clip-unusable`, and as
 *   `describeVideo`; LimitError `video-too-large`, `video-too-long`, `video-too-sharp`
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
  checkLength(probe.durationSec / probe.slowedBy);
  checkEdges(probe);
  const [soundTrack, ...others] = tracksFrom(probe, work.track);
  await writeWhole(output, (partial) => encode(work, { probe, soundTrack, output: partial }));
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
  const soundTracks = soundTrack === undefined ? [] : [soundTrack];
  if (work.outputWith) {
    for (const track of others.slice(0, MOST_OTHER_SOUNDS)) {
      await writeWhole(work.outputWith(track), (partial) =>
        withSound(work, { probe, soundTrack: track, output: partial, durationSec }),
      );
      soundTracks.push(track);
    }
  }
  return { durationSec, width, height, poster, soundTracks };
}

/** Each is a whole video. Screen recorders write the game, the voice and both. */
const MOST_OTHER_SOUNDS = 3;

/** The wanted one first. */
function tracksFrom({ soundTracks }: VideoDescription, wanted: number | undefined): number[] {
  if (wanted === undefined) return [...soundTracks];
  if (soundTracks.includes(wanted)) {
    return [wanted, ...soundTracks.filter((track) => track !== wanted)];
  }
  const readable = soundTracks.map((track) => track + 1).join(', ') || 'none';
  throw new InvalidInputError(
    'clip-track',
    `Sound track ${wanted + 1} cannot be heard; of those in the file can: ${readable}.`,
  );
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

interface Encoding {
  readonly probe: VideoDescription;
  /** Of the file. */
  readonly soundTrack: number | undefined;
  readonly output: string;
}

async function encode(work: ClipVideoWork, encoding: Encoding): Promise<void> {
  const { probe, soundTrack, output } = encoding;
  const { slowedBy } = probe;
  const durationSec = probe.durationSec / slowedBy;
  const inside = await insideBars(probe, work.signal);
  const [width, height] = [inside?.width ?? probe.width, inside?.height ?? probe.height];
  const [boxWidth, boxHeight] = width >= height ? [LONG_EDGE, SHORT_EDGE] : [SHORT_EDGE, LONG_EDGE];
  const picture = [
    ...(slowedBy === 1 ? [] : [`setpts=PTS/${slowedBy}`]),
    nearestFrames({ frameSec: probe.frameSec / slowedBy }, CLIP_VIDEO_FPS),
    // To the end of the last picture.
    'tpad=stop_mode=clone:stop_duration=1',
    PLAIN_SHAPE,
    ...(inside ? [`crop=${inside.width}:${inside.height}:${inside.left}:${inside.top}`] : []),
    `scale='min(${boxWidth},iw)':'min(${boxHeight},ih)':` +
      'force_original_aspect_ratio=decrease:force_divisible_by=2',
    plainColors(probe),
  ];
  await runEncoder({
    args: [
      // Sound that goes on after the picture is left out.
      ...[...probe.input, '-t', String(Math.min(durationSec, CLIP_LIMITS.maxSec))],
      ...['-map', FIRST_PICTURES, '-vf', picture.join(',')],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '21', '-g', '60'],
      ...(soundTrack === undefined ? [] : soundArgs(soundTrack, slowedBy)),
      ...[...BARE_MP4, fileUrl(output)],
    ],
    onProgress: (block) => {
      const fraction = progressFraction(block, durationSec);
      if (fraction !== undefined) work.onProgress?.(fraction);
    },
    signal: work.signal,
  });
}

async function runEncoder(run: Omit<FfmpegRun, 'timeoutMs'>): Promise<void> {
  await runFfmpeg({ ...run, timeoutMs: TIMEOUT_MS }).catch((cause: unknown) => {
    if (cause instanceof FfmpegFailedError) {
      throw new InvalidInputError('unsupported-video', 'The video cannot be decoded.', { cause });
    }
    if (cause instanceof AppError && HEAVY.includes(cause.code)) {
      throw new InvalidInputError('video-too-heavy', 'The video takes too much.', { cause });
    }
    throw cause;
  });
}

function soundArgs(track: number, slowedBy: number): string[] {
  const filters = [...(slowedBy === 1 ? [] : [`atempo=${slowedBy}`]), TIMED_SOUND];
  return ['-map', `0:a:${track}`, '-af', filters.join(','), ...SOUND];
}

/** The default coder takes four times as long. */
const SOUND = ['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '160k', '-ac', '2'];
/** Where and with what it was filmed is nobody's business. */
const BARE_MP4 = [
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart', '-f', 'mp4'],
];

/** The pictures as they were made, and another sound of the file. */
async function withSound(
  { output: video, signal }: ClipVideoWork,
  {
    probe,
    soundTrack,
    output,
    durationSec,
  }: Encoding & { readonly soundTrack: number } & Pick<ClipVideo, 'durationSec'>,
): Promise<void> {
  await runEncoder({
    args: [
      ...[...probe.input, '-i', fileUrl(video), '-t', String(durationSec)],
      ...['-map', '1:v', '-c:v', 'copy', ...soundArgs(soundTrack, probe.slowedBy)],
      ...[...BARE_MP4, fileUrl(output), ...beside(FIRST_PICTURES)],
    ],
    signal,
  });
}
