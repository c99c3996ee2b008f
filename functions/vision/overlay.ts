/** A clip with both dancers' skeletons drawn over it, to see what the analysis saw. */
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { TIMED_SOUND } from '../media/plain-picture.ts';
import { writeWhole } from '../media/whole-file.ts';
import { drawSkeleton, type Color } from './draw-skeleton.ts';
import { eachPicture, openPictures } from './pictures.ts';

export interface OverlayOptions {
  readonly signal?: AbortSignal | undefined;
  /** Longer side in pixels, at most the clip's own. Default 1280. */
  readonly width?: number | undefined;
}

/** Told apart by people who see colors differently, too. */
export const OVERLAY_COLORS: Readonly<Record<DanceRole, Color>> = {
  lead: [40, 150, 255],
  follow: [255, 170, 0],
};
const DEFAULT_WIDTH = 1280;
const TIMEOUT_MS = 10 * 60_000;

/**
 * Writes an MP4 (H.264 with the clip's own sound, at the rate of the track), whole or not at all.
 *
 * @param track of the same file
 * @throws as `openPictures`, `eachPicture` and `runFfmpeg`
 */
export async function drawOverlay(
  file: string,
  track: PoseTrack,
  output: string,
  { signal, width = DEFAULT_WIDTH }: OverlayOptions = {},
): Promise<void> {
  const source = await openPictures(file, width, signal);
  const scale = source.width / track.width;
  const pictures = new PassThrough();
  const stop = new AbortController();
  const signals = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  let frame = 0;
  const decode = async (): Promise<void> => {
    await eachPicture(
      source,
      track.fps,
      async (picture) => {
        if (frame < track.frames) {
          drawSkeleton(picture, track.dancers.lead, frame, scale, OVERLAY_COLORS.lead);
          drawSkeleton(picture, track.dancers.follow, frame, scale, OVERLAY_COLORS.follow);
        }
        frame++;
        if (!pictures.write(picture.data)) await once(pictures, 'drain', { signal: signals });
      },
      signals,
    );
    pictures.end();
  };
  const [soundTrack] = source.video.soundTracks;
  const coder = ['-af', TIMED_SOUND, '-c:a', 'aac', '-b:a', '128k'];
  const sound = soundTrack === undefined ? [] : ['-map', `1:a:${soundTrack}`, ...coder];
  const encode = (partial: string): Promise<unknown> =>
    runFfmpeg({
      args: [
        ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${source.width}x${source.height}`],
        ...['-r', String(track.fps), '-i', 'pipe:0'],
        ...[...source.video.input, '-map', '0:v:0', ...sound],
        ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-pix_fmt', 'yuv420p'],
        ...['-threads', '1'],
        ...['-map_metadata', '-1', '-movflags', '+faststart', '-f', 'mp4', fileUrl(partial)],
      ],
      stdin: pictures,
      timeoutMs: TIMEOUT_MS,
      signal: signals,
    });
  await writeWhole(output, async (partial) => {
    const work = [decode(), encode(partial)];
    try {
      await Promise.all(work);
    } catch (error) {
      stop.abort(error);
      pictures.destroy();
      await Promise.allSettled(work);
      throw error;
    }
  });
}
