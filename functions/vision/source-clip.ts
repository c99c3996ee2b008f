/** What is in a filmed clip: its length and its sound. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import { describeVideo } from '../media/describe-video.ts';
import { FfmpegFailedError, fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { MonoMixer, STEREO_FLOATS } from '../media/mono-sound.ts';

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
  const parts: Float32Array[] = [];
  const mixer = new MonoMixer((mono) => parts.push(mono));
  const { stderrTail } = await runFfmpeg({
    args: [
      ...['-f', demuxer, '-i', fileUrl(file), '-map', '0:v:0', '-c', 'copy', '-f', 'null', '-'],
      ...(hasSound ? ['-map', '0:a:0', ...STEREO_FLOATS, 'pipe:1'] : []),
    ],
    onStdout: (chunk) => mixer.add(chunk),
    timeoutMs: 60_000,
    signal,
  }).catch((cause: unknown) => {
    if (!(cause instanceof FfmpegFailedError)) throw cause;
    throw new InvalidInputError('unsupported-video', 'the video cannot be decoded', { cause });
  });
  if (/partial file|truncat|ended prematurely/i.test(stderrTail)) {
    throw new InvalidInputError('truncated', 'the file is incomplete');
  }
  mixer.finish();
  return { durationSec, sound: hasSound ? joined(parts) : undefined };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
