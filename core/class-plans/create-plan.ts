/** A new plan: of a template, blank, or a second one of a first. */
import { AlreadyExistsError, InvalidInputError, LimitError } from '../errors.ts';
import { jobIdOf } from '../jobs/start-job.ts';
import type { Services, Transaction } from '../ports.ts';
import { classPlans, type ClassPlan, type Lesson, type PlanContent } from './class-plan.ts';
import type { Credit } from './credits.ts';
import { MOST_PLANS } from './limits.ts';
import { listedPlans, planIndexBeside } from './plan-index.ts';

type Needs = Pick<Services, 'documents' | 'clock'>;

export interface NewPlan {
  readonly ownerId: string;
  /** Chosen by the client, once per intention. */
  readonly requestKey: string;
  readonly content: PlanContent;
  readonly course?: Lesson | undefined;
  /** Of whose plans it is made. */
  readonly after?: readonly Credit[] | undefined;
}

/**
 * Asked twice with one `requestKey` it answers with the same plan.
 * @returns its id
 * @throws InvalidInputError `bad-request-key`; LimitError `too-many-plans`
 */
export async function createPlan(services: Needs, plan: NewPlan): Promise<string> {
  const [id = ''] = await createPlans(services, [plan]);
  return id;
}

/** As `createPlan`, of one owner. */
export async function createPlans(services: Needs, plans: readonly NewPlan[]): Promise<string[]> {
  const ownerId = plans[0]?.ownerId;
  if (ownerId === undefined) return [];
  const known = (await listedPlans(services.documents, ownerId)).length;
  if (known + plans.length > MOST_PLANS) {
    throw new LimitError('too-many-plans', `At most ${MOST_PLANS} plans.`, {
      details: { most: MOST_PLANS },
    });
  }
  const ids: string[] = [];
  for (const plan of plans) ids.push(await createOne(services, plan));
  return ids;
}

async function createOne(
  { documents, clock }: Needs,
  { ownerId, requestKey, content, course, after = [] }: NewPlan,
): Promise<string> {
  if (requestKey.length < 8 || requestKey.length > 100) {
    throw new InvalidInputError('bad-request-key', 'A request key has 8 to 100 characters.');
  }
  const id = await jobIdOf(ownerId, requestKey);
  const now = clock.now();
  const plan: ClassPlan = {
    ...{ ...contentOf(content), ownerId, ...(course && { course }) },
    ...(after.length > 0 && { after: [...after] }),
    ...{ revision: 1, lastRequest: requestKey, createdAt: now, updatedAt: now },
  };
  const isKnown = async (from: Pick<Transaction, 'get'>): Promise<boolean> =>
    (await from.get(classPlans, id)) !== undefined;
  try {
    await documents.transaction(async (tx) => {
      if (await isKnown(tx)) return;
      const index = await planIndexBeside(tx, ownerId, id, plan);
      tx.create(classPlans, id, plan);
      index();
    });
  } catch (error) {
    // The other click of a double click was first.
    if (!(error instanceof AlreadyExistsError) || !(await isKnown(documents))) throw error;
  }
  return id;
}

/** What a plan says, without what is only of the one that it was. */
export function contentOf(plan: PlanContent): PlanContent {
  const { title, aim, level, minutes, date, time, timeZone, place, notes, blocks } = plan;
  return { title, aim, level, minutes, date, time, timeZone, place, notes, blocks };
}
