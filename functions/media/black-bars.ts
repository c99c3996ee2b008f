/** Black bars that were filmed, or edited, into a picture: above and below it, or at its sides. */
import { FIRST_PICTURES, type VideoDescription } from './describe-video.ts';
import { FfmpegFailedError, runFfmpeg } from './ffmpeg/run.ts';
import { plainColors, PLAIN_SHAPE } from './plain-picture.ts';

/** What is left of a picture without its bars, in pixels as shown. */
export interface Inside {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Longer edge of the pictures that are looked at. */
const EDGE = 480;
const MOST_PICTURES = 24;
const FEWEST_PICTURES = 4;
/** Gray of 255: black as compressing leaves it, and what next to it is no dark corner of a room. */
const BLACK = 14;
const LIT = 26;
/** Of an edge: bars are as wide on both sides, wider than this, and leave more than that. */
const UNEVEN = 0.03;
const LEAST_BAR = 0.03;
const LEAST_INSIDE = 0.2;

/** @returns undefined where there are none */
export async function insideBars(
  video: VideoDescription,
  signal?: AbortSignal,
): Promise<Inside | undefined> {
  const scale = Math.min(1, EDGE / Math.max(video.width, video.height));
  const width = Math.max(2, Math.round(video.width * scale));
  const height = Math.max(2, Math.round(video.height * scale));
  const look = async (decoding: readonly string[], picking: string): Promise<Uint8Array> => {
    const { stdout } = await runFfmpeg({
      args: [
        ...[...decoding, ...video.input, '-map', FIRST_PICTURES],
        ...['-frames:v', String(MOST_PICTURES), '-fps_mode', 'passthrough', '-vf'],
        `${picking}${PLAIN_SHAPE},scale=${width}:${height}:flags=area,${plainColors(video)},format=gray`,
        ...['-f', 'rawvideo', 'pipe:1'],
      ],
      signal,
    }).catch((error: unknown) => {
      // Not every decoder can leave pictures out.
      if (error instanceof FfmpegFailedError) return { stdout: Buffer.alloc(0) };
      throw error;
    });
    return stdout;
  };
  // Key frames are decoded without all the others; some files have hardly any.
  let pictures = await look(['-skip_frame', 'nokey'], '');
  if (pictures.length < FEWEST_PICTURES * width * height) pictures = await look([], 'fps=2,');
  return insideOf(pictures, width, height, video);
}

function insideOf(
  pictures: Uint8Array,
  width: number,
  height: number,
  video: Pick<VideoDescription, 'width' | 'height'>,
): Inside | undefined {
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  const count = Math.floor(pictures.length / (width * height));
  for (let i = 0; i < count * width * height; i++) {
    const value = pictures[i];
    const x = i % width;
    const y = Math.floor(i / width) % height;
    rows[y] = Math.max(rows[y], value);
    columns[x] = Math.max(columns[x], value);
  }
  const [top, tall] = between(rows, video.height);
  const [left, wide] = between(columns, video.width);
  if (tall === video.height && wide === video.width) return undefined;
  return { left, top, width: wide, height: tall };
}

/** Where the picture begins along an edge, and how far it goes, of so many pixels; both even. */
function between(brightest: Float64Array, pixels: number): readonly [from: number, size: number] {
  const length = brightest.length;
  const first = brightest.findIndex((value) => value > BLACK);
  const last = brightest.findLastIndex((value) => value > BLACK);
  const before = first / length;
  const after = (length - 1 - last) / length;
  // The scaled picture mixes the first row that is lit with the bar; the next one is not mixed.
  const isSharp = Number(brightest[first + 1]) > LIT && Number(brightest[last - 1]) > LIT;
  const areBars =
    first >= 0 &&
    isSharp &&
    Math.abs(before - after) < UNEVEN &&
    before + after > LEAST_BAR &&
    before + after < 1 - LEAST_INSIDE;
  if (!areBars) return [0, pixels];
  const even = (value: number): number => 2 * Math.round(value / 2);
  const from = even(before * pixels);
  return [from, even((1 - before - after) * pixels)];
}
