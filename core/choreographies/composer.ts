/**
 * Composing for somebody who waits for an answer. It takes tens or hundreds of milliseconds of a
 * processor, so whoever answers requests has it done by a `Composer`, elsewhere than in its own thread.
 * What is asked and answered is plain data.
 */
import { buildBeatGrid } from '../choreography/beat-grid.ts';
import { applyEdit, type Edit, type EditResult } from '../choreography/edit/edit.ts';
import { alternativesAt, type SlotAlternative } from '../choreography/edit/slot-alternatives.ts';
import { sharedFigures } from '../choreography/evaluate/measures.ts';
import type { Plan } from '../choreography/plan.ts';
import { composePlan } from '../choreography/planner/compose.ts';
import {
  planningContext,
  type PlanningContext,
} from '../choreography/prepared/planning-context.ts';
import { suggestionsAt } from '../choreography/prepared/suggestions.ts';
import type { Recommendation } from '../choreography/recommendation/recommend.ts';
import {
  phraseDepths,
  type PhraseDepths,
  type PhraseRequest,
} from '../choreography/teaching/phrase-depths.ts';
import { InvalidInputError } from '../errors.ts';
import type { MoveInfo } from '../moves/move.ts';
import { songAnalysisSchema, type SongAnalysis } from '../music/analysis.ts';
import type { Correction } from '../songs/correct.ts';
import { withCorrection } from '../songs/counting.ts';
import type { DancerLibraries } from '../user-clips/dancer-libraries.ts';

/** All that an answer depends on besides the drawn library. */
export interface DanceMaterial {
  readonly plan: Plan;
  /** The stored analysis of the song, JSON in UTF-8: a megabyte that only the composer reads. */
  readonly analysis: Uint8Array;
  /** What its counts are corrected by. Of several, the first whose beats the plan follows. */
  readonly corrections: readonly (Correction | undefined)[];
  /** The filmed moves that the owner dances with. */
  readonly filmed: readonly MoveInfo[];
}

/** What can be asked about a plan. */
export interface Compositions {
  /** Other choreographies to the same song and wishes; each page has other seeds, from 0 on. */
  readonly versions: { readonly page: number };
  /** Changes to make one after the other. */
  readonly edits: { readonly edits: readonly Edit[] };
  readonly alternatives: { readonly startBeat: number };
  readonly suggestions: { readonly startBeat: number };
  /** A phrase simplified, as it is, and with something extra. */
  readonly depths: PhraseRequest;
}
export type CompositionName = keyof Compositions;
export type Composition = {
  [N in CompositionName]: { readonly name: N } & Compositions[N];
}[CompositionName];
export type CompositionOf<N extends CompositionName> = Extract<Composition, { readonly name: N }>;

export interface ComposedVersion {
  readonly plan: Plan;
  /** See `sharedFigures`, with the plan that was asked about. */
  readonly shared: number | undefined;
}

/** What stands in the way: `plan` is what the edit was to be made to, with the edits before it. */
export type EditRefusal = Extract<EditResult, { done: false }> & { readonly edit: Edit };
export type EditsOutcome = { readonly done: true; readonly plan: Plan } | EditRefusal;

export interface Answers {
  readonly versions: readonly ComposedVersion[];
  readonly edits: EditsOutcome;
  readonly alternatives: readonly SlotAlternative[];
  readonly suggestions: readonly Recommendation[];
  readonly depths: PhraseDepths;
}

export interface Composer {
  /**
   * @param person who waits for it, for a limit on how much that is at once
   * @throws InvalidInputError as `answerTo`; RateLimitError `too-many-compositions`;
   *   UnavailableError `composer-busy`, `composition-timeout`, `composition-failed`
   */
  ask<N extends CompositionName>(
    person: string,
    material: DanceMaterial,
    task: CompositionOf<N>,
  ): Promise<Answers[N]>;
}

