/** The demo songs that come with the project. */
import { NotFoundError } from '@bachata/core/errors.ts';
import { songById, type CatalogSong } from '@bachata/library/songs/catalog.ts';

/** @throws NotFoundError `unknown-song` */
export function getSong(id: string): CatalogSong {
  const song = songById(id);
  if (song === undefined) throw new NotFoundError('unknown-song', `No demo song named ${id}.`);
  return song;
}
