/** What a video file is, before any program decodes it. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import { Container, ContainerUnreadableError } from './container/container.ts';
import type { Answer } from './container/protocol.ts';

export type VideoDescription = NonNullable<Answer<'video'>>;

/**
 * @throws InvalidInputError `unsupported-video`, `no-video`, `container-too-complex`;
 *   UnavailableError `container-reader-failed`; the signal's reason
 */
export async function describeVideo(file: string, signal?: AbortSignal): Promise<VideoDescription> {
  await using container = new Container(file, { signal });
  const video = await container.ask('video').catch((cause: unknown) => {
    if (!(cause instanceof ContainerUnreadableError)) throw cause;
    throw new InvalidInputError(
      'unsupported-video',
      'the file is incomplete or none of MP4, MOV, MKV and WebM',
      { cause },
    );
  });
  if (video === null) {
    throw new InvalidInputError('no-video', 'there is no picture in the file, or it is incomplete');
  }
  return video;
}
