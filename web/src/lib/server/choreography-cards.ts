/** Makes the cards of the collection. */
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import type { Platform, Stored } from '@bachata/core/ports.ts';
import type { ChoreographyCard } from '../choreography-card.ts';
import { linkFor } from './platform.ts';

/** Posters are small and links are made anew at every visit. */
const POSTER_LINK_SEC = 3600;

export async function viewCards(
  platform: Platform,
  items: readonly Stored<Choreography>[],
): Promise<ChoreographyCard[]> {
  return await Promise.all(
    items.map(async ({ id, data }) => {
      const poster = await platform.objects.signDownload(data.posterKey, {
        expiresInSec: POSTER_LINK_SEC,
      });
      return {
        id,
        title: data.title,
        posterUrl: linkFor(poster),
        tempoBpm: data.tempoBpm,
        durationSec: data.durationSec,
        difficulty: data.parameters.difficulty,
        createdAt: data.createdAt,
      };
    }),
  );
}