/**
 * Answers in this thread.
 *
 * @throws InvalidInputError `plan-outdated` where the counts of the plan are not known any more,
 *   `unknown-move`, and as `composePlan`
 */
export async function answerTo<N extends CompositionName>(
  libraries: DancerLibraries,
  material: DanceMaterial,
  task: CompositionOf<N>,
): Promise<Answers[N]>;
export async function answerTo(
  libraries: DancerLibraries,
  material: DanceMaterial,
  task: Composition,
): Promise<Answers[CompositionName]> {
  const { plan, filmed } = material;
  const context = await planningContext(countsOf(material), libraries.with(filmed));
  switch (task.name) {
    case 'versions':
      return versions(plan, context, task.page);
    case 'edits':
      return edited(plan, task.edits, context);
    case 'alternatives':
      return alternativesAt(plan, task.startBeat, context);
    case 'suggestions':
      return await suggestionsAt(plan, task.startBeat, context);
    case 'depths':
      return phraseDepths(plan, task, context);
  }
}

/** The song by the counts of the material. @throws InvalidInputError `plan-outdated` */
export function countsOf({
  plan,
  analysis,
  corrections,
}: Omit<DanceMaterial, 'filmed'>): SongAnalysis {
  let heard: SongAnalysis;
  try {
    heard = songAnalysisSchema.parse(JSON.parse(new TextDecoder().decode(analysis)));
  } catch (cause) {
    throw planOutdated(cause);
  }
  const possible = corrections.map((correction) => withCorrection(heard, correction));
  const counted =
    possible.length === 1 ? possible[0] : possible.find((counts) => hasGridOf(counts, plan));
  if (counted === undefined) throw planOutdated();
  return counted;
}

export const planOutdated = (cause?: unknown): InvalidInputError =>
  new InvalidInputError('plan-outdated', 'The plan follows counts that are not known any more.', {
    cause,
  });

/** So many at a time: each is a whole composition. */
const VERSIONS = 3;
const SEEDS = 0x1_0000_0000;

function versions(present: Plan, context: PlanningContext, page: number): ComposedVersion[] {
  const { parameters } = present;
  return Array.from({ length: VERSIONS }, (_, index) => {
    const seed = (parameters.seed + page * VERSIONS + index + 1) % SEEDS;
    const plan = composePlan({ ...context, parameters: { ...parameters, seed } });
    return { plan, shared: sharedFigures(present, plan, context.library.moves) };
  });
}

function edited(before: Plan, edits: readonly Edit[], context: PlanningContext): EditsOutcome {
  let plan = before;
  for (const edit of edits) {
    const unknown = movesIn(edit).find((id) => !context.library.byId.has(id));
    if (unknown !== undefined) {
      throw new InvalidInputError('unknown-move', `No move named ${unknown}.`);
    }
    const result = applyEdit(plan, edit, context);
    if (!result.done) return { ...result, plan, edit };
    plan = result.plan;
  }
  return { done: true, plan };
}

function movesIn(edit: Edit): readonly string[] {
  if (edit.kind === 'replace') return edit.moveIds;
  return 'moveId' in edit ? [edit.moveId] : [];
}

const SAME_SEC = 1e-6;

/**
 * Whether the plan follows the counts. Plans end in different ways: as far as both go, the last beat apart,
 * and one eight at most apart.
 */
export function hasGridOf(
  analysis: SongAnalysis,
  plan: Pick<Plan, 'beatGridSec' | 'firstCountBeat'>,
): boolean {
  const { beatsSec, firstCountBeat } = buildBeatGrid(analysis);
  const common = Math.min(beatsSec.length, plan.beatGridSec.length) - 1;
  return (
    firstCountBeat === plan.firstCountBeat &&
    common > firstCountBeat &&
    beatsSec
      .slice(0, common)
      .every((sec, beat) => Math.abs(sec - (plan.beatGridSec[beat] ?? NaN)) < SAME_SEC)
  );
}
