/** Moves drawn through other cameras: each once, and kept by what its pictures depend on. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { LOOKS, SIZES, type DrawnView, type Shape } from '@bachata/core/moves/cameras.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { clipEntries } from '@bachata/library/clip-files.ts';
import { CLIP_ENCODER_ARGS } from '../media/clip-profile.ts';
import { withScratch } from '../scratch.ts';
import { frameCount } from './cast.ts';
import { motionHashOf, poseFileOf } from './poses.ts';
import type { ViewJob, ViewReply } from './view-worker.ts';
import { shareAmongThreads } from './workers.ts';

export interface ViewedClip {
  readonly move: Move;
  readonly side: Side;
  readonly view: DrawnView;
}

/** Keeps clips by their hashes. */
export interface ClipStore {
  has(hash: string): Promise<boolean>;
  get(hash: string): Promise<Uint8Array>;
  put(hash: string, clip: Uint8Array): Promise<void>;
}

/** Of the motion, the bodies and the room, as the library's own clips have them, and of the camera. */
export async function viewedClipHash(
  { move, side, view }: ViewedClip,
  shape: Shape,
): Promise<string> {
  const entry = (await clipEntries()).find((clip) => clip.moveId === move.id && clip.side === side);
  const motion = entry?.motionHash ?? motionHashOf(poseFileOf(move));
  const { turnDegrees, places } = LOOKS[view];
  const camera = { turnDegrees, place: places[shape], size: SIZES[shape] };
  const all = { motion, move: move.id, side, camera, encoder: CLIP_ENCODER_ARGS };
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/**
 * Draws those of the clips that the store has not, on a thread for each core, and puts each there as soon as it
 * is whole: whoever is stopped goes on from there the next time.
 * @param onProgress 0 to 1
 * @throws Error naming a clip that could not be drawn; what the store throws; the signal's reason
 */
export async function drawViewedClips(
  clips: readonly ViewedClip[],
  shape: Shape,
  store: ClipStore,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (fraction: number) => void } = {},
): Promise<void> {
  const hashed = await Promise.all(
    clips.map(async (clip) => ({ clip, hash: await viewedClipHash(clip, shape) })),
  );
  const present = await Promise.all(hashed.map(({ hash }) => store.has(hash)));
  // The longest first, so that no core waits at the end.
  const missing = hashed
    .filter((_, index) => !present[index])
    .sort((a, b) => b.clip.move.counts - a.clip.move.counts);
  if (missing.length === 0) return;
  const frames = missing.reduce((sum, { clip }) => sum + frameCount(clip.move), 0);
  let drawn = 0;
  await withScratch(async (folder) => {
    const jobs = missing.map(
      ({ clip: { move, side, view }, hash }): ViewJob & { readonly hash: string } => ({
        ...{ moveId: move.id, side, view, shape, hash },
        file: path.join(folder, `${hash}.mp4`),
      }),
    );
    const worker = new URL('./view-worker.ts', import.meta.url);
    await shareAmongThreads<(typeof jobs)[number], ViewReply>(
      worker,
      jobs,
      async ({ failed }, { file, hash, moveId, view }) => {
        if (failed !== undefined) throw new Error(`${moveId} (${view}): ${failed}`);
        await store.put(hash, await readFile(file));
        await rm(file);
      },
      {
        ...(options.signal && { signal: options.signal }),
        onWord: () => options.onProgress?.(++drawn / frames),
      },
    );
  });
}
