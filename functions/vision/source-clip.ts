/** What is in a filmed clip: its length and its sound. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import { ANALYSIS_SAMPLE_RATE } from '../media/decode-song.ts';
import { describeVideo } from '../media/describe-video.ts';
import { FfmpegFailedError, fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';

export interface SourceClip {
  readonly durationSec: number;
  /** Mono at `ANALYSIS_SAMPLE_RATE`; undefined where the clip has no sound. */
  readonly sound: Float32Array | undefined;
}

/** A clip of a move lasts seconds; whoever gives a whole class has mistaken the file. */
const LONGEST_SEC = 120;

/**
 * Reads the whole file once: its length, its sound, and whether all of it is there.
 *
 * @throws InvalidInputError `unsupported-video`, `no-video`, `truncated`, `too-long`
 */
export async function readSourceClip(file: string, signal?: AbortSignal): Promise<SourceClip> {
  const { demuxer, durationSec, hasSound } = await describeVideo(file, signal);
  if (durationSec > LONGEST_SEC) {
    throw new InvalidInputError(
      'too-long',
      `the clip lasts ${Math.round(durationSec)} s, at most ${LONGEST_SEC} s are taken`,
    );
  }
  const chunks: Buffer[] = [];
  const sound = ['-map', '0:a:0', '-ac', '1', '-ar', String(ANALYSIS_SAMPLE_RATE), '-f', 'f32le'];
  const { stderrTail } = await runFfmpeg({
    args: [
      ...['-f', demuxer, '-i', fileUrl(file), '-map', '0:v:0', '-c', 'copy', '-f', 'null', '-'],
      ...(hasSound ? [...sound, 'pipe:1'] : []),
    ],
    onStdout: (chunk) => chunks.push(chunk),
    timeoutMs: 60_000,
    signal,
  }).catch((cause: unknown) => {
    if (!(cause instanceof FfmpegFailedError)) throw cause;
    throw new InvalidInputError('unsupported-video', 'the video cannot be decoded', { cause });
  });
  if (/partial file|truncat|ended prematurely/i.test(stderrTail)) {
    throw new InvalidInputError('truncated', 'the file is incomplete');
  }
  return { durationSec, sound: hasSound ? toFloat32(chunks) : undefined };
}

function toFloat32(chunks: readonly Buffer[]): Float32Array {
  const bytes = Buffer.concat(chunks);
  return new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 4 * Math.floor(bytes.length / 4)),
  );
}
