/**
 * From an uploaded song to what the product works with: samples for the analyzer, the hash that
 * names the song, and an AAC track that is muxed into every video of it without encoding again.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidInputError } from '@bachata/core/errors.ts';
import {
  checkSongLength,
  ENCODING_SLACK_SEC,
  SONG_LIMITS,
} from '@bachata/core/music/song-limits.ts';
import { Container, ContainerUnreadableError } from './container/container.ts';
import { FfmpegFailedError, fileUrl, runFfmpeg } from './ffmpeg/run.ts';
import { progressFraction } from './ffmpeg/progress.ts';
import { writeWhole } from './whole-file.ts';
import { probeAudio, type AudioProbe } from './probe-audio.ts';

export const ANALYSIS_SAMPLE_RATE = 22_050;

export interface DecodedAudio {
  /** Mono, 22,050 Hz, nominally within [-1, 1]; the first sample is the song's time zero. */
  readonly pcm: Float32Array;
  /** Of the decoded audio, without the encoder's delay and padding. */
  readonly durationSec: number;
}

export interface IngestedAudio extends DecodedAudio {
  /** SHA-256 (hex) of the decoded audio as mono, 16 bit, 44.1 kHz: the same for a retagged file. */
  readonly sha256: string;
  /** AAC-LC in MP4, in `outDir`; its first sample is time zero, by an edit list over the priming. */
  readonly aacFile: string;
}

export interface AudioWork {
  readonly file: string;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * Takes FFmpeg's 32-bit floats (f32le) as they come, in memory that a worker thread can read without a
 * copy.
 */
class SampleStore {
  #bytes: Uint8Array<SharedArrayBuffer>;
  #used = 0;

  /** @param expected how many samples there will be, about; memory that is not written to costs nothing */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(new SharedArrayBuffer(4 * Math.ceil(expected)));
  }

  add(chunk: Buffer): void {
    const used = this.#used + chunk.length;
    if (used > this.#bytes.length) {
      const larger = new Uint8Array(new SharedArrayBuffer(4 * Math.ceil(used / 2)));
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
    }
    this.#bytes.set(chunk, this.#used);
    this.#used = used;
  }

