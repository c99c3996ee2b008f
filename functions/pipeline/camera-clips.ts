/** A plan's clips as another camera shows them: the same for the site and for a terminal. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lostMoves } from '@bachata/core/choreographies/lost-moves.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { isLibraryView, type Sight } from '@bachata/core/moves/cameras.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { shotsOf } from '@bachata/core/moves/shots.ts';
import { viewedClipKey } from '@bachata/core/object-keys.ts';
import type { ObjectStore } from '@bachata/core/ports.ts';
import { getBytes } from '@bachata/core/read-object.ts';
import { clipIdOfMove } from '@bachata/core/user-clips/filmed-move.ts';
import { library } from '@bachata/library/moves/index.ts';
import {
  drawViewedClips,
  viewedClipHash,
  type ClipStore,
  type ViewedClip,
} from '../library-render/viewed-clips.ts';
import type { ClipSource } from '../media/clip-library.ts';
import { fitClip } from '../media/fit-clip.ts';
import type { InstantWork } from '../media/instant.ts';
import { withScratch } from '../scratch.ts';

export interface CameraWork extends Sight {
  readonly plan: Plan;
  readonly store: ClipStore;
  /** The library's own clips, and filmed ones, which keep their picture. */
  readonly clipSource: ClipSource;
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/**
 * Draws what the store has not. A lost move is danced by its successor, as on the stage.
 * @throws NotFoundError `clip-missing` for a lost move without one; as `drawViewedClips`
 */
export async function cameraClips(
  work: CameraWork,
): Promise<Pick<InstantWork, 'shots' | 'shape' | 'clipSource'>> {
  const { plan, camera, shape, store, clipSource, signal, onProgress } = work;
  const lost = lostMoves(plan, library);
  const shownOf = (moveId: string): Move => {
    const move = lost.get(moveId) ?? library.byId.get(moveId);
    if (move !== undefined) return move;
    throw new NotFoundError('clip-missing', `The library has no ${moveId}.`, {
      details: { moveId },
    });
  };
  const shots = shotsOf(plan.segments, camera);
  const wanted = new Map<string, ViewedClip>();
  plan.segments.forEach(({ moveId }, index) => {
    const shot = shots[index];
    if (shot === undefined || isLibraryView(shot.view, shape)) return;
    if (clipIdOfMove(moveId) !== undefined) return;
    const clip = { move: shownOf(moveId), ...shot };
    wanted.set(`${clip.move.id} ${clip.side} ${clip.view}`, clip);
  });
  await drawViewedClips([...wanted.values()], shape, store, { signal, onProgress });
  return {
    shots,
    shape,
    async clipSource(moveId, side, view = 'three-quarter') {
      if (clipIdOfMove(moveId) !== undefined) {
        return await fitted(work, await clipSource(moveId, side));
      }
      const move = shownOf(moveId);
      if (isLibraryView(view, shape)) return await clipSource(move.id, side);
      return await store.get(await viewedClipHash({ move, side, view }, shape));
    },
  };
}

/** A filmed clip in the shape of the video: its picture is the one that there is. */
async function fitted(
  { shape, store, signal }: CameraWork,
  clip: string | Uint8Array,
): Promise<string | Uint8Array> {
  if (shape === '16:9') return clip;
  const bytes = typeof clip === 'string' ? await readFile(clip) : clip;
  const hash = createHash('sha256').update(`fitted ${shape}\n`).update(bytes).digest('hex');
  if (!(await store.has(hash))) {
    await withScratch(async (folder) => {
      const output = path.join(folder, 'fitted.mp4');
      await fitClip({ clip: bytes, shape, output, signal });
      await store.put(hash, await readFile(output));
    });
  }
  return await store.get(hash);
}

/** In the object store, for whoever wants the same figure through the same camera. */
export function storedClips(objects: ObjectStore): ClipStore {
  return {
    has: async (hash) => (await objects.head(viewedClipKey(hash))) !== undefined,
    get: async (hash) => await getBytes(objects, viewedClipKey(hash)),
    put: async (hash, clip) => {
      await objects.put(viewedClipKey(hash), clip, { contentType: 'video/mp4' });
    },
  };
}

/** For one video only. */
export function clipsInMemory(): ClipStore {
  const clips = new Map<string, Uint8Array>();
  return {
    has: async (hash) => clips.has(hash),
    async get(hash) {
      const clip = clips.get(hash);
      if (clip === undefined) throw new Error(`The clip ${hash} was not drawn.`);
      return clip;
    },
    put: async (hash, clip) => {
      clips.set(hash, clip);
    },
  };
}
