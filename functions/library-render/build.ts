/** Brings the rendered library up to date with its moves: draws what changed, removes what is gone. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  CLIP_INDEX_FORMAT,
  moveFiles,
  type ClipEntry,
  type ClipIndex,
} from '@bachata/core/moves/clip-index.ts';
import type { Move, MoveLibrary } from '@bachata/core/moves/library.ts';
import { SIDES, type Side } from '@bachata/core/moves/state.ts';
import { EFFORT_FILE, MOTION_FILE } from '@bachata/library/files.ts';
import { effortFileOf, motionFileOf } from '@bachata/library/motion.ts';
import { writeWhole } from '../media/whole-file.ts';
import { readClipIndex, writeClipIndex } from './index-file.ts';
import { motionHashOf, poseFileOf } from './poses.ts';
import type { RenderJob, RenderReply } from './render-worker.ts';
import { shareAmongThreads } from './workers.ts';

export interface BuildOptions {
  readonly folder: string;
  /** Default: all moves of the library. */
  readonly only?: readonly Move[];
  /** Draw also what is up to date. */
  readonly force?: boolean;
  readonly onClip?: (entry: ClipEntry, done: number, of: number) => void;
}

export interface BuildResult {
  readonly index: ClipIndex;
  readonly rendered: number;
  readonly removed: readonly string[];
}

/** @throws Error naming every clip that could not be drawn; the others are in the index then */
export async function buildClips(
  library: MoveLibrary,
  { folder, only = library.moves, force = false, onClip }: BuildOptions,
): Promise<BuildResult> {
  const before = await readClipIndex(folder);
  const known = new Map(before.clips.map((clip) => [clip.file, clip]));
  for (const file of known.keys()) {
    if (!library.byId.has(known.get(file)?.moveId ?? '')) known.delete(file);
  }
  const jobs = only.flatMap((move): RenderJob[] => {
    let hash: string | undefined;
    const isCurrent = (side: Side): boolean => {
      const clip = known.get(moveFiles.clip(move.id, side));
      return clip !== undefined && clip.motionHash === (hash ??= motionHashOf(poseFileOf(move)));
    };
    return SIDES.filter((side) => force || !isCurrent(side)).map((side) => ({
      moveId: move.id,
      side,
      folder,
    }));
  });
  const indexNow = (): ClipIndex => ({
    libraryVersion: library.version,
    format: CLIP_INDEX_FORMAT,
    clips: [...known.values()],
  });
  let done = 0;
  const failures = await renderAll(jobs, async (entry) => {
    known.set(entry.file, entry);
    await writeClipIndex(folder, indexNow());
    onClip?.(entry, ++done, jobs.length);
  });
  const index = indexNow();
  await writeClipIndex(folder, index);
  if (failures.length > 0) throw new Error(`not every clip could be drawn: ${failures.join('; ')}`);
  const removed = await removeStrays(folder, library);
  const motion = await motionFileOf(library.moves, folder);
  await writeWhole(path.join(folder, MOTION_FILE), (partial) => writeFile(partial, motion));
  const efforts = await effortFileOf(library.moves, folder);
  await writeWhole(path.join(folder, EFFORT_FILE), (partial) => writeFile(partial, efforts));
  return { index, rendered: jobs.length, removed };
}

async function renderAll(
  jobs: readonly RenderJob[],
  onEntry: (entry: ClipEntry) => Promise<void>,
): Promise<readonly string[]> {
  const failures: string[] = [];
  const worker = new URL('./render-worker.ts', import.meta.url);
  await shareAmongThreads<RenderJob, RenderReply>(worker, jobs, async (reply) => {
    if ('entry' in reply) await onEntry(reply.entry);
    else failures.push(`${reply.job.moveId}.${reply.job.side}: ${reply.failed}`);
  });
  return failures;
}

/** Deletes files of moves that are no longer in the library. */
async function removeStrays(folder: string, library: MoveLibrary): Promise<readonly string[]> {
  const wanted = new Set(
    library.moves.flatMap(({ id }) => [
      ...SIDES.map((side) => moveFiles.clip(id, side)),
      ...[moveFiles.poster(id), moveFiles.preview(id), moveFiles.poses(id)],
    ]),
  );
  const removed: string[] = [];
  for (const kind of ['clips', 'posters', 'previews', 'poses']) {
    const names = await readdir(path.join(folder, kind)).catch(() => []);
    for (const name of names) {
      const file = `${kind}/${name}`;
      if (wanted.has(file)) continue;
      await rm(path.join(folder, file));
      removed.push(file);
    }
  }
  return removed;
}