  get samples(): Float32Array {
    return new Float32Array(this.#bytes.buffer, 0, Math.floor(this.#used / 4));
  }
}

/** The demuxer is named, so that FFmpeg never guesses a playlist or anything else out of a file. */
function inputArgs(probe: AudioProbe, file: string): string[] {
  // A little more than the limit, so that a song beyond it is seen to be, and no more than that.
  return ['-f', probe.format, '-t', String(SONG_LIMITS.maxSec + 2), '-i', fileUrl(file)];
}

function asInputError(error: unknown): never {
  if (!(error instanceof FfmpegFailedError)) throw error;
  const truncated = /moov atom not found|end of file|truncat/i.test(error.stderrTail);
  throw truncated
    ? new InvalidInputError('truncated', 'The audio file is incomplete.', { cause: error })
    : new InvalidInputError('unsupported-audio', 'The audio cannot be decoded.', { cause: error });
}

/**
 * Decodes the whole song once, in one run of FFmpeg.
 *
 * @throws InvalidInputError `unsupported-audio`, `no-audio`, `truncated`, `too-short`;
 *   LimitError `too-large`, `too-long`; see `runFfmpeg` for the rest
 */
export async function decodeAudio(work: AudioWork): Promise<DecodedAudio> {
  await using container = new Container(work.file, work);
  const probe = await probeAudio(container);
  await container.close();
  return await decode(work, probe);
}

/**
 * As `decodeAudio`, and names the song by its sound in the same run. That takes half as much again,
 * for a song that the product already knows by its name for nothing.
 */
async function decodeAndHash(
  work: AudioWork,
  probe: AudioProbe,
): Promise<DecodedAudio & { readonly sha256: string }> {
  let hashLine = '';
  const decoded = await decode(work, probe, (text) => (hashLine += text));
  const sha256 = /=([0-9a-f]{64})/.exec(hashLine)?.[1];
  if (sha256 === undefined) throw new Error('FFmpeg did not report the hash of the audio.');
  return { ...decoded, sha256 };
}

/** Else every packet of 2 kB is a chunk of its own, and takes more time than its samples. */
const IN_LARGE_CHUNKS = ['-flush_packets', '0'];
const MONO = ['-map', '0:a:0', '-ac', '1'];
const HASH = [...MONO, '-ar', '44100', '-c:a', 'pcm_s16le', '-f', 'hash', '-hash', 'sha256'];

async function decode(
  work: AudioWork,
  probe: AudioProbe,
  onHash?: (text: string) => void,
): Promise<DecodedAudio> {
  // Declared lengths may be a little short.
  const expectedSec = Math.min(probe.declaredSec, SONG_LIMITS.maxSec) + 2;
  const store = new SampleStore(expectedSec * ANALYSIS_SAMPLE_RATE);
  await runFfmpeg({
    args: [
      ...inputArgs(probe, work.file),
      ...[
        ...MONO,
        '-ar',
        String(ANALYSIS_SAMPLE_RATE),
        '-f',
        'f32le',
        ...IN_LARGE_CHUNKS,
        'pipe:1',
      ],
      ...(onHash ? [...HASH, 'pipe:4'] : []),
    ],
    onStdout: (chunk) => store.add(chunk),
    onSideOutput: (chunk) => onHash?.(chunk.toString('latin1')),
    onProgress: (block) => {
      const fraction = progressFraction(block, probe.declaredSec);
      if (fraction !== undefined) work.onProgress?.(fraction);
    },
    maxOutputBytes: (SONG_LIMITS.maxSec + 10) * ANALYSIS_SAMPLE_RATE * 4,
    timeoutMs: 3 * 60_000,
    signal: work.signal,
  }).catch(asInputError);

  const pcm = store.samples;
  const durationSec = pcm.length / ANALYSIS_SAMPLE_RATE;
  // Declared lengths round up to whole packets and include the encoder's delay.
  const missingSec = Math.min(probe.declaredSec, SONG_LIMITS.maxSec) - durationSec;
  if (missingSec > Math.max(1, 0.02 * probe.declaredSec)) {
    throw new InvalidInputError(
      'truncated',
      `The file should last ${probe.declaredSec.toFixed(1)} s and ends after ${durationSec.toFixed(1)} s.`,
    );
  }
  checkSongLength(durationSec, ENCODING_SLACK_SEC);
  return { pcm, durationSec };
}

/**
 * Whether the song's own packets are its AAC track. Ends the container's process, which knows
 * nothing more that is of use.
 */
async function canCopyAac(container: Container, probe: AudioProbe): Promise<boolean> {
  try {
    if (probe.format !== 'mov' || probe.codec !== 'aac') return false;
    return await container.ask('aac-copyable');
  } catch (error) {
    // FFmpeg may read what we cannot, and encodes it.
    if (error instanceof ContainerUnreadableError) return false;
    throw error;
  } finally {
    await container.close();
  }
}

/**
 * Writes the song's AAC track: the upload's own packets where they fit, else 160 kbit/s by FFmpeg's
 * fast coder, which takes half the time of the default one. `outFile` is whole or absent.
 *
 * @throws as `decodeAudio`
 */
async function encodeAacTrack(
  work: AudioWork & {
    readonly outFile: string;
    readonly probe: AudioProbe;
    readonly copies: boolean;
  },
): Promise<void> {
  const { probe, copies } = work;
  const encoder = ['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '160k', '-ac', '2'];
  // Time stamps from the count of samples: whatever the container says, the first one is zero.
  const fromZero = ['-af', 'asetpts=N/SR/TB'];
  await writeWhole(work.outFile, (partial) =>
    runFfmpeg({
      args: [
        ...inputArgs(probe, work.file),
        ...['-map', '0:a:0', '-vn', '-map_metadata', '-1', '-map_chapters', '-1'],
        ...(copies ? ['-c:a', 'copy'] : [...encoder, ...fromZero, '-ar', aacSampleRate(probe)]),
        ...['-movflags', '+faststart', '-f', 'mp4', fileUrl(partial)],
      ],
      onProgress: (block) => {
        const fraction = progressFraction(block, probe.declaredSec);
        if (fraction !== undefined) work.onProgress?.(fraction);
      },
      timeoutMs: 5 * 60_000,
      signal: work.signal,
    }).catch(asInputError),
  );
}

/** 48 kHz songs stay so; all others become 44.1 kHz, which every player takes. */
function aacSampleRate(probe: AudioProbe): string {
  return probe.sampleRate % 48_000 === 0 ? '48000' : '44100';
}

/**
 * Everything that ingest makes of a song; it is decoded and encoded at the same time.
 *
 * @throws as `decodeAudio`; nothing is left in `outDir` then
 */
export async function ingestAudio(
  work: AudioWork & { readonly outDir: string },
): Promise<IngestedAudio> {
  await using container = new Container(work.file, work);
  const probe = await probeAudio(container);
  const aacFile = join(work.outDir, 'audio.m4a');
  const failure = new AbortController();
  const signal = work.signal ? AbortSignal.any([work.signal, failure.signal]) : failure.signal;
  const decoding = decodeAndHash({ file: work.file, signal }, probe);
  const encoding = canCopyAac(container, probe).then((copies) =>
    encodeAacTrack({ ...work, probe, copies, signal, outFile: aacFile }),
  );
  // Whichever fails first ends the other one, and both have ended before the error is passed on.
  const stopBoth = (error: unknown): void => failure.abort(error);
  decoding.catch(stopBoth);
  encoding.catch(stopBoth);
  await Promise.allSettled([decoding, encoding]);
  try {
    await encoding;
    const decoded = await decoding;
    checkSongLength(decoded.durationSec);
    return { ...decoded, aacFile };
  } catch (error) {
    await rm(aacFile, { force: true });
    throw error;
  }
}
