/**
 * What a video file is, as FFmpeg reads it: the packets' own times, after all edits, decide how long it
 * is, and the first picture that is decoded decides what it looks like. What a container promises is
 * not asked, as it is often wrong.
 */
import { AppError, InvalidInputError } from '@bachata/core/errors.ts';
import { MAX_SOUND_TRACKS } from '@bachata/core/music/song-limits.ts';
import { FfmpegFailedError, runFfmpeg, type FfmpegRun } from './ffmpeg/run.ts';
import { PacketTimes } from './packet-times.ts';
import { inputArgs, isIncomplete, recognizeFile, SAYS, type MediaFile } from './recognize-file.ts';

/** As FFmpeg names them; `unknown` where the file does not say. */
export interface VideoColors {
  readonly range: string;
  readonly matrix: string;
  readonly primaries: string;
  readonly transfer: string;
}

export interface VideoDescription {
  /** How FFmpeg is to be told to read it. */
  readonly input: readonly string[];
  /** To the end of the last picture, from where the first track begins: both have one time. */
  readonly durationSec: number;
  /** From one picture to the next, as most are apart. */
  readonly frameSec: number;
  /** The sound tracks that can be decoded, from 0; of what is beyond `MAX_SOUND_TRACKS` none is. */
  readonly soundTracks: readonly number[];
  /** As shown: turned as the file says, with square pixels. */
  readonly width: number;
  readonly height: number;
  readonly colors: VideoColors;
  /** So many times slower than it was filmed, where the file says at what rate that was. */
  readonly slowedBy: number;
}

/** Of the pictures, not of a cover. */
export const FIRST_PICTURES = '0:V:0';

/** Of processor time; an honest file takes a tenth. A machine that is busy with others is not its fault. */
const CPU_LIMIT = ['-timelimit', '10'];
/** FFmpeg would move a packet behind the one before it, also where an edit goes back. */
const TIMES_AS_THEY_ARE = ['-bsf:v', 'setts=pts=if(eq(PTS\\,NOPTS)\\,DTS\\,PTS):dts=N-1000000000'];
const TIMEOUT_MS = 5 * 60_000;
const TRIED_SOUND_SEC = 10;
/** What FFmpeg is ended for, of a file that takes too much. */
export const HEAVY = ['ffmpeg-timeout', 'media-memory'];

/**
 * @throws InvalidInputError `empty-file`, `unsupported-video`, `video-is-` and what it is instead,
 *   `no-video`, `video-codec`, `video-protected`, `video-truncated`, `video-too-heavy`; see `runFfmpeg`
 *   for the rest
 */
export async function describeVideo(file: string, signal?: AbortSignal): Promise<VideoDescription> {
  const input = inputArgs(await openVideoFile(file));
  try {
    const [{ times, log }, picture] = await Promise.all([
      readPackets(input, signal),
      firstPicture(input, signal),
    ]);
    const { endSec, frameSec } = times.summary();
    return {
      input,
      durationSec: endSec,
      frameSec,
      soundTracks: await decodable(input, soundTracks(log), signal),
      ...picture,
      slowedBy: slowness(log, frameSec),
    };
  } catch (error) {
    if (error instanceof AppError && HEAVY.includes(error.code)) {
      throw tooHeavy(error);
    }
    throw error;
  }
}

async function openVideoFile(file: string): Promise<MediaFile> {
  const found = await recognizeFile(file);
  if (typeof found !== 'string') return found;
  throw new InvalidInputError(
    found === 'empty'
      ? 'empty-file'
      : found === 'unknown'
        ? 'unsupported-video'
        : found === 'midi'
          ? 'no-video'
          : `video-is-${found}`,
    `the file ${SAYS[found]}`,
  );
}

