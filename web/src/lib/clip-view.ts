/** A dancer's own clip as its pages show it. */
import type { Confirmation } from '@bachata/core/moves/confirmation.ts';
import type { ReadyClip, Review, Suggestion, Visibility } from '@bachata/core/user-clips/clip.ts';
import { proposedMove, type ClipEvidence } from '@bachata/core/user-clips/proposal.ts';
import type { ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { Position } from '@bachata/core/moves/state.ts';
import type { Localized } from '@bachata/core/languages.ts';

type Name = Localized;

export interface ClipCard {
  readonly id: string;
  readonly title: string;
  readonly posterUrl: string;
  readonly durationSec: number;
  readonly visibility: Visibility;
  readonly review: Review;
  readonly isMove: boolean;
  readonly createdAt: number;
}

/** What the analysis says, as far as a page shows it. */
export type ClipFindings = Pick<
  ClipAnalysis,
  | 'counts'
  | 'couples'
  | 'figure'
  | 'quality'
  | 'oneRate'
  | 'bothRate'
  | 'roles'
  | 'identitySwitchesSec'
> & { readonly turns: ClipAnalysis['dynamics']['turns'] };

/** A library move that looks alike. */
export interface AlikeMove {
  readonly id: string;
  readonly name: Name;
  readonly similarity: number;
  readonly entry: Position;
  readonly exit: Position;
}

export interface ClipView extends Pick<
  ReadyClip,
  'title' | 'visibility' | 'review' | 'durationSec'
> {
  readonly id: string;
  readonly version: string;
  readonly width: number;
  readonly height: number;
  readonly videoUrl: string;
  /** Of the file, from 0; those that it can be heard with. */
  readonly soundTracks: readonly number[];
  /** The one that is heard. */
  readonly soundTrack?: number;
  /** Absent until its owner was asked. */
  readonly credit?: string;
  readonly reviewNote?: string;
  readonly findings: ClipFindings;
  readonly suggestion?: Omit<Suggestion, 'neighbors'>;
  readonly alike: readonly AlikeMove[];
  /** The library moves that its figures are most like. */
  readonly figureMoves: readonly Pick<
    MoveInfo,
    'id' | 'category' | 'level' | 'energy' | 'entry' | 'exit' | 'turns'
  >[];
  readonly confirmation?: Confirmation;
  /** The moves after the first, where it was cut into several. */
  readonly furtherMoves: readonly { readonly id: string; readonly name: Name }[];
  /** Of the move that it was made. */
  readonly moveId?: string;
}

/** What a proposal of what to say of it is made of. */
export function clipEvidenceOf({ findings, suggestion, alike }: ClipView): ClipEvidence {
  const { counts, figure, turns } = findings;
  return { counts, figure, turns, suggestion, alike: alike[0] };
}

/** What the form of a clip starts with: what its owner has said before, else what is suggested. */
export function proposedConfirmation(
  clip: ClipView,
): Omit<Confirmation, 'firstCountSec' | 'freeFoot' | 'side' | 'swapsSides'> {
  const { title, confirmation } = clip;
  return confirmation ?? { name: title.slice(0, 60), ...proposedMove(clipEvidenceOf(clip)) };
}

export type ClipStanding = 'draft' | 'yours' | 'waiting' | 'accepted' | 'declined';

/** Where the clip stands, and with that in whose choreographies it is. */
export function clipStanding(
  clip: Pick<ClipView, 'review' | 'confirmation'> | Pick<ClipCard, 'review' | 'isMove'>,
): ClipStanding {
  const isMove = 'isMove' in clip ? clip.isMove : clip.confirmation !== undefined;
  if (!isMove) return 'draft';
  return clip.review === 'none' ? 'yours' : clip.review;
}
