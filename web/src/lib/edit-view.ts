/** What the pages say of an edit: what it would change, why it cannot be, and the ways out. */
import type { Edit } from '@bachata/core/choreography/edit/edit.ts';
import type { RuleCode } from '@bachata/core/choreography/evaluate/check-plan.ts';
import type { FactorValue } from '@bachata/core/choreography/recommendation/recommend.ts';
import type { Reason } from '@bachata/core/choreography/plan.ts';
import type { Level } from '@bachata/core/moves/move.ts';
import type { Messages } from './i18n/context.ts';
import { pick, type Localized } from '@bachata/core/languages.ts';
import type { EditedDance } from './result-view.ts';

type Name = Localized;

/** A move that could be danced at a place instead. */
export interface AlternativeView {
  readonly moveId: string;
  readonly name: Name;
  readonly level: Level;
  readonly posterUrl?: string;
  readonly reasons: readonly Reason[];
  /** How much worse it fits than what is danced there now; below 0 for better. */
  readonly extraCost: number;
  /** The other moves that come with it. */
  readonly changes: readonly { readonly startSec: number; readonly name: Name }[];
}

/** A move that suits the music at a place, whether or not it fits between its neighbors. */
export interface SuggestionView {
  readonly moveId: string;
  readonly name: Name;
  readonly posterUrl?: string;
  /** 0 to 1. */
  readonly score: number;
  /** What counted, the weightiest first; values and weights 0 to 1. */
  readonly factors: readonly FactorValue[];
}

/** What would be wrong at a place of the dance. */
export interface ViolationView {
  readonly code: RuleCode;
  readonly startSec: number;
  readonly move: Name;
  readonly before: Name;
  /** Positions of the couple, where they are what does not fit. */
  readonly exit?: string;
  readonly entry?: string;
}

/** A way out: the edits to ask for instead. */
export interface FixView {
  readonly edits: readonly Edit[];
  /** Moves to unlock first; none where another move is offered. */
  readonly unlocks: readonly { readonly startSec: number; readonly name: Name }[];
  readonly instead?: Name;
}

export type EditAnswer =
  | { readonly done: true; readonly dance: EditedDance }
  | {
      readonly done: false;
      readonly violations: readonly ViolationView[];
      readonly fixes: readonly FixView[];
    };

type Words = Pick<Messages, 'find' | 'format' | 'language' | 't'>;

export function violationInWords(problem: ViolationView, messages: Words): string {
  const { language, format } = messages;
  const position = (code: string | undefined): string =>
    code === undefined ? '' : (messages.find(`positions.${code}`) ?? code);
  const values = {
    time: format.length(problem.startSec),
    move: pick(problem.move, language),
    before: pick(problem.before, language),
    exit: position(problem.exit),
    entry: position(problem.entry),
  };
  return messages.find(`problems.${problem.code}`, values) ?? messages.t('problems.other', values);
}

export function fixInWords(fix: FixView, messages: Words): string {
  const { language, format } = messages;
  if (fix.instead !== undefined)
    return messages.t('edit.fixInstead', { move: pick(fix.instead, language) });
  const moves = fix.unlocks.map(
    ({ startSec, name }) => `${pick(name, language)} (${format.length(startSec)})`,
  );
  return messages.t('edit.fixUnlock', { moves: moves.join(', ') });
}
