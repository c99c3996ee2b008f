/** What a video file is, before any program decodes it. */
import { FilePathSource, Input, MP4, QTFF } from 'mediabunny';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { VIDEO_FORMATS } from './validate-clip.ts';

export interface VideoDescription {
  /** Named to FFmpeg, so that it never takes a file for a playlist or anything else. */
  readonly demuxer: 'mov' | 'matroska';
  readonly durationSec: number;
  readonly hasSound: boolean;
  /** As shown: turned as the file says, with square pixels. */
  readonly width: number;
  readonly height: number;
  /** PQ or HLG. */
  readonly hdr: boolean;
}

/** @throws InvalidInputError `unsupported-video`, `no-video` */
export async function describeVideo(file: string): Promise<VideoDescription> {
  using input = new Input({ source: new FilePathSource(file), formats: VIDEO_FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track !== null) {
      const format = await input.getFormat();
      return {
        demuxer: format === MP4 || format === QTFF ? 'mov' : 'matroska',
        durationSec: await track.computeDuration({ metadataOnly: true }),
        hasSound: (await input.getPrimaryAudioTrack()) !== null,
        width: await track.getDisplayWidth(),
        height: await track.getDisplayHeight(),
        hdr: await track.hasHighDynamicRange(),
      };
    }
  } catch (cause) {
    throw new InvalidInputError(
      'unsupported-video',
      'the file is incomplete or none of MP4, MOV, MKV and WebM',
      { cause },
    );
  }
  throw new InvalidInputError('no-video', 'there is no picture in the file, or it is incomplete');
}
