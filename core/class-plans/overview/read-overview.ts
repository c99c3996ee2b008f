/** The plans and the classes that an overview is of, as they are stored. */
import type { DocumentStore, Stored } from '../../ports.ts';
import { queryAll } from '../../query-all.ts';
import { classPlans, type ClassPlan } from '../class-plan.ts';
import { listedPlans, type ListedPlan } from '../plan-index.ts';
import type { TeachingMoves } from '../proposals/teaching-move.ts';
import { taughtClasses, type Taught } from '../taught.ts';
import { heldFacts, plannedFacts, type HeldFacts, type LessonFacts } from './lesson-facts.ts';
import { classOverview, type ClassOverview } from './overview.ts';
import { isWithin, type OverviewRange } from './range.ts';

type Documents = Pick<DocumentStore, 'get' | 'query'>;

/** Plans read at once, with all their blocks. */
const AT_ONCE = 50;

/** What an instructor has at all, so that a page can say why it is empty. */
export interface OverviewOf extends ClassOverview {
  readonly hasPlans: boolean;
  readonly hasClasses: boolean;
  /** Plans without a day, which the range leaves out. */
  readonly undated: number;
}

export async function readOverview(
  documents: Documents,
  ownerId: string,
  moves: TeachingMoves,
  range: OverviewRange,
): Promise<OverviewOf> {
  const listed = await listedPlans(documents, ownerId);
  const planned: LessonFacts[] = [];
  for await (const { id, data } of plansIn(documents, listed, range)) {
    planned.push(plannedFacts(id, data, moves));
  }
  const held: HeldFacts[] = [];
  for await (const data of classesOf(documents, ownerId, listed, { ...range, from: undefined })) {
    held.push(heldFacts(data, moves));
  }
  const ofCourse = listed.filter((plan) => isOfCourse(plan, range));
  return {
    ...classOverview(planned, held, moves, range),
    hasPlans: listed.length > 0,
    hasClasses: listed.some(({ heldOn }) => heldOn !== undefined),
    undated: ofCourse.filter(({ date }) => date === undefined && !isWithin(date, range)).length,
  };
}

/** The plans in a range. @param listed all of the owner's */
export async function* plansIn(
  documents: Pick<DocumentStore, 'get'>,
  listed: readonly ListedPlan[],
  range: OverviewRange,
): AsyncGenerator<Stored<ClassPlan>> {
  const wanted = listed.filter((plan) => isOfCourse(plan, range) && isWithin(plan.date, range));
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const plans = await Promise.all(some.map(({ id }) => documents.get(classPlans, id)));
    yield* plans.filter((plan) => plan !== undefined);
  }
}

/** The classes held in a range, in no order; those of plans in the bin are with them. */
export async function* classesOf(
  documents: Pick<DocumentStore, 'query'>,
  ownerId: string,
  listed: readonly Pick<ListedPlan, 'id'>[],
  range: OverviewRange,
): AsyncGenerator<Taught> {
  const own = new Set(listed.map(({ id }) => id));
  for await (const { data } of queryAll(documents, taughtClasses, {
    where: { ownerId },
    limit: 200,
  })) {
    if (!own.has(data.planId) || !isOfCourse(data.plan, range)) continue;
    if (isWithin(data.heldOn, range)) yield data;
  }
}

function isOfCourse({ course }: Pick<ClassPlan, 'course'>, { courseId }: OverviewRange): boolean {
  return courseId === undefined || course?.courseId === courseId;
}
