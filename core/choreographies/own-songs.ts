/** The songs that a person has brought or danced to, so that they need not bring them again. */
import { choreographies } from './choreography.ts';
import type { DocumentStore } from '../ports.ts';

/** Choreographies that are looked at: their latest. */
const LOOKED_AT = 200;

export interface OwnSong {
  readonly hash: string;
  readonly title: string;
  readonly tempoBpm: number;
  readonly durationSec: number;
  /** The latest that dances to it: whoever may hear it hears the song. */
  readonly choreographyId: string;
}

/** Each once, what was danced to last first. */
export async function ownSongs(
  documents: Pick<DocumentStore, 'query'>,
  ownerId: string,
): Promise<readonly OwnSong[]> {
  const { items } = await documents.query(choreographies, {
    where: { ownerId },
    orderBy: { field: 'createdAt', direction: 'desc' },
    limit: LOOKED_AT,
  });
  const byHash = new Map<string, OwnSong>();
  for (const { id, data } of items) {
    const { songHash, title, songTitle = title, tempoBpm, durationSec } = data;
    if (byHash.has(songHash)) continue;
    const song = { hash: songHash, title: songTitle, tempoBpm, durationSec, choreographyId: id };
    byHash.set(songHash, song);
  }
  return [...byHash.values()];
}
