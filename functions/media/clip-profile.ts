/** How every clip is encoded, so that the packets of any two can follow each other. */
import { CLIP } from '@bachata/core/moves/clip-format.ts';

/**
 * FFmpeg's output arguments for the one profile. Changing one of them changes the parameter sets
 * (avcC), and with them the whole library has to be encoded again. Only `-crf` is free, and the
 * preset among `medium` and the slower ones; faster ones have another chroma quantizer offset.
 *
 * - `stitchable` keeps x264 from optimizing the parameter sets for one clip's content.
 * - No B-frames: packets are shown in the order in which they are decoded, so each can have its
 *   own time. No scene cuts, closed groups: IDR frames exactly where the eights begin.
 * - `-r` twice the clip's rate is what the stream says of itself, not what it is (`-fps_mode
 *   passthrough` keeps the frames as they come). A song above 112 BPM shows more than 30 frames a
 *   second, and decoders that believe the stream would find two frames in one tick.
 */
export const CLIP_ENCODER_ARGS: readonly string[] = [
  ...['-c:v', 'libx264', '-preset', 'medium', '-crf', '27'],
  ...['-profile:v', 'high', '-level:v', '4.0', '-pix_fmt', 'yuv420p'],
  ...['-g', String(CLIP.framesPerEightCount), '-keyint_min', String(CLIP.framesPerEightCount)],
  ...['-bf', '0', '-refs', '4', '-coder', 'cabac', '-sc_threshold', '0'],
  ...['-x264-params', 'stitchable=1:open-gop=0:scenecut=0:8x8dct=1:weightp=1:aud=0'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
  ...['-color_range', 'tv', '-r', String(2 * CLIP.framesPerSecond), '-fps_mode', 'passthrough'],
  ...['-an', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'],
  ...['-video_track_timescale', '90000', '-movflags', '+faststart', '-f', 'mp4'],
];

/**
 * The avcC (ISO/IEC 14496-15, hexadecimal) that these arguments give: H.264 High 4.0, 1280x720,
 * four reference frames, BT.709. A clip with another one cannot be joined to the library.
 */
export const CLIP_PARAMETER_SETS =
  '01640028ffe1001c67640028acb280a00b74d4040405000003000100000300780f18325801000568e9332c8bfdf8f800';
