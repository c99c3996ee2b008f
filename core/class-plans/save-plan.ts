/** Changes to a plan, each against the version that was seen: nobody writes over what they have not read. */
import type { Services } from '../ports.ts';
import { dancesOf } from './block-moves.ts';
import { classPlans, type ClassPlan, type Lesson, type PlanContent } from './class-plan.ts';
import { contentOf } from './create-plan.ts';
import { planIndexBeside } from './plan-index.ts';

type Needs = Pick<Services, 'documents' | 'clock'>;

export interface PlanSave {
  /** The revision that it was written from. */
  readonly base: number;
  /** Chosen by the client, once per save. */
  readonly requestKey: string;
  readonly content: PlanContent;
  /** The account that saves it; absent for its owner. */
  readonly by?: string | undefined;
}

export type SaveResult =
  | { readonly outcome: 'saved'; readonly revision: number }
  /** Somebody else, or another tab, saved first: nothing is written. */
  | { readonly outcome: 'stale'; readonly theirs: ClassPlan }
  | { readonly outcome: 'gone' };

/** A save that is sent again, after an answer that got lost, is the one that it was. */
export async function savePlan(
  { documents, clock }: Needs,
  id: string,
  { base, requestKey, content, by }: PlanSave,
): Promise<SaveResult> {
  return await documents.transaction(async (tx): Promise<SaveResult> => {
    const stored = (await tx.get(classPlans, id))?.data;
    if (stored === undefined) return { outcome: 'gone' };
    const { revision, lastRequest, ownerId } = stored;
    if (lastRequest === requestKey) return { outcome: 'saved', revision };
    if (revision !== base) return { outcome: 'stale', theirs: stored };
    const changedBy = by === ownerId ? undefined : by;
    const change = {
      ...contentOf(content),
      ...{ revision: revision + 1, lastRequest: requestKey, updatedAt: clock.now() },
      ...{ changedBy, ownersDances: ownersDances(stored, content, changedBy === undefined) },
    };
    const index = await planIndexBeside(tx, ownerId, id, { ...stored, ...change });
    tx.update(classPlans, id, change);
    index();
    return { outcome: 'saved', revision: revision + 1 };
  });
}

/** More than a plan is ever about; the oldest are forgotten. */
const MOST_OWNERS_DANCES = 200;

/** What the plan's owner has put in, once this is saved; undefined for all of it. */
function ownersDances(
  { blocks, ownersDances: before }: ClassPlan,
  content: PlanContent,
  isOwner: boolean,
): string[] | undefined {
  if (isOwner && before === undefined) return undefined;
  const known = dancesOf(blocks);
  const added = isOwner ? dancesOf(content.blocks).filter((id) => !known.includes(id)) : [];
  return [...new Set([...(before ?? known), ...added])].slice(-MOST_OWNERS_DANCES);
}

/** Puts it away from the list of those that are in use, or back. */
export async function archivePlan(services: Needs, id: string, archived: boolean): Promise<void> {
  await patchPlan(services, id, () => ({ archived: archived ? true : undefined }));
}

/** Lets every instructor read and copy it, or nobody any more. */
export async function publishPlan(services: Needs, id: string, isPublic: boolean): Promise<void> {
  const now = services.clock.now();
  await patchPlan(services, id, ({ publicSince = now }) => ({
    publicSince: isPublic ? publicSince : undefined,
  }));
}

/** Makes it a lesson of a course, or of none. Whoever asks has both. */
export async function movePlan(
  services: Needs,
  id: string,
  course: Lesson | undefined,
): Promise<void> {
  await patchPlan(services, id, () => ({ course }));
}

/** What is not the plan's own text: no revision of it. Nothing happens where it is gone. */
export async function patchPlan(
  { documents }: Pick<Services, 'documents'>,
  id: string,
  change: (
    plan: ClassPlan,
  ) => Pick<Partial<ClassPlan>, 'archived' | 'course' | 'heldOn' | 'publicSince'>,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const stored = (await tx.get(classPlans, id))?.data;
    if (stored === undefined) return;
    const patch = change(stored);
    const index = await planIndexBeside(tx, stored.ownerId, id, { ...stored, ...patch });
    tx.update(classPlans, id, patch);
    index();
  });
}
