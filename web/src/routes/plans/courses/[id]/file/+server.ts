import { exportCourse } from '@bachata/core/class-plans/exported.ts';
import { lessonsOf } from '@bachata/core/class-plans/list-plans.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { planFileResponse } from '#lib/server/plan-file.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** The course with all its plans as a file that can be brought back. */
export const GET: RequestHandler = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'course:read', event.params.id));
  const lessons = await lessonsOf(await getPlatform(), data.ownerId, id);
  const plans = await Promise.all(lessons.map((one) => allow(event, 'plan:read', one.id)));
  return planFileResponse(
    data.title,
    exportCourse(
      data,
      plans.map((plan) => plan.data),
    ),
  );
};
