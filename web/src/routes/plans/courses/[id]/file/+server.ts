import { exportCourse } from '@bachata/core/class-plans/exported.ts';
import { lessonsOf } from '@bachata/core/class-plans/list-plans.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { creditedPeople } from '#lib/server/credits.ts';
import { planFileResponse } from '#lib/server/plan-file.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** The course with all its plans as a file that can be brought back. */
export const GET: RequestHandler = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'course:read', event.params.id));
  const platform = await getPlatform();
  const lessons = await lessonsOf(platform, data.ownerId, id);
  const plans = (await Promise.all(lessons.map((one) => allow(event, 'plan:read', one.id)))).map(
    (plan) => plan.data,
  );
  const people = await creditedPeople(platform, plans);
  return planFileResponse(data.title, exportCourse(data, plans, people));
};
