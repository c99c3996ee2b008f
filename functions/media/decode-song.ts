/**
 * Decodes a song, whatever holds it. What comes out decides how long it is and where it begins; what
 * the container says of that is not asked.
 */
import type { Writable } from 'node:stream';
import { InvalidInputError } from '@bachata/core/errors.ts';
import {
  checkSongLength,
  ENCODING_SLACK_SEC,
  SONG_LIMITS,
} from '@bachata/core/music/song-limits.ts';
import { FfmpegFailedError, fileUrl, runFfmpeg } from './ffmpeg/run.ts';
import { progressFraction } from './ffmpeg/progress.ts';
import { ANALYSIS_SAMPLE_RATE, MonoMixer, STEREO_FLOATS } from './mono-sound.ts';
import { inputArgs, isIncomplete, type MediaFile } from './recognize-file.ts';

export interface DecodedAudio {
  /** Mono, 22,050 Hz, nominally within [-1, 1]; the first sample is the song's time zero. */
  readonly pcm: Float32Array;
  /** Of the decoded audio, without the encoder's delay and padding. */
  readonly durationSec: number;
}

export interface DecodedTrack extends DecodedAudio {
  /** The channels' mean is next to nothing: their difference was decoded. */
  readonly cancels: boolean;
}

export interface TrackWork {
  readonly song: MediaFile;
  /** Which sound track, from 0. */
  readonly track: number;
  /** Takes the sound as stereo WAV, 16 bit, at 44.1 or 48 kHz. */
  readonly wav?: Writable | undefined;
  /** Where a line with the SHA-256 of the sound as mono, 16 bit, 44.1 kHz is written. */
  readonly hashFile?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** The track has nothing that can be decoded; another one of the file may have. */
export class UndecodableTrackError extends InvalidInputError {
  /** Sound tracks of the file. */
  readonly tracks: number;

  constructor(
    code: string,
    message: string,
    tracks: number,
    options: ErrorOptions & { details?: { codec: string } } = {},
  ) {
    super(code, message, options);
    this.tracks = tracks;
  }
}

/** A little more than the limit is decoded, so that a song beyond it is seen to be. */
const MOST_SEC = SONG_LIMITS.maxSec + 2;
const TIMEOUT_MS = 5 * 60_000;

/** Takes mono samples as they come, in memory that a worker thread can read without a copy. */
class SampleStore {
  /** Memory that is not written to costs nothing. */
  readonly #samples = new Float32Array(new SharedArrayBuffer(4 * MOST_SEC * ANALYSIS_SAMPLE_RATE));
  #used = 0;

  /** @throws LimitError `too-long` */
  add(mono: Float32Array): void {
    const used = this.#used + mono.length;
    if (used > this.#samples.length) checkSongLength(used / ANALYSIS_SAMPLE_RATE);
    this.#samples.set(mono, this.#used);
    this.#used = used;
  }

  get samples(): Float32Array {
    return this.#samples.subarray(0, this.#used);
  }
}

/** What FFmpeg finds in the input stands before what it makes of it. */
const DESCRIBED_CHARS = 64_000;

class Description {
  #text = '';

  add(text: string): void {
    if (this.#text.length < DESCRIBED_CHARS) this.#text += text;
  }

  get #input(): string {
    return this.#text.split(/^(?:Stream mapping|Output #0)/m, 1)[0] ?? '';
  }

  /** What the file claims, for the progress only. */
  get seconds(): number {
    const [, hours, minutes, seconds] =
      /^ {2}Duration: (\d+):(\d+):([\d.]+)/m.exec(this.#input) ?? [];
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  }

  /** The codec of each sound track; of one that is not known, its four letters. */
  get codecs(): string[] {
    const tracks = this.#input.matchAll(
      /^ +Stream #0:\d+\S*: Audio: (\w+)(?: \([^/\n]*\))*(?: \((\S+) \/)?/gm,
    );
    return Array.from(tracks, ([, codec, tag]) =>
      codec === 'none' ? (tag ?? 'none') : String(codec),
    );
  }

