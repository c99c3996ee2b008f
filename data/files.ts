/** Where the files of the library lie. Only this module knows; everybody else asks it. */
import path from 'node:path';
import { moveFiles } from '@bachata/core/moves/clip-index.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import type { CatalogSong } from './songs/catalog.ts';

/** Everything that `moveFiles` names is relative to it, and so are the indexes beside the moves. */
export const MOVES_FOLDER = path.join(import.meta.dirname, 'moves');
export const SONGS_FOLDER = path.join(import.meta.dirname, 'songs');
export const MODELS_FOLDER = path.join(import.meta.dirname, 'models');

/** Within a folder of moves: see `evaluate/motion-file.ts` of the core. */
export const MOTION_FILE = 'motion.bin';
/** Within the same: see `motion/effort.ts` of the core. */
export const EFFORT_FILE = 'effort.json';

/** The clip of a move, for a couple whose lead starts on the given side of the picture. */
export function clipFile(moveId: string, side: Side): string {
  return path.join(MOVES_FOLDER, moveFiles.clip(moveId, side));
}

export function posesFile(moveId: string): string {
  return path.join(MOVES_FOLDER, moveFiles.poses(moveId));
}

export function songFile({ file }: Pick<CatalogSong, 'file'>): string {
  return path.join(SONGS_FOLDER, file);
}
