/** Decides whether an uploaded file is a song that can be used, before anything decodes it. */
import { stat } from 'node:fs/promises';
import { ADTS, FilePathSource, FLAC, Input, MP3, MP4, OGG, QTFF, WAVE } from 'mediabunny';
import { InvalidInputError } from '@bachata/core/errors.ts';
import {
  checkSongBytes,
  checkSongLength,
  ENCODING_SLACK_SEC,
} from '@bachata/core/music/song-limits.ts';
import { audioFormatOf, type AudioFormat } from './audio-format.ts';

/** None of these names other files, as playlists do. */
const CONTAINERS = [MP3, ADTS, MP4, QTFF, WAVE, FLAC, OGG];

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
 * @throws InvalidInputError `unsupported-audio`, `no-audio`, `truncated`, `too-short`;
 *   LimitError `too-large`, `too-long`
 */
export async function probeAudio(file: string): Promise<AudioProbe> {
  const { size } = await stat(file);
  checkSongBytes(size);
  const format = await audioFormatOf(file);
  if (format === undefined) {
    throw new InvalidInputError(
      'unsupported-audio',
      'The file is none of MP3, M4A/AAC, WAV, FLAC, Ogg or Opus.',
    );
  }
  using input = new Input({ source: new FilePathSource(file), formats: CONTAINERS });
  const described = await describe(input).catch((cause: unknown) => {
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

async function describe(
  input: Input,
): Promise<Omit<AudioProbe, 'format' | 'bytes'> | 'no-audio' | 'no-tracks'> {
  const track = await input.getPrimaryAudioTrack();
  if (!track) return (await input.getTracks()).length > 0 ? 'no-audio' : 'no-tracks';
  const codec = await track.getCodec();
  if (codec === null) throw new Error('The codec is not known.');
  const declared = await track.getDurationFromMetadata();
  return {
    codec,
    sampleRate: await track.getSampleRate(),
    channels: await track.getNumberOfChannels(),
    declaredSec: declared ?? (await track.computeDuration({ metadataOnly: true })),
  };
}
