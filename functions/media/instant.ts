/**
 * The default way to a video: no picture is encoded. The packets of library clips are copied with
 * new timestamps, 16 frames a beat on the song's own beats, beside the song's AAC packets.
 *
 * A player wants the index first, and the index needs the size of every packet. So the work is
 * muxed twice: once into nothing, for the index, and once for the bytes, which go out as they come.
 * Nothing is written to disk in between, and memory holds the clips and the index only.
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NullTarget, StreamTarget, type StreamTargetChunk } from 'mediabunny';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import type { Shape, Shot } from '@bachata/core/moves/cameras.ts';
import { FALLBACK_LANGUAGE, type Language } from '@bachata/core/languages.ts';
import { chaptersOf } from './chapters.ts';
import { ClipLibrary, type ClipSource } from './clip-library.ts';
import { fileHead } from './mp4-moov.ts';
import { muxPackets, type MuxWork } from './mux.ts';
import { timelineOf } from './timeline.ts';
import { writeWhole } from './whole-file.ts';

export interface InstantWork {
  readonly plan: Plan;
  readonly clipSource: ClipSource;
  /** Of each segment. Default: the library's own camera. */
  readonly shots?: readonly Shot[] | undefined;
  /** Of the clips. Default 16:9. */
  readonly shape?: Shape | undefined;
  /** The song as AAC in MP4, as `ingestAudio` makes it; without it the video is silent. */
  readonly audioFile?: string | undefined;
  readonly title: string;
  /** JPEG. */
  readonly poster?: Uint8Array | undefined;
  /** Of the chapters' names. Default `en`. */
  readonly language?: Language | undefined;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Share of the time that the first of the two passes takes, about. */
const FIRST_PASS_SHARE = 0.4;

function scaled(work: InstantWork, from: number, to: number): (fraction: number) => void {
  return (fraction) => work.onProgress?.(from + (to - from) * fraction);
}

interface Index {
  readonly ftyp: Uint8Array;
  readonly moov: Uint8Array;
  readonly mediaStart: number;
  readonly mediaBytes: number;
}

/** `mdat` with a size of 64 bits. */
const MEDIA_HEADER_BYTES = 16;

async function measure(work: MuxWork): Promise<Index> {
  let ftyp: Uint8Array | undefined;
  let moov: Uint8Array | undefined;
  const target = new NullTarget();
  let moovStart = 0;
  await muxPackets(work, target, {
    onFtyp: (data) => (ftyp = data.slice()),
    onMoov: (data, position) => {
      moov = data.slice();
      moovStart = position;
    },
  });
  if (!ftyp || !moov) throw new Error('The muxer wrote no index.');
  const mediaStart = ftyp.length + MEDIA_HEADER_BYTES;
  return { ftyp, moov, mediaStart, mediaBytes: moovStart - mediaStart };
}

/**
 * Lets through, in order, what is written between the two positions. `fail` ends the reader's side,
 * which would otherwise wait for ever for a writer that has given up.
 */
function mediaOnly(
  start: number,
  end: number,
): TransformStream<StreamTargetChunk, Uint8Array> & { fail(error: unknown): void } {
  let position = start;
  let fail: (error: unknown) => void = () => undefined;
  const stream = new TransformStream<StreamTargetChunk, Uint8Array>({
    start(controller) {
      fail = (error) => controller.error(error);
    },
    transform(chunk, controller) {
      const chunkEnd = Math.min(end, chunk.position + chunk.data.length);
      if (chunkEnd <= position) return;
      if (chunk.position > position) throw new Error('The muxer left a hole in the media.');
      controller.enqueue(chunk.data.subarray(position - chunk.position, chunkEnd - chunk.position));
      position = chunkEnd;
    },
    flush() {
      if (position !== end) throw new Error('The two passes differ in length.');
    },
  });
  return Object.assign(stream, { fail });
}

async function* videoChunks(work: InstantWork): AsyncGenerator<Uint8Array, void, undefined> {
  const stop = new AbortController();
  const signal = work.signal ? AbortSignal.any([work.signal, stop.signal]) : stop.signal;
  signal.throwIfAborted();
  const mux: MuxWork = {
    timeline: timelineOf(work.plan, work.shots),
    clips: new ClipLibrary(work.clipSource, work.shape),
    audioFile: work.audioFile,
    durationSec: work.plan.song.durationSec,
    title: work.title,
    poster: work.poster,
    signal,
    onProgress: scaled(work, 0, FIRST_PASS_SHARE),
  };
  const index = await measure(mux);
  yield fileHead({ ...index, chapters: chaptersOf(work.plan, work.language ?? FALLBACK_LANGUAGE) });

  const media = mediaOnly(index.mediaStart, index.mediaStart + index.mediaBytes);
  const muxing = muxPackets(
    { ...mux, onProgress: scaled(work, FIRST_PASS_SHARE, 1) },
    new StreamTarget(media.writable),
    { onFailure: media.fail },
  ).catch(media.fail);
  try {
    yield* media.readable;
  } finally {
    stop.abort(new Error('Nobody reads the video any more.'));
    await muxing;
  }
  work.onProgress?.(1);
}

/**
 * The bytes of the video, ready for an object store. The stream fails, and the store keeps nothing,
 * where the work fails.
 *
 * @throws (through the stream) InvalidInputError `invalid-plan`, `clip-truncated`, `clip-profile`,
 *   `song-unreadable`, `song-shorter-than-plan`; NotFoundError `clip-missing`; the signal's reason
 */
export function videoStream(work: InstantWork): Readable {
  return Readable.from(videoChunks(work), { objectMode: false, highWaterMark: 2 ** 20 });
}

/**
 * Writes the video to a file, which is whole or absent.
 *
 * @throws as `videoStream`; UnavailableError `disk-full`
 */
export async function assembleVideo(
  work: InstantWork & { readonly output: string },
): Promise<void> {
  await writeWhole(work.output, (partial) =>
    pipeline(videoStream(work), createWriteStream(partial)),
  );
}
