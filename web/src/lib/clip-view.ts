/** A dancer's own clip as its pages show it. */
import type {
  Clip,
  Confirmation,
  Review,
  Suggestion,
  Visibility,
} from '@bachata/core/user-clips/clip.ts';
import type { ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import type { Position } from '@bachata/core/moves/state.ts';
import type { Language } from './i18n/languages.ts';

type Name = Readonly<Record<Language, string>>;

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
  'counts' | 'figure' | 'quality' | 'oneRate' | 'bothRate' | 'roles' | 'identitySwitchesSec'
> & { readonly turns: ClipAnalysis['dynamics']['turns'] };

/** A library move that looks alike. */
export interface AlikeMove {
  readonly id: string;
  readonly name: Name;
  readonly similarity: number;
  readonly entry: Position;
  readonly exit: Position;
}

export interface ClipView extends Pick<Clip, 'title' | 'visibility' | 'review' | 'durationSec'> {
  readonly id: string;
  readonly version: string;
  readonly width: number;
  readonly height: number;
  readonly videoUrl: string;
  /** Absent until its owner was asked. */
  readonly credit?: string;
  readonly reviewNote?: string;
  readonly findings: ClipFindings;
  readonly suggestion?: Omit<Suggestion, 'neighbors'>;
  readonly alike: readonly AlikeMove[];
  readonly confirmation?: Confirmation;
  /** Of the move that it was made. */
  readonly moveId?: string;
}

/** Below it, what was heard or seen of the counts is hardly better than chance. */
export const DOUBTFUL_COUNTS = 0.5;

/** The move that it is like, where that tells more of its counts than its music and its steps. */
export function figureForCounts({
  findings: { counts },
  suggestion,
}: ClipView): Suggestion['figure'] {
  const unsure = counts.source !== 'given' && counts.confidence < DOUBTFUL_COUNTS;
  return unsure ? suggestion?.figure : undefined;
}

/** What the form of a clip starts with: what its owner has said before, else what is suggested. */
export function proposedConfirmation(
  clip: ClipView,
): Omit<Confirmation, 'firstCountSec' | 'freeFoot' | 'side' | 'swapsSides'> {
  const { title, findings, suggestion, confirmation } = clip;
  const [nearest] = clip.alike;
  if (confirmation !== undefined) return confirmation;
  const figure = figureForCounts(clip);
  const tempoBpm = figure?.tempoBpm ?? findings.counts.tempoBpm ?? 120;
  const length = (figure ?? findings.figure)?.counts;
  const half = (turns: number): number => Math.min(4, Math.max(-4, Math.round(turns * 2) / 2)) + 0;
  return {
    name: title.slice(0, 60),
    category: suggestion?.category.value ?? 'basic-steps',
    level: suggestion?.level.value ?? 'beginner',
    energy: suggestion?.energy.value ?? 'medium',
    tempoBpm: Math.round(tempoBpm * 10) / 10,
    counts: ([4, 8, 16] as const).find((counts) => counts === length) ?? 8,
    entry: nearest?.entry ?? 'C',
    exit: nearest?.exit ?? 'C',
    turns: { lead: half(findings.turns.lead), follow: half(findings.turns.follow) },
    loadsBack: false,
  };
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
