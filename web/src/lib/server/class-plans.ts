/** Class plans for the pages: the moves that they name, the dances that they are about. */
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized, type Access } from '@bachata/core/access/authorize.ts';
import { checkClassPlan } from '@bachata/core/class-plans/check.ts';
import { contentOf } from '@bachata/core/class-plans/create-plan.ts';
import { checkedMove } from '@bachata/core/class-plans/checked-move.ts';
import { referencesOf, referenceStates } from '@bachata/core/class-plans/references.ts';
import { notReached, taughtBy } from '@bachata/core/class-plans/taught.ts';
import { pick, type Language } from '@bachata/core/languages.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { DocumentStore, Platform } from '@bachata/core/ports.ts';
import { filmedMoves } from '@bachata/core/user-clips/clip-moves.ts';
import { library } from '@bachata/library/moves/index.ts';
import type { MoveOption } from '../class-plan-view.ts';

/** The moves that an instructor's plans may name: the drawn ones, and the filmed ones that they dance. */
export async function planMoves(
  documents: DocumentStore,
  ownerId: string,
): Promise<ReadonlyMap<string, MoveInfo>> {
  const filmed = await filmedMoves(documents, ownerId);
  return new Map<string, MoveInfo>([
    ...library.byId,
    ...filmed.map((move) => [move.id, move] as const),
  ]);
}

export function viewMoveOptions(
  moves: ReadonlyMap<string, MoveInfo>,
  language: Language,
): MoveOption[] {
  return [...moves.values()].map((move) => ({
    ...checkedMove(move),
    name: pick(move.name, language),
    names: [...new Set(Object.values(move.name))].join(' '),
    counts: move.counts,
    level: move.level,
  }));
}

/** A plan with what it names, for a page. */
export async function viewClassPlan(
  platform: Platform,
  { id, data, actor }: Access<'plan:read'> | Access<'plan:change'>,
  language: Language,
) {
  const { documents } = platform;
  const { ownerId, revision, archived, course: lesson, heldOn } = data;
  const plan = { ...contentOf(data), revision, archived, course: lesson, heldOn };
  const moves = await planMoves(documents, ownerId);
  const options = viewMoveOptions(moves, language);
  const states = await referenceStates(documents, ownerId, referencesOf(plan.blocks));
  const course =
    plan.course &&
    (await findAuthorized(platform, [ownerActor(data)], 'course:read', plan.course.courseId));
  return {
    ...{ id, plan, options, references: Object.fromEntries(states) },
    isOwner: actor.kind === 'account' && actor.uid === ownerId,
    courseTitle: course?.data.title,
  };
}

/** A plan to be read: what is wrong with it, and what was taught by it. */
export async function viewReadPlan(
  platform: Platform,
  access: Access<'plan:read'>,
  language: Language,
) {
  const { options, ...view } = await viewClassPlan(platform, access, language);
  const byId = new Map(options.map((option) => [option.id, option]));
  const findings = checkClassPlan(view.plan, byId);
  const names = Object.fromEntries(options.map(({ id, name }) => [id, name]));
  const held = (await taughtBy(platform.documents, access.id)).map(({ data }) => ({
    heldOn: data.heldOn,
    line: data.line,
    ticked: data.ticked,
    revision: data.plan.revision,
    blocks: data.plan.blocks,
    missed: notReached(data).length,
  }));
  return { ...view, findings, names, held };
}
