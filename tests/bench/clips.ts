/**
 * Drawing the move library: figures, studio and encoder, one worker's processor time for a frame.
 * Processor time and not wall time, so that what else runs on the machine matters little.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createAvatar } from '@bachata/core/avatar/figure.ts';
import { coupleAt } from '@bachata/core/motion/couple.ts';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { moveFiles } from '@bachata/core/moves/clip-index.ts';
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import { library } from '@bachata/library/moves/index.ts';
import { DrawnFigure, SAMPLES } from '../../functions/library-render/raster/drawn-figure.ts';
import { createClipRenderer } from '../../functions/library-render/raster/renderer.ts';
import {
  createVisibilityBuffer,
  drawTriangles,
  emptyBox,
} from '../../functions/library-render/raster/visibility.ts';
import { renderClip } from '../../functions/library-render/render-clip.ts';
import { CAST, CastMotion, frameCount } from '../../functions/library-render/cast.ts';
import { YuvConverter } from '../../functions/library-render/yuv.ts';
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

/** How much of the picture both bodies fill, in percent: the cost of a picture grows with it. */
function filledPercent(motion: CastMotion, frames: number): number {
  const buffer = createVisibilityBuffer(SAMPLES * CLIP.width, SAMPLES * CLIP.height);
  const figures = DANCE_ROLES.map((role) => {
    const { look, proportions } = CAST[role];
    return { role, figure: new DrawnFigure(look, proportions, CLIP_CAMERA) };
  });
  let filled = 0;
  for (let beat = 0; beat < frames / CLIP.framesPerBeat; beat++) {
    const frame = beat * CLIP.framesPerBeat;
    buffer.nearness.fill(0);
    for (const { role, figure } of figures) {
      const { mesh } = figure.figure;
      figure.figure.pose(motion.pose(frame)[role], motion.sway(frame)[role]);
      figure.project(emptyBox());
      drawTriangles(buffer, figure.screen, mesh.indices, 0);
    }
    filled += buffer.nearness.reduce((count, near) => count + Number(near > 0), 0);
  }
  return (100 * filled * CLIP.framesPerBeat) / frames / buffer.nearness.length;
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
  const converter = new YuvConverter(renderer.background, CLIP);
  const last = renderer.render(motion.pose(0), motion.sway(0));
  const encoderPicture = costOf(() => converter.picture(last, renderer.changed));
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
        ['bodies in it', filledPercent(motion, frames), '%'],
        ['its colors for the encoder', encoderPicture, 'ms CPU'],
        ['a frame drawn and encoded by one worker', wall, 'ms wall'],
        ['size of a second of a clip', kilobytesPerSec, 'kB'],
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
