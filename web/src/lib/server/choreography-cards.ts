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
    posterUrl: choreographyMedia(id, 'poster'),
    tempoBpm: data.tempoBpm,
    durationSec: data.durationSec,
    difficulty: data.parameters.difficulty,
    createdAt: data.createdAt,
    isFavorite: data.favorite === true,
    tags: data.tags ?? [],
  }));
}

export function viewFound(found: readonly FoundChoreography[]): ChoreographyCard[] {
  return found.map(({ id, title, at, bpm, sec, level, favorite, tags = [] }) => ({
    id,
    title,
    posterUrl: choreographyMedia(id, 'poster'),
    tempoBpm: bpm,
    durationSec: sec,
    difficulty: level,
    createdAt: at,
    isFavorite: favorite === true,
    tags,
  }));
}
