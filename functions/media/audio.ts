/**
 * From an uploaded song to what the product works with: samples for the analyzer, the hash that
 * names the song, and an AAC track that is muxed into every video of it without encoding again.
 */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { AppError, InvalidInputError } from '@bachata/core/errors.ts';
import { checkSongLength } from '@bachata/core/music/song-limits.ts';
import { Container, ContainerUnreadableError } from './container/container.ts';
import {
  decodeSoundTrack,
  UndecodableTrackError,
  type DecodedAudio,
  type DecodedTrack,
} from './decode-song.ts';
import { FfmpegFailedError, fileUrl, runFfmpeg } from './ffmpeg/run.ts';
import { inputArgs, type MediaFile } from './recognize-file.ts';
import { openSongFile } from './song-file.ts';
import { writeWhole } from './whole-file.ts';

export interface IngestedAudio extends DecodedAudio {
  /** SHA-256 (hex) of the decoded audio as mono, 16 bit, 44.1 kHz: the same for a retagged file. */
  readonly sha256: string;
  /** AAC-LC in MP4, in `outDir`; its first sample is time zero, by an edit list over the priming. */
  readonly aacFile: string;
  /** Whether `aacFile` has the song's own packets: then `pcm` is what it decodes to, and need not be read again. */
  readonly isCopied: boolean;
}

