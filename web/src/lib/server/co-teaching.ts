/** Who teaches from whose plans, with the names that pages show. */
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import type { AccountActor } from '@bachata/core/access/actor.ts';
import { displayNames } from '@bachata/core/accounts/display-names.ts';
import { coTaught, coTeachersOf } from '@bachata/core/class-plans/co-teachers.ts';
import { openInvitations } from '@bachata/core/class-plans/invitations.ts';
import { listedPlan, type ListedPlan } from '@bachata/core/class-plans/plan-index.ts';
import type { Platform } from '@bachata/core/ports.ts';

/** The plans of others that an account teaches from, as a list shows them. */
export async function coTaughtPlans(
  platform: Platform,
  actor: AccountActor,
): Promise<readonly ListedPlan[]> {
  const given = await coTaught(platform, actor.uid);
  if (given.length === 0) return [];
  const plans = await Promise.all(
    given.map(({ id }) => findAuthorized(platform, [actor], 'plan:read', id)),
  );
  const owners = given.map(({ ownerId }) => ownerId);
  const people = await displayNames(platform.documents, owners);
  return plans.flatMap((plan) => {
    if (plan === undefined) return [];
    // The course is its owner's.
    const shown = { ...listedPlan(plan.data), course: undefined };
    return [{ ...shown, id: plan.id, ownerName: people.get(plan.data.ownerId) ?? '' }];
  });
}

/** What a plan's owner sees of those who teach from it, and of the invitations that nobody has used. */
export async function viewCoTeachers(platform: Platform, planId: string) {
  const [teachers, invitations] = await Promise.all([
    coTeachersOf(platform, planId),
    openInvitations(platform, planId),
  ]);
  const people = await displayNames(
    platform.documents,
    teachers.map(({ uid }) => uid),
  );
  return {
    coTeachers: teachers.map(({ uid, since }) => ({ uid, since, name: people.get(uid) ?? '' })),
    invitations: invitations.map(({ id, data }) => ({ id, expiresAt: data.expiresAt })),
  };
}
