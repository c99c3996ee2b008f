/** Class plans for the pages: the moves that they name, the dances that they are about. */
import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized, type Access } from '@bachata/core/access/authorize.ts';
import { displayNames } from '@bachata/core/accounts/display-names.ts';
import { movesOfBlock, openedDances } from '@bachata/core/class-plans/block-moves.ts';
import { checkClassPlan } from '@bachata/core/class-plans/check.ts';
import { coTeachersOf } from '@bachata/core/class-plans/co-teachers.ts';
import { contentOf } from '@bachata/core/class-plans/create-plan.ts';
import { checkedMove } from '@bachata/core/class-plans/checked-move.ts';
import { referencesOf, referenceStates } from '@bachata/core/class-plans/references.ts';
import { notReached, taughtBy } from '@bachata/core/class-plans/taught.ts';
import { isUp } from '@bachata/core/held.ts';
import { pick, type Language } from '@bachata/core/languages.ts';
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { DocumentStore, Platform } from '@bachata/core/ports.ts';
import { filmedMoves } from '@bachata/core/user-clips/clip-moves.ts';
import { library } from '@bachata/library/moves/index.ts';
import { viewCredits } from './credits.ts';
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

/** What whoever asks may put into the plan, and what of its owner's it names already. */
async function movesFor(
  documents: DocumentStore,
  { data, actor }: Access<'plan:read'> | Access<'plan:change'>,
): Promise<ReadonlyMap<string, MoveInfo>> {
  const owners = await planMoves(documents, data.ownerId);
  if (actor.uid === data.ownerId) return owners;
  const named = data.blocks.flatMap(movesOfBlock).flatMap(({ id }) => owners.get(id) ?? []);
  const own = await planMoves(documents, actor.uid);
  return new Map([...own, ...named.map((move) => [move.id, move] as const)]);
}

/** A plan with what it names, for a page. */
export async function viewClassPlan(
  platform: Platform,
  access: Access<'plan:read' | 'plan:change' | 'plan:teach'>,
  language: Language,
) {
  const { documents } = platform;
  const { id, data, actor } = access;
  const { ownerId, revision, archived, course: lesson, heldOn } = data;
  const plan = { ...contentOf(data), revision, archived, course: lesson, heldOn };
  const options = viewMoveOptions(await movesFor(documents, access), language);
  const others = (await coTeachersOf(platform, id)).map(({ uid }) => uid);
  const states = await referenceStates(documents, ownerId, referencesOf(plan.blocks), others);
  const course =
    plan.course &&
    (await findAuthorized(platform, [ownerActor(data)], 'course:read', plan.course.courseId));
  return {
    ...{ id, plan, options, references: Object.fromEntries(states) },
    isOwner: actor.uid === ownerId,
    courseTitle: course?.data.title,
    after: await viewCredits(platform, data),
    /** Why a maintainer shows it to nobody else; absent while it is up. */
    takenDown: isUp(data) ? undefined : { why: data.heldWhy, note: data.heldNote },
  };
}

/** A plan to be read: what is wrong with it, and what was taught by it. */
export async function viewReadPlan(
  platform: Platform,
  access: Access<'plan:read' | 'plan:teach'>,
  language: Language,
) {
  const { options, ...view } = await viewClassPlan(platform, access, language);
  const byId = new Map(options.map((option) => [option.id, option]));
  const findings = checkClassPlan(view.plan, byId);
  const names = Object.fromEntries(options.map(({ id, name }) => [id, name]));
  const { uid } = access.actor;
  const { ownerId } = access.data;
  const taught = await taughtBy(platform.documents, access.id);
  const teachers = taught.map(({ data }) => data.by ?? ownerId);
  const people = await displayNames(platform.documents, [ownerId, ...teachers]);
  const held = taught.map(({ data }) => ({
    heldOn: data.heldOn,
    /** Who has taught it: for whoever has not. */
    ...((data.by ?? ownerId) === uid ? {} : { by: people.get(data.by ?? ownerId) ?? '' }),
    mayForget: view.isOwner || data.by === uid,
    line: data.line,
    ticked: data.ticked,
    revision: data.plan.revision,
    blocks: data.plan.blocks,
    missed: notReached(data).length,
  }));
  const opened = await Promise.all(
    (view.isOwner ? [] : openedDances(access.data)).map((id) =>
      findAuthorized(platform, [access.actor], 'choreography:watch', id),
    ),
  );
  return {
    ...{ ...view, findings, names, held },
    /** Whose it is; absent for its owner. */
    ...(!view.isOwner && { ownerName: people.get(ownerId) ?? '' }),
    /** The owner's choreographies that a co-teacher can watch. */
    dances: opened.flatMap((found) => found?.id ?? []),
  };
}
