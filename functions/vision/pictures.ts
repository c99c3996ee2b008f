/** The pictures of a video at a chosen rate and size, one at a time. */
import { Writable } from 'node:stream';
import { InvalidInputError } from '@bachata/core/errors.ts';
import {
  beside,
  describeVideo,
  FIRST_PICTURES,
  type VideoDescription,
} from '../media/describe-video.ts';
import { FfmpegFailedError, runFfmpeg } from '../media/ffmpeg/run.ts';
import { nearestFrames, plainColors } from '../media/plain-picture.ts';
import type { Picture } from './roi.ts';

/** A clip of a move lasts seconds; a whole class is another matter. */
export const LONGEST_CLIP_SEC = 120;
/** Nobody can be recognized in less. */
const SMALLEST_SIDE = 64;
/** Wall time, most of which FFmpeg waits for the models. */
const TIMEOUT_MS = 20 * 60_000;
const MOST_MEMORY_BYTES = 10 ** 9;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface PictureSource extends PictureSize {
  readonly durationSec: number;
  readonly video: VideoDescription;
}

/**
 * Looks at a file without decoding it.
 *
 * @param width of the pictures that are wanted; they become no larger than the video's own, and a
 *   tall video's pictures get their height from it instead
 * @throws InvalidInputError `too-long`, `too-small`, and as `describeVideo`
 */
export async function openPictures(
  file: string,
  width: number,
  signal?: AbortSignal,
): Promise<PictureSource> {
  const video = await describeVideo(file, signal);
  const { durationSec } = video;
  if (durationSec > LONGEST_CLIP_SEC) {
    throw new InvalidInputError(
      'too-long',
      `the clip lasts ${Math.round(durationSec)} s, at most ${LONGEST_CLIP_SEC} s are taken`,
      { details: { seconds: LONGEST_CLIP_SEC } },
    );
  }
  const longer = Math.max(video.width, video.height);
  const scale = Math.min(1, width / longer);
  const even = (side: number): number => 2 * Math.round((side * scale) / 2);
  const size = { width: even(video.width), height: even(video.height) };
  if (Math.min(size.width, size.height) < SMALLEST_SIDE) {
    throw new InvalidInputError(
      'too-small',
      `a picture of ${video.width}x${video.height} is too small to see anybody in`,
      { details: { side: SMALLEST_SIDE } },
    );
  }
  return { ...size, durationSec, video };
}

/** Cuts a byte stream into pictures; the next one waits until `take` is done with the last. */
class PictureSink extends Writable {
  private readonly size: PictureSize;
  private readonly take: (picture: Picture) => Promise<void>;
  private data: Uint8Array;
  private filled = 0;

  constructor(size: PictureSize, take: (picture: Picture) => Promise<void>) {
    super({ highWaterMark: 2 ** 16 });
    this.size = size;
    this.take = take;
    this.data = this.empty();
  }

  /** With a buffer of its own, which can go to a worker. */
  private empty(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(3 * this.size.width * this.size.height);
  }

  private async consume(chunk: Uint8Array): Promise<void> {
    for (let offset = 0; offset < chunk.length;) {
      const part = chunk.subarray(offset, offset + this.data.length - this.filled);
      this.data.set(part, this.filled);
      this.filled += part.length;
      offset += part.length;
      if (this.filled < this.data.length) continue;
      const { data, size } = this;
      this.data = this.empty();
      this.filled = 0;
      await this.take({ data, ...size });
    }
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.consume(chunk).then(
      () => done(),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }
}

/**
 * Decodes the whole video, as far as `openPictures` allows.
 *
 * @param take may keep the picture; decoding waits for it
 * @throws InvalidInputError `unsupported-video`; what `take` throws; see `runFfmpeg`
 */
export async function eachPicture(
  source: PictureSource,
  fps: number,
  take: (picture: Picture) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const { width, height, video } = source;
  const size = `scale=${width}:${height}:flags=area`;
  await runFfmpeg({
    args: [
      ...['-threads', '1', ...video.input, '-map', FIRST_PICTURES],
      ...['-t', String(LONGEST_CLIP_SEC)],
      ...['-vf', `${nearestFrames(video, fps)},${size},${plainColors(video)},format=rgb24`],
      ...['-f', 'rawvideo', 'pipe:1', ...beside('0:a?')],
    ],
    stdout: new PictureSink(source, take),
    timeoutMs: TIMEOUT_MS,
    maxMemoryBytes: MOST_MEMORY_BYTES,
    signal,
  }).catch((cause: unknown) => {
    if (!(cause instanceof FfmpegFailedError)) throw cause;
    throw new InvalidInputError('unsupported-video', 'the video cannot be decoded', { cause });
  });
}
