/** How every clip is encoded, so that the packets of any two can follow each other. */
import { CLIP } from '@bachata/core/moves/clip-format.ts';

/**
 * FFmpeg's output arguments for the one profile. Changing any of them changes the parameter sets
 * (avcC), and with them the whole library has to be encoded again.
 *
 * - `stitchable` keeps x264 from optimising the parameter sets for one clip's content.
 * - No B-frames: packets are shown in the order in which they are decoded, so each can have its
 *   own time. No scene cuts, closed groups: IDR frames exactly where the eights begin.
 */
export const CLIP_ENCODER_ARGS: readonly string[] = [
  ...['-c:v', 'libx264', '-preset', 'slow', '-crf', '20', '-tune', 'animation'],
  ...['-profile:v', 'high', '-level:v', '4.0', '-pix_fmt', 'yuv420p'],
  ...['-g', String(CLIP.framesPerEightCount), '-keyint_min', String(CLIP.framesPerEightCount)],
  ...['-bf', '0', '-sc_threshold', '0'],
  ...['-x264-params', 'stitchable=1:open-gop=0:scenecut=0:force-cfr=1'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
  ...['-color_range', 'tv', '-r', String(CLIP.framesPerSecond), '-an', '-map_metadata', '-1'],
  ...['-video_track_timescale', '90000', '-movflags', '+faststart', '-f', 'mp4'],
];
