/** The next lesson of a course, which says when and where it is. */
import type { Lesson, PlanContent } from '@bachata/core/class-plans/class-plan.ts';
import { nextLesson } from '@bachata/core/class-plans/courses.ts';
import { lessonsOf } from '@bachata/core/class-plans/list-plans.ts';
import { allow, type Asking } from './access.ts';
import { getPlatform } from './platform.ts';

export interface NextLesson {
  readonly course: Lesson;
  readonly begins: Partial<PlanContent>;
}

/** @throws as `allow`, for whoever may not change the course */
export async function nextLessonOf(asking: Asking, wanted: string): Promise<NextLesson> {
  const { id, data } = await allow(asking, 'course:change', wanted);
  const lessons = await lessonsOf(await getPlatform(), data.ownerId, id);
  const { time, timeZone, place } = data;
  return {
    course: { courseId: id, lesson: nextLesson(lessons) },
    begins: { time, timeZone, place },
  };
}
