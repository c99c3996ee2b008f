import { createPlan } from '@bachata/core/class-plans/create-plan.ts';
import { creditsOfCopy } from '@bachata/core/class-plans/credits.ts';
import { allow, allowAccount } from '#lib/server/access.ts';
import { readNewPlan } from '#lib/server/plan-bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** A plan of what the editor holds: a copy beside what somebody else saved. */
export const POST: RequestHandler = async (event) => {
  const { uid } = await allowAccount(event, 'plans:create');
  const { from, ...plan } = await readNewPlan(event.request);
  const made = from === undefined ? undefined : await allow(event, 'plan:read', from);
  const after = made && creditsOfCopy(made.data, uid);
  const id = await createPlan(await getPlatform(), { ownerId: uid, ...plan, after });
  return Response.json({ id }, { status: 201 });
};
