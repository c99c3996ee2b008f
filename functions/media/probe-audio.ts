/** Decides whether an uploaded file is a song that can be used, before anything decodes it. */
import { stat } from 'node:fs/promises';
import { InvalidInputError } from '@bachata/core/errors.ts';
import {
  checkSongBytes,
  checkSongLength,
  ENCODING_SLACK_SEC,
} from '@bachata/core/music/song-limits.ts';
import { audioFormatOf, type AudioFormat } from './audio-format.ts';
import { ContainerUnreadableError, type Container } from './container/container.ts';

export interface AudioProbe {
  readonly format: AudioFormat;
  /** Such as `mp3`, `aac`, `opus`, `pcm-s16`. */
  readonly codec: string;
  readonly sampleRate: number;
  readonly channels: number;
  /** What the file claims; the decoded length is the truth. */
  readonly declaredSec: number;
  readonly bytes: number;
}

/**
 * Looks at the container only. Playlists, pictures, documents and video without sound never get
 * further than this.
 *
 * @throws InvalidInputError `unsupported-audio`, `no-audio`, `truncated`, `too-short`,
 *   `container-too-complex`; LimitError `too-large`, `too-long`; UnavailableError
 *   `container-reader-failed`; the reason of the container's signal
 */
export async function probeAudio(container: Container): Promise<AudioProbe> {
  const { file } = container;
  const { size } = await stat(file);
  checkSongBytes(size);
  const format = await audioFormatOf(file);
  if (format === undefined) {
    throw new InvalidInputError(
      'unsupported-audio',
      'The file is none of MP3, M4A/AAC, WAV, FLAC, Ogg or Opus.',
    );
  }
  const described = await container.ask('audio').catch((cause: unknown) => {
    if (!(cause instanceof ContainerUnreadableError)) throw cause;
    throw new InvalidInputError('unsupported-audio', 'The audio file cannot be read.', { cause });
  });
  if (described === 'no-audio') {
    throw new InvalidInputError('no-audio', 'The file has no sound in it.');
  }
  if (described === 'no-tracks') {
    // An MP4 whose index stood behind the part that is missing looks like this.
    throw new InvalidInputError('truncated', 'The file is incomplete: nothing in it can be found.');
  }
  checkSongLength(described.declaredSec, ENCODING_SLACK_SEC);
  return { format, bytes: size, ...described };
}
