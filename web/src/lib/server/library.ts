/** The move library as the site reads it: the moves' data, their clips and their pictures. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { EditContext } from '@bachata/core/choreography/edit/edit.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import type { CacheCounters } from '@bachata/core/choreography/recommendation/similarity-store.ts';
import type { Recommendation } from '@bachata/core/choreography/recommendation/recommend.ts';
import { moveSchema, type Move, type MoveLibrary } from '@bachata/core/moves/library.ts';
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import type { DocumentStore, ObjectStore } from '@bachata/core/ports.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import { z } from 'zod';
import type { MoveMedia } from '../move-view.ts';
import { dataPath } from './project-root.ts';

const librarySchema = z.object({
  library: z.object({ version: z.string(), moves: z.array(moveSchema) }),
});

/** Without moves where there is no library. */
export const loadLibrary = readOnce(readLibrary);

/** By id, in the order of the library; empty where there is no library. */
export async function loadMoves(): Promise<ReadonlyMap<string, Move>> {
  return (await loadLibrary()).byId;
}

/** A move that the library does not have any more goes by its id. */
export function nameOf(
  byId: ReadonlyMap<string, Pick<Move, 'name'>>,
  moveId: string,
): Move['name'] {
  return byId.get(moveId)?.name ?? { en: moveId, es: moveId };
}

async function readLibrary(): Promise<MoveLibrary> {
  const index = dataPath('moves', 'index.ts');
  if (!existsSync(index)) return { version: '', moves: [], byId: new Map() };
  const { library } = librarySchema.parse(
    await import(/* @vite-ignore */ pathToFileURL(index).href),
  );
  return { ...library, byId: new Map(library.moves.map((move) => [move.id, move])) };
}

interface Planning {
  /** What a song is choreographed with, and its choreography edited. */
  planningContext(
    analysis: SongAnalysis,
    dancer: { readonly documents: DocumentStore; readonly ownerId: string },
  ): Promise<EditContext>;
}

/** The project's own module beside the library, which is not built into the site. */
export async function loadPlanning(): Promise<Planning> {
  const module: unknown = await import(
    /* @vite-ignore */ pathToFileURL(dataPath('moves', 'planning.ts')).href
  );
  return module as Planning;
}

interface Recommending {
  /** What suits the music at a place of a choreography. */
  suggestionsFor(plan: Plan, startBeat: number, context: EditContext): Promise<Recommendation[]>;
  /** The ids of the moves most like one. */
  movesLike(
    objects: Pick<ObjectStore, 'get' | 'put'>,
    moveId: string,
    count: number,
  ): Promise<string[]>;
  likenessCounters(objects: Pick<ObjectStore, 'get' | 'put'>): CacheCounters;
}

/** The project's own module beside the library; undefined where there is no library. */
export async function loadRecommending(): Promise<Recommending | undefined> {
  const file = dataPath('moves', 'recommending.ts');
  if (!existsSync(file)) return undefined;
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return module as Recommending;
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  clips: /^[a-z0-9-]+\.(left|right)\.mp4$/,
  posters: /^[a-z0-9-]+\.webp$/,
  previews: /^[a-z0-9-]+\.webp$/,
};

/** The path of a file of the library; undefined for a name that is none of its files'. */
export function mediaPath(kind: string, file: string): string | undefined {
  if (!Object.hasOwn(PATTERNS, kind) || !PATTERNS[kind]?.test(file)) return undefined;
  return dataPath('moves', kind, file);
}

export function mediaType(file: string): string {
  return file.endsWith('.mp4') ? 'video/mp4' : 'image/webp';
}

/** Links to what there is of a move to look at. */
export function mediaOf(moveId: string): MoveMedia {
  const link = (kind: string, file: string): string | undefined => {
    const path = mediaPath(kind, file);
    return path !== undefined && existsSync(path) ? `/library/${kind}/${file}` : undefined;
  };
  return {
    clipUrl: link('clips', `${moveId}.left.mp4`),
    posterUrl: link('posters', `${moveId}.webp`),
    previewUrl: link('previews', `${moveId}.webp`),
  };
}
