/** Where the project's own material lies, seen from the functions. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Side } from '@bachata/core/moves/state.ts';
import { readCacheDir } from '@bachata/platform/env.ts';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

export const DATA = path.join(ROOT, 'data');
export const SONGS = path.join(DATA, 'songs');
export const CLIPS = path.join(DATA, 'moves', 'clips');

/** The clip of a library move, for a couple whose lead starts on the given side of the picture. */
export async function libraryClip(moveId: string, side: Side): Promise<string> {
  return path.join(CLIPS, `${moveId}.${side}.mp4`);
}

/** Where models are kept as the runtime of this machine wants them. */
export function modelCacheFolder(): string {
  return path.resolve(ROOT, readCacheDir(process.env), 'models');
}
