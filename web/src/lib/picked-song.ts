/** A song of the site that somebody may choose to dance to. */
import type { Localized } from '@bachata/core/languages.ts';

export interface PickedSong {
  /** Of a demo song its id, of one's own its hash. */
  readonly id: string;
  readonly title: string;
  readonly mood?: Localized;
  readonly tempoBpm: number;
  readonly durationSec: number;
  readonly audioUrl: string;
}