export interface AudioWork {
  readonly file: string;
  /** Which sound track, from 0. Default: the first one that can be decoded. */
  readonly track?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * Decodes the whole song once, in one run of FFmpeg.
 *
 * @throws InvalidInputError as `openSongFile` and `decodeSoundTrack`; LimitError `too-large`, `too-long`
 */
export async function decodeAudio(work: AudioWork): Promise<DecodedAudio> {
  const { signal, onProgress } = work;
  const song = await openSongFile(work.file);
  const { pcm, durationSec } = await firstTrack(work.track, (track) =>
    decodeSoundTrack({ song, track, signal, onProgress }),
  );
  return { pcm, durationSec };
}

/** What `take` makes of the track that is wanted, else of the first one that can be decoded. */
async function firstTrack<T>(
  wanted: number | undefined,
  take: (track: number) => Promise<T>,
): Promise<T> {
  if (wanted !== undefined) return await take(wanted);
  let first: UndecodableTrackError | undefined;
  for (let track = 0; ; track++) {
    try {
      return await take(track);
    } catch (error) {
      if (!(error instanceof UndecodableTrackError)) throw error;
      first ??= error;
      if (track + 1 >= error.tracks) throw first;
    }
  }
}

interface TrackFiles {
  readonly song: MediaFile;
  readonly track: number;
  readonly aacFile: string;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: AudioWork['onProgress'];
}

/** As `decodeSoundTrack`, and names the song by its sound in the same run. */
async function decodeAndHash(
  files: TrackFiles,
  wav?: PassThrough,
): Promise<DecodedTrack & { readonly sha256: string }> {
  const { aacFile, ...work } = files;
  const hashFile = `${aacFile}.sha256`;
  try {
    const decoded = await decodeSoundTrack({ ...work, wav, hashFile });
    // Where the channels cancel, all such songs would have the name of silence.
    if (decoded.cancels) return { ...decoded, sha256: hashOf(decoded.pcm) };
    const sha256 = /=([0-9a-f]{64})/.exec(await readFile(hashFile, 'latin1'))?.[1];
    if (sha256 === undefined) throw new Error('FFmpeg did not report the hash of the audio.');
    return { ...decoded, sha256 };
  } finally {
    await rm(hashFile, { force: true });
  }
}

function hashOf(pcm: Float32Array): string {
  const bytes = new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  return createHash('sha256').update(bytes).digest('hex');
}

/** When the song's own packets end, where they can be its AAC track. */
async function aacEndSec({ song, track, signal }: TrackFiles): Promise<number | undefined> {
  if (song.format !== 'mov' || song.skip > 0) return undefined;
  await using container = new Container(song.file, { signal });
  try {
    return (await container.ask('aac-packets', track))?.endSec;
  } catch (error) {
    // FFmpeg may read what we cannot, and encodes it.
    if (error instanceof ContainerUnreadableError) return undefined;
    throw error;
  }
}

/** Writes an MP4 that is whole or absent, with nothing in it but sound. */
async function writeAac(
  aacFile: string,
  run: {
    readonly args: readonly string[];
    readonly stdin?: Readable;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const bare = ['-vn', '-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart'];
  await writeWhole(aacFile, (partial) =>
    runFfmpeg({
      ...run,
      args: [...run.args, ...bare, '-f', 'mp4', fileUrl(partial)],
      timeoutMs: 5 * 60_000,
    }),
  );
}

const copyPackets = ({ song, track, aacFile }: TrackFiles, signal: AbortSignal): Promise<void> =>
  writeAac(aacFile, {
    args: [...inputArgs(song), '-map', `0:a:${track}`, '-c:a', 'copy'],
    signal,
  }).catch((cause: unknown) => {
    if (!(cause instanceof FfmpegFailedError)) throw cause;
    throw new InvalidInputError('unsupported-audio', 'The sound cannot be copied.', { cause });
  });

/**
 * 160 kbit/s by FFmpeg's fast coder, which takes half the time of the default one, from the very samples
 * that are decoded: time stamps are their count.
 */
const encode = (wav: Readable, { aacFile }: TrackFiles, signal: AbortSignal): Promise<void> =>
  writeAac(aacFile, {
    args: [
      ...['-f', 'wav', '-ignore_length', '1', '-i', 'pipe:0'],
      // A constant is not heard, and the coder would spend its bits on it.
      ...['-af', 'highpass=f=3:p=1'],
      ...['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '160k'],
    ],
    stdin: wav,
    signal,
  });

/** A reader that is left without input fails, too: whoever gave it none says why, and is waited for. */
const GRACE_MS = 1000;

/** Both at once; the failure of either ends the other one, and both have ended before it is passed on. */
async function together<T>(
  outer: AbortSignal | undefined,
  decode: (signal: AbortSignal) => Promise<T>,
  write: (signal: AbortSignal) => Promise<void>,
): Promise<T> {
  const failure = new AbortController();
  const signal = outer ? AbortSignal.any([outer, failure.signal]) : failure.signal;
  const decoding = decode(signal);
  const writing = write(signal);
  decoding.catch((error: unknown) => failure.abort(error));
  writing.catch((error: unknown) => setTimeout(() => failure.abort(error), GRACE_MS).unref());
  const ends = await Promise.allSettled([decoding, writing]);
  outer?.throwIfAborted();
  const errors = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  if (errors.length > 0) throw errors.find((error) => error instanceof AppError) ?? errors[0];
  return await decoding;
}

/** What is decoded may differ so much from what the packets last: padding in the last two of them. */
const SAME_LENGTH_SEC = 0.06;

async function ingestTrack(files: TrackFiles): Promise<IngestedAudio> {
  const { aacFile, signal } = files;
  const endSec = await aacEndSec(files);
  if (endSec !== undefined) {
    const decoded = await together(
      signal,
      (both) => decodeAndHash({ ...files, signal: both }),
      (both) => copyPackets(files, both),
    );
    // A packet that cannot be decoded takes its time in a player, and none in the samples.
    if (Math.abs(decoded.durationSec - endSec) < SAME_LENGTH_SEC) {
      return { ...decoded, aacFile, isCopied: true };
    }
  }
  const wav = new PassThrough();
  const decoded = await together(
    signal,
    (both) => decodeAndHash({ ...files, signal: both }, wav),
    (both) => encode(wav, files, both),
  );
  return { ...decoded, aacFile, isCopied: false };
}

/**
 * Everything that ingest makes of a song; it is decoded and encoded at the same time.
 *
 * @throws as `decodeAudio`; nothing is left in `outDir` then
 */
export async function ingestAudio(
  work: AudioWork & { readonly outDir: string },
): Promise<IngestedAudio> {
  const { signal, onProgress } = work;
  const aacFile = join(work.outDir, 'audio.m4a');
  const song = await openSongFile(work.file);
  try {
    const ingested = await firstTrack(work.track, (track) =>
      ingestTrack({ song, track, aacFile, signal, onProgress }),
    );
    checkSongLength(ingested.durationSec);
    return ingested;
  } catch (error) {
    await rm(aacFile, { force: true });
    throw error;
  }
}
