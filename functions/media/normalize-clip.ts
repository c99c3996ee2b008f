/** Makes any video of a couple a clip of the library's profile: its counts on the beat grid. */
import { copyFile } from 'node:fs/promises';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { CLIP, MISSING_END_SEC } from '@bachata/core/moves/clip-format.ts';
import { CLIP_ENCODER_ARGS } from './clip-profile.ts';
import { describeVideo, FIRST_PICTURES, type VideoDescription } from './describe-video.ts';
import { FfmpegFailedError, fileUrl, runFfmpeg } from './ffmpeg/run.ts';
import { progressFraction } from './ffmpeg/progress.ts';
import { plainColors, PLAIN_SHAPE } from './plain-picture.ts';
import { validateClip } from './validate-clip.ts';
import { writeWhole } from './whole-file.ts';

export interface NormalizeWork {
  readonly file: string;
  /**
   * When each count is, in seconds of the file: `beatsSec[0]` is the move's count 1 (or 5), and the
   * last entry is where the count after its last one would be. 4n + 1 values, growing.
   */
  readonly beatsSec: readonly number[];
  readonly output: string;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

const MAX_BEATS = 64;
/** Slower than 60 or faster than 200 BPM is a mistake in the counts. */
const BEAT_SEC = { min: 0.3, max: 1 } as const;

function invalidCounts(message: string): InvalidInputError {
  return new InvalidInputError('invalid-counts', message);
}

function checkBeats(beatsSec: readonly number[]): void {
  const beats = beatsSec.length - 1;
  if (beats < 4 || beats > MAX_BEATS || beats % 4 !== 0) {
    throw invalidCounts(`A clip has 4 to ${MAX_BEATS} counts, in fours; these are ${beats}.`);
  }
  if (!(Number(beatsSec[0]) >= 0)) throw invalidCounts('The first count is before the clip.');
  beatsSec.slice(1).forEach((sec, index) => {
    const length = sec - Number(beatsSec[index]);
    if (!(length >= BEAT_SEC.min && length <= BEAT_SEC.max)) {
      throw invalidCounts(`Count ${index + 1} would last ${length.toFixed(3)} s.`);
    }
  });
}

/**
 * The piecewise linear map from the file's time (`T`) to the grid's, in seconds, as an expression
 * of FFmpeg's. Past the last count time goes on as fast as in the last one.
 */
export function warpExpression(beatsSec: readonly number[]): string {
  const gridBeatSec = CLIP.framesPerBeat / CLIP.framesPerSecond;
  const piece = (beat: number): string => {
    const from = Number(beatsSec[beat]);
    const scale = gridBeatSec / (Number(beatsSec[beat + 1]) - from);
    return `${(beat * gridBeatSec).toFixed(9)}+(T-${from.toFixed(9)})*${scale.toFixed(9)}`;
  };
  let expression = piece(beatsSec.length - 2);
  for (let beat = beatsSec.length - 3; beat >= 0; beat--) {
    expression = `if(lt(T,${Number(beatsSec[beat + 1]).toFixed(9)}),${piece(beat)},${expression})`;
  }
  return expression;
}

function filterGraph(beatsSec: readonly number[], source: VideoDescription): string {
  const frames = (beatsSec.length - 1) * CLIP.framesPerBeat;
  const size = `${CLIP.width}:${CLIP.height}`;
  return [
    PLAIN_SHAPE,
    // Bars fill what the picture does not.
    `scale=${size}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=lanczos`,
    plainColors(source),
    // Shape left unsaid, as in drawn clips: it would be part of the parameter sets.
    `pad=${size}:-1:-1,setsar=0`,
    `setpts='(${warpExpression(beatsSec)})/TB'`,
    `fps=${CLIP.framesPerSecond}:start_time=0:round=near`,
    'tpad=stop_mode=clone:stop_duration=2',
    // `fps` has made one frame the unit of time.
    `trim=end_frame=${frames},setpts=N`,
  ].join(',');
}

/** Whether the file is what this module makes, with the counts where it puts them. */
async function isNormalized(work: NormalizeWork): Promise<boolean> {
  const gridBeatSec = CLIP.framesPerBeat / CLIP.framesPerSecond;
  const halfFrameSec = 0.5 / CLIP.framesPerSecond;
  const onGrid = work.beatsSec.every(
    (sec, beat) => Math.abs(sec - beat * gridBeatSec) < halfFrameSec,
  );
  if (!onGrid) return false;
  return (await validateClip(work.file, { beats: work.beatsSec.length - 1 })).length === 0;
}

/**
 * Writes a clip of the library's profile: 1280x720, upright, SDR, with bars where the shape
 * differs, 16 frames from each count to the next, without sound. A clip that is one already is
 * copied byte by byte. The output is whole or absent.
 *
 * @throws InvalidInputError `invalid-counts`, and as `describeVideo`; see `runFfmpeg`
 */
export async function normalizeClip(work: NormalizeWork): Promise<void> {
  const { file, beatsSec, output } = work;
  checkBeats(beatsSec);
  const source = await describeVideo(file, work.signal);
  const endSec = Number(beatsSec.at(-1));
  if (source.durationSec < endSec - MISSING_END_SEC) {
    throw invalidCounts(
      `The clip ends at ${source.durationSec.toFixed(2)} s, its counts at ${endSec.toFixed(2)} s.`,
    );
  }
  const normalized = await isNormalized(work);
  await writeWhole(output, (partial) =>
    normalized ? copyFile(file, partial) : encode(work, source, partial),
  );
  work.onProgress?.(1);
}

async function encode(
  work: NormalizeWork,
  source: VideoDescription,
  output: string,
): Promise<void> {
  const { beatsSec } = work;
  const durationSec = ((beatsSec.length - 1) * CLIP.framesPerBeat) / CLIP.framesPerSecond;
  await runFfmpeg({
    args: [
      ...[...source.input, '-map', FIRST_PICTURES],
      ...['-vf', filterGraph(beatsSec, source), ...CLIP_ENCODER_ARGS, fileUrl(output)],
    ],
    onProgress: (block) => {
      const fraction = progressFraction(block, durationSec);
      if (fraction !== undefined) work.onProgress?.(fraction);
    },
    timeoutMs: 5 * 60_000,
    signal: work.signal,
  }).catch((cause: unknown) => {
    if (!(cause instanceof FfmpegFailedError)) throw cause;
    throw new InvalidInputError('unsupported-video', 'The video cannot be decoded.', { cause });
  });
}
