/** Makes the cards of the collection. */
import type { Choreography } from '@bachata/core/choreographies/choreography.ts';
import type { FoundChoreography } from '@bachata/core/choreographies/search.ts';
import type { Stored } from '@bachata/core/ports.ts';
import type { ChoreographyCard } from '../choreography-card.ts';
import { choreographyMedia } from './media.ts';

export function viewCards(items: readonly Stored<Choreography>[]): ChoreographyCard[] {
  return items.map(({ id, data }) => ({
    id,
    title: data.title,
    ...mediaOf(id, data.durationSec, data.posterSec),
    tempoBpm: data.tempoBpm,
    durationSec: data.durationSec,
    difficulty: data.parameters.difficulty,
    style: data.parameters.style,
    seed: data.parameters.seed,
    createdAt: data.createdAt,
    isFavorite: data.favorite === true,
    tags: data.tags ?? [],
  }));
}

export function viewFound(found: readonly FoundChoreography[]): ChoreographyCard[] {
  return found.map(({ id, title, at, bpm, sec, level, style, seed, favorite, tags = [] }) => ({
    id,
    title,
    ...mediaOf(id, sec),
    tempoBpm: bpm,
    durationSec: sec,
    difficulty: level,
    style,
    seed,
    createdAt: at,
    isFavorite: favorite === true,
    tags,
  }));
}

/** Where a song is in full swing, as a share of it: for whatever does not say. */
const IN_SWING = 0.4;

function mediaOf(id: string, durationSec: number, posterSec = IN_SWING * durationSec) {
  return {
    posterUrl: choreographyMedia(id, 'poster'),
    videoUrl: choreographyMedia(id, 'video'),
    bestSec: Math.round(posterSec),
  };
}
