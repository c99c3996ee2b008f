/** The demo songs that come with the product. */
import path from 'node:path';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { SONGS } from './paths.ts';

/** The audio file of a catalog song; undefined for an unknown id. */
export function catalogFile(songId: string): string | undefined {
  const song = catalog.find(({ id }) => id === songId);
  return song && path.join(SONGS, song.file);
}
