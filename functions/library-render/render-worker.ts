/** A worker thread of the library build: draws the clips it is sent, one after another. */
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { moveFiles, type ClipEntry } from '@bachata/core/moves/clip-index.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { library } from '@bachata/library/moves/index.ts';
import { motionHashOf, poseFileOf } from './poses.ts';
import { createClipRenderer } from './raster/renderer.ts';
import { renderClip, renderPoster, renderPreview } from './render-clip.ts';
import { CAST, frameCount } from './cast.ts';

export interface RenderJob {
  readonly moveId: string;
  readonly side: Side;
  /** The folder of the library's data. */
  readonly folder: string;
}

export type RenderReply =
  { readonly entry: ClipEntry } | { readonly failed: string; readonly job: RenderJob };

const renderer = createClipRenderer(CAST);

async function work({ moveId, side, folder }: RenderJob): Promise<ClipEntry> {
  const move = library.byId.get(moveId);
  if (move === undefined) throw new Error(`no such move: ${moveId}`);
  const poses = poseFileOf(move);
  await renderClip(renderer, move, side, folder);
  if (side === 'left') {
    await renderPoster(renderer, move, folder);
    await renderPreview(move, folder);
    const file = path.join(folder, moveFiles.poses(moveId));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, poses);
  }
  const file = moveFiles.clip(moveId, side);
  const clip = await readFile(path.join(folder, file));
  return {
    moveId,
    side,
    file,
    sha256: createHash('sha256').update(clip).digest('hex'),
    motionHash: motionHashOf(poses),
    frames: frameCount(move),
    bytes: clip.length,
  };
}

const port = parentPort;
if (port === null) throw new Error('render-worker runs as a worker thread');
port.on('message', (job: RenderJob) => {
  work(job).then(
    (entry) => port.postMessage({ entry } satisfies RenderReply),
    (error: unknown) => {
      const failed = error instanceof Error ? error.message : String(error);
      port.postMessage({ failed, job } satisfies RenderReply);
    },
  );
});
