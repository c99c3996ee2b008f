/** What the page of a shared choreography shows. Nothing in it says whose it is. */
import type { Language } from '@bachata/core/languages.ts';
import type { Level } from '@bachata/core/moves/move.ts';
import type { DancedSong } from './result-view.ts';

export interface SharedView extends DancedSong {
  readonly id: string;
  readonly tempoBpm: number;
  readonly level: Level;
  readonly countsAreUnsure: boolean;
  readonly posterUrl: string;
  /** What one's own copy of the song is compared with. */
  readonly printUrl: string;
  /** Absent where the owner keeps the song out of the link. */
  readonly sound?: {
    readonly audioUrl: string;
    /** Absent while there is none. */
    readonly video:
      | {
          readonly url: string;
          readonly captions: readonly { readonly language: Language; readonly url: string }[];
        }
      | undefined;
  };
}

/** A link as its owner's lists show it. */
export interface LinkView {
  readonly id: string;
  /** The page on which what it shows is shared. */
  readonly href: string;
  readonly title: string;
  readonly createdAt: number;
  readonly expiresAt?: number;
  readonly sound: boolean;
  /** Whether it is opened with a password. */
  readonly isLocked: boolean;
  readonly views: number;
  /** What its owner calls it. */
  readonly label: string | undefined;
  /** It ends by itself, and is not made longer. */
  readonly isSubstitute: boolean;
}
