/** Class plans as pages show them. */
import type { BlockKind } from '@bachata/core/class-plans/block-kinds.ts';
import type { Block, BlockContent } from '@bachata/core/class-plans/blocks.ts';
import type { Finding } from '@bachata/core/class-plans/check.ts';
import type { CheckedMove } from '@bachata/core/class-plans/checked-move.ts';
import type { PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import type { Level } from '@bachata/core/moves/move.ts';
import type { Messages } from './i18n/context.ts';

/** A move to choose, and what a plan is checked by. */
export interface MoveOption extends CheckedMove {
  /** In the reader's language. */
  readonly name: string;
  /** In all languages, for whoever looks for it. */
  readonly names: string;
  readonly counts: number;
  readonly level: Level;
}

/** What saving a plan is answered. */
export type SaveAnswer =
  | { readonly outcome: 'saved'; readonly revision: number }
  | {
      readonly outcome: 'stale';
      readonly revision: number;
      readonly theirs: PlanContent;
      /** Who saved it, empty where their name is not known any more; absent for oneself, in another tab. */
      readonly by?: string | undefined;
    }
  | { readonly outcome: 'gone' };

/** A dance to choose from. */
export interface DanceOption {
  readonly id: string;
  readonly title: string;
  readonly bpm: number;
  readonly level: Level;
}

/** A stretch of a dance that may be a block. */
export interface StretchOption {
  readonly kind: 'phrase' | 'section';
  /** Of sections: which. */
  readonly section: string;
  readonly startBeat: number;
  readonly beats: number;
  readonly startSec: number;
  readonly moves: readonly {
    readonly id: string;
    readonly name: string;
    readonly counts: number;
  }[];
}

export interface PartsOfDance {
  readonly id: string;
  readonly title: string;
  readonly song: { readonly title: string; readonly hash: string; readonly bpm: number };
  readonly stretches: readonly StretchOption[];
  /** The different moves, as they come. */
  readonly moves: StretchOption['moves'];
}

/** What a block is about, in a line; empty where it says nothing yet. */
export function contentLine(
  { title, content }: Pick<Block, 'title' | 'content'>,
  { t }: Pick<Messages, 't'>,
  nameOf: (id: string) => string | undefined,
): string {
  const about = content === undefined ? '' : aboutLine(content, t, nameOf);
  return [title, about].filter((part) => part !== undefined && part !== '').join(': ');
}

/** A block by its kind and what it is about. */
export function blockLine(
  block: Pick<Block, 'kind' | 'title' | 'content'>,
  messages: Pick<Messages, 't'>,
  nameOf: (id: string) => string | undefined,
): string {
  return [messages.t(`plans.kinds.${block.kind}`), contentLine(block, messages, nameOf)]
    .filter((part) => part !== '')
    .join(': ');
}

/** Whether a block is one that a class comes to or misses. */
export function isTicked({ kind }: Pick<Block, 'kind'>): boolean {
  return kind !== 'note' && kind !== 'break';
}

/** A day by the calendar of where one is, such as `2026-11-29`. */
export function localDay(moment: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${part(moment.getMonth() + 1)}-${part(moment.getDate())}`;
}

const COUNTS_OF_EIGHT = 8;

function aboutLine(
  content: BlockContent,
  t: Messages['t'],
  nameOf: (id: string) => string | undefined,
): string {
  switch (content.kind) {
    case 'choreography':
      return content.title;
    case 'phrase': {
      const count = Math.max(1, Math.round(content.beats / COUNTS_OF_EIGHT));
      return t('plans.phraseOf', { title: content.title, count });
    }
    case 'move':
      return nameOf(content.move.id) ?? content.move.name;
    case 'text':
      return content.text;
  }
}

/** A finding in words. */
export function findingLine(
  finding: Finding,
  { t }: Pick<Messages, 't'>,
  nameOf: (id: string) => string | undefined,
): string {
  switch (finding.kind) {
    case 'overrun':
      return t('plans.findings.overrun', { minutes: finding.minutes });
    case 'many-new':
      return t('plans.findings.many-new', { things: finding.things });
    case 'unprepared': {
      const missing = finding.missing.map((id) => nameOf(id) ?? id).join(', ');
      return t('plans.findings.unprepared', {
        move: nameOf(finding.moveId) ?? finding.moveId,
        missing,
      });
    }
    case 'depth-differs':
      return t(`plans.findings.depth-differs-${finding.by}`, {
        depth: t(`plans.depths.${finding.depth}`),
      });
    case 'unknown-move':
      return t('plans.findings.unknown-move', { name: finding.name });
  }
}

/** The hour in words, for whoever does not see its picture. */
export function hourLine(
  blocks: readonly { readonly kind: BlockKind; readonly minutes: number }[],
  { t }: Pick<Messages, 't'>,
): string {
  const parts = blocks
    .filter(({ minutes }) => minutes > 0)
    .map(({ kind, minutes }) => t('plans.part', { kind: t(`plans.kinds.${kind}`), minutes }));
  return t('plans.hour', { parts: parts.join(', ') });
}
