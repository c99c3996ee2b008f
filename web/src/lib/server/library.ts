/** The move library as the site reads it: the moves' data and their clips. */
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { moveInfoSchema, type MoveInfo } from '@bachata/core/moves/move.ts';
import { z } from 'zod';
import { dataPath } from './project-root.ts';

const librarySchema = z.object({ library: z.object({ moves: z.array(moveInfoSchema) }) });

let loaded: Promise<ReadonlyMap<string, MoveInfo>> | undefined;

/** By id, in the order of the library. */
export async function loadMoves(): Promise<ReadonlyMap<string, MoveInfo>> {
  loaded ??= readLibrary();
  return await loaded;
}

async function readLibrary(): Promise<ReadonlyMap<string, MoveInfo>> {
  const index = dataPath('moves', 'index.ts');
  if (!existsSync(index)) return new Map();
  const { library } = librarySchema.parse(
    await import(/* @vite-ignore */ pathToFileURL(index).href),
  );
  return new Map(library.moves.map((move) => [move.id, move]));
}

const CLIP_FILE = /^[a-z0-9-]+\.mp4$/;

/** File names of the clips that are there. */
export function listClips(): readonly string[] {
  const folder = dataPath('moves', 'clips');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => CLIP_FILE.test(name));
}

/** The path of a clip; undefined for a name that is no clip's. */
export function clipPath(name: string): string | undefined {
  return CLIP_FILE.test(name) ? dataPath('moves', 'clips', name) : undefined;
}
