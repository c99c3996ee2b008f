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
  /** 1, or less to practise. */
  readonly speed: number;
  /** Where segments meet, in seconds; they are dissolved into each other where given. */
  readonly seamsSec: readonly number[];
  /** Path of an ASS script for the picture of `pictureSize`. */
  readonly overlayFile?: string | undefined;
}

/** Frames of a dissolve at a seam: an eighth of a second. */
const DISSOLVE_FRAMES = 4;
const DISSOLVE_SEC = 0.1;

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
 * A dissolve without a second picture: for the few frames after each seam, every frame is the mean
 * of itself and the ones before it, which fades the old move out as the new one fades in.
 */
function dissolve(seamsSec: readonly number[]): string[] {
  if (seamsSec.length === 0) return [];
  const times = seamsSec.map(
    (sec) =>
      `between(t\\,${(sec - 0.001).toFixed(4)}\\,${(sec + DISSOLVE_SEC - 0.001).toFixed(4)})`,
  );
  return [`tmix=frames=${DISSOLVE_FRAMES}:enable=${times.join('+')}`];
}

/** The graph from `[0:v]` (and `[1:v]` for side-by-side) to `[out]`. */
export function pictureGraph(options: PictureOptions): string {
  const { width, height } = pictureSize(options.layout, options.lines);
  const before = [...dissolve(options.seamsSec), ...(options.mirror ? ['hflip'] : [])];
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
        `[sharp]${fourByThree},${scale(width, (width * 3) / 4)}[dance]`,
        `[ground][dance]overlay=0:(H-h)*0.45,${after}[out]`,
      ].join(';');
    }
  }
}
