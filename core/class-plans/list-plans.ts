/** The list of an instructor's plans: what is looked for, and in which order. */
import type { Level } from '../moves/move.ts';
import type { DocumentStore, Services, Stored } from '../ports.ts';
import { searchWords } from '../search/fuzzy.ts';
import { Vocabulary } from '../search/vocabulary.ts';
import { courseBin, planBin } from './bin.ts';
import { listedPlans, type ListedPlan } from './plan-index.ts';

export const PLAN_ORDERS = ['changed', 'date', 'title'] as const;
export type PlanOrder = (typeof PLAN_ORDERS)[number];

export interface PlanQuery {
  /** Words of title, aim and place, which may lack their accents and have typing errors. */
  readonly text?: string | undefined;
  readonly level?: Level | undefined;
  readonly courseId?: string | undefined;
  /** The archived ones instead of the others. */
  readonly archived?: boolean | undefined;
  readonly order?: PlanOrder | undefined;
  /** From 0. */
  readonly page?: number | undefined;
}

export interface PlanPage {
  readonly items: readonly ListedPlan[];
  /** On all pages. */
  readonly found: number;
  readonly pages: number;
  /** Whether they have any plan at all. */
  readonly hasAny: boolean;
}

const PAGE_PLANS = 24;
const MOST_WORDS = 8;

/** @param others plans of others that they teach from: they are listed with their own */
export async function listPlans(
  { documents }: Pick<Services, 'documents'>,
  ownerId: string,
  query: PlanQuery,
  others: readonly ListedPlan[] = [],
): Promise<PlanPage> {
  const { text = '', order = 'changed', page = 0 } = query;
  const all = [...(await listedPlans(documents, ownerId)), ...others];
  const found = withWords(
    all.filter((plan) => isWanted(plan, query)),
    searchWords(text).slice(0, MOST_WORDS),
  ).sort((a, b) => ORDERS[order](a, b) || b.updatedAt - a.updatedAt);
  const from = page * PAGE_PLANS;
  return {
    items: found.slice(from, from + PAGE_PLANS),
    found: found.length,
    pages: Math.ceil(found.length / PAGE_PLANS),
    hasAny: all.length > 0,
  };
}

/** The lessons of a course, in their order; archived ones as well. */
export async function lessonsOf(
  { documents }: Pick<Services, 'documents'>,
  ownerId: string,
  courseId: string,
): Promise<readonly ListedPlan[]> {
  const all = await listedPlans(documents, ownerId);
  return all
    .filter(({ course }) => course?.courseId === courseId)
    .sort((a, b) => (a.course?.lesson ?? 0) - (b.course?.lesson ?? 0) || a.createdAt - b.createdAt);
}

/** What somebody deleted, the last first. */
export interface DeletedPlans {
  readonly plans: readonly DeletedItem[];
  readonly courses: readonly DeletedItem[];
}
export type DeletedItem = Pick<Stored<unknown>, 'id'> & {
  readonly title: string;
  readonly deletedAt: number;
};

/** Of each, as many as one looks through; the others come when these have gone. */
const MOST_DELETED = 100;

export async function deletedPlans(
  documents: Pick<DocumentStore, 'query'>,
  ownerId: string,
): Promise<DeletedPlans> {
  const orderBy = { field: 'deletedAt', direction: 'desc' } as const;
  const query = { where: { ownerId }, orderBy, limit: MOST_DELETED };
  const plans = await documents.query(planBin.deleted, query);
  const courses = await documents.query(courseBin.deleted, query);
  const shown = ({
    id,
    data: { title, deletedAt },
  }: (typeof plans | typeof courses)['items'][0]) => ({
    ...{ id, title, deletedAt },
  });
  return { plans: plans.items.map(shown), courses: courses.items.map(shown) };
}

function isWanted(plan: ListedPlan, { level, courseId, archived = false }: PlanQuery): boolean {
  return (
    (plan.archived ?? false) === archived &&
    (level === undefined || plan.level === level) &&
    (courseId === undefined || plan.course?.courseId === courseId)
  );
}

/** Those that have all the words. */
function withWords(plans: readonly ListedPlan[], wanted: readonly string[]): ListedPlan[] {
  if (wanted.length === 0) return [...plans];
  const words = new Vocabulary();
  const wordsOf = plans.map(({ title, aim, place }) =>
    searchWords([title, aim, place].join(' ')).map((word) => words.idOf(word)),
  );
  const fits = wanted.map((one) => words.fits(one));
  return plans.filter((_, index) => {
    const own = wordsOf[index] ?? [];
    return fits.every((ofWords) => own.some((word) => (ofWords[word] ?? 0) > 0));
  });
}

const byTitle = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
/** Plans without a day are nobody's last: they come first, as what is still to be planned. */
const dayOf = ({ date = '9999', time = '' }: ListedPlan): string => date + time;
const ORDERS: Readonly<Record<PlanOrder, (a: ListedPlan, b: ListedPlan) => number>> = {
  changed: () => 0,
  date: (a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0),
  title: (a, b) => byTitle.compare(a.title, b.title),
};
