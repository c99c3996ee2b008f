import { exportPlan } from '@bachata/core/class-plans/exported.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { creditedPeople } from '#lib/server/credits.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { planFileResponse } from '#lib/server/plan-file.ts';
import type { RequestHandler } from './$types';

/** The plan as a file that can be brought back, here or to another site of this kind. */
export const GET: RequestHandler = async (event) => {
  const { data } = await orSignIn(event, allow(event, 'plan:read', event.params.id));
  const people = await creditedPeople(await getPlatform(), [data]);
  return planFileResponse(data.title, exportPlan(data, people));
};
