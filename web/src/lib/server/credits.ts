/** Of whose plans a plan was made, by the names that those have now. */
import { displayNames } from '@bachata/core/accounts/display-names.ts';
import type { ClassPlan } from '@bachata/core/class-plans/class-plan.ts';
import { shownCredits, type ShownCredit } from '@bachata/core/class-plans/credits.ts';
import type { Platform } from '@bachata/core/ports.ts';

type Needs = Pick<Platform, 'documents'>;
type Credited = Pick<ClassPlan, 'after'>;

/** The display names of all that the plans were made of, by their ids. */
export async function creditedPeople(
  { documents }: Needs,
  plans: readonly Credited[],
): Promise<ReadonlyMap<string, string>> {
  const uids = plans.flatMap(({ after = [] }) => after.flatMap(({ by }) => by ?? []));
  return await displayNames(documents, uids);
}

export async function viewCredits(platform: Needs, plan: Credited): Promise<ShownCredit[]> {
  return shownCredits(plan.after, await creditedPeople(platform, [plan]));
}
