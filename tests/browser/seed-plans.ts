/** Puts class plans and courses into a site's stores, for tests of the pages. */
import type { CourseContent } from '@bachata/core/class-plans/course.ts';
import type { Lesson, PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import { createCourse } from '@bachata/core/class-plans/courses.ts';
import { createPlan } from '@bachata/core/class-plans/create-plan.ts';
import { acceptInvitation, inviteCoTeacher } from '@bachata/core/class-plans/invitations.ts';
import { planContent } from '@bachata/core/class-plans/testing/plans.ts';
import type { Platform } from '@bachata/core/ports.ts';

/** What tests look for in pages: see `tests/access/routes.test.ts`. */
const TITLE = 'Una bachata de prueba';

/** @returns its id */
export async function seedPlan(
  platform: Platform,
  ownerId: string,
  content: Partial<PlanContent> = {},
  course?: Lesson,
): Promise<string> {
  return await createPlan(platform, {
    ...{ ownerId, requestKey: crypto.randomUUID() },
    content: planContent({ title: TITLE, ...content }),
    ...(course && { course }),
  });
}

/** @returns its id */
export async function seedCourse(
  platform: Platform,
  ownerId: string,
  content: Partial<CourseContent> = {},
): Promise<string> {
  const course = { title: TITLE, level: 'beginner', minutes: 60, ...content } as const;
  return await createCourse(platform, ownerId, crypto.randomUUID(), course);
}

/** Lets somebody teach from a plan, by an invitation. */
export async function letTeach(
  platform: Platform,
  planId: string,
  ownerId: string,
  uid: string,
  sound = true,
): Promise<void> {
  const plan = { id: planId, data: { ownerId } };
  await acceptInvitation(platform, uid, await inviteCoTeacher(platform, plan, { sound }));
}