  get isProtected(): boolean {
    return / Audio: .*\((?:drms|enca) \//.test(this.#input);
  }
}

/** Else every packet of 2 kB is a chunk of its own, and takes more time than its samples. */
const IN_LARGE_CHUNKS = ['-flush_packets', '0'];

function outputArgs({ track, wav, hashFile }: TrackWork): string[] {
  const map = ['-map', `0:a:${track}`];
  const analysis = [...map, ...STEREO_FLOATS, ...IN_LARGE_CHUNKS, 'pipe:1'];
  // 48 kHz stays so; nearly all else becomes 44.1 kHz, which every player takes.
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-c:a', 'pcm_s16le'];
  const rates = ['-ac', '2', '-af', 'aformat=sample_rates=44100|48000'];
  const whole = [...map, ...rates, ...plain, '-f', 'wav', ...IN_LARGE_CHUNKS, 'pipe:4'];
  const mono = [...map, '-ac', '1', '-ar', '44100', '-c:a', 'pcm_s16le'];
  return [
    ...analysis,
    ...(wav ? whole : []),
    ...(hashFile === undefined
      ? []
      : [...mono, '-f', 'hash', '-hash', 'sha256', fileUrl(hashFile)]),
  ];
}

/**
 * One sound track of a song, in one run of FFmpeg.
 *
 * @throws UndecodableTrackError `unsupported-audio`, `song-codec`, `song-protected`, `no-audio`;
 *   InvalidInputError `no-audio`, `no-such-track`, `truncated`, `too-short`; LimitError `too-long`;
 *   see `runFfmpeg` for the rest
 */
export async function decodeSoundTrack(work: TrackWork): Promise<DecodedTrack> {
  const store = new SampleStore();
  const mixer = new MonoMixer((mono) => store.add(mono));
  const described = new Description();
  const { stderrTail } = await runFfmpeg({
    args: [...inputArgs(work.song), ...outputArgs(work)],
    onStdout: (chunk) => mixer.add(chunk),
    ...(work.wav && { sideOutput: work.wav }),
    onLog: (text) => described.add(text),
    onProgress: (block) => {
      const { seconds } = described;
      const fraction = seconds > 0 ? progressFraction(block, seconds) : undefined;
      if (fraction !== undefined) work.onProgress?.(fraction);
    },
    timeoutMs: TIMEOUT_MS,
    signal: work.signal,
  }).catch((error: unknown) => {
    if (!(error instanceof FfmpegFailedError)) throw error;
    throw refusal(work.track, described, error);
  });
  const { cancels } = mixer.finish();
  if (isIncomplete(stderrTail)) {
    throw new InvalidInputError('truncated', 'The file ends before its sound does.');
  }
  const pcm = store.samples;
  if (pcm.length === 0) {
    if (COMPLAINT.test(stderrTail)) throw undecodable(work.track, described);
    const tracks = described.codecs.length;
    throw new UndecodableTrackError('no-audio', 'There is no sound in the track.', tracks);
  }
  const durationSec = pcm.length / ANALYSIS_SAMPLE_RATE;
  checkSongLength(durationSec, ENCODING_SLACK_SEC);
  return { pcm, durationSec, cancels };
}

/** Said where packets could not be decoded. */
const COMPLAINT = /^(?:\[|Error).*(?:error|invalid|fail|missing)/im;

function refusal(
  track: number,
  described: Description,
  cause: FfmpegFailedError,
): InvalidInputError {
  if (isIncomplete(cause.stderrTail)) {
    return new InvalidInputError('truncated', 'The audio file is incomplete.', { cause });
  }
  if (!/^Stream map '.*' matches no streams/m.test(cause.stderrTail)) {
    return undecodable(track, described, cause);
  }
  const tracks = described.codecs.length;
  return track === 0
    ? new InvalidInputError('no-audio', 'The file has no sound in it.', { cause })
    : new InvalidInputError('no-such-track', `The file has ${tracks} sound tracks.`, {
        cause,
        details: { tracks },
      });
}

function undecodable(track: number, described: Description, cause?: Error): UndecodableTrackError {
  const { codecs, isProtected } = described;
  const codec = codecs[track];
  const tracks = codecs.length;
  if (isProtected) {
    const message = 'The sound is protected against copying.';
    return new UndecodableTrackError('song-protected', message, tracks, { cause });
  }
  if (codec === undefined) {
    return new UndecodableTrackError('unsupported-audio', 'It cannot be read.', tracks, { cause });
  }
  const message = `The sound is coded as ${codec}, which cannot be decoded.`;
  return new UndecodableTrackError('song-codec', message, tracks, { cause, details: { codec } });
}
