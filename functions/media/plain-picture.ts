/** FFmpeg's filters that make any picture an ordinary one: progressive, square pixels, BT.709. */
import type { VideoDescription } from './describe-video.ts';

type Described = Pick<VideoDescription, 'colors' | 'height'>;

const HDR_TRANSFERS = ['smpte2084', 'arib-std-b67'];

/** Of screens, and of cameras beside BT.2020. */
const P3_PRIMARIES = ['smpte431', 'smpte432'];
const WIDE_PRIMARIES = ['bt2020', ...P3_PRIMARIES];

/** White of what is no highlight, in HDR (ITU-R BT.2408). */
const WHITE_NITS = 203;
/** What phones grade for; brighter light is cut off. */
const PEAK_NITS = 1000;
/** From this height on, what does not say its colors is of BT.709; below, of BT.601. */
const HD_HEIGHT = 720;

/** PQ or HLG. */
export function isHdr({ colors }: Pick<VideoDescription, 'colors'>): boolean {
  return HDR_TRANSFERS.includes(colors.transfer);
}

const or = (said: string, usual: string): string =>
  said === 'unknown' || said === 'reserved' ? usual : said;

/**
 * To linear light in which 1 is white, and by a curve that leaves what is darker than half of white as it
 * is, so that faces stay as bright as they were, and presses highlights into the rest.
 */
const TONED_DOWN = [
  `zscale=t=linear:npl=${WHITE_NITS},format=gbrpf32le,zscale=p=bt709`,
  `tonemap=mobius:desat=0:peak=${(PEAK_NITS / WHITE_NITS).toFixed(3)}`,
  'zscale=t=bt709:m=bt709:r=tv',
].join(',');
const NARROWED = 'zscale=t=bt709:p=bt709:m=bt709:r=tv';

/** Says of the picture what the file says, and the usual of what it does not say. */
const said = ({ range, matrix, primaries, transfer }: VideoDescription['colors']): string =>
  `setparams=color_primaries=${primaries}:color_trc=${transfer}:colorspace=${matrix}:range=${range}`;

/** What is of a wide gamut, or HDR, and does not say all. */
const wideColors = (colors: VideoDescription['colors'], transfer: string): string =>
  said({
    range: or(colors.range, 'tv'),
    matrix: or(colors.matrix, P3_PRIMARIES.includes(colors.primaries) ? 'bt709' : 'bt2020nc'),
    primaries: or(colors.primaries, 'bt2020'),
    transfer,
  });

/** To BT.709 in limited range, 8 bits. */
export function plainColors(video: Described): string {
  const { colors } = video;
  const { primaries, range } = colors;
  const isWide = WIDE_PRIMARIES.includes(primaries);
  if (colors.matrix === 'bt709' && range === 'tv' && !isWide && !isHdr(video)) {
    return 'format=yuv420p';
  }
  // swscale would darken what it takes from one matrix to another.
  const plain = isHdr(video)
    ? `${wideColors(colors, colors.transfer)},${TONED_DOWN}`
    : isWide
      ? `${wideColors(colors, 'bt709')},${NARROWED}`
      : `format=${ANY_YUV},zscale=min=${matrixOf(video)}:m=bt709:rin=${or(range, 'tv')}:r=tv`;
  return `${plain},format=yuv420p,${said(BT709)}`;
}

const BT709 = { range: 'tv', matrix: 'bt709', primaries: 'bt709', transfer: 'bt709' };
const KNOWN_MATRICES = ['bt709', 'fcc', 'bt470bg', 'smpte170m', 'bt2020nc'];
/** What is RGB becomes YUV of BT.601 first. */
const ANY_YUV = ['yuv420p', 'yuv422p', 'yuv444p']
  .flatMap((shape) => [shape, shape.replace('yuv', 'yuvj'), `${shape}10`, `${shape}12`])
  .join('|');

/** All others are those of BT.601. */
function matrixOf({ colors, height }: Described): string {
  const matrix = or(colors.matrix, height >= HD_HEIGHT ? 'bt709' : 'smpte170m');
  return KNOWN_MATRICES.includes(matrix) ? matrix : 'smpte170m';
}

/** FFmpeg has turned the picture already, as its matrix says. */
export const PLAIN_SHAPE =
  'bwdif=mode=send_frame:deint=interlaced,scale=ceil(iw*sar/2)*2:ih,setsar=1';

/**
 * At each time the frame that is nearest to it. FFmpeg alone takes the last one before half a picture
 * later, which lies behind on average, by up to 33 ms at a high rate; hence frames are shifted. The first
 * picture is there from the beginning, and one stays until the next.
 */
export function nearestFrames(
  { frameSec }: Pick<VideoDescription, 'frameSec'>,
  fps: number,
): string {
  const shiftSec = 0.5 * (1 / fps - frameSec);
  return `setpts=PTS+${shiftSec.toFixed(6)}/TB,fps=${fps}:start_time=0`;
}

/** Sound in the time of its file: silence where it begins later or has gaps, so that samples count time. */
export const TIMED_SOUND = 'aresample=async=1:first_pts=0:min_hard_comp=0.04';
