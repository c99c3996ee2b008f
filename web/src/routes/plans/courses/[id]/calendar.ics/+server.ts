import { ownerActor } from '@bachata/core/access/actor.ts';
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import { lessonsOf } from '@bachata/core/class-plans/list-plans.ts';
import { allow } from '#lib/server/access.ts';
import type { CalendarClass } from '#lib/server/class-calendar.ts';
import { calendarResponse } from '#lib/server/plan-paper.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** The days of a course, for its owner and for whoever has its secret address: days, titles and places only. */
export const GET: RequestHandler = async (event) => {
  const { id, data } = await allow(event, 'course:subscribe', event.params.id);
  const platform = await getPlatform();
  const classes: CalendarClass[] = [];
  for (const lesson of await lessonsOf(platform, data.ownerId, id)) {
    const found = await findAuthorized(platform, [ownerActor(data)], 'plan:read', lesson.id);
    if (found !== undefined) classes.push({ id: lesson.id, plan: found.data });
  }
  return calendarResponse(classes, data.title, event.locals.language);
};
