/** Whether the rendered files of a library are whole, joinable and those of its moves. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { moveFiles, type ClipEntry } from '@bachata/core/moves/clip-index.ts';
import type { LibraryIssue } from '@bachata/core/library-check/check.ts';
import type { Move, MoveLibrary } from '@bachata/core/moves/library.ts';
import { SIDES } from '@bachata/core/moves/state.ts';
import { EFFORT_FILE, MOTION_FILE } from '@bachata/library/files.ts';
import { effortFileOf, motionFileOf } from '@bachata/library/motion.ts';
import { validateClip } from '../media/validate-clip.ts';
import { readClipIndex } from './index-file.ts';
import { motionHashOf, poseFileOf } from './poses.ts';

export interface ClipHealth {
  readonly problems: readonly LibraryIssue[];
  readonly clips: number;
  readonly clipBytes: number;
  /** Length of all clips together, seconds at their natural tempo. */
  readonly frames: number;
}

/** `undefined` where there is no such file. */
async function bytesOf(folder: string, file: string): Promise<Buffer | undefined> {
  return await readFile(path.join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

export async function checkClips(library: MoveLibrary, folder: string): Promise<ClipHealth> {
  const index = await readClipIndex(folder);
  const known = new Map(index.clips.map((clip) => [clip.file, clip]));
  const problems: LibraryIssue[] = [];
  for (const move of library.moves) {
    const poses = poseFileOf(move);
    const motionHash = motionHashOf(poses);
    const report = (code: string, message: string): void => {
      problems.push({ moveId: move.id, code, message });
    };
    for (const side of SIDES) {
      const entry = known.get(moveFiles.clip(move.id, side));
      known.delete(moveFiles.clip(move.id, side));
      if (entry === undefined) report('clip-missing', `no clip for the ${side} side`);
      else await checkClip(move, entry, motionHash, folder, report);
    }
    await checkCompanions(move, poses, folder, report);
  }
  for (const { moveId, file } of known.values()) {
    problems.push({ moveId, code: 'clip-stray', message: `${file} is of no move of the library` });
  }
  const derived = [
    [MOTION_FILE, await motionFileOf(library.moves, folder)],
    [EFFORT_FILE, Buffer.from(await effortFileOf(library.moves, folder))],
  ] as const;
  for (const [file, wanted] of derived) {
    if ((await bytesOf(folder, file))?.equals(wanted)) continue;
    const message = `${file} is not that of the landmarks: bachata library render`;
    problems.push({ moveId: null, code: 'motion-outdated', message });
  }
  return {
    problems,
    clips: index.clips.length,
    clipBytes: index.clips.reduce((sum, { bytes }) => sum + bytes, 0),
    frames: index.clips.reduce((sum, { frames }) => sum + frames, 0),
  };
}

type Report = (code: string, message: string) => void;

async function checkClip(
  move: Move,
  entry: ClipEntry,
  motionHash: string,
  folder: string,
  report: Report,
): Promise<void> {
  const bytes = await bytesOf(folder, entry.file);
  if (bytes === undefined) {
    report('clip-missing', `${entry.file} is in the index and not on the disk`);
    return;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== entry.sha256) report('clip-changed', `${entry.file} is not what was rendered`);
  if (motionHash !== entry.motionHash) {
    report('clip-outdated', `${entry.file} shows an older motion: render it again`);
  }
  const file = path.join(folder, entry.file);
  for (const { code, message } of await validateClip(file, { beats: move.counts })) {
    report(`clip-${code}`, `${entry.file}: ${message}`);
  }
}

async function checkCompanions(
  move: Move,
  poses: Uint8Array,
  folder: string,
  report: Report,
): Promise<void> {
  for (const file of [moveFiles.poster(move.id), moveFiles.preview(move.id)]) {
    const picture = await bytesOf(folder, file);
    if (picture === undefined) report('picture-missing', `${file} is missing`);
    else if (picture.toString('latin1', 8, 12) !== 'WEBP') {
      report('picture-format', `${file} is no WebP picture`);
    }
  }
  const stored = await bytesOf(folder, moveFiles.poses(move.id));
  if (stored === undefined) report('poses-missing', `${moveFiles.poses(move.id)} is missing`);
  else if (!stored.equals(poses)) {
    report('poses-outdated', `${moveFiles.poses(move.id)} is not the move's motion`);
  }
}
