/** What is proposed for class plans, as pages show it and as it is sent to them. */
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import type { BlockProposals } from '@bachata/core/class-plans/proposals/block-proposals.ts';
import type { DraftOutcome, DraftReason } from '@bachata/core/class-plans/proposals/draft.ts';
import type { SongReason } from '@bachata/core/class-plans/proposals/song-fit.ts';
import type { SongPick } from '@bachata/core/class-plans/proposals/song-picks.ts';
import type { Level } from '@bachata/core/moves/move.ts';
import type { Messages } from './i18n/context.ts';

/** A song that may be played to a block. */
export interface SongProposal {
  readonly music: NonNullable<Block['music']>;
  readonly reasons: readonly SongReason[];
}

/** What `POST /api/plans/proposals` answers. */
export interface ProposalsAnswer extends BlockProposals {
  /** Slower stand-ins first, then the one that fits best, then the others. */
  readonly songs: readonly SongProposal[];
}

export type DraftView =
  | {
      readonly possible: true;
      readonly title: string;
      readonly aim: string | undefined;
      readonly level: Level;
      readonly minutes: number;
      readonly blocks: readonly Block[];
      readonly reasons: readonly DraftReason[];
      /** Of the moves that the reasons name. */
      readonly names: Readonly<Record<string, string>>;
      readonly songs: readonly Pick<SongPick, 'title' | 'songHash' | 'reasons'>[];
    }
  | Extract<DraftOutcome, { possible: false }>;

type Words = Pick<Messages, 't' | 'format'>;

export function draftReasonLine(
  reason: DraftReason,
  { t }: Words,
  nameOf: (id: string) => string,
): string {
  const list = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  switch (reason.code) {
    case 'new-things':
      return t('proposals.reasons.new-things', {
        count: reason.moves.length,
        moves: list(reason.moves),
      });
    case 'deepens':
    case 'left-out':
      return t(`proposals.reasons.${reason.code}`, { moves: list(reason.moves) });
    case 'builds-on':
      return t('proposals.reasons.builds-on', { move: nameOf(reason.move), by: list(reason.by) });
    case 'lower-level':
      return t('proposals.reasons.lower-level', { level: t(`levels.${reason.level}`) });
    case 'phrase-repeats':
    case 'phrase-ends-elsewhere':
      return t(`proposals.reasons.${reason.code}`, { counts: reason.counts });
    case 'dip-prepared':
      return t('proposals.reasons.dip-prepared', {
        move: nameOf(reason.move),
        by: nameOf(reason.by),
      });
    case 'tempo':
      return t('proposals.reasons.tempo', { from: reason.from, to: reason.to, bpm: reason.bpm });
    case 'no-depth':
      return t('proposals.reasons.no-depth', {
        depth: t(`plans.depths.${reason.depth}`),
        why: t(`phrases.${reason.why}`),
      });
    case 'no-songs':
      return t('proposals.reasons.no-songs');
  }
}

/** What speaks for a song, in one line. */
export function songReasonLine(reasons: readonly SongReason[], { t, format }: Words): string {
  const lines = reasons.map((reason) => {
    switch (reason.code) {
      case 'tempo-fits':
      case 'too-fast':
      case 'too-slow':
        return t(`proposals.song.${reason.code}`, { bpm: reason.bpm, wanted: reason.wanted });
      case 'steady':
      case 'unsteady':
        return t(`proposals.song.${reason.code}`, { percent: reason.percent });
      case 'long-intro':
        return t('proposals.song.long-intro', { seconds: reason.seconds });
      case 'start-at':
        return t('proposals.song.start-at', { time: format.length(reason.seconds) });
      case 'no-steady-phrase':
      case 'other-style':
        return t(`proposals.song.${reason.code}`);
    }
  });
  return lines.join(' · ');
}
