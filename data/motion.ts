/** What the clips' landmarks say about joins and rhythm, worked out ahead and committed. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { clipMotion, type ClipMotion } from '@bachata/core/choreography/evaluate/clip-motion.ts';
import type { MotionFacts } from '@bachata/core/choreography/evaluate/motion-facts.ts';
import {
  readMotionFile,
  writeMotionFile,
} from '@bachata/core/choreography/evaluate/motion-file.ts';
import { moveFiles } from '@bachata/core/moves/clip-index.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import { readPoseFile, type AuthoredPoses } from '@bachata/core/moves/pose-file.ts';
import { beatEfforts, effortsSchema, type Efforts } from '@bachata/core/motion/effort.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import { EFFORT_FILE, MOTION_FILE, MOVES_FOLDER } from './files.ts';

/** The landmarks of a library move; undefined for one that is not rendered yet. */
export async function readPoses(
  moveId: string,
  folder = MOVES_FOLDER,
): Promise<AuthoredPoses | undefined> {
  try {
    return readPoseFile(await readFile(path.join(folder, moveFiles.poses(moveId))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What the file of motion facts must hold by the pose files in a folder; takes half a second. */
export async function motionFileOf(
  moves: readonly Pick<MoveInfo, 'id' | 'swapsSides'>[],
  folder = MOVES_FOLDER,
): Promise<Uint8Array> {
  const clips = new Map<string, ClipMotion>();
  for (const { id, swapsSides } of moves) {
    const poses = await readPoses(id, folder);
    const clip = poses && clipMotion(poses, swapsSides);
    if (clip !== undefined) clips.set(id, clip);
  }
  return writeMotionFile(clips);
}

/** @throws InvalidInputError `motion-file` */
export async function readMotionFacts(): Promise<MotionFacts> {
  return readMotionFile(await readFile(path.join(MOVES_FOLDER, MOTION_FILE)));
}

/** What the file of efforts must hold by the pose files in a folder; takes a second. */
export async function effortFileOf(
  moves: readonly Pick<MoveInfo, 'id'>[],
  folder = MOVES_FOLDER,
): Promise<string> {
  const lines: string[] = [];
  for (const { id } of moves) {
    const poses = await readPoses(id, folder);
    if (poses) lines.push(`${JSON.stringify(id)}:${JSON.stringify(beatEfforts(poses))}`);
  }
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** How much there is to do on each beat of each drawn move. */
export const readEfforts = readOnce(async (): Promise<Efforts> =>
  effortsSchema.parse(JSON.parse(await readFile(path.join(MOVES_FOLDER, EFFORT_FILE), 'utf8'))),
);
