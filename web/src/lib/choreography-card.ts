/** What a card of the collection shows. */
import type { Level } from '@bachata/core/moves/move.ts';

export interface ChoreographyCard {
  readonly id: string;
  readonly title: string;
  readonly posterUrl: string;
  readonly tempoBpm: number;
  readonly durationSec: number;
  readonly difficulty: Level;
  readonly createdAt: number;
  readonly isFavorite: boolean;
  readonly tags: readonly string[];
}
