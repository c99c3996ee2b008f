/** The picture's way from assembled clips to an encoder, as a filter graph of FFmpeg's. */

export const LAYOUTS = ['landscape', 'vertical', 'side-by-side'] as const;
/**
 * `vertical` is 9:16, the dance over a blurred copy of itself. `side-by-side` shows the couple from
 * both sides at once, so that each dancer is seen from the front in one of the two.
 */
export type Layout = (typeof LAYOUTS)[number];

export interface PictureOptions {
  readonly layout: Layout;
  /** Height of the landscape picture in pixels: 720 or 1080. */
  readonly lines: number;
  /** Left and right swapped, as in a studio's mirror. */
  readonly mirror: boolean;
  /** 1, or less to practice. */
  readonly speed: number;
  /** Indices of the frames where a new segment begins; they are dissolved into where given. */
  readonly seamFrames: readonly number[];
  /** Path of an ASS script for the picture of `pictureSize`. */
  readonly overlayFile?: string | undefined;
}

/** Each level of averaging mixes one more frame behind a seam. */
const DISSOLVE_LEVELS = 3;

/** Width and height of the picture in pixels. */
export function pictureSize(
  layout: Layout,
  lines: number,
): { readonly width: number; readonly height: number } {
  const wide = (lines * 16) / 9;
  if (layout === 'vertical') return { width: lines, height: wide };
  if (layout === 'side-by-side') return { width: wide, height: (wide * 3) / 8 };
  return { width: wide, height: lines };
}

/**
 * A path as the value of a filter's option: escaped once for the option and once for the graph
 * (ffmpeg-filters, "Notes on filtergraph escaping").
 */
export function filterPath(path: string): string {
  const option = path.replaceAll(/[\\':]/g, String.raw`\$&`);
  return option.replaceAll(/[\\'[\],;]/g, String.raw`\$&`);
}

/**
 * A dissolve without a second picture: for three frames after each seam, every frame is averaged
 * with the one before it, three times over, which brings the new move in at 1/8, 1/2 and 7/8.
 * `tblend` swallows the first frame that it sees, so each level gets one in front to swallow.
 */
function dissolve(seamFrames: readonly number[]): string[] {
  if (seamFrames.length === 0) return [];
  const level = (before: number): string => {
    const spans = seamFrames.map((frame) => {
      const first = frame + before;
      return `between(n\\,${first}\\,${first + DISSOLVE_LEVELS - 1})`;
    });
    return `tblend=all_mode=average:enable=${spans.join('+')}`;
  };
  return [
    `tpad=start=${DISSOLVE_LEVELS}:start_mode=clone`,
    ...Array.from({ length: DISSOLVE_LEVELS }, (_, index) => level(DISSOLVE_LEVELS - index)),
    'setpts=PTS-STARTPTS',
  ];
}

/** The graph from `[0:v]` (and `[1:v]` for side-by-side) to `[out]`. */
export function pictureGraph(options: PictureOptions): string {
  const { width, height } = pictureSize(options.layout, options.lines);
  const before = [...dissolve(options.seamFrames), ...(options.mirror ? ['hflip'] : [])];
  const after = [
    ...(options.overlayFile === undefined ? [] : [`ass=${filterPath(options.overlayFile)}`]),
    ...(options.speed === 1 ? [] : [`setpts=PTS/${options.speed}`]),
    'format=yuv420p',
  ].join(',');
  const chain = (input: string, filters: readonly string[], output: string): string =>
    `[${input}]${filters.join(',')}[${output}]`;
  const scale = (w: number, h: number): string => `scale=${w}:${h}:flags=bicubic`;
  const fourByThree = 'crop=ih*4/3:ih';

  switch (options.layout) {
    case 'landscape':
      return chain('0:v', [...before, scale(width, height), after], 'out');
    case 'side-by-side': {
      const half = [fourByThree, scale(width / 2, height)];
      return [
        chain('0:v', [...before, ...half], 'near'),
        chain('1:v', [...before, ...half], 'far'),
        `[near][far]hstack,${after}[out]`,
      ].join(';');
    }
    case 'vertical': {
      // Blurred small and enlarged: as soft, and a fraction of the work.
      const [smallWidth, smallHeight] = [90, 160];
      const ground = `scale=-2:${smallHeight},crop=${smallWidth}:${smallHeight},gblur=sigma=5`;
      return [
        `[0:v]${[...before, 'split'].join(',')}[sharp][soft]`,
        `[soft]${ground},${scale(width, height)}[ground]`,
        `[sharp]crop=ih:ih,${scale(width, width)}[dance]`,
        `[ground][dance]overlay=0:(H-h)*0.4,${after}[out]`,
      ].join(';');
    }
  }
}
