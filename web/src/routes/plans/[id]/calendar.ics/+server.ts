import { allow, orSignIn } from '#lib/server/access.ts';
import { calendarResponse } from '#lib/server/plan-paper.ts';
import type { RequestHandler } from './$types';

/** The class as an entry of a calendar. */
export const GET: RequestHandler = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'plan:read', event.params.id));
  const entry = { id, plan: data, url: new URL(`/plans/${id}`, event.url).href };
  return calendarResponse([entry], data.title, event.locals.language);
};
