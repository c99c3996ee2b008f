/** What is in a filmed clip: its length and its sound. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import { beside, describeVideo, FIRST_PICTURES } from '../media/describe-video.ts';
import { FfmpegFailedError, runFfmpeg } from '../media/ffmpeg/run.ts';
import { MonoMixer, STEREO_FLOATS } from '../media/mono-sound.ts';
import { TIMED_SOUND } from '../media/plain-picture.ts';

export interface SourceClip {
  readonly durationSec: number;
  /**
   * Mono at `ANALYSIS_SAMPLE_RATE`, from time zero of the clip on; undefined where it has none that can be
   * decoded.
   */
  readonly sound: Float32Array | undefined;
}

/** A clip of a move lasts seconds; whoever gives a whole class has mistaken the file. */
const LONGEST_SEC = 120;

/**
 * Its length, its sound, and whether all of it is there.
 *
 * @throws InvalidInputError `too-long`, and as `describeVideo`
 */
export async function readSourceClip(file: string, signal?: AbortSignal): Promise<SourceClip> {
  const { input, durationSec, soundTracks } = await describeVideo(file, signal);
  if (durationSec > LONGEST_SEC) {
    throw new InvalidInputError(
      'too-long',
      `the clip lasts ${Math.round(durationSec)} s, at most ${LONGEST_SEC} s are taken`,
    );
  }
  const [soundTrack] = soundTracks;
  if (soundTrack === undefined) return { durationSec, sound: undefined };
  const parts: Float32Array[] = [];
  const mixer = new MonoMixer((mono) => parts.push(mono));
  await runFfmpeg({
    args: [
      ...[...input, '-map', `0:a:${soundTrack}`, '-af', TIMED_SOUND],
      ...['-t', String(durationSec), ...STEREO_FLOATS, 'pipe:1', ...beside(FIRST_PICTURES)],
    ],
    onStdout: (chunk) => mixer.add(chunk),
    timeoutMs: 60_000,
    signal,
  }).catch((cause: unknown) => {
    if (!(cause instanceof FfmpegFailedError)) throw cause;
    throw new InvalidInputError('unsupported-video', 'its sound cannot be decoded', { cause });
  });
  mixer.finish();
  return { durationSec, sound: joined(parts) };
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
