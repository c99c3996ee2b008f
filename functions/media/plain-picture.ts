/** FFmpeg's filters that make any picture an ordinary one: progressive, square pixels, BT.709. */
import type { VideoDescription } from './describe-video.ts';

type Described = Pick<VideoDescription, 'colors' | 'height'>;

const HDR_TRANSFERS = ['smpte2084', 'arib-std-b67'];

/** Of BT.2020 and of the screens and cameras that call theirs P3. */
const WIDE_PRIMARIES = ['bt2020', 'smpte431', 'smpte432'];

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
function toneDown({ transfer, primaries, matrix, range }: VideoDescription['colors']): string {
  return [
    `zscale=tin=${transfer}:pin=${or(primaries, 'bt2020')}:min=${or(matrix, 'bt2020nc')}` +
      `:rin=${or(range, 'tv')}:t=linear:npl=${WHITE_NITS}`,
    'format=gbrpf32le,zscale=p=bt709',
    `tonemap=mobius:desat=0:peak=${(PEAK_NITS / WHITE_NITS).toFixed(3)}`,
    'zscale=t=bt709:m=bt709:r=tv',
  ].join(',');
}

/** To BT.709 in limited range, 8 bits. */
export function plainColors(video: Described): string {
  const { colors, height } = video;
  const { primaries, range } = colors;
  const isWide = WIDE_PRIMARIES.includes(primaries);
  if (colors.matrix === 'bt709' && range === 'tv' && !isWide && !isHdr(video)) {
    return 'format=yuv420p';
  }
  const matrix = or(colors.matrix, height >= HD_HEIGHT ? 'bt709' : 'smpte170m');
  const plain = isHdr(video)
    ? toneDown(colors)
    : isWide
      ? `zscale=tin=bt709:pin=${primaries}:min=${or(colors.matrix, 'bt2020nc')}:rin=${or(range, 'tv')}` +
        ':t=bt709:p=bt709:m=bt709:r=tv'
      : `scale=in_color_matrix=${swscaleMatrix(matrix)}:out_color_matrix=bt709` +
        `:in_range=${or(range, 'auto')}:out_range=tv`;
  const said = 'colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv';
  return `${plain},format=yuv420p,setparams=${said}`;
}

const SWSCALE_MATRICES = ['bt709', 'fcc', 'smpte240m', 'bt2020'];

/** All others, of RGB as well, are those of BT.601, or are not asked. */
function swscaleMatrix(matrix: string): string {
  const plain = matrix.replace(/^bt2020.*/, 'bt2020');
  return SWSCALE_MATRICES.includes(plain) ? plain : 'smpte170m';
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
