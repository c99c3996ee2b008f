/** The demo songs that come with the project. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NotFoundError } from '@bachata/core/errors.ts';
import { readOnce } from '@bachata/core/read-once.ts';
import { z } from 'zod';
import { uploadTypeOf } from '../upload-types.ts';
import { dataPath } from './project-root.ts';

const localized = z.object({ en: z.string(), es: z.string() });
const catalogSongSchema = z.object({
  id: z.string(),
  title: z.string(),
  mood: localized,
  tempoBpm: z.number().positive(),
  durationSec: z.number().positive(),
  /** Relative to the folder of the songs. */
  file: z.string(),
});
const catalogSchema = z.object({ catalog: z.array(catalogSongSchema) });

export interface CatalogSong extends z.infer<typeof catalogSongSchema> {
  readonly path: string;
  readonly contentType: string;
}

/** Only songs whose file is there. */
export const listSongs = readOnce(loadSongs);

/** @throws NotFoundError `unknown-song` */
export async function getSong(id: string): Promise<CatalogSong> {
  const song = (await listSongs()).find((candidate) => candidate.id === id);
  if (song === undefined) throw new NotFoundError('unknown-song', `No demo song named ${id}.`);
  return song;
}

async function loadSongs(): Promise<readonly CatalogSong[]> {
  const index = dataPath('songs', 'catalog.ts');
  if (!existsSync(index)) return [];
  const { catalog } = catalogSchema.parse(
    await import(/* @vite-ignore */ pathToFileURL(index).href),
  );
  return catalog.flatMap((song) => {
    const file = path.resolve(dataPath('songs'), song.file);
    const contentType = uploadTypeOf(song.file)?.contentType;
    return contentType !== undefined && existsSync(file)
      ? [{ ...song, path: file, contentType }]
      : [];
  });
}
