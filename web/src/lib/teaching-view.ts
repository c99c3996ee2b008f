/** What pages show of ways between holds, and of a phrase at three depths. */
import type { Way } from '@bachata/core/choreography/teaching/ways-between.ts';
import type { Depth, DepthResult } from '@bachata/core/choreography/teaching/depths.ts';
import type { PhrasePlace } from '@bachata/core/choreography/teaching/phrase-depths.ts';
import type { MoveCard } from './move-view.ts';

/** A move as a row shows it. */
export type RowMove = Pick<MoveCard, 'id' | 'name' | 'level' | 'counts' | 'media'>;

export interface WaysView {
  readonly ways: readonly (Omit<Way, 'moves'> & { readonly moves: readonly RowMove[] })[];
  /** See `WaysFound`. */
  readonly nearest: number | undefined;
}

export type DepthView =
  | { readonly possible: true; readonly moves: readonly RowMove[] }
  | Extract<DepthResult, { possible: false }>;

export interface PhrasesView {
  readonly id: string;
  readonly title: string;
  /** What a change is made against. */
  readonly revision: number;
  readonly phrases: readonly PhrasePlace[];
  /** Where the phrase that was asked for begins. */
  readonly asked: number;
  readonly chosen:
    | {
        readonly place: PhrasePlace;
        readonly depths: Readonly<Record<Depth, DepthView>>;
      }
    | undefined;
}
