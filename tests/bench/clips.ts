/**
 * Drawing the move library: figures, studio and encoder, one worker's processor time for a frame.
 * Processor time and not wall time, so that what else runs on the machine matters little.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createAvatar } from '@bachata/core/avatar/figure.ts';
import { coupleAt } from '@bachata/core/motion/couple.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { moveFiles } from '@bachata/core/moves/clip-index.ts';
import { library } from '@bachata/library/moves/index.ts';
import { createClipRenderer } from '../../functions/library-render/raster/renderer.ts';
import { renderClip } from '../../functions/library-render/render-clip.ts';
import { CAST, CastMotion, frameCount } from '../../functions/library-render/cast.ts';
import type { Table } from './table.ts';

const FRAMES = 96;
const WARM_UP = 24;

/** Milliseconds of this process' processor time for each call. */
function costOf(call: (frame: number) => void): number {
  for (let frame = 0; frame < WARM_UP; frame++) call(frame);
  const before = process.cpuUsage();
  for (let frame = 0; frame < FRAMES; frame++) call(frame);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / FRAMES;
}

export async function clipsBench(): Promise<Table> {
  const move = library.byId.get('cross-body-lead') ?? library.moves[0];
  const frames = frameCount(move);
  const motion = new CastMotion(move, 'left');
  const figure = createAvatar(CAST.follow.look, CAST.follow.proportions);
  const renderer = createClipRenderer(CAST);
  const pose = costOf((frame) => coupleAt(move, ((frame * 1.37) % frames) / CLIP.framesPerBeat));
  const surface = costOf((frame) => figure.pose(motion.pose(frame % frames).follow));
  const picture = costOf((frame) =>
    renderer.render(motion.pose(frame % frames), motion.sway(frame % frames)),
  );
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-bench-'));
  try {
    const start = performance.now();
    await renderClip(renderer, move, 'left', folder);
    const wall = (performance.now() - start) / frames;
    const { size } = await stat(path.join(folder, moveFiles.clip(move.id, 'left')));
    const kilobytesPerSec = size / 1000 / (frames / CLIP.framesPerSecond);
    return {
      title: `Clips: ${CLIP.width} x ${CLIP.height}, both dancers (${move.id}, ${frames} frames)`,
      columns: ['what', 'value', 'unit'],
      rows: [
        ['pose of both dancers', pose, 'ms CPU'],
        ["one dancer's surface", surface, 'ms CPU'],
        ['a whole picture', picture, 'ms CPU'],
        ['a frame drawn and encoded by one worker', wall, 'ms wall'],
        ['size of a second of a clip', kilobytesPerSec, 'kB'],
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
