/** The plans and the classes that an overview is of, as they are stored. */
import type { DocumentStore, Stored } from '../../ports.ts';
import { queryAll } from '../../query-all.ts';
import { byDay } from '../calendar.ts';
import { classPlans, type ClassPlan } from '../class-plan.ts';
import { listedPlans, type ListedPlan } from '../plan-index.ts';
import type { TeachingMoves } from '../proposals/teaching-move.ts';
import { taughtClasses, type Taught } from '../taught.ts';
import { heldFacts, plannedFacts, type HeldFacts, type LessonFacts } from './lesson-facts.ts';
import { classOverview, type ClassOverview } from './overview.ts';
import { isInRange, type OverviewRange } from './range.ts';

type Documents = Pick<DocumentStore, 'get' | 'query'>;

/** Plans or classes read at once, with all their blocks. */
const AT_ONCE = 100;

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
  for await (const data of classesIn(documents, ownerId, listed, { ...range, from: undefined })) {
    held.push(heldFacts(data, moves));
  }
  const ofCourse = listed.filter((plan) => isOfCourse(plan, range));
  return {
    ...classOverview(planned, held, moves, range),
    hasPlans: listed.length > 0,
    hasClasses: listed.some(({ heldOn }) => heldOn !== undefined),
    undated: ofCourse.filter(({ date }) => date === undefined && !isInRange(date, range)).length,
  };
}

/** The plans in a range, in the order of their days. @param listed all of the owner's */
export async function* plansIn(
  documents: Pick<DocumentStore, 'get'>,
  listed: readonly ListedPlan[],
  range: OverviewRange,
): AsyncGenerator<Stored<ClassPlan>> {
  const wanted = listed
    .filter((plan) => isOfCourse(plan, range) && isInRange(plan.date, range))
    .sort(({ date: a = '' }, { date: b = '' }) => byDay(a, b));
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const plans = await Promise.all(some.map(({ id }) => documents.get(classPlans, id)));
    yield* plans.filter((plan) => plan !== undefined);
  }
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** The classes held in a range, in the order of their days; none of a plan in the bin. */
export async function* classesIn(
  documents: Pick<DocumentStore, 'query'>,
  ownerId: string,
  listed: readonly Pick<ListedPlan, 'id'>[],
  { from = FIRST_DAY, to = LAST_DAY, courseId }: OverviewRange,
): AsyncGenerator<Taught> {
  const own = new Set(listed.map(({ id }) => id));
  const query = {
    where: { ownerId },
    range: { field: 'heldOn', gte: from, lte: to },
    orderBy: { field: 'heldOn', direction: 'asc' },
    limit: AT_ONCE,
  } as const;
  for await (const { data } of queryAll(documents, taughtClasses, query)) {
    if (own.has(data.planId) && isOfCourse(data.plan, { courseId })) yield data;
  }
}

function isOfCourse({ course }: Pick<ClassPlan, 'course'>, { courseId }: OverviewRange): boolean {
  return courseId === undefined || course?.courseId === courseId;
}
