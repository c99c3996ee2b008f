/**
 * A plan, or a whole course, as a file that its owner keeps: `docs/class-plan-format.md`. Version 1 of the
 * format; whoever changes it reads this one, too.
 */
import { z } from 'zod';
import { InvalidInputError, LimitError } from '../errors.ts';
import { MOST_LESSONS } from './limits.ts';
import type { ClassPlan, PlanContent } from './class-plan.ts';
import { courseContentSchema, type CourseContent } from './course.ts';
import { contentOf } from './create-plan.ts';
import { readPlanContent } from './read-content.ts';

const PLAN_FORMAT = 'bachata-buddy class plan';
const COURSE_FORMAT = 'bachata-buddy course';
const VERSION = 1;

export interface PlanFile {
  readonly format: typeof PLAN_FORMAT;
  readonly formatVersion: typeof VERSION;
  readonly plan: PlanContent;
}

export interface CourseFile {
  readonly format: typeof COURSE_FORMAT;
  readonly formatVersion: typeof VERSION;
  readonly course: CourseContent;
  /** The lessons, in their order. */
  readonly plans: readonly PlanContent[];
}

export function exportPlan(plan: ClassPlan): PlanFile {
  return { format: PLAN_FORMAT, formatVersion: VERSION, plan: contentOf(plan) };
}

/** @param plans in the order of the lessons */
export function exportCourse(course: CourseContent, plans: readonly ClassPlan[]): CourseFile {
  return {
    ...{ format: COURSE_FORMAT, formatVersion: VERSION },
    course: courseContentSchema.parse(course),
    plans: plans.map(contentOf),
  };
}

const headSchema = z.discriminatedUnion('format', [
  z.object({
    format: z.literal(PLAN_FORMAT),
    formatVersion: z.literal(VERSION),
    plan: z.unknown(),
  }),
  z.object({
    format: z.literal(COURSE_FORMAT),
    formatVersion: z.literal(VERSION),
    course: courseContentSchema,
    plans: z.array(z.unknown()),
  }),
]);

/**
 * @param value what a file holds, as JSON says it
 * @throws InvalidInputError `import-not-a-plan`; LimitError `course-too-long`; as `readPlanContent`
 */
export function readPlanFile(value: unknown): PlanFile | CourseFile {
  const head = headSchema.safeParse(value);
  if (!head.success) {
    const issue = head.error.issues[0];
    throw new InvalidInputError('import-not-a-plan', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const file = head.data;
  if (file.format === PLAN_FORMAT) return { ...file, plan: readPlanContent(file.plan) };
  if (file.plans.length > MOST_LESSONS) {
    throw new LimitError('course-too-long', `A course has at most ${MOST_LESSONS} lessons.`, {
      details: { most: MOST_LESSONS, found: file.plans.length },
    });
  }
  return { ...file, plans: file.plans.map(readPlanContent) };
}