/** What FFmpeg says of the input stands before what it makes of it. */
const inputPart = (log: string): string => log.split(/^(?:Stream mapping|Output #0)/m, 1)[0] ?? '';

async function readPackets(
  input: readonly string[],
  signal: AbortSignal | undefined,
): Promise<{ readonly times: PacketTimes; readonly log: string }> {
  const times = new PacketTimes();
  const { stderrTail, log } = await runLogged({
    args: [
      ...[...CPU_LIMIT, ...input, '-map', FIRST_PICTURES, '-c', 'copy', ...TIMES_AS_THEY_ARE],
      ...['-f', 'framecrc', 'pipe:1'],
      ...beside('0:a?'),
    ],
    onStdout: (chunk) => times.add(chunk.toString('latin1')),
    signal,
  });
  if (isIncomplete(stderrTail)) throw truncated();
  if (times.count === 0)
    throw new InvalidInputError('no-video', 'there are no pictures in the file');
  return { times, log: inputPart(log) };
}

const LOG_CHARS = 64_000;

/** What FFmpeg made, and the beginning of what it said. @throws what the failure says of the file */
async function runLogged(run: Pick<FfmpegRun, 'args' | 'onStdout' | 'signal'>) {
  let log = '';
  const made = await runFfmpeg({
    ...run,
    onLog: (text) => void (log.length < LOG_CHARS && (log += text)),
    timeoutMs: TIMEOUT_MS,
  }).catch((error: unknown) => {
    throw refusal(log, error);
  });
  return { ...made, log };
}

async function firstPicture(
  input: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Pick<VideoDescription, 'width' | 'height' | 'colors'>> {
  const { stdout, log } = await runLogged({
    args: [
      ...[...CPU_LIMIT, ...input, '-map', FIRST_PICTURES, '-vf', 'showinfo', '-frames:v', '1'],
      ...['-f', 'framecrc', 'pipe:1'],
    ],
    signal,
  });
  const made = stdout.toString('latin1');
  const [, width, height] = /^#dimensions 0: (\d+)x(\d+)/m.exec(made) ?? [];
  const [, across, down] = /^#sar 0: (\d+)\/(\d+)/m.exec(made) ?? [];
  if (width === undefined || !/^0,/m.test(made)) throw undecodable(log);
  const aspect = Number(across) > 0 && Number(down) > 0 ? Number(across) / Number(down) : 1;
  return {
    width: Math.max(1, Math.round(Number(width) * aspect)),
    height: Number(height),
    colors: colorsIn(log),
  };
}

function colorsIn(log: string): VideoColors {
  const of = (name: string): string =>
    new RegExp(`color_${name}: ?([\\w-]+)`).exec(log)?.[1] ?? 'unknown';
  return {
    range: of('range'),
    matrix: of('space'),
    primaries: of('primaries'),
    transfer: of('trc'),
  };
}

/** Whether each sound track is of a codec that FFmpeg knows. */
function soundTracks(log: string): boolean[] {
  const tracks = log.matchAll(/^ +Stream #0:\d+\S*: Audio: (\w+)/gm);
  return Array.from(tracks, ([, codec]) => codec !== 'none');
}

async function decodable(
  input: readonly string[],
  tracks: readonly boolean[],
  signal: AbortSignal | undefined,
): Promise<number[]> {
  const found: number[] = [];
  for (const [track, isKnown] of tracks.slice(0, MAX_SOUND_TRACKS).entries()) {
    if (isKnown && (await hasSound(input, track, signal))) found.push(track);
  }
  return found;
}

async function hasSound(
  input: readonly string[],
  track: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  let bytes = 0;
  try {
    await runFfmpeg({
      args: [
        ...[...CPU_LIMIT, ...input, '-map', `0:a:${track}`, '-t', String(TRIED_SOUND_SEC)],
        ...['-c:a', 'pcm_s16le', '-f', 's16le', 'pipe:1'],
      ],
      onStdout: (chunk) => (bytes += chunk.length),
      timeoutMs: TIMEOUT_MS,
      signal,
    });
  } catch (error) {
    if (!(error instanceof FfmpegFailedError)) throw error;
  }
  return bytes > 0;
}

/**
 * Makes FFmpeg read the sound beside the pictures, or these beside it: the time of a transport stream begins
 * with what is read of it.
 */
export function beside(streams: string): string[] {
  return ['-map', streams, '-c', 'copy', '-f', 'null', '-'];
}

/** Less than this is the rounding of rates. */
const LEAST_SLOWNESS = 1.5;

/** Android writes what its camera took at a high rate at an ordinary one, and at which rate it was. */
function slowness(log: string, frameSec: number): number {
  const rate = Number(/com\.android\.capture\.fps *: *([\d.]+)/.exec(log)?.[1] ?? 0);
  const times = rate * frameSec;
  return times >= LEAST_SLOWNESS ? Math.round(times) : 1;
}

function refusal(log: string, error: unknown): unknown {
  if (!(error instanceof FfmpegFailedError)) return error;
  if (/received signal 24\b/.test(error.stderrTail)) return tooHeavy(error);
  if (isIncomplete(log) || isIncomplete(error.stderrTail)) return truncated(error);
  if (/^Stream map '.*' matches no streams/m.test(error.stderrTail)) {
    return new InvalidInputError('no-video', 'there is no picture in the file', { cause: error });
  }
  return undecodable(log, error);
}

const tooHeavy = (cause: Error): InvalidInputError =>
  new InvalidInputError('video-too-heavy', 'reading it takes too much', { cause });

const truncated = (cause?: Error): InvalidInputError =>
  new InvalidInputError('video-truncated', 'the file is incomplete', { cause });

function undecodable(log: string, cause?: Error): InvalidInputError {
  const [, codec, tag] =
    /^ +Stream #0:\d+\S*: Video: (\w+)(?: \([^/\n]*\))*(?: \((\S+) \/)?/m.exec(inputPart(log)) ??
    [];
  if (codec === undefined) {
    return new InvalidInputError('unsupported-video', 'the file cannot be read', { cause });
  }
  if (tag === 'encv' || tag === 'drmi') {
    return new InvalidInputError('video-protected', 'it is protected against copying', { cause });
  }
  // A codec that is known, and no picture: the file is damaged.
  if (codec !== 'none') {
    return new InvalidInputError('unsupported-video', 'the video cannot be decoded', { cause });
  }
  const named = tag ?? codec;
  return new InvalidInputError('video-codec', `its pictures are coded as ${named}`, {
    cause,
    details: { codec: named },
  });
}
