/** Tells what keeps a file from being a library clip. */
import {
  EncodedPacketSink,
  FilePathSource,
  Input,
  MATROSKA,
  MP4,
  QTFF,
  WEBM,
  type InputVideoTrack,
} from 'mediabunny';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { CLIP_PARAMETER_SETS } from './clip-profile.ts';
import { fileUrl, FfmpegFailedError, runFfmpeg } from './ffmpeg/run.ts';

/** The containers that videos come in; none of them names other files, as playlists do. */
export const VIDEO_FORMATS = [MP4, QTFF, MATROSKA, WEBM];

export const CLIP_PROBLEM_CODES = [
  'unreadable',
  'container',
  'tracks',
  'codec',
  'size',
  'rotation',
  'hdr',
  'length',
  'timing',
  'key-frames',
  'parameter-sets',
  'decoding',
] as const;

export interface ClipProblem {
  readonly code: (typeof CLIP_PROBLEM_CODES)[number];
  /** One sentence for a terminal or a log. */
  readonly message: string;
}

export interface ClipExpectations {
  /** Length in beats; without it, any whole number of 4-counts. */
  readonly beats?: number | undefined;
  /** Also decode every frame, strictly. Default false: half a second of CPU a clip. */
  readonly decode?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

const FRAMES_PER_FOUR_COUNTS = 4 * CLIP.framesPerBeat;
/** Time stamps are whole ticks of 1/90000 s; nothing else may move a frame. */
const TIMING_TOLERANCE_SEC = 0.001;

/** The decoder's parameter sets (avcC, hexadecimal): equal ones make clips joinable. */
async function parameterSetsOf(track: InputVideoTrack): Promise<string | undefined> {
  const description = (await track.getDecoderConfig())?.description;
  if (description === undefined) return undefined;
  const bytes = ArrayBuffer.isView(description)
    ? Buffer.from(description.buffer, description.byteOffset, description.byteLength)
    : Buffer.from(description);
  return bytes.toString('hex');
}

/** What is wrong with the clip; nothing where it can join the library. */
export async function validateClip(
  file: string,
  expected: ClipExpectations = {},
): Promise<ClipProblem[]> {
  const problems = await inspect(file, expected).catch((error: unknown): ClipProblem[] => [
    {
      code: 'unreadable',
      message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    },
  ]);
  if (expected.decode && problems.length === 0) {
    problems.push(...(await decodingProblems(file, expected.signal)));
  }
  return problems;
}

async function inspect(file: string, expected: ClipExpectations): Promise<ClipProblem[]> {
  using input = new Input({ source: new FilePathSource(file), formats: VIDEO_FORMATS });
  const problems: ClipProblem[] = [];
  const add = (code: ClipProblem['code'], message: string): void => {
    problems.push({ code, message });
  };
  const format = (await input.getFormat()).name;
  if (format !== 'MP4') add('container', `It is ${format}, not MP4.`);
  const track = await input.getPrimaryVideoTrack();
  const tracks = await input.getTracks();
  if (!track) return [{ code: 'tracks', message: 'It has no picture.' }];
  if (tracks.length > 1) add('tracks', `It has ${tracks.length} tracks, not the picture alone.`);

  const codec = await track.getCodec();
  if (codec !== CLIP.codec) add('codec', `Its codec is ${codec}, not ${CLIP.codec}.`);
  const width = await track.getSquarePixelWidth();
  const height = await track.getSquarePixelHeight();
  if (
    width !== CLIP.width ||
    height !== CLIP.height ||
    (await track.getCodedWidth()) !== width ||
    (await track.getCodedHeight()) !== height
  ) {
    add('size', `Its picture is ${width}x${height}, not ${CLIP.width}x${CLIP.height}.`);
  }
  const rotation = await track.getRotation();
  if (rotation !== 0) add('rotation', `It is to be turned by ${rotation} degrees when shown.`);
  if (await track.hasHighDynamicRange()) add('hdr', 'Its colors are HDR.');
  const sets = await parameterSetsOf(track);
  if (codec === CLIP.codec && sets !== CLIP_PARAMETER_SETS) {
    add('parameter-sets', "Its parameter sets are not the library's.");
  }
  problems.push(...(await packetProblems(track, expected.beats)));
  return problems;
}

async function packetProblems(
  track: InputVideoTrack,
  beats: number | undefined,
): Promise<ClipProblem[]> {
  const problems: ClipProblem[] = [];
  let frames = 0;
  let offTime: number | undefined;
  const wrongKeys: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
    verifyKeyPackets: true,
  })) {
    const expectedSec = frames / CLIP.framesPerSecond;
    if (Math.abs(packet.timestamp - expectedSec) > TIMING_TOLERANCE_SEC) offTime ??= frames;
    const isKey = packet.type === 'key';
    if (isKey !== (frames % CLIP.framesPerEightCount === 0)) wrongKeys.push(frames);
    frames++;
  }
  const expectedFrames = beats === undefined ? undefined : beats * CLIP.framesPerBeat;
  if (frames === 0 || frames % FRAMES_PER_FOUR_COUNTS !== 0) {
    problems.push({ code: 'length', message: `Its ${frames} frames are not whole 4-counts.` });
  } else if (expectedFrames !== undefined && frames !== expectedFrames) {
    problems.push({ code: 'length', message: `It has ${frames} frames, not ${expectedFrames}.` });
  }
  if (offTime !== undefined) {
    problems.push({
      code: 'timing',
      message: `From frame ${offTime} on it is not at ${CLIP.framesPerSecond} frames a second.`,
    });
  }
  if (wrongKeys.length > 0) {
    problems.push({
      code: 'key-frames',
      message: `Key frames must be each ${CLIP.framesPerEightCount} frames and only there; frame ${wrongKeys[0]} is not so.`,
    });
  }
  return problems;
}

async function decodingProblems(
  file: string,
  signal: AbortSignal | undefined,
): Promise<ClipProblem[]> {
  try {
    const { stderrTail } = await runFfmpeg({
      args: ['-xerror', '-err_detect', 'explode', '-i', fileUrl(file), '-f', 'null', '-'],
      timeoutMs: 60_000,
      signal,
    });
    const complaint = stderrTail.trim().split('\n')[0] ?? '';
    return complaint === '' ? [] : [{ code: 'decoding', message: complaint }];
  } catch (error) {
    if (!(error instanceof FfmpegFailedError)) throw error;
    return [{ code: 'decoding', message: error.message }];
  }
}
