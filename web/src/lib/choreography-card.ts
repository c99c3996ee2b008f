/** What a card of the collection shows. */
import type { Level, Style } from '@bachata/core/moves/move.ts';

export interface ChoreographyCard {
  readonly id: string;
  readonly title: string;
  readonly posterUrl: string;
  readonly videoUrl: string;
  /** Where in the video to begin looking at it. */
  readonly bestSec: number;
  readonly tempoBpm: number;
  readonly durationSec: number;
  readonly difficulty: Level;
  readonly style: Style | 'auto';
  /** Its variation; undefined where that is not known. */
  readonly seed: number | undefined;
  readonly createdAt: number;
  readonly isFavorite: boolean;
  readonly tags: readonly string[];
}
