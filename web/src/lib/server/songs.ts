/** The songs that somebody may choose: the demo songs that come with the project, and their own. */
import { NotFoundError } from '@bachata/core/errors.ts';
import type { OwnSong } from '@bachata/core/choreographies/own-songs.ts';
import { songById, type CatalogSong } from '@bachata/library/songs/catalog.ts';
import type { PickedSong } from '../picked-song.ts';
import { choreographyMedia } from './media.ts';

/** @throws NotFoundError `unknown-song` */
export function getSong(id: string): CatalogSong {
  const song = songById(id);
  if (song === undefined) throw new NotFoundError('unknown-song', `No demo song named ${id}.`);
  return song;
}

export function viewDemoSong(song: CatalogSong): PickedSong {
  const { id, title, mood, tempoBpm, durationSec } = song;
  return { id, title, mood, tempoBpm, durationSec, audioUrl: `/songs/${id}/audio` };
}

export function viewOwnSong(song: OwnSong): PickedSong {
  const { hash, title, tempoBpm, durationSec, choreographyId } = song;
  const audioUrl = choreographyMedia(choreographyId, 'audio');
  return { id: hash, title, tempoBpm, durationSec, audioUrl };
}
