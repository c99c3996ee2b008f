/** The landmarks of the library's moves, ready to be laid over figures that were filmed. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { moveFiles } from '@bachata/core/moves/clip-index.ts';
import type { MoveLibrary } from '@bachata/core/moves/library.ts';
import { poseFrames, readPoseFile } from '@bachata/core/moves/pose-file.ts';
import { knownFigure, type KnownFigure } from '@bachata/core/pose/matching/figure-samples.ts';

/**
 * By move.
 *
 * @param folder of the library's data
 * @throws Error where a pose file is missing; InvalidInputError `pose-file` where it is none
 */
export async function readFigures(
  library: MoveLibrary,
  folder: string,
): Promise<Map<string, KnownFigure>> {
  const figures = new Map<string, KnownFigure>();
  for (const { id, counts } of library.moves) {
    const poses = readPoseFile(await readFile(path.join(folder, moveFiles.poses(id))));
    figures.set(id, knownFigure(poseFrames(poses), counts));
  }
  return figures;
}
