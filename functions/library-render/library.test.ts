/** The committed clips are those of the notation: by hash, by their packets, and by drawing some again. */
import { beforeAll, describe, expect, it } from 'vitest';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { library } from '@bachata/library/moves/index.ts';
import { fileUrl, runFfmpeg } from '../media/ffmpeg/run.ts';
import { clipFile, MOVES_FOLDER } from '@bachata/library/files.ts';
import { checkClips, type ClipHealth } from './check.ts';
import { createClipRenderer, type ClipRenderer } from './raster/renderer.ts';
import { CAST, CastMotion, frameCount } from './cast.ts';

const MOST_MEGABYTES = 75;

let health: ClipHealth;
let renderer: ClipRenderer;
beforeAll(async () => {
  health = await checkClips(library, MOVES_FOLDER);
  renderer = createClipRenderer(CAST);
}, 120_000);

async function decodedFrame(move: Move, side: Side, frame: number): Promise<Buffer> {
  const { stdout } = await runFfmpeg({
    args: [
      ...['-i', fileUrl(clipFile(move.id, side))],
      ...['-vf', `select=eq(n\\,${frame}),scale=in_color_matrix=bt709:in_range=tv`],
      ...['-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'],
    ],
    timeoutMs: 60_000,
  });
  return stdout;
}

/** Peak signal-to-noise ratio in dB over the part of the picture where the dancers are. */
function dancersPsnr(seen: Uint8Array, drawn: Uint8Array): number {
  const [{ left, top, right, bottom }] = renderer.changed;
  let [sum, count] = [0, 0];
  for (let y = top; y < bottom; y++) {
    const row = 3 * y * CLIP.width;
    for (let i = row + 3 * left; i < row + 3 * right; i++, count++) {
      sum += (seen[i] - drawn[i]) ** 2;
    }
  }
  return 10 * Math.log10((255 ** 2 * count) / sum);
}

describe('the rendered library', () => {
  it('has every clip, poster, preview and landmark file, up to date and joinable', () => {
    expect(health.problems).toEqual([]);
    expect(health.clips).toBe(2 * library.moves.length);
  });

  it('fits its share of the project', () => {
    expect(health.clipBytes / 1e6).toBeLessThan(MOST_MEGABYTES);
  });

  // Spread over the library, and others whenever it grows.
  const step = Math.floor(library.moves.length / 3);
  const spots = [0, 1, 2].map((i) => ({
    move: library.moves[i * step],
    side: i % 2 === 0 ? ('left' as const) : ('right' as const),
  }));

  it.each(spots)('shows what $move.id draws today, on the $side', async ({ move, side }) => {
    const frame = Math.floor(frameCount(move) * 0.6);
    const motion = new CastMotion(move, side);
    const seen = await decodedFrame(move, side, frame);
    const other = renderer.render(motion.pose(8), motion.sway(8));
    const mismatch = dancersPsnr(seen, other);
    const drawn = renderer.render(motion.pose(frame), motion.sway(frame));
    const match = dancersPsnr(seen, drawn);
    expect(match).toBeGreaterThan(32);
    expect(match).toBeGreaterThan(mismatch + 3);
  });
});
