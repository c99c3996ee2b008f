/** What is played in a block of a class: its dance, or its song by a dance to it. */
import { choreographyOf } from '../block-moves.ts';
import type { Block } from '../blocks.ts';

/** A choreography, and whether the block is about it or has it for its song alone. */
export interface HeardDance {
  readonly danceId: string;
  readonly isDanced: boolean;
}

/** What a block says of it. */
type Said = Pick<Block, 'content' | 'music'>;

/** The choreographies by which a block may be heard. @param byHash a choreography to each song, by its hash */
export function hearable(block: Said, byHash: ReadonlyMap<string, string>): string[] {
  return [choreographyOf(block), songOf(block, byHash)].filter((id) => id !== undefined);
}

/**
 * @param dances those that are here and may be heard, by their ids
 * @returns the dance, unless the block has another song that is here; undefined where neither is
 */
export function heardIn(
  block: Said,
  byHash: ReadonlyMap<string, string>,
  dances: ReadonlyMap<string, { readonly songHash: string }>,
): HeardDance | undefined {
  const danceId = choreographyOf(block);
  const songId = songOf(block, byHash);
  const dance = danceId === undefined ? undefined : dances.get(danceId);
  const hasSong = songId !== undefined && dances.has(songId);
  const songHash = block.music?.songHash;
  const isItsSong = songHash === undefined || songHash === dance?.songHash;
  if (danceId !== undefined && dance !== undefined && (isItsSong || !hasSong)) {
    return { danceId, isDanced: true };
  }
  return hasSong ? { danceId: songId, isDanced: false } : undefined;
}

function songOf({ music }: Said, byHash: ReadonlyMap<string, string>): string | undefined {
  return music?.choreographyId ?? byHash.get(music?.songHash ?? '');
}
