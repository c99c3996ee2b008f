/** A copy of somebody's plan that says of whose it was made, and holds what its new owner may open. */
import type { MoveInfo } from '../moves/move.ts';
import type { Services } from '../ports.ts';
import type { ClassPlan } from './class-plan.ts';
import { creditsOfCopy } from './credits.ts';
import { exportPlan } from './exported.ts';
import { importPlans } from './import-plans.ts';

type Needs = Pick<Services, 'documents' | 'objects' | 'clock' | 'tasks'>;

export interface PlanCopy {
  /** Who makes it. */
  readonly uid: string;
  /** Chosen by the client, once per intention. */
  readonly requestKey: string;
  readonly title: string;
  /** Those that there are for whoever makes it: the drawn ones and their filmed ones. */
  readonly moves: ReadonlyMap<string, MoveInfo>;
}

/**
 * Dances and filmed moves of others come as their names, songs as title and tempo; when and where the class
 * is stays with the plan.
 * @returns its id
 * @throws as `createPlan`
 */
export async function copyPlan(
  services: Needs,
  plan: ClassPlan,
  { uid, requestKey, title, moves }: PlanCopy,
): Promise<string> {
  const file = exportPlan(plan);
  const elsewhere = { date: undefined, time: undefined, timeZone: undefined, place: undefined };
  const { planIds } = await importPlans(services, {
    ...{ ownerId: uid, requestKey, moves, after: creditsOfCopy(plan, uid) },
    file: { ...file, plan: { ...file.plan, ...elsewhere, title } },
  });
  return planIds[0] ?? '';
}
